import type { Damage, Finder } from '../damage.ts'
import { linesOf } from './lines.ts'
import { named, wordAfter, wordBefore } from './wording.ts'

/** One mark and the mark of the other style that belongs in its place. */
interface Turn {
  at: number
  replacement: string
}

const opensAfter = /^$|[\s([{<«“„‘\-–—/]/
const isLetter = (char: string): boolean => /[\p{L}\p{M}]/u.test(char)
const isDigit = (char: string): boolean => /\p{N}/u.test(char)

/** Whether the mark at `at` opens, judged by its neighbours for a straight one. */
function opens(text: string, at: number, low: boolean): boolean {
  const mark = text.charAt(at)
  if (mark === '„' || mark === '‘') return true
  if (mark === '“') return !low
  if (mark === '”' || mark === '’') return false
  return opensAfter.test(text.charAt(at - 1)) && !/^$|\s/.test(text.charAt(at + 1))
}

/** The straight double marks of one line that have a partner there; inches and lone marks have none. */
function pairedDoubles(text: string, marks: readonly number[], low: boolean): Turn[] {
  const turns: Turn[] = []
  let open: number | null = null
  for (const at of marks) {
    if (opens(text, at, low)) {
      open = at
    } else if (open !== null) {
      if (text.charAt(open) === '"') turns.push({ at: open, replacement: low ? '„' : '“' })
      if (text.charAt(at) === '"') turns.push({ at, replacement: low ? '“' : '”' })
      open = null
    }
  }
  return turns
}

/** The straight single marks of one line that are apostrophes or have a partner; feet and lone marks stay. */
function singles(text: string, marks: readonly number[], low: boolean): Turn[] {
  const turns: Turn[] = []
  let open: number | null = null
  for (const at of marks) {
    const isStraight = text.charAt(at) === "'"
    const [before, after] = [text.charAt(at - 1), text.charAt(at + 1)]
    if (isLetter(before) && isLetter(after)) {
      if (isStraight) turns.push({ at, replacement: '’' })
    } else if (opens(text, at, low)) {
      open = isDigit(after) ? open : at
    } else if (isLetter(before) || (isDigit(before) && isLetter(after)) || (open !== null && !isDigit(before))) {
      if (open !== null && text.charAt(open) === "'") turns.push({ at: open, replacement: low ? '‚' : '‘' })
      if (isStraight) turns.push({ at, replacement: '’' })
      open = null
    }
  }
  return turns
}

function straightTurns(text: string, low: boolean): Turn[] {
  const turns: Turn[] = []
  for (const { start, end } of linesOf(text)) {
    const doubles: number[] = []
    const quotes: number[] = []
    for (let at = start; at < end; at += 1) {
      if (/["“”„]/.test(text.charAt(at))) doubles.push(at)
      else if (/['‘’]/.test(text.charAt(at))) quotes.push(at)
    }
    turns.push(...pairedDoubles(text, doubles, low), ...singles(text, quotes, low))
  }
  return turns
}

const curlyTurns = (text: string): Turn[] =>
  [...text.matchAll(/[“”„‘’]/g)].map(({ index, 0: mark }) => ({
    at: index,
    replacement: /[“”„]/.test(mark) ? '"' : "'",
  }))

/**
 * Marks in the rarer of two styles, straight or curly. All marks are counted, whether they can be turned or not, so
 * that every turn strengthens the majority and turning them one by one comes to an end.
 */
export const mixedQuotationMarks: Finder = (text) => {
  const curly = text.match(/[“”„‘’]/g)?.length ?? 0
  const straight = text.match(/(?<!\p{N})["']/gu)?.length ?? 0
  if (curly === 0 || straight === 0) return []
  const toCurly = curly >= straight
  const turns = toCurly ? straightTurns(text, text.includes('„')) : curlyTurns(text)
  const [style, others] = toCurly ? ['straight', 'curly'] : ['curly', 'straight']
  return turns
    .toSorted((a, b) => a.at - b.at)
    .map(({ at, replacement }): Damage => {
      const around = `${wordBefore(text, at)}${text.charAt(at)}${wordAfter(text, at + 1)}`
      const word = /^\s|^$/.test(text.charAt(at + 1)) ? wordBefore(text, at + 1) : around
      const shown = /^\s|^$/.test(text.charAt(at - 1)) ? text.charAt(at) + wordAfter(text, at + 1) : word
      const message = `The mark at ${named(shown)} is ${style}; most marks in this text are ${others}. Make it ${replacement} instead.`
      return { kind: 'mixed-quotation-marks', start: at, end: at + 1, replacement, message }
    })
}
