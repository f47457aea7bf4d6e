import type { Place } from './anchor.ts'

/**
 * For each of some places, which stand in the order of the text and do not overlap, the items with a place that shares a
 * character with it; items in their order.
 */
export function touching<Item>(
  places: readonly Place[],
  items: readonly Item[],
  placesOf: (item: Item) => readonly Place[],
): readonly ReadonlySet<Item>[] {
  const found = places.map(() => new Set<Item>())
  for (const item of items) {
    for (const { start, end } of placesOf(item)) {
      for (let at = firstAfter(places, start); at < places.length; at += 1) {
        if ((places[at]?.start ?? end) >= end) break
        found[at]?.add(item)
      }
    }
  }
  return found
}

/** The index of the first place that ends after a position. */
function firstAfter(places: readonly Place[], position: number): number {
  let low = 0
  let high = places.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((places[middle]?.end ?? 0) > position) high = middle
    else low = middle + 1
  }
  return low
}
