import { wordsOf } from '../advice/wording.ts'
import type { Source } from '../reading/shape.ts'

/** A folded word without the "s" of a plural or a possessive. */
export const singular = (word: string): string => word.replace(/s$/, '')

/** The names of a source as they are looked for: folded, singular, a person's surname too. */
export function namesFor({ name, aliases, kind }: Source): string[][] {
  const last = kind === 'person' ? (wordsOf(name).at(-1) ?? '') : ''
  return [name, ...aliases, last].map((one) => wordsOf(one).map(singular)).filter((one) => one.join('').length > 2)
}
