interface Ranked {
  readonly isConfirmed: boolean
  readonly confidence: number
}

/** The best `most`, taken in turn from groups that have the same key, so that no source takes up everything. */
export function spread<T>(all: readonly T[], keyOf: (one: T) => string, rankOf: (one: T) => Ranked, most: number): T[] {
  const groups = new Map<string, T[]>()
  for (const one of all.toSorted((a, b) => byRank(rankOf(a), rankOf(b)))) {
    const key = keyOf(one)
    const group = groups.get(key)
    if (group === undefined) groups.set(key, [one])
    else group.push(one)
  }
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
