import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Anchor, Place } from '#api/domain/anchor.ts'
import { highlight } from '#api/domain/question-kinds/highlight.ts'

type By = 'sentence' | 'words'
const anchorAt = (start: number, end: number): Anchor => ({ start, end, quote: 'x', prefix: '', suffix: '' })
function credit(by: By, required: Anchor[], selections: Place[], allowed: Anchor[] = []) {
  return highlight.grade({ by }, { required, allowed }, { selections }).credit
}
const places = (pairs: readonly (readonly [number, number])[]) => pairs.map(([start, end]) => ({ start, end }))
const one = [anchorAt(1000, 1100)]
const two = [anchorAt(1000, 1100), anchorAt(2000, 2100)]

describe('highlight', () => {
  it.each([
    ['the sentence itself', one, [[1000, 1100]], 1],
    ['a sentence that holds the place', one, [[900, 1150]], 1],
    ['half of the place', one, [[1050, 1100]], 1],
    ['a sentence that only touches the place', one, [[1080, 1180]], 0],
    ['one of two places', two, [[1000, 1100]], 0.5],
    [
      'both places',
      two,
      [
        [1000, 1100],
        [2000, 2100],
      ],
      1,
    ],
    [
      'both places and a wrong sentence',
      two,
      [
        [1000, 1100],
        [2000, 2100],
        [50, 120],
      ],
      0.5,
    ],
    [
      'one place and a wrong sentence',
      two,
      [
        [1000, 1100],
        [50, 120],
      ],
      0,
    ],
    [
      'a right and a wrong sentence that adjoin',
      one,
      [
        [1000, 1100],
        [1100, 1200],
      ],
      0,
    ],
    ['one sentence of a place of three', [anchorAt(1000, 1300)], [[1000, 1100]], 1],
    [
      'one wrong sentence cut in two that overlap',
      two,
      [
        [1000, 1100],
        [50, 120],
        [100, 150],
      ],
      0,
    ],
    ['the whole text at once', one, [[0, 5000]], 0],
    ['the whole text at once, two places', two, [[0, 5000]], 0],
  ] as const)('by sentence, %s', (_, required, selected, earned) => {
    expect(credit('sentence', [...required], places(selected))).toBeCloseTo(earned, 10)
  })
  it.each([
    ['the words', [[1000, 1020]], 1],
    ['the words and a little more', [[995, 1035]], 1],
    ['half of the words', [[1000, 1010]], 1],
    ['less than half of the words', [[1000, 1009]], 0],
    ['the words and fifty characters too many', [[1000, 1110]], 0.5],
    ['the paragraph', [[800, 1200]], 0],
  ] as const)('by words, %s', (_, selected, earned) => {
    expect(credit('words', [anchorAt(1000, 1020)], places(selected))).toBeCloseTo(earned, 10)
  })
  it('takes an allowed place without earning or costing', () => {
    const allowed = [anchorAt(3000, 3100)]
    expect(
      credit(
        'sentence',
        one,
        places([
          [1000, 1100],
          [3000, 3100],
        ]),
        allowed,
      ),
    ).toBe(1)
    expect(credit('sentence', one, places([[3000, 3100]]), allowed)).toBe(0)
  })
  it('reports the merged selections', () => {
    const selections = places([
      [20, 30],
      [0, 10],
      [5, 15],
    ])
    expect(highlight.grade({ by: 'words' }, { required: one, allowed: [] }, { selections }).parts).toEqual([
      { part: 'answer', given: ['0-15', '20-30'], credit: 0, errorTag: null },
    ])
  })
  it('moves both lists of anchors and drops those that are lost', () => {
    const key = { required: two, allowed: [anchorAt(3000, 3100)] }
    const moved = highlight.moveAnchors({ content: { by: 'words' }, key }, (anchor) =>
      anchor.start === 2000 ? null : { ...anchor, start: anchor.start + 7, end: anchor.end + 7 },
    )
    expect(moved).toEqual({
      content: { by: 'words' },
      key: { required: [anchorAt(1007, 1107)], allowed: [anchorAt(3007, 3107)] },
    })
  })

  const by = fc.constantFrom<By>('sentence', 'words')
  const stretch = fc
    .tuple(fc.nat(4000), fc.integer({ min: 1, max: 300 }))
    .map(([start, size]) => ({ start, end: start + size }))
  const someAnchors = fc
    .array(stretch, { minLength: 1, maxLength: 4 })
    .map((list) => list.map(({ start, end }) => anchorAt(start, end)))

  it('never lowers the credit for one more selection that lies within a required place', () => {
    const more = fc.record({
      which: fc.nat(3),
      from: fc.double({ min: 0, max: 1, noNaN: true }),
      to: fc.double({ min: 0, max: 1, noNaN: true }),
    })
    fc.assert(
      fc.property(
        by,
        someAnchors,
        fc.array(stretch, { maxLength: 6 }),
        more,
        (how, required, selections, { which, from, to }) => {
          const inside = required[which % required.length] ?? anchorAt(0, 1)
          const size = inside.end - inside.start
          const start = inside.start + Math.floor(Math.min(from, to) * (size - 1))
          const end = Math.max(start + 1, inside.start + Math.floor(Math.max(from, to) * size))
          expect(credit(how, required, [...selections, { start, end }])).toBeGreaterThanOrEqual(
            credit(how, required, selections) - 1e-12,
          )
        },
      ),
      { numRuns: 2000 },
    )
  })
  it('does not give full credit for the whole text when the required places are a small part of it', () => {
    fc.assert(
      fc.property(by, someAnchors, (how, required) => {
        const proof = required.reduce((sum, { start, end }) => sum + end - start, 0)
        const whole = 4 * proof + 2000
        expect(credit(how, required, [{ start: 0, end: Math.max(4300, whole) }])).toBeLessThan(1)
      }),
    )
  })
  it('does not give full credit for every sentence, one by one, when some prove nothing', () => {
    fc.assert(
      fc.property(fc.subarray([...Array(12).keys()], { minLength: 1, maxLength: 11 }), (proving) => {
        const sentence = (index: number) => ({ start: index * 80, end: index * 80 + 79 })
        const required = proving.map((index) => anchorAt(sentence(index).start, sentence(index).end))
        const all = [...Array(12).keys()].map(sentence)
        expect(credit('sentence', required, all)).toBeLessThan(1)
        expect(credit('sentence', required, proving.map(sentence))).toBe(1)
      }),
    )
  })
  it('does not depend on the order in which places were selected', () => {
    fc.assert(
      fc.property(by, someAnchors, fc.array(stretch, { maxLength: 6 }), (how, required, selections) => {
        expect(credit(how, required, selections.toReversed())).toBe(credit(how, required, selections))
      }),
    )
  })
})
