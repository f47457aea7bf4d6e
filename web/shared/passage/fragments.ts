import type { Place } from '#api/contract.ts'
import type { Mark } from './pane.ts'

/** A mark as the text draws it; the word cursor and a place just scrolled to are drawn the same way. */
export interface DrawnMark extends Place {
  readonly look: Mark['look'] | 'cursor' | 'flash'
  readonly label: string
}

/** A stretch of text over which the same marks lie, and which of them start or end with it. */
export interface Fragment<Drawn extends Place = DrawnMark> extends Place {
  readonly marks: readonly { readonly mark: Drawn; readonly isFirst: boolean; readonly isLast: boolean }[]
}

export const overlaps = (one: Place, other: Place): boolean => one.start < other.end && other.start < one.end

/** Cuts a place wherever a mark starts or ends. A mark that reaches beyond its paragraph starts and ends with it. */
export function fragmentsOf<Drawn extends Place>(
  place: Place,
  paragraph: Place,
  marks: readonly Drawn[],
): Fragment<Drawn>[] {
  const lying = marks.filter((mark) => overlaps(mark, place)).toSorted((a, b) => b.end - b.start - (a.end - a.start))
  const bounds = lying.flatMap(({ start, end }) => [Math.max(start, place.start), Math.min(end, place.end)])
  const cuts = [...new Set([place.start, ...bounds, place.end])].toSorted((a, b) => a - b)
  return cuts.slice(1).map((end, index) => {
    const start = cuts[index] ?? place.start
    return {
      start,
      end,
      marks: lying
        .filter((mark) => overlaps(mark, { start, end }))
        .map((mark) => ({
          mark,
          isFirst: start === Math.max(mark.start, paragraph.start),
          isLast: end === Math.min(mark.end, paragraph.end),
        })),
    }
  })
}

export function sameMarks(some: readonly DrawnMark[], others: readonly DrawnMark[]): boolean {
  return (
    some.length === others.length &&
    some.every((one, index) => {
      const other = others[index]
      return (
        other !== undefined &&
        one.start === other.start &&
        one.end === other.end &&
        one.look === other.look &&
        one.label === other.label
      )
    })
  )
}
