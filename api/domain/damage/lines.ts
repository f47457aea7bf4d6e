import type { Place } from '../anchor.ts'

export interface Line extends Place {
  /** The line without white space at its ends; empty for a blank line. */
  content: string
}

/** Every line with its bounds, the line end left out. */
export function linesOf(text: string): Line[] {
  let start = 0
  return text.split('\n').map((line) => {
    const place = { start, end: start + line.length, content: line.trim() }
    start = place.end + 1
    return place
  })
}
