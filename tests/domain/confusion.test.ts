import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { confusionOf, type LabelPair } from '#api/domain/confusion.ts'

const times = (count: number, right: string, given: string): LabelPair[] =>
  Array.from({ length: count }, () => ({ right, given }))
const label = fc.constantFrom('reporter', 'mayor', 'plan', 'cannot-tell')
const pairs = fc.array(fc.record({ right: label, given: label }), { maxLength: 60 })

describe('confusion of labels', () => {
  it('counts each right label against what was given and takes chance out of the agreement', () => {
    // 50 proposals, two readers: 20 yes/yes, 5 yes/no, 10 no/yes, 15 no/no. By hand: p = 0.7, e = 0.5, kappa = 0.4.
    const judged = [
      ...times(20, 'yes', 'yes'),
      ...times(5, 'yes', 'no'),
      ...times(10, 'no', 'yes'),
      ...times(15, 'no', 'no'),
    ]
    expect(confusionOf(judged)).toEqual({
      labels: ['yes', 'no'],
      counts: [
        [20, 5],
        [10, 15],
      ],
      n: 50,
      agreement: 0.7,
      kappa: 0.4,
    })
  })
  it('keeps the order of labels it is given, with those that never come up, and adds those it lacks', () => {
    expect(confusionOf([{ right: 'b', given: 'c' }], ['a', 'b'])).toEqual({
      labels: ['a', 'b', 'c'],
      counts: [
        [0, 0, 0],
        [0, 0, 1],
        [0, 0, 0],
      ],
      n: 1,
      agreement: 0,
      kappa: 0,
    })
  })
  it('says nothing without a judgement', () => {
    expect(confusionOf([], ['a'])).toEqual({ labels: ['a'], counts: [[0]], n: 0, agreement: null, kappa: null })
  })
  it('has no kappa where there was only one label to give', () => {
    expect(confusionOf(times(9, 'a', 'a'))).toEqual({ labels: ['a'], counts: [[9]], n: 9, agreement: 1, kappa: null })
  })
  it('gives whoever labels everything the same a kappa of 0', () => {
    expect(confusionOf([...times(9, 'a', 'a'), ...times(1, 'b', 'a')])).toMatchObject({ agreement: 0.9, kappa: 0 })
  })
  it('is −1 where two labels are always swapped', () => {
    expect(confusionOf([...times(5, 'a', 'b'), ...times(5, 'b', 'a')]).kappa).toBe(-1)
  })

  it('counts every judgement once, and kappa lies between −1 and 1 and never above the agreement', () => {
    fc.assert(
      fc.property(pairs, (judged) => {
        const { labels, counts, n, agreement, kappa } = confusionOf(judged)
        expect(n).toBe(judged.length)
        expect(counts.flat().reduce((sum, count) => sum + count, 0)).toBe(n)
        expect(counts.map((row) => row.length)).toEqual(labels.map(() => labels.length))
        if (kappa === null) return
        expect(kappa).toBeGreaterThanOrEqual(-1)
        expect(kappa).toBeLessThanOrEqual((agreement ?? 0) + 1e-9)
      }),
    )
  })
  it('is exactly 1 when all agree on two labels or more', () => {
    fc.assert(
      fc.property(fc.array(label, { minLength: 1, maxLength: 60 }), (labels) => {
        const { agreement, kappa } = confusionOf(labels.map((one) => ({ right: one, given: one })))
        expect(agreement).toBe(1)
        expect(kappa).toBe(new Set(labels).size > 1 ? 1 : null)
      }),
    )
  })
  it('does not depend on the order of judgements, on label order or on which of the two is called right', () => {
    fc.assert(
      fc.property(pairs, (judged) => {
        const { agreement, kappa } = confusionOf(judged)
        const swapped = judged.map(({ right, given }) => ({ right: given, given: right })).reverse()
        expect(confusionOf(swapped, ['plan', 'mayor'])).toMatchObject({ n: judged.length, agreement, kappa })
      }),
    )
  })
})
