/** Longest word, or stretch of a line, that a message shows. */
const SHOWN = 40

/** A stretch of text as a message names it, cut when long. */
export function named(words: string): string {
  const line = words.replace(/\s+/g, ' ').trim()
  const units = Array.from(line)
  return `“${units.length > SHOWN ? `${units.slice(0, SHOWN).join('')}…` : line}”`
}

/** The word that ends at `at`, with its marks. */
export const wordBefore = (text: string, at: number): string =>
  /\S*$/u.exec(text.slice(Math.max(0, at - SHOWN), at).trimEnd())?.[0] ?? ''

/** The word that begins at `at`, with its marks. */
export const wordAfter = (text: string, at: number): string =>
  /^\S*/u.exec(text.slice(at, at + SHOWN).trimStart())?.[0] ?? ''
