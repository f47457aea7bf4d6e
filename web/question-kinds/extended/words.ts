/** A letter or digit with what is written around it; scripts without spaces count sign by sign, as word processors do. */
const word =
  /[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}]|[^\s\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}]*[\p{L}\p{N}][^\s\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}]*/gu

export const wordsIn = (text: string): number => text.match(word)?.length ?? 0

/** "37 words", "37 of at most 120 words". */
export function lengthInWords(text: string, most: number | null): string {
  const count = wordsIn(text)
  if (most !== null) return `${count} of at most ${most} words`
  return count === 1 ? '1 word' : `${count} words`
}

/** What word processors paste and no database keeps; a line break of theirs becomes one. */
export const keepable = (text: string): string =>
  text
    .replace(/[\v\f]/g, '\n')
    // biome-ignore lint/suspicious/noControlCharactersInRegex: taking them out is the purpose
    .replace(/[\u0000-\u0008\u000E-\u001F\u007F-\u009F]|\p{Cs}/gu, '')
