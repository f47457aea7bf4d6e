import type { Place } from '#api/contract.ts'
import { overlaps } from './fragments.ts'

/** What the server takes: a list has 20 places at most, and the quote of one 4,000 characters. */
export const MOST_PLACES = 20
export const LONGEST_PLACE = 4000

const inOrder = (places: readonly Place[]): Place[] => places.toSorted((a, b) => a.start - b.start || a.end - b.end)

/** The places with one more; those it overlaps become one with it. A string says why it cannot be added. */
export function withPlace(places: readonly Place[], { start, end }: Place, most = MOST_PLACES): Place[] | string {
  const touched = places.filter((place) => overlaps(place, { start, end }))
  const joined = {
    start: Math.min(start, ...touched.map((place) => place.start)),
    end: Math.max(end, ...touched.map((place) => place.end)),
  }
  if (joined.end - joined.start > LONGEST_PLACE) return 'That is too long. Select 4,000 characters at most.'
  const all = [...places.filter((place) => !touched.includes(place)), joined]
  if (all.length > most) return `${most} places are selected, and that is the most. Remove one first.`
  return inOrder(all)
}

export const withoutPlace = (places: readonly Place[], gone: Place): Place[] =>
  places.filter((place) => !overlaps(place, gone))

/** Whether a place lies within one that is selected. */
export const isSelected = (places: readonly Place[], { start, end }: Place): boolean =>
  places.some((place) => place.start <= start && end <= place.end)
