const sign = '\\p{sc=Han}\\p{sc=Hiragana}\\p{sc=Katakana}'
/** A letter or digit with what is written around it; scripts without spaces count sign by sign, as word processors do. */
const word = new RegExp(`[${sign}]|[^\\s${sign}]*[\\p{L}\\p{N}][^\\s${sign}]*`, 'gu')

export const wordsIn = (text: string): number => text.match(word)?.length ?? 0

/** "37 words", "37 of at most 120 words". */
export function lengthInWords(text: string, most: number | null): string {
  const count = wordsIn(text)
  if (most !== null) return `${count} of at most ${most} words`
  return count === 1 ? '1 word' : `${count} words`
}

/** What word processors paste and no database keeps; a line break of theirs becomes one. */
export const keepable = (text: string): string =>
  // biome-ignore lint/suspicious/noControlCharactersInRegex: taking them out is the purpose
  text.replace(/[\0-\x08\v\f\x0E-\x1F\x7F-\x9F]|\p{Cs}/gu, (one) => (/[\v\f]/.test(one) ? '\n' : ''))
