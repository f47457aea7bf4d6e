import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type Bound, bound } from '#api/domain/figure.ts'
import { figure } from '#api/domain/question-kinds/figure.ts'

interface FigureKey {
  readonly low: number | null
  readonly high: number | null
  readonly bound: Bound
  readonly unit: readonly string[]
}
const all = { asks: { bound: true, unit: true } }
function marked({ unit, ...key }: FigureKey, amount: string, fields: { bound?: Bound; unit?: string } = {}) {
  return figure.grade(
    all,
    { ...key, unit: [...unit] },
    { amount, bound: fields.bound ?? null, unit: fields.unit ?? '' },
  )
}
/** The key that says the same as this bound on these numbers. */
function keyOf(name: Bound, low: number, high: number): FigureKey {
  const up = name === 'at-least' || name === 'more-than'
  const down = name === 'at-most' || name === 'fewer-than'
  return { low: down ? null : low, high: up ? null : name === 'range' ? high : low, bound: name, unit: ['people'] }
}

describe('figure', () => {
  it('reports what was said, part by part', () => {
    const key = { low: 7500, high: null, bound: 'at-least', unit: ['civilians'] } as const
    expect(marked(key, 'Up to 7,500 Soldiers').parts).toEqual([
      { part: 'value', given: ['7500'], credit: 1, errorTag: null },
      { part: 'bound', given: ['at-most'], credit: 0, errorTag: 'bound-reversed' },
      { part: 'unit', given: ['soldiers'], credit: 0, errorTag: 'wrong-unit' },
    ])
  })
  it('marks only the parts that are asked', () => {
    const key = { low: 7500, high: null, bound: 'at-least' as const, unit: [] }
    const response = { amount: '7,500 whatever', bound: null, unit: '' }
    const asked = (bound: boolean) => figure.grade({ asks: { bound, unit: false } }, key, response)
    expect([asked(false).credit, asked(true).credit]).toEqual([1, 0.5])
    expect(figure.parts({ asks: { bound: false, unit: true } }, key).map(({ part }) => part)).toEqual(['value', 'unit'])
  })

  const numbers = fc
    .tuple(fc.integer({ min: 1, max: 1e6 }), fc.integer({ min: 1, max: 1e6 }))
    .map(([a, b]) => [a, a + b] as const)
  const anyBound = fc.constantFrom(...bound.options)
  const phrases: { readonly [B in Bound]: readonly ((low: number, high: number) => string)[] } = {
    exact: [(n) => `${n} people`, (n) => `exactly ${n} people`],
    'at-least': [
      (n) => `at least ${n} people`,
      (n) => `${n} people or more`,
      (n) => `${n}+ people`,
      (n) => `≥${n} people`,
    ],
    'more-than': [(n) => `more than ${n} people`, (n) => `over ${n} people`, (n) => `>${n} people`],
    'at-most': [(n) => `at most ${n} people`, (n) => `${n} people or fewer`, (n) => `up to ${n} people`],
    'fewer-than': [(n) => `fewer than ${n} people`, (n) => `under ${n} people`, (n) => `<${n} people`],
    about: [(n) => `about ${n} people`, (n) => `~${n} people`, (n) => `${n} people or so`],
    range: [
      (a, b) => `${a}–${b} people`,
      (a, b) => `between ${a} and ${b} people`,
      (a, b) => `from ${a} to ${b} people`,
    ],
  }
  it('marks a bound in words, in signs and in its field alike', () => {
    fc.assert(
      fc.property(numbers, anyBound, anyBound, ([low, high], said, right) => {
        const key = keyOf(right, low, high)
        const grades = phrases[said].map((phrase) => marked(key, phrase(low, high)))
        const typed = said === 'range' ? `${low}–${high}` : String(low)
        grades.push(marked(key, typed, { bound: said, unit: 'people' }))
        for (const grade of grades) expect(grade).toEqual(grades[0])
        expect(grades[0]?.parts[1]?.credit).toBe(said === right ? 1 : 0)
      }),
    )
  })
  it('carries no misreading in a part that is left open', () => {
    const field = fc.constantFrom('', ' ', '7,500', 'many', 'soldiers', 'dozens of people')
    fc.assert(
      fc.property(field, fc.option(anyBound), field, numbers, anyBound, (amount, chosen, unit, [low, high], right) => {
        const { parts } = figure.grade(
          all,
          { ...keyOf(right, low, high), unit: ['people'] },
          { amount, bound: chosen, unit },
        )
        for (const part of parts) if (part.given.length === 0) expect(part.errorTag).toBeNull()
      }),
    )
    const key = { low: 7500, high: null, bound: 'at-least', unit: ['civilians'] } as const
    expect(marked(key, '7,500 or more').parts[2]).toEqual({ part: 'unit', given: [], credit: 0, errorTag: null })
    expect(marked(key, 'many').parts[1]).toEqual({ part: 'bound', given: [], credit: 0, errorTag: null })
  })
  it('gives each wrong part that was given a misreading', () => {
    const field = fc.constantFrom('7,500', 'many', 'soldiers', 'dozens of people', '3 of 4 boats', '-5')
    fc.assert(
      fc.property(field, fc.option(anyBound), field, numbers, anyBound, (amount, chosen, unit, [low, high], right) => {
        const { parts } = figure.grade(
          all,
          { ...keyOf(right, low, high), unit: ['people'] },
          { amount, bound: chosen, unit },
        )
        for (const { given, credit, errorTag } of parts)
          expect(errorTag !== null).toBe(credit === 0 && given.length > 0)
      }),
    )
  })
  it('reads a number as the language of the screen writes it', () => {
    const key = { low: 7500, high: 7500, bound: 'exact' as const, unit: [] }
    const asks = { bound: false, unit: false }
    const credit = (amount: string, notation?: 'point' | 'comma') =>
      figure.grade({ asks }, key, { amount, bound: null, unit: '', ...(notation && { notation }) }).credit
    expect([credit('7,500'), credit('7.500')]).toEqual([1, 0])
    expect([credit('7,500', 'point'), credit('7.500', 'point')]).toEqual([1, 0])
    expect([credit('7,500', 'comma'), credit('7.500', 'comma')]).toEqual([0, 1])
  })
  it('takes a share and the percentage that is the same for one', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 100 }), fc.boolean(), (percent, isKeyPercent) => {
        const key = {
          ...keyOf('exact', isKeyPercent ? percent : percent / 100, 0),
          unit: isKeyPercent ? ['% of residents'] : ['residents'],
        }
        const said = [`${percent}% of residents`, `${percent} in 100 residents`, `${percent}/100 of the residents`]
        expect(said.map((amount) => marked(key, amount).credit)).toEqual([1, 1, 1])
      }),
    )
  })
  it('gives each wrong bound a misreading and each right one none', () => {
    for (const said of bound.options) {
      for (const right of bound.options) {
        const tag = marked(keyOf(right, 5, 9), '5', { bound: said }).parts[1]?.errorTag
        expect(tag === null).toBe(said === right)
      }
    }
  })
  it('calls a bound reversed exactly when one is up and the other down', () => {
    const up = ['at-least', 'more-than']
    const down = ['at-most', 'fewer-than']
    for (const said of bound.options) {
      for (const right of bound.options) {
        const opposite = (up.includes(said) && down.includes(right)) || (down.includes(said) && up.includes(right))
        const tag = marked(keyOf(right, 5, 9), '5', { bound: said }).parts[1]?.errorTag
        expect(tag === 'bound-reversed').toBe(opposite)
      }
    }
  })
  it('never lowers the credit when one part is mended', () => {
    const value = fc.constantFrom('7500', '75', '', 'many')
    const bounds = fc.option(anyBound)
    fc.assert(
      fc.property(value, bounds, fc.constantFrom('civilians', 'people', ''), (amount, chosen, unit) => {
        const key = { low: 7500, high: null, bound: 'at-least' as const, unit: ['civilians'] }
        const credit = (response: { amount: string; bound: Bound | null; unit: string }) =>
          figure.grade(all, key, response).credit
        const now = credit({ amount, bound: chosen, unit })
        expect(credit({ amount: '7500', bound: chosen, unit })).toBeGreaterThanOrEqual(now)
        expect(credit({ amount, bound: 'at-least', unit })).toBeGreaterThanOrEqual(now)
        expect(credit({ amount, bound: chosen, unit: 'civilians' })).toBeGreaterThanOrEqual(now)
      }),
    )
  })

  it.each([
    ['no number', { low: null, high: null, bound: 'exact', unit: ['people'] }, ['key.low']],
    ['no upper number', { low: null, high: null, bound: 'at-most', unit: ['people'] }, ['key.high']],
    ['an upper end of at least', { low: 5, high: 6, bound: 'at-least', unit: ['people'] }, ['key.high']],
    ['a lower end of fewer than', { low: 5, high: 6, bound: 'fewer-than', unit: ['people'] }, ['key.low']],
    ['two numbers for about', { low: 5, high: 6, bound: 'about', unit: ['people'] }, ['key.high']],
    ['a range without end', { low: 5, high: null, bound: 'range', unit: ['people'] }, ['key.high']],
    ['a range that ends where it starts', { low: 5, high: 5, bound: 'range', unit: ['people'] }, ['key.high']],
    ['no bound', { low: 5, high: 5, bound: null, unit: ['people'] }, ['key.bound']],
    ['no unit', { low: 5, high: 5, bound: 'exact', unit: [] }, ['key.unit']],
    ['a unit without words', { low: 5, high: 5, bound: 'exact', unit: ['people', ' '] }, ['key.unit.1']],
  ] as const)('cannot be published with %s', (_, key, paths) => {
    const faults = figure.faults(all, { ...key, unit: [...key.unit] })
    expect(faults.map(({ path }) => path)).toEqual(paths)
  })
  it('needs neither bound nor unit where it does not ask for them', () => {
    const asks = { bound: false, unit: false }
    expect(figure.faults({ asks }, { low: 5, high: 5, bound: null, unit: [] })).toEqual([])
  })
})
