/** The same list with its groups taking turns, so that its beginning shows some of each. */
export function inTurn<One>(all: readonly One[], groupOf: (one: One) => string): One[] {
  const groups = new Map<string, One[]>()
  for (const one of all) groups.set(groupOf(one), [...(groups.get(groupOf(one)) ?? []), one])
  const longest = Math.max(0, ...[...groups.values()].map(({ length }) => length))
  return Array.from({ length: longest }).flatMap((_, round) =>
    [...groups.values()].flatMap((group) => group.slice(round, round + 1)),
  )
}
