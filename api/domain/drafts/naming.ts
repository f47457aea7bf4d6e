import { holdsPhrase } from '../advice/wording.ts'
import type { Claim } from './claims.ts'
import type { Ground } from './ground.ts'
import { singular } from './source-names.ts'

/** Whether folded words name a source, so that asking for the source would give it away. */
export function namesSource(words: readonly string[], sourceId: string, { names }: Pick<Ground, 'names'>): boolean {
  const held = words.map(singular)
  return (names.get(sourceId) ?? []).some((name) => holdsPhrase(held, name))
}

/** A claim somebody else is credited with, and that does not say by whom. */
export const isAskable = (claim: Claim, ground: Ground): boolean =>
  claim.sourceId !== null && !namesSource(claim.words, claim.sourceId, ground)
