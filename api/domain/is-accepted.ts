import { readNumber } from './amount.ts'
import { fold } from './fold.ts'

/** Cardinal numbers of a folded text in plain digits: "twenty six people" as "26 people", "1.5 million" as "1500000". */
function withNumbersInDigits(folded: string): string {
  const words = folded.split(' ')
  const written: string[] = []
  for (let at = 0; at < words.length; ) {
    const left = words.slice(at).join(' ')
    const number = readNumber(left, { notation: 'point', isMoney: false })
    const isWhole = number !== null && /^(?: |$)/.test(number.rest)
    written.push(isWhole ? String(number.value) : (words[at] ?? ''))
    at = isWhole ? words.length - number.rest.split(' ').filter(Boolean).length : at + 1
  }
  return written.join(' ').replace(/ (?:per cent|percent|pct)(?= |$)/g, ' %')
}

/** What an answer is compared by: it and another are the same when they share one of these. */
function formsOf(answer: string): string[] {
  const unowned = answer.replace(/(?<=\p{L})(?:['’]s|(?<=s)['’])[\s\p{P}]*$/iu, '')
  const written = [answer, unowned].flatMap((text) => [text, text.replace(/(?<=\p{L})[-‐‑](?=\p{L})/gu, '')])
  return [...new Set(written)].map((text) => withNumbersInDigits(fold(text)))
}

/**
 * Whether a typed answer is one of the accepted ones. Beyond what `fold` ignores (case, width, accents, punctuation, a
 * leading article), these make no difference: a number in words or digits ("seven", "7"), "per cent" or "%", a hyphen
 * left out ("harbourmaster" for "harbour-master"), and a possessive ending ("the mayor's" for "the mayor").
 * These do: spelling, singular or plural, word order, words too many or too few, short for long forms ("UN").
 * A blank answer is never accepted.
 */
export function isAccepted(typed: string, accepted: readonly string[]): boolean {
  if (fold(typed) === '') return false
  const forms = formsOf(typed)
  return accepted.some((answer) => formsOf(answer).some((form) => forms.includes(form)))
}
