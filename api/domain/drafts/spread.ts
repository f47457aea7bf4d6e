import { groupedBy } from './grouped-by.ts'

interface Ranked {
  readonly isConfirmed: boolean
  readonly confidence: number
}

/** The best `most`, taken in turn from groups that have the same key, so that no source takes up everything. */
export function spread<T>(all: readonly T[], keyOf: (one: T) => string, rankOf: (one: T) => Ranked, most: number): T[] {
  const groups = groupedBy(
    all.toSorted((a, b) => byRank(rankOf(a), rankOf(b))),
    keyOf,
  )
  const chosen: T[] = []
  for (let round = 0; chosen.length < most; round += 1) {
    const turn = [...groups.values()].flatMap((group) => group.slice(round, round + 1))
    if (turn.length === 0) break
    chosen.push(...turn.slice(0, most - chosen.length))
  }
  return all.filter((one) => chosen.includes(one))
}

const byRank = (one: Ranked, other: Ranked): number =>
  Number(other.isConfirmed) - Number(one.isConfirmed) || other.confidence - one.confidence

/** The first `most` things that can be made, and no work on those behind them. */
export function firstFew<From, Made>(
  all: readonly From[],
  make: (one: From, index: number) => Made | null,
  most: number,
): Made[] {
  const made: Made[] = []
  for (const [index, one] of all.entries()) {
    if (made.length >= most) break
    const next = make(one, index)
    if (next !== null) made.push(next)
  }
  return made
}
