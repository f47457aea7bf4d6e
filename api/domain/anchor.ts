import { z } from 'zod'
import { keepableText } from './keepable.ts'

/** A stretch of one revision's text: UTF-16 code units, `end` exclusive. */
export const place = z.strictObject({
  start: z.int().min(0),
  end: z.int().min(1),
})
export type Place = z.infer<typeof place>

/**
 * A place that can be found again after the text was corrected: the position together with the exact
 * quote and a little of what stands before and after it (W3C Web Annotation Data Model,
 * TextPositionSelector and TextQuoteSelector).
 */
export const anchor = z.strictObject({
  ...place.shape,
  quote: keepableText.min(1).max(4000),
  prefix: keepableText.max(32),
  suffix: keepableText.max(32),
})
export type Anchor = z.infer<typeof anchor>

/** How many code units of context an anchor keeps on each side. */
export const CONTEXT = 32

const isHigh = (text: string, at: number): boolean => /[\uD800-\uDBFF]/.test(text.charAt(at))
const isLow = (text: string, at: number): boolean => /[\uDC00-\uDFFF]/.test(text.charAt(at))
const cutsPair = (text: string, at: number): boolean => isLow(text, at) && isHigh(text, at - 1)

/**
 * The anchor of a place in a text, with up to 32 code units of what stands before and after. A bound that would
 * cut a surrogate pair moves outwards; context is cut shorter instead.
 * @throws RangeError when the place is empty or not within the text.
 */
export function anchorAt(text: string, { start, end }: Place): Anchor {
  if (!(Number.isInteger(start) && Number.isInteger(end) && 0 <= start && start < end && end <= text.length)) {
    throw new RangeError(`No place ${start}–${end} in a text of ${text.length} code units`)
  }
  const from = cutsPair(text, start) ? start - 1 : start
  const to = cutsPair(text, end) ? end + 1 : end
  let before = Math.max(0, from - CONTEXT)
  if (cutsPair(text, before)) before += 1
  let after = Math.min(text.length, to + CONTEXT)
  if (cutsPair(text, after)) after -= 1
  return {
    start: from,
    end: to,
    quote: text.slice(from, to),
    prefix: text.slice(before, from),
    suffix: text.slice(to, after),
  }
}

/** Whether position and quote of an anchor agree in this text. */
export function fits(text: string, { start, end, quote }: Anchor): boolean {
  return end - start === quote.length && text.startsWith(quote, start)
}

/** The one place where a text holds a quote, any white space counting as one space; null when none or several do. */
export function anchorOfQuote(text: string, quote: string): Anchor | null {
  const wanted = quote.trim().replace(/\s+/g, ' ')
  if (wanted === '') return null
  const { folded, positions } = foldSpaces(text)
  const found = folded.indexOf(wanted)
  if (found === -1 || folded.indexOf(wanted, found + 1) !== -1) return null
  const last = positions[found + wanted.length - 1]
  const start = positions[found]
  return start === undefined || last === undefined ? null : anchorAt(text, { start, end: last + 1 })
}

/** The text with one space for every run of white space, and where each of its code units came from. */
function foldSpaces(text: string): { folded: string; positions: number[] } {
  const positions: number[] = []
  const folded = text.replace(/\s+|\S+/g, (run, at: number) => {
    const isSpace = /^\s/.test(run)
    for (let unit = 0; unit < (isSpace ? 1 : run.length); unit += 1) positions.push(at + unit)
    return isSpace ? ' ' : run
  })
  return { folded, positions }
}

/** How many code units two places share. */
export function overlap(a: Place, b: Place): number {
  return Math.max(0, Math.min(a.end, b.end) - Math.max(a.start, b.start))
}

/** The same stretches in order, with those that overlap or touch made one. */
export function mergePlaces(places: readonly Place[]): Place[] {
  const merged: Place[] = []
  for (const { start, end } of places.toSorted((a, b) => a.start - b.start)) {
    const last = merged.at(-1)
    if (last && start <= last.end) last.end = Math.max(last.end, end)
    else merged.push({ start, end })
  }
  return merged
}
