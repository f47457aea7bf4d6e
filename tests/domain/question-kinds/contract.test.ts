import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type Kind, kindNames, kinds } from '#api/domain/question-kinds/index.ts'
import type { Shuffle } from '#api/domain/question-kinds/question-kind.ts'

const emptyResponse: { readonly [K in Kind]: unknown } = {
  choice: { option: null },
  multiple: { options: [] },
  verdict: { verdict: null },
  match: { sourceOf: {} },
  figure: { amount: '', bound: null, unit: '' },
  short: { text: '' },
  highlight: { selections: [] },
  order: { order: [] },
  cloze: { gaps: {} },
  voice: { voices: {}, withoutCue: {} },
  extended: { text: ' ' },
}
/** Responses that fit the schema but not the specimen's content. */
const misfits: { readonly [K in Kind]: readonly unknown[] } = {
  choice: [{ option: 'z' }, { option: '__proto__' }, { option: 'constructor' }],
  multiple: [{ options: ['z'] }, { options: ['a', 'a'] }, { options: ['toString'] }],
  verdict: [],
  match: [{ sourceOf: { z: 's1' } }, { sourceOf: { c1: 'z' } }, { sourceOf: { constructor: 's1' } }],
  figure: [],
  short: [],
  highlight: [
    { selections: [{ start: 5, end: 5 }] },
    { selections: [{ start: 9, end: 5 }] },
    { selections: [1, 2].map(() => ({ start: 1, end: 5 })) },
  ],
  order: [
    { order: ['e1', 'e2', 'e3'] },
    { order: ['e1', 'e2', 'e3', 'e3'] },
    { order: ['e1', 'e2', 'e3', 'z'] },
    { order: ['e1', 'e2', 'e3', 'e4', 'e4'] },
  ],
  cloze: [{ gaps: { z: 'a' } }, { gaps: { g2: 'z' } }, { gaps: { g2: '' } }, { gaps: { constructor: 'a' } }],
  voice: [
    { voices: { z: 'mayor' }, withoutCue: {} },
    { voices: { s1: 'z' }, withoutCue: {} },
    { voices: {}, withoutCue: { s2: 'reporter' } },
    { voices: { constructor: 'mayor' }, withoutCue: {} },
    { voices: { s1: 'toString' }, withoutCue: {} },
  ],
  extended: [],
}
const tooMuch: { readonly [K in Kind]: unknown } = {
  choice: { options: manyOptions() },
  multiple: { options: manyOptions(), rule: 'per-option' },
  verdict: { statements: manyOptions() },
  match: { claims: manyOptions(), sources: [] },
  figure: { asks: { bound: true, unit: true }, options: manyOptions() },
  short: { options: manyOptions() },
  highlight: { by: 'sentence', options: manyOptions() },
  order: { entries: manyOptions() },
  cloze: { pieces: [{ text: 'By ', gap: { id: 'g', options: manyOptions() } }] },
  voice: { statements: [], sources: manyOptions().map((one) => ({ ...one, is: 'person' })), cues: [] },
  extended: { criteria: manyOptions().map(({ id, text }) => ({ id, title: text, levels: [] })), mostWords: null },
}
function manyOptions() {
  return Array.from({ length: 10_000 }, (_, index) => ({ id: `o${index}`, text: `Option ${index}` }))
}

const reversed: Shuffle = (list) => [...list].reverse()
const throughJson = (value: unknown): unknown => JSON.parse(JSON.stringify(value))
const withField = (value: unknown, field: string) => Object.assign({}, value, { [field]: 'a' })
function idsIn(value: unknown): string[] {
  if (Array.isArray(value)) return value.flatMap(idsIn)
  if (value === null || typeof value !== 'object') return []
  return Object.entries(value).flatMap(([name, inner]) => (name === 'id' ? [String(inner)] : idsIn(inner)))
}

function contract<K extends Kind>(name: K) {
  const kind = kinds[name]
  const { content, key, fullCredit, noCredit, levels } = kind.specimen
  const empty = () => kind.response.parse(emptyResponse[name])

  it('reads its specimen back from JSON unchanged', () => {
    expect(kind.content.parse(throughJson(content))).toEqual(content)
    expect(kind.key.parse(throughJson(key))).toEqual(key)
    expect(kind.response.parse(throughJson(fullCredit))).toEqual(fullCredit)
    expect(kind.response.parse(throughJson(noCredit))).toEqual(noCredit)
  })
  it('finds no fault in its specimen', () => expect(kind.faults(content, key)).toEqual([]))
  it('gives full credit and no credit where the specimen says so', () => {
    expect(kind.grade(content, key, fullCredit, levels?.fullCredit).credit).toBe(1)
    expect(kind.grade(content, key, noCredit, levels?.noCredit).credit).toBe(0)
  })
  it('waits for a teacher exactly where levels are given', () => {
    expect(kind.waitsForTeacher?.(content, null) ?? false).toBe(levels !== undefined)
    expect(kind.waitsForTeacher?.(content, levels?.fullCredit ?? null) ?? false).toBe(false)
  })
  it('gives an empty response nothing, in every part, and no misreading', () => {
    const grade = kind.grade(content, key, empty(), levels?.fullCredit)
    expect(kind.isEmpty(empty())).toBe(true)
    expect(grade.credit).toBe(0)
    for (const part of grade.parts) expect(part).toEqual({ part: part.part, given: [], credit: 0, errorTag: null })
  })
  it('tells an answered response from an empty one', () => {
    expect([fullCredit, noCredit].map((response) => kind.isEmpty(response))).toEqual([false, false])
  })
  it('marks the parts that it names, in their order', () => {
    const parts = kind.parts(content, key).map(({ part }) => part)
    for (const response of [fullCredit, noCredit, empty()]) {
      expect(kind.grade(content, key, response).parts.map(({ part }) => part)).toEqual(parts)
    }
  })
  it('calls right what earns full credit', () => {
    const { parts } = kind.grade(content, key, fullCredit, levels?.fullCredit)
    for (const part of kind.parts(content, key)) {
      if (part.options === null) continue
      const given = parts.find((one) => one.part === part.part)?.given
      expect(part.options.filter(({ right }) => right).map((option) => option.given)).toEqual([...(given ?? [])].sort())
    }
  })
  it('starts a new question with a draft that its schemas accept and that has faults', () => {
    let count = 0
    const blank = kind.blank(() => `id${++count}`)
    expect(kind.content.parse(throughJson(blank.content))).toEqual(blank.content)
    expect(kind.key.parse(throughJson(blank.key))).toEqual(blank.key)
    expect(kind.faults(blank.content, blank.key)).not.toEqual([])
    expect(kind.grade(blank.content, blank.key, empty()).credit).toBe(0)
    expect(idsIn(blank.content)).toHaveLength(count)
  })
  it('points each fault at a field of the content or the key', () => {
    const blank = kind.blank(() => 'same')
    for (const { path, message } of kind.faults(blank.content, blank.key)) {
      expect(path).toMatch(/^(content|key)\.\w+/)
      expect(message).toMatch(/^[A-Z].*[.…]$/)
    }
  })
  it('refuses content that carries a key', () => {
    for (const field of ['correct', ...Object.keys(Object.assign({}, key))]) {
      expect(kind.content.safeParse(withField(content, field)).success).toBe(false)
    }
    expect(kind.key.safeParse(withField(key, 'note')).success).toBe(false)
    expect(kind.response.safeParse(withField(fullCredit, 'note')).success).toBe(false)
  })
  it('refuses ten thousand options', () => expect(kind.content.safeParse(tooMuch[name]).success).toBe(false))
  it('shuffles without losing an option and without changing a grade', () => {
    const shuffled = kind.shuffled(content, reversed)
    expect(kind.content.parse(shuffled)).toEqual(shuffled)
    expect(idsIn(shuffled).sort()).toEqual(idsIn(content).sort())
    for (const response of [fullCredit, noCredit, empty()]) {
      const given = levels?.fullCredit ?? null
      expect(kind.grade(shuffled, key, response, given).credit).toBe(kind.grade(content, key, response, given).credit)
      expect(kind.misfit(shuffled, response)).toBeNull()
    }
  })
  it('refuses what does not fit the content and takes what does', () => {
    for (const response of [fullCredit, noCredit, empty()]) expect(kind.misfit(content, response)).toBeNull()
    for (const value of misfits[name]) {
      const response = kind.response.parse(throughJson(value))
      expect(kind.misfit(content, response)).toMatch(/\.$/)
    }
  })
  it('keeps its content and key when anchors stay where they are', () => {
    expect(kind.moveAnchors({ content, key }, (anchor) => anchor)).toEqual({ content, key })
  })
  it('keeps every credit between 0 and 1, whatever a student sends', () => {
    const words = fc.constantFrom('a', 'b', 'c', 'd', 'c1', 'c2', 's1', 's2', 'true', 'at-least', '1,200', 'homes', '')
    const value = fc.oneof(
      fc.record({ option: fc.option(words) }),
      fc.record({ options: fc.array(words, { maxLength: 5 }) }),
      fc.record({ verdict: fc.constantFrom('true', 'false', 'not-said', null) }),
      fc.record({ sourceOf: fc.dictionary(words, words) }),
      fc.record({
        voices: fc.dictionary(fc.constantFrom('s1', 's2', 'z'), fc.constantFrom('reporter', 'mayor', 'plan', 'z')),
        withoutCue: fc.dictionary(fc.constantFrom('s1', 's2'), fc.constantFrom('reporter', 'mayor', 'cannot-tell')),
      }),
      fc.record({ gaps: fc.dictionary(fc.constantFrom('g1', 'g2', 'z'), words) }),
      fc.record({ order: fc.array(fc.constantFrom('e1', 'e2', 'e3', 'e4', 'z'), { maxLength: 6 }) }),
      fc.record({ amount: fc.oneof(words, fc.string({ maxLength: 20 })), bound: fc.constant(null), unit: words }),
      fc.record({ text: fc.oneof(words, fc.string()) }),
      fc.record({
        selections: fc.array(fc.record({ start: fc.nat(300), end: fc.integer({ min: 1, max: 2000 }) }), {
          maxLength: 5,
        }),
      }),
    )
    const ids = fc.constantFrom('claim', 'evidence', 'no', 'yes', 'none', 'good', 'constructor', 'z')
    const given = levels === undefined ? fc.constant(null) : fc.dictionary(ids, ids)
    fc.assert(
      fc.property(value, given, (sent, given) => {
        const response = kind.response.safeParse(sent)
        if (!response.success) return
        const { credit, parts } = kind.grade(content, key, response.data, given)
        for (const one of [credit, ...parts.map((part) => part.credit)]) {
          expect(one).toBeGreaterThanOrEqual(0)
          expect(one).toBeLessThanOrEqual(1)
        }
      }),
      { numRuns: 300 },
    )
  })
}

describe.each(kindNames)('the kind %s', (name) => contract(name))
