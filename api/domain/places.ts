import type { Place } from './anchor.ts'

/** By sentence, how many characters a selection may hold beside the proof it touches: about the rest of a long sentence. */
export const SENTENCE_SLACK = 300

export const lengthOf = ({ start, end }: Place): number => Math.max(0, end - start)

const shared = (one: Place, other: Place) =>
  Math.max(0, Math.min(one.end, other.end) - Math.max(one.start, other.start))

/** How many characters of a place lie in others; others that overlap have to be merged before. */
export const sharedWith = (one: Place, others: readonly Place[]): number =>
  others.reduce((sum, other) => sum + shared(one, other), 0)

/** The same stretches in order, those that overlap as one; neighbours that only touch stay apart. */
export function merged(places: readonly Place[]): Place[] {
  const result: Place[] = []
  for (const { start, end } of places.toSorted((a, b) => a.start - b.start || a.end - b.end)) {
    const last = result.at(-1)
    if (last && start < last.end) result[result.length - 1] = { start: last.start, end: Math.max(last.end, end) }
    else result.push({ start, end })
  }
  return result
}

/**
 * Whether a place was found by what was selected: at least half of it is selected, or, where whole sentences are selected
 * and the place is longer than one, a selected sentence lies in it by at least half.
 */
export function isFound(place: Place, selections: readonly Place[], by: 'sentence' | 'words'): boolean {
  if (sharedWith(place, merged(selections)) * 2 >= lengthOf(place)) return true
  return by === 'sentence' && selections.some((one) => lengthOf(one) > 0 && shared(one, place) * 2 >= lengthOf(one))
}

/** What is wrong with places that were selected; null when nothing is. */
export function misfitOfPlaces(places: readonly Place[]): string | null {
  if (places.some(({ start, end }) => start >= end)) return 'A selection ends before it starts.'
  const distinct = new Set(places.map(({ start, end }) => `${start}-${end}`))
  return distinct.size < places.length ? 'The same place is selected twice.' : null
}
