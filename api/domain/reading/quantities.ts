import type { Bound } from '../figure.ts'
import { withPlainDigits } from '../fold.ts'
import { boundOf } from './bound-words.ts'
import { isNoQuantity } from './no-quantity.ts'
import { article, number, readAt, readRange, readSpacedShare, sign } from './number-words.ts'
import type { Quantity } from './quantity.ts'

const candidate = new RegExp(
  `(?<![\\p{L}\\p{N}_/@#]|[\\p{L}\\p{N}][-.,:'’])(${sign})?(?=[\\p{Nd}]|(?:${number}|half|${article})(?![\\p{L}]))`,
  'giu',
)

const REACH = 90

/** Figures of one text; more are a table, not prose. */
const MOST = 5000

/** The same length in lower case, with plain digits, spaces, hyphens and apostrophes. */
const plain = (text: string): string => {
  const shown = withPlainDigits(text)
  const folded = (shown.length === text.length ? shown : text)
    .replace(/[\u00a0\u202f\u2009\n\r\t]/g, ' ')
    .replace(/[‐‑‒–−]/g, '-')
    .replace(/[’‘]/g, "'")
  const lower = folded.toLowerCase()
  return lower.length === folded.length ? lower : folded
}

/** The numbers of a text that report a quantity, in order. */
export function quantitiesIn(text: string): Quantity[] {
  const found: Quantity[] = []
  let reached = 0
  for (const hit of text.matchAll(candidate)) {
    const start = hit.index
    if (found.length >= MOST) break
    if (start < reached) continue
    const window = plain(text.slice(start, start + REACH))
    const lead = plain(text.slice(Math.max(0, start - REACH), start))
    const quantity = quantityAt(text, start, window, lead)
    if (!quantity) continue
    reached = quantity.end
    if (quantity.bound !== null) found.push({ ...quantity, bound: quantity.bound })
  }
  return found
}

/** `bound` is null for a number that reports no quantity, so that what is read of it is not read again. */
function quantityAt(
  text: string,
  start: number,
  window: string,
  lead: string,
): (Omit<Quantity, 'bound'> & { bound: Bound | null }) | null {
  const spaced = readSpacedShare(window)
  if (spaced) {
    return {
      start,
      end: start + spaced.length,
      low: spaced.value,
      high: spaced.value,
      bound: boundOf(lead, window.slice(spaced.length)),
      currency: null,
      percent: null,
      share: true,
      shared: spaced.noun,
      attached: null,
    }
  }
  const first = readAt(window)
  if (!first) return null
  const range = readRange(window, first, lead)
  const read = range ? { ...range.second, currency: first.currency ?? range.second.currency } : first
  const length = range ? range.length : first.length
  const end = start + length
  const tail = window.slice(length)
  const attached = /^-([a-z]{2,})/.exec(tail)?.[1] ?? null
  const isScore =
    /^\d+-\d+$/.test(window.slice(0, length)) && !/^ [a-z]+s(?![a-z])|^ ?(?:%|per|million|billion)/.test(tail)
  const base = { start, end, currency: read.currency, percent: read.percent, share: read.share, shared: null, attached }
  const isYears =
    /^(?:1[1-9]|20)\d\d(?: to | and |-)(?:(?:1[1-9]|20)\d\d|\d\d)$/.test(window.slice(0, length)) && !read.currency
  if (isScore || isYears || isNoQuantity(text, start, end, read)) return { ...base, low: 0, high: 0, bound: null }
  const bound = boundOf(range && /(?:between|from) $/.test(lead) ? lead.replace(/(?:between|from) $/, '') : lead, tail)
  if (range) return { ...base, low: range.low, high: range.high, bound: 'range' }
  return {
    ...base,
    low: bound === 'at-most' || bound === 'fewer-than' ? null : first.value,
    high: bound === 'at-least' || bound === 'more-than' ? null : first.value,
    bound,
  }
}
