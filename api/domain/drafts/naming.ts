import { holdsPhrase, wordsOf } from '../advice/wording.ts'
import type { Claim } from './claims.ts'
import type { Ground } from './ground.ts'

/** Whether words name a source, so that asking for the source would give it away. */
export function namesSource(words: string, sourceId: string, { sources }: Ground): boolean {
  const source = sources.get(sourceId)
  if (source === undefined) return false
  const last = source.kind === 'person' ? (wordsOf(source.name).at(-1) ?? '') : ''
  const names = [source.name, ...source.aliases, last].map(wordsOf).filter((name) => name.join('').length > 2)
  const held = wordsOf(words).map((word) => word.replace(/s$/, ''))
  return names.some((name) =>
    holdsPhrase(
      held,
      name.map((word) => word.replace(/s$/, '')),
    ),
  )
}

/** A claim somebody else is credited with, and that does not say by whom. */
export const isAskable = (claim: Claim, ground: Ground): boolean =>
  claim.sourceId !== null && !namesSource(claim.text, claim.sourceId, ground)
