import { z } from 'zod'
import { type Amount, type Notation, readAmount } from './amount.ts'
import { fold, withPlainDigits } from './fold.ts'

/** How a reported number is bounded: what the passage leaves open about it. */
export const bound = z.enum(['exact', 'at-least', 'more-than', 'at-most', 'fewer-than', 'about', 'range'])
export type Bound = z.infer<typeof bound>

/** A number as a person writes it. `bound` is null where no word or sign states one; `low` and `high` are then equal. */
export interface TypedFigure {
  /** Null for at most and fewer than. */
  readonly low: number | null
  /** Null for at least and more than. */
  readonly high: number | null
  readonly bound: Bound | null
  /** A share of a whole, as a number below 1: "two in five", "a third". */
  readonly isShare?: true
  /** What is left beside number and bound, in lower case: "civilians", "%", "£". Empty when nothing is. */
  readonly unit: string
}

type Phrases = { readonly [B in Bound]?: string }
const before: Phrases = {
  'at-least':
    'at least|at the least|at the very least|no fewer than|no less than|not fewer than|not less than|a minimum of|minimum of|minimum|min|not under|not below|≥|>=|=>',
  'more-than': 'more than|over|above|greater than|higher than|in excess of|exceeding|upwards of|upward of|north of|>',
  'at-most':
    'at most|at the most|at the very most|up to|no more than|not more than|not over|no greater than|a maximum of|maximum of|maximum|max|as many as|as much as|not above|not exceeding|≤|<=|=<',
  'fewer-than': 'fewer than|less than|under|below|lower than|shy of|short of|<',
  about:
    'about|around|approximately|approx|roughly|nearly|almost|some|circa|ca|c(?=[. ]*\\d)|an estimated|estimated|close to|in the region of|in the order of|on the order of|of the order of|approaching|more or less|~|≈|±',
  exact: 'exactly|precisely|exact|=',
}
const after: Phrases = {
  'at-least':
    'or more|or even more|and more|and counting|or greater|or above|and above|or higher|and up|and over|or over|or upwards|at least|at the least|at a minimum|as a minimum|minimum|\\+|plus(?! ?\\d)',
  'at-most':
    'or fewer|(?<!more )or less|or under|and under|or below|and below|or lower|at most|at the most|at a maximum|as a maximum|maximum|max|tops',
  about: 'or so|or thereabouts|more or less|approximately|approx|roughly|give or take|ish',
  exact: 'exactly|precisely|exact',
}
const longestFirst = (phrases: string) =>
  phrases
    .split('|')
    .sort((a, b) => b.length - a.length)
    .join('|')
const bounds = bound.options
const rules = (phrases: Phrases, shape: (words: string) => string) =>
  bounds.flatMap((name) => {
    const words = phrases[name]
    return words === undefined ? [] : [{ name, pattern: new RegExp(shape(longestFirst(words))) }]
  })
const prefixes = rules(before, (words) => `^(?:(?:well|slightly|far|a little|very) )?(?:${words})(?![a-z])\\.? *`)
const suffixes = [
  ...rules(after, (words) => `^[ -]*(?:${words})(?![a-z])`),
  ...rules(after, (words) => `(?:^|[ ,(-])(?:${words})\\)?$`),
]
const leadIn =
  /^(?:there (?:were|was|are|is)|it (?:was|is)|they were|just|only|all|a total of|in total|the(?= \d))[ :]+/
const currency = /^(?:[a-z]{0,2}\p{Sc}|(?:usd|eur|gbp|chf|sek|nok|dkk|jpy|cny|inr|rs\.?)(?= ?\d)) ?/u

/** One spelling for what keyboards write in many ways. */
function plain(text: string, notation: Notation): string {
  const spelledOut = text.replace(/[¼-¾⅐-⅞↉]/g, (sign) => ` ${sign.normalize('NFKD')}`)
  return withPlainDigits(spelledOut.normalize('NFKC'))
    .toLowerCase()
    .replace(/\p{Cf}/gu, '')
    .replace(/⁄/g, '/')
    .replace(/٪/g, '%')
    .replace(/[٬’‘ʼ′]/g, "'")
    .replace(/٫/g, notation === 'point' ? '.' : ',')
    .replace(/[‐‑‒–—―−]/g, '-')
    .replace(/[∼～〜]/g, '~')
    .replace(/\s+/g, ' ')
    .replace(/^[ "“”'(«]+|[ "“”'.!?;,»]+$/g, '')
}

/** Takes bound words off the front; each one met goes to `found`. */
function withoutPrefixes(text: string, found: Bound[]): string {
  const lead = leadIn.exec(text)
  if (lead) return withoutPrefixes(text.slice(lead[0].length), found)
  for (const { name, pattern } of prefixes) {
    const words = pattern.exec(text)
    if (!words) continue
    found.push(name)
    return withoutPrefixes(text.slice(words[0].length), found)
  }
  return text
}

/** Takes one bound phrase off what follows the number: right after it or at the very end. */
function withoutSuffix(rest: string, found: Bound[]): string {
  for (const { name, pattern } of suffixes) {
    if (!pattern.test(rest)) continue
    found.push(name)
    return rest.replace(pattern, ' ')
  }
  return rest
}

interface Priced extends Amount {
  readonly currency: string
}

/** `isMoney` says that a currency was named before. */
function readPriced(text: string, notation: Notation, isMoney = false): Priced | null {
  const priced = text.replace(/^(-|minus )([a-z]{0,2}\p{Sc} ?)/u, '$2$1')
  const sign = currency.exec(priced)?.[0] ?? ''
  const amount = readAmount(priced.slice(sign.length), { notation, isMoney: isMoney || sign !== '' })
  return amount && { ...amount, currency: sign.trim() }
}

interface Range {
  readonly low: number
  readonly high: number
  readonly currency: string
  readonly rest: string
  readonly isShare?: true
}

/** Two ends of a range; a scale said once serves both when the first number is the smaller: "10–12 million". */
function joined(from: Priced, fromUnit: string, to: Priced): Range | null {
  if (fold(fromUnit) !== '' && fold(fromUnit) !== fold(to.rest)) return null
  const elided = from.scale === 1 && to.scale > 1 && from.value < to.mantissa
  const start = elided ? from.value * to.scale : from.value
  const low = Math.min(start, to.value)
  const high = Math.max(start, to.value)
  const isShare = from.isShare && to.isShare
  return { low, high, currency: from.currency || to.currency, rest: to.rest, ...(isShare && { isShare }) }
}

/** "10–12", "10 to 12", "from 10 to 12", "between 10 and 12", with the unit said once or twice. */
function readRange(text: string, notation: Notation): Range | null {
  const between = /^(?:anywhere )?between /.exec(text)
  const from = readPriced(text.replace(/^(?:anywhere )?(?:between|from) /, ''), notation)
  if (!from && !between) return null
  const body = between ? text.slice(between[0].length) : (from?.rest ?? '')
  for (const link of body.matchAll(between ? / and /g : / to | through | ?[-~] ?/g)) {
    const left = between ? readPriced(body.slice(0, link.index), notation) : from
    const right = readPriced(body.slice(link.index + link[0].length), notation, Boolean(left?.currency))
    if (!left || !right || right.rest.startsWith(' and ')) continue
    const range = joined(left, between ? left.rest : body.slice(0, link.index), right)
    if (range) return range
  }
  return null
}

/** Whether the text goes on to name another number, or another one after "or", so that nobody can say which is meant. */
function namesAnother(rest: string, notation: Notation): boolean {
  const choices = [...rest.matchAll(/^(?: ?[,;/] ?| and |[ -]+(?=\d))| or /g)]
  return choices.some((next) => readPriced(rest.slice(next.index + next[0].length), notation) !== null)
}

/** The one bound that several phrases state: a direction outweighs "about" and "exactly". Undefined if they clash. */
function settled(found: readonly Bound[]): Bound | null | undefined {
  const directions = [...new Set(found.filter((name) => name !== 'about' && name !== 'exact'))]
  if (directions.length > 1) return undefined
  return directions[0] ?? (found.includes('about') ? 'about' : (found[0] ?? null))
}

/** Both ends of a figure with its bound; a range has its own. */
function endsOf(amount: Range | Priced, stated: Bound | null): Pick<TypedFigure, 'low' | 'high' | 'bound'> {
  if ('low' in amount) return { low: amount.low, high: amount.high, bound: 'range' }
  return {
    low: stated === 'at-most' || stated === 'fewer-than' ? null : amount.value,
    high: stated === 'at-least' || stated === 'more-than' ? null : amount.value,
    bound: stated,
  }
}

/**
 * Reads a figure that a person typed; null when it holds no number, two numbers that make no range, or bounds that
 * contradict each other. Text over 300 characters is no figure.
 *
 * - Digits of any script. Separators are read as the language of the screen writes them: in English, where `notation` is
 *   `point`, "7,500" is 7500 and "7.500" is 7.5, never silently 7500; where it is `comma`, as in German, it is the other
 *   way round. What can be read in one way only is read so in both: "7.500,5", "1,234.5", "0,4", "7 500", "7’500".
 * - English number words ("seven thousand five hundred", "two dozen", "half a million") and scales ("7.5k", "£3.4bn").
 *   "m" is million after a currency or before a word ("£5m", "5m people"), else it is left as the unit ("5m").
 * - A plural without a number is at least two of it: "dozens" is at least 24, "tens of thousands" at least 20,000.
 * - Shares are numbers below 1 ("two in five" is 0.4); "26%" is 26 with the unit "%".
 * - Bounds stand before or after. "Nearly", "almost" and "some" count as about, "as many as" as at most.
 */
export function readFigure(text: string, notation: Notation = 'point'): TypedFigure | null {
  if (text.length > 300) return null
  const found: Bound[] = []
  const body = withoutPrefixes(plain(text, notation), found)
  const amount = readRange(body, notation) ?? readPriced(body, notation)
  if (!amount || (!('low' in amount) && /^(?:between|from) /.test(body)) || namesAnother(amount.rest, notation))
    return null
  if ('isVague' in amount) found.push('at-least')
  const rest = withoutSuffix(amount.rest, found)
  const stated = settled(found)
  if (stated === undefined) return null
  const unit = `${amount.currency} ${rest.replace(/^(?:(?!%)[\s\p{P}])*(?:of (?:all |the )*)?/u, '')}`
  return {
    ...endsOf(amount, stated),
    unit: unit.replace(/\s+/g, ' ').replace(/^ |(?:(?!%)[ \p{P}])+$/gu, ''),
    ...(amount.isShare && { isShare: true }),
  }
}
