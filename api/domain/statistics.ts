/** Arithmetic mean; null where there is nothing to average. */
export function meanOf(values: readonly number[]): number | null {
  return values.length === 0 ? null : values.reduce((sum, value) => sum + value, 0) / values.length
}

/** The middle value, or the mean of the two middle ones. */
export function medianOf(values: readonly number[]): number | null {
  const sorted = values.toSorted((a, b) => a - b)
  const upper = Math.floor(sorted.length / 2)
  return meanOf(sorted.slice(sorted.length % 2 === 0 ? Math.max(0, upper - 1) : upper, upper + 1))
}

/** Sample standard deviation, divisor n − 1; null below two values. */
export function spreadOf(values: readonly number[]): number | null {
  const mean = meanOf(values)
  if (mean === null || values.length < 2) return null
  const squares = values.reduce((sum, value) => sum + (value - mean) ** 2, 0)
  return Math.sqrt(squares / (values.length - 1))
}

/** How many shares (0 to 1) lie in each tenth. A tenth holds its lower bound; the last one holds 1 as well. */
export function histogramOf(shares: readonly number[]): number[] {
  const tenths = Array.from({ length: 10 }, () => 0)
  for (const share of shares) {
    // Credits in thirds and sixths add up to a hair below a bound that they reach.
    const tenth = Math.max(0, Math.min(9, Math.floor(share * 10 + 1e-9)))
    tenths[tenth] = (tenths[tenth] ?? 0) + 1
  }
  return tenths
}

/** How much of something was earned by those who met it. */
export interface Earned {
  readonly credit: number
  readonly points: number
}

/**
 * Facility: the share of the points earned that could be earned, 0 to 1. One question weighs each student the same;
 * several questions weigh by their points. Null where nobody was asked or nothing could be earned.
 */
export function facilityOf(met: readonly Earned[]): number | null {
  const possible = met.reduce((sum, { points }) => sum + points, 0)
  if (possible === 0) return null
  return met.reduce((sum, { credit, points }) => sum + credit * points, 0) / possible
}

/** How often each key comes up, in the order of first appearance. */
export function countsOf<Key>(keys: Iterable<Key>): Map<Key, number> {
  const counts = new Map<Key, number>()
  for (const key of keys) counts.set(key, (counts.get(key) ?? 0) + 1)
  return counts
}
