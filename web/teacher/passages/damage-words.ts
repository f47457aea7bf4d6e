import type { Damage } from './mended-review.ts'

/** How each kind of damage is called above its group. */
export const damageGroups = {
  'repeated-line': 'Repeated lines',
  'stray-line': 'Stray lines',
  'missing-space': 'Missing spaces',
  'hyphenated-line-break': 'Hyphenated line breaks',
  'mixed-quotation-marks': 'Mixed quotation marks',
  'invisible-character': 'Invisible characters',
  'space-before-mark': 'Spaces before marks',
  'doubled-space': 'Doubled spaces',
  'blank-lines': 'Blank lines',
} as const satisfies Record<Damage['kind'], string>

export const damageKinds = Object.keys(damageGroups).filter((kind): kind is Damage['kind'] => kind in damageGroups)

const AROUND = 32
const LONGEST = 90

// biome-ignore lint/suspicious/noControlCharactersInRegex: showing them is the purpose
const hidden = /[\p{Cf}\u0000-\u0009\u000B-\u001F\u007F-\u009F]/gu

/** White space and invisible characters as signs that can be seen. */
const visible = (words: string): string =>
  words
    .replace(/\n/g, '¶')
    .replace(/ {2,}|^ | $/g, dots)
    .replace(hidden, '¤')
const dots = (spaces: string): string => '·'.repeat(spaces.length)

function shortened(words: string): string {
  if (words.length <= LONGEST) return words
  return `${words.slice(0, LONGEST / 2)} … ${words.slice(-LONGEST / 2)}`
}

/** A few whole words of the same line; a word that was cut is left out, unless it is all there is. */
function wordsBefore(text: string, end: number): string {
  const from = Math.max(0, end - AROUND)
  const words = text.slice(from, end)
  const whole = from === 0 || /\s/.test(text.charAt(from - 1)) ? words : words.replace(/^\S+\s+/, '')
  return whole.slice(whole.lastIndexOf('\n') + 1).trimStart()
}
function wordsAfter(text: string, start: number): string {
  const words = text.slice(start, start + AROUND)
  const isWhole = start + AROUND >= text.length || /\s/.test(text.charAt(start + AROUND))
  const whole = isWhole ? words : words.replace(/\s+\S+$/, '')
  return (/^[^\n]*/.exec(whole)?.[0] ?? '').trimEnd()
}

/** The damaged place with a few words around it, and what a click puts there. */
export function snippetOf(text: string, damage: Damage) {
  return {
    before: wordsBefore(text, damage.start),
    damaged: shortened(visible(text.slice(damage.start, damage.end))),
    replacement: shortened(visible(damage.replacement)),
    after: wordsAfter(text, damage.end),
  }
}
