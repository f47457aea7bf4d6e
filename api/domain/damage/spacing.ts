import type { Finder } from '../damage.ts'
import { named, wordAfter, wordBefore } from './wording.ts'

export const doubledSpaces: Finder = (text) =>
  [...text.matchAll(/(?<=\S)[ \u00A0]{2,}(?=\S)/g)].map(({ index, 0: gap }) => {
    const words = `${named(wordBefore(text, index))} and ${named(wordAfter(text, index + gap.length))}`
    const message = `${gap.length} spaces stand between ${words}. Keep one.`
    return { kind: 'doubled-space', start: index, end: index + gap.length, replacement: ' ', message }
  })

/** Only before a comma or full stop that ends something: " .5", " .NET" and " ..." are written so on purpose. */
export const spacesBeforeMarks: Finder = (text) =>
  [...text.matchAll(/(?<=[\p{L}\p{N})\]"'”’%])[ \u00A0]+(?=[.,](?:[\s"'”’)\]]|$))/gu)].flatMap(({ index, 0: gap }) => {
    const end = index + gap.length
    // Spaced dots (". . .") are an ellipsis.
    if (/^\.\s?\./.test(text.slice(end, end + 3))) return []
    const mark = text.charAt(end) === ',' ? 'comma' : 'full stop'
    const message = `A space stands between ${named(wordBefore(text, index))} and the ${mark}. Remove it.`
    return { kind: 'space-before-mark', start: index, end, replacement: '', message }
  })

export const blankLines: Finder = (text) =>
  [...text.matchAll(/\n[^\S\n]*\n(?:[^\S\n]*\n)+/g)].map(({ index, 0: gap }) => {
    const end = index + gap.length
    const count = gap.split('\n').length - 2
    const before = wordBefore(text, index)
    const where = before ? `after ${named(before)}` : 'at the beginning'
    const message = `${count} blank lines stand ${where}. Keep one.`
    return { kind: 'blank-lines', start: index, end, replacement: '\n\n', message }
  })
