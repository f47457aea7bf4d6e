import type { KeptReading, Place } from '#api/contract.ts'

/** Whose words: a source's id, what is attributed to nobody by name, or the reporter's own. */
export type Teller = string
export const UNNAMED = 'unnamed'
export const REPORTER = 'reporter'

/** How many words of the article each teller's words fill. */
export interface Shares {
  readonly words: number
  readonly of: ReadonlyMap<Teller, number>
}

/**
 * Counts each word once: for the innermost attribution whose content it stands in, else for the reporter. `words` are the
 * article's, in order.
 */
export function sharesOf({ attributions }: KeptReading, words: readonly Place[]): Shares {
  const tellers: Teller[] = words.map(() => REPORTER)
  const pieces = attributions
    .flatMap(({ content, sourceId }) => content.map((piece) => ({ ...piece, teller: sourceId ?? UNNAMED })))
    .toSorted((a, b) => b.end - b.start - (a.end - a.start))
  for (const { start, end, teller } of pieces) {
    for (let index = firstFrom(words, start); (words[index]?.start ?? end) < end; index += 1) tellers[index] = teller
  }
  const counts = new Map<Teller, number>()
  for (const teller of tellers) counts.set(teller, (counts.get(teller) ?? 0) + 1)
  return { words: words.length, of: counts }
}

/** The index of the first word that starts at or after an offset. */
function firstFrom(words: readonly Place[], offset: number): number {
  let low = 0
  let high = words.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((words[middle]?.start ?? 0) < offset) low = middle + 1
    else high = middle
  }
  return low
}

export const shareOf = (shares: Shares, teller: Teller): number =>
  shares.words === 0 ? 0 : (shares.of.get(teller) ?? 0) / shares.words

/** "12 %", "under 1 %", "none". */
export function percent(share: number): string {
  if (share === 0) return 'none'
  return share < 0.01 ? 'under 1 %' : `${Math.round(share * 100)} %`
}
