import { readAmount } from '../amount.ts'
import type { Quantity } from './quantity.ts'

export const number =
  'zero|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen|eighteen|' +
  'nineteen|twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety'

export const article =
  'an?[ -](?:half|third|quarter|fifth|sixth|seventh|eighth|ninth|tenth|dozen|hundred|thousand|million|billion|trillion)'

export const sign =
  '(?:(?:US|A|C|NZ|AU|CA|HK|S|R)?[$]|[£€¥₹]|(?:USD|EUR|GBP|CHF|SEK|NOK|DKK|JPY|CNY|INR|Rs\\.?)(?=[ \\u00a0]?\\d))[ \\u00a0]?'

const currencies: Readonly<Record<string, string>> = {
  $: 'dollars',
  us$: 'dollars',
  a$: 'dollars',
  c$: 'dollars',
  nz$: 'dollars',
  au$: 'dollars',
  ca$: 'dollars',
  hk$: 'dollars',
  s$: 'dollars',
  r$: 'reais',
  '£': 'pounds',
  '€': 'euros',
  '¥': 'yen',
  '₹': 'rupees',
  usd: 'dollars',
  eur: 'euros',
  gbp: 'pounds',
  chf: 'francs',
  sek: 'kronor',
  nok: 'kroner',
  dkk: 'kroner',
  jpy: 'yen',
  cny: 'yuan',
  inr: 'rupees',
  rs: 'rupees',
}

export interface Read {
  readonly value: number
  readonly length: number
  readonly scale: number
  readonly mantissa: number
  readonly currency: string | null
  readonly percent: Quantity['percent']
  readonly share: boolean
}

const percentAfter = /^[ -]?(?:(percentage[ -]points?|pp(?![a-z]))|%|per[ -]?cent(?![a-z])|pct(?![a-z])|pc(?![a-z]))/

/** Reads the number a window starts with. */
export function readAt(window: string, money = false): Read | null {
  const currency = new RegExp(`^(?:${sign})`, 'i').exec(window)?.[0] ?? ''
  const parts = new RegExp(`^(?:${number}|\\d{1,3})(?= (?:quarters|seconds)(?! of)(?![a-z]))`).exec(window)
  const body = parts ? parts[0] : window.slice(currency.length)
  const amount = readAmount(body, { notation: 'point', isMoney: money || currency !== '' })
  if (!amount || amount.isVague || !Number.isFinite(amount.value) || !body.endsWith(amount.rest)) return null
  let length = parts ? parts[0].length : window.length - amount.rest.length
  const points = percentAfter.exec(amount.rest)
  if (points) length += points[0].length
  const text = window.slice(currency.length, length)
  const share =
    amount.value > 0 &&
    amount.value <= 1 &&
    !points &&
    /[a-z/]/.test(text) &&
    /half|third|quarter|fifth|sixth|seventh|eighth|ninth|tenth|fourth| in | out of |\//.test(text)
  return {
    value: amount.value,
    length,
    scale: amount.scale,
    mantissa: amount.mantissa,
    currency: currency === '' ? null : (currencies[currency.trim().replace(/\.$/, '').toLowerCase()] ?? null),
    percent: points ? (points[1] ? 'percentage points' : 'per cent') : null,
    share,
  }
}

const written = { notation: 'point', isMoney: false } as const

/** "one attack in three", "one patient out of ten". */
export function readSpacedShare(window: string): { value: number; length: number; noun: string } | null {
  const found = new RegExp(
    `^(${number}|\\d{1,3}) ([a-z]{3,20}) (?:in|out of) (?:every )?(${number}|\\d{1,5})(?![a-z\\d])`,
  ).exec(window)
  if (!found) return null
  const above = readAmount(found[1] ?? '', written)
  const below = readAmount(found[3] ?? '', written)
  if (!above || !below || above.value > below.value || below.value > 100) return null
  return { value: above.value / below.value, length: found[0].length, noun: found[2] ?? '' }
}

const changes =
  /(?:rose|risen|rise|rises|rising|fell|fallen|fall|falls|grew|grown|growth|grow|climb|climbed|jump|jumped|drop|dropped|cut|up|down|increase|increased|decrease|decreased|decline|declined|gone|went|soar|soared|slump|slumped|reduced|raised|lowered|shrank|shrunk|swelled|widened|narrowed|moved|improved|slid|doubled|tripled|changed)(?:(?: [a-z-]+){0,5})? from $/

/** "40 to 60", "10–12 million", "between 18 and 25", "30 or 40". */
export function readRange(
  window: string,
  first: Read,
  lead: string,
): { low: number; high: number; length: number; second: Read } | null {
  const rest = window.slice(first.length)
  const between = /between $/.test(lead)
  if (/from $/.test(lead) && changes.test(lead)) return null
  const unit = between ? '(?: [a-z]+){0,2}' : ''
  const link = new RegExp(between ? `^${unit} and ` : '^(?: to | or | ?- ?)').exec(rest)
  if (!link) return null
  const second = readAt(rest.slice(link[0].length), first.currency !== null)
  if (!second || second.share || first.share) return null
  if (second.currency && !first.currency) return null
  if (first.percent && !second.percent) return null
  const elided = first.scale === 1 && second.scale > 1 && first.value < second.mantissa
  const low = elided ? first.value * second.scale : first.value
  if (!(low < second.value)) return null
  if (/^ or $/.test(link[0]) && second.value > 3 * low) return null
  if (/^ to $/.test(link[0]) && second.value > 1000 * low) return null
  return { low, high: second.value, length: first.length + link[0].length + second.length, second }
}
