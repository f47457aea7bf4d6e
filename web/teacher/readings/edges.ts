import type { Place } from '#api/contract.ts'
import { wordsOf } from '#web/shared/passage/words.ts'

/** Where a place may begin and end: at words, with or without the marks that cling to them. In ascending order. */
export interface Stops {
  readonly starts: readonly number[]
  readonly ends: readonly number[]
}

export type Edge = 'start' | 'end'
export type Way = 'widen' | 'narrow'

export function stopsOf(text: string, paragraphs: readonly Place[]): Stops {
  const words = paragraphs.flatMap((paragraph) => wordsOf(text, paragraph))
  const runs = [...text.matchAll(/\S+/g)].map(({ index, 0: run }) => ({ start: index, end: index + run.length }))
  const ascending = (all: number[]): number[] => [...new Set(all)].toSorted((a, b) => a - b)
  return {
    starts: ascending([...words, ...runs].map(({ start }) => start)),
    ends: ascending([...words, ...runs].map(({ end }) => end)),
  }
}

/**
 * The place with one of its ends a stop further out or in; null where there is none, or nothing would be left. It never
 * reaches beyond `limits`.
 */
export function withEdge(place: Place, edge: Edge, way: Way, stops: Stops, limits: Place): Place | null {
  const isOut = way === 'widen'
  if (edge === 'start') {
    const start = isOut
      ? stops.starts.findLast((stop) => stop < place.start && stop >= limits.start)
      : stops.starts.find((stop) => stop > place.start)
    return start === undefined || start >= place.end ? null : { start, end: place.end }
  }
  const end = isOut
    ? stops.ends.find((stop) => stop > place.end && stop <= limits.end)
    : stops.ends.findLast((stop) => stop < place.end)
  return end === undefined || end <= place.start ? null : { start: place.start, end }
}

/** How far a piece may grow without meeting the pieces beside it. */
export function limitsOf(pieces: readonly Place[], index: number, length: number): Place {
  return { start: pieces[index - 1]?.end ?? 0, end: pieces[index + 1]?.start ?? length }
}
