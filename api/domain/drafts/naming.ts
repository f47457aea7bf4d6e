import { holdsPhrase, wordsOf } from '../advice/wording.ts'
import type { Source } from '../reading/shape.ts'
import type { Claim } from './claims.ts'
import type { Ground } from './ground.ts'

/** The names of a source as they are looked for: folded, singular, a person's surname too. */
export function namesFor({ name, aliases, kind }: Source): string[][] {
  const last = kind === 'person' ? (wordsOf(name).at(-1) ?? '') : ''
  return [name, ...aliases, last].map((one) => wordsOf(one).map(singular)).filter((one) => one.join('').length > 2)
}

const singular = (word: string): string => word.replace(/s$/, '')

/** Whether folded words name a source, so that asking for the source would give it away. */
export function namesSource(words: readonly string[], sourceId: string, { names }: Pick<Ground, 'names'>): boolean {
  const held = words.map(singular)
  return (names.get(sourceId) ?? []).some((name) => holdsPhrase(held, name))
}

/** A claim somebody else is credited with, and that does not say by whom. */
export const isAskable = (claim: Claim, ground: Ground): boolean =>
  claim.sourceId !== null && !namesSource(claim.words, claim.sourceId, ground)
