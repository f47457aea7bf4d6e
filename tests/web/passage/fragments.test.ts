import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type DrawnMark, fragmentsOf } from '#web/shared/passage/fragments.ts'

const paragraph = { start: 10, end: 60 }
const mark = fc
  .tuple(fc.integer({ min: 0, max: 70 }), fc.integer({ min: 1, max: 40 }))
  .map(([start, length]): DrawnMark => ({ start, end: start + length, look: 'evidence', label: 'Proof' }))

describe('marks over a paragraph', () => {
  test('marks that overlap are cut where one of them starts or ends', () => {
    const outer: DrawnMark = { start: 20, end: 40, look: 'evidence', label: 'Proof' }
    const later: DrawnMark = { start: 35, end: 80, look: 'wrong', label: 'Not right' }
    expect(fragmentsOf(paragraph, paragraph, [outer, later])).toEqual([
      { start: 10, end: 20, marks: [] },
      { start: 20, end: 35, marks: [{ mark: outer, isFirst: true, isLast: false }] },
      {
        start: 35,
        end: 40,
        marks: [
          { mark: later, isFirst: true, isLast: false },
          { mark: outer, isFirst: false, isLast: true },
        ],
      },
      { start: 40, end: 60, marks: [{ mark: later, isFirst: false, isLast: true }] },
    ])
  })

  test('no character is lost or drawn twice, and each mark covers its own', () => {
    fc.assert(
      fc.property(fc.array(mark, { maxLength: 6 }), (marks) => {
        const fragments = fragmentsOf(paragraph, paragraph, marks)
        expect(fragments[0]?.start).toBe(paragraph.start)
        expect(fragments.at(-1)?.end).toBe(paragraph.end)
        for (const [index, fragment] of fragments.entries()) {
          expect(fragment.start).toBeLessThan(fragment.end)
          expect(fragments[index + 1]?.start ?? paragraph.end).toBe(fragment.end)
          const lying = marks.filter(({ start, end }) => start <= fragment.start && fragment.end <= end)
          expect(new Set(fragment.marks.map((one) => one.mark))).toEqual(new Set(lying))
        }
      }),
    )
  })

  test('each mark that reaches the paragraph starts once and ends once', () => {
    fc.assert(
      fc.property(mark, (one) => {
        const drawn = fragmentsOf(paragraph, paragraph, [one]).flatMap(({ marks }) => marks)
        const reaches = one.start < paragraph.end && one.end > paragraph.start ? 1 : 0
        expect(drawn.filter(({ isFirst }) => isFirst)).toHaveLength(reaches)
        expect(drawn.filter(({ isLast }) => isLast)).toHaveLength(reaches)
      }),
    )
  })
})
