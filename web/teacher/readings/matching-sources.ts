import type { Source } from './edit-sources.ts'

const folded = (text: string): string => text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase().trim()

/** The sources whose name, alias or label holds what is sought; names that begin with it first. */
export function matchingSources(
  sources: readonly Source[],
  sought: string,
  numberOf: (id: string) => string | undefined,
): Source[] {
  const wanted = folded(sought)
  const rank = ({ id, name, aliases }: Source): number => {
    if (folded(numberOf(id) ?? '') === wanted) return 0
    if (
      folded(name)
        .split(/\s+/)
        .some((word) => word.startsWith(wanted))
    )
      return 1
    return [name, ...aliases].some((one) => folded(one).includes(wanted)) ? 2 : 3
  }
  if (wanted === '') return [...sources]
  return sources
    .map((source) => ({ source, rank: rank(source) }))
    .filter((one) => one.rank < 3)
    .toSorted((a, b) => a.rank - b.rank)
    .map(({ source }) => source)
}
