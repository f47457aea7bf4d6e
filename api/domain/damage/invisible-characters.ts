import type { Damage, Finder } from '../damage.ts'
import { named, wordAfter, wordBefore } from './wording.ts'

/** Control characters, soft hyphen, zero-width and joining characters, direction marks, and what stands for a lost one. */
const suspects =
  // biome-ignore lint/suspicious/noControlCharactersInRegex: finding them is the purpose
  /[\u0000-\u0008\u000B-\u001F\u007F-\u009F\u00AD\u200B-\u200F\u202A-\u202E\u2060\u2066-\u2069\uFEFF\uFFFD]+/g
/** Vertical tab, form feed and next line, in place of a line end. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: finding them is the purpose
const lineBreak = /[\u000B\u000C\u0085]/
const joiner = /[\u200B-\u200D]/
const direction = /[\u200E\u200F\u202A-\u202E\u2066-\u2069]/

/** Scripts in which joiners or zero-width spaces between letters are spelling; emoji are joined by them too. */
const needsJoiner =
  /[\p{Script=Arabic}\p{Script=Syriac}\p{Script=Devanagari}\p{Script=Bengali}\p{Script=Gurmukhi}\p{Script=Gujarati}\p{Script=Oriya}\p{Script=Tamil}\p{Script=Telugu}\p{Script=Kannada}\p{Script=Malayalam}\p{Script=Sinhala}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}\p{Script=Tibetan}\p{Script=Mongolian}\p{Extended_Pictographic}\p{Emoji_Modifier}]|\uFE0F/u
const rightToLeft = /[\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Syriac}\p{Script=Thaana}\p{Script=Nko}]/u

const lastCharacter = (text: string, end: number): string =>
  Array.from(text.slice(Math.max(0, end - 2), end)).at(-1) ?? ''
const firstCharacter = (text: string, start: number): string => Array.from(text.slice(start, start + 2))[0] ?? ''

function messageFor(char: string, where: string): string {
  if (char === '\uFFFD')
    return `A character was lost ${where} and shows as “�”. Look at the original, or remove the sign.`
  const code = char.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')
  return `Something invisible stands ${where} (character U+${code}). Remove it.`
}

/** Control and invisible characters that no script or emoji around them needs, one damage a run. */
export const invisibleCharacters: Finder = (text) => {
  const keepsDirections = rightToLeft.test(text)
  const found: Damage[] = []
  for (const { index, 0: run } of text.matchAll(suspects)) {
    const end = index + run.length
    const keepsJoiners = needsJoiner.test(lastCharacter(text, index)) || needsJoiner.test(firstCharacter(text, end))
    const belongs = (char: string): boolean =>
      (keepsJoiners && joiner.test(char)) || (keepsDirections && direction.test(char))
    const units = run.split('')
    const first = units.find((char) => !belongs(char))
    if (first === undefined) continue
    const breaks = units.some((char) => lineBreak.test(char))
    const before = wordBefore(text, index)
    const where = before ? `after ${named(before)}` : `before ${named(wordAfter(text, end))}`
    found.push({
      kind: 'invisible-character',
      start: index,
      end,
      replacement: breaks ? '\n' : units.filter(belongs).join(''),
      message: messageFor(first, where),
    })
  }
  return found
}
