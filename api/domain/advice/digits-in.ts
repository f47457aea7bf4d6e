import type { Place } from '../anchor.ts'
import { readFigure } from '../figure.ts'
import { fold } from '../fold.ts'

/** A longer row of digits is a code of some kind. */
const LONGEST = 24

const months = '(?:jan|feb|mar|apr|may|jun|jul|aug|sep|sept|oct|nov|dec)[a-z]*\\.?'
/** A number in digits, with its scale; not the tail of a name or a date, nor digits with letters at their end. */
const number =
  /(?<![\p{L}\p{Nd}]|[\p{L}\p{Nd}][-–/.:,’'])\p{Nd}+(?:[.,]\p{Nd}+)*(?: (?:hundred|thousand|million|billion|trillion)(?!\p{L}))?(?![\p{L}\p{Nd}])/gu
const dateBefore = new RegExp(`(?<![a-z])${months} $`, 'i')
const dateAfter = new RegExp(`^(?: (?:of )?${months}(?![a-z])|[/:.-]\\d| ?[ap]\\.?m(?![a-z])| o[’']clock)`, 'i')
const labelBefore =
  /(?:^|[^\p{L}])(?:nos?\.?|article|resolution|page|chapter|section|room|route|flight|line|paragraph|table) $/iu
/** A capitalised word right before a number makes a name of both ("Apollo 11"), except where it starts a sentence. */
const nameBefore = /(?<![.?!…:]["”’)]*\s+|[“"‘(]|^)(?<![\p{L}\p{Nd}])\p{Lu}[\p{L}’'.-]* $/u

function isFigure(token: string, before: string, after: string): boolean {
  const isYear = /^(?:1[5-9]|20)\d\d$/.test(token)
  if (token.length > LONGEST || isYear || dateBefore.test(before) || dateAfter.test(after)) return false
  return !labelBefore.test(before) && !nameBefore.test(before)
}

const numberIn = (token: string): number =>
  (/ /.test(token) ? readFigure(token)?.low : undefined) ?? Number(fold(token))

export interface FoundFigure extends Place {
  readonly value: number
}

/** The figures written in digits, in text order; dates, labels and names are none. */
export function figuresIn(text: string): FoundFigure[] {
  return [...text.matchAll(number)].flatMap(({ 0: token, index }) => {
    const end = index + token.length
    const before = text.slice(Math.max(0, index - 40), index)
    return isFigure(token, before, text.slice(end, end + 20)) ? [{ start: index, end, value: numberIn(token) }] : []
  })
}
