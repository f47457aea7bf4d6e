import { readAmount } from '../amount.ts'
import type { Place } from '../anchor.ts'
import type { Bound } from '../figure.ts'
import { withPlainDigits } from '../fold.ts'

/** A number that reports a quantity, before it is known what it counts and who says so. */
export interface Quantity extends Place {
  readonly low: number | null
  readonly high: number | null
  readonly bound: Bound
  /** "pound" for "£5"; null where no currency stands at the number. */
  readonly currency: string | null
  readonly percent: 'per cent' | 'percentage points' | null
  /** A part of a whole, as "a third" or "two in five". */
  readonly share: boolean
  /** The noun within "one attack in three". */
  readonly shared: string | null
  /** Hung on a noun with a hyphen: "26-day". */
  readonly attached: string | null
}

const number =
  'zero|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen|eighteen|' +
  'nineteen|twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety'
const article =
  'an?[ -](?:half|third|quarter|fifth|sixth|seventh|eighth|ninth|tenth|dozen|hundred|thousand|million|billion|trillion)'
const sign =
  '(?:(?:US|A|C|NZ|AU|CA|HK|S|R)?[$]|[£€¥₹]|(?:USD|EUR|GBP|CHF|SEK|NOK|DKK|JPY|CNY|INR|Rs\\.?)(?=[ \\u00a0]?\\d))[ \\u00a0]?'
const candidate = new RegExp(
  `(?<![\\p{L}\\p{N}_/@#]|[\\p{L}\\p{N}][-.,:'’])(${sign})?(?=[\\p{Nd}]|(?:${number}|half|${article})(?![\\p{L}]))`,
  'giu',
)
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
const month =
  '(?:January|February|March|April|May|June|July|August|September|October|November|December|Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec)\\b\\.?'
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

interface Read {
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
function readAt(window: string, money = false): Read | null {
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
function readSpacedShare(window: string): { value: number; length: number; noun: string } | null {
  const found = new RegExp(
    `^(${number}|\\d{1,3}) ([a-z]{3,20}) (?:in|out of) (?:every )?(${number}|\\d{1,5})(?![a-z\\d])`,
  ).exec(window)
  if (!found) return null
  const above = readAmount(found[1] ?? '', written)
  const below = readAmount(found[3] ?? '', written)
  if (!above || !below || above.value > below.value || below.value > 100) return null
  return { value: above.value / below.value, length: found[0].length, noun: found[2] ?? '' }
}

const phrases: readonly [Bound, string][] = [
  [
    'at-least',
    'at least|at the very least|no fewer than|no less than|upwards of|upward of|not less than|not fewer than|a minimum of|upwards? of at least',
  ],
  ['at-most', 'at most|up to|no more than|not more than|a maximum of|as many as|as much as|as few as|as high as'],
  [
    'more-than',
    'more than|over|above|in excess of|greater than|higher than|exceeding|exceeded|exceeds|topped|surpassed|well over|just over|longer than',
  ],
  ['fewer-than', 'fewer than|less than|under|below|lower than|shorter than|well under'],
  [
    'about',
    'about|around|roughly|approximately|some|nearly|almost|close to|closer to|just under|not quite|an estimated|estimated|perhaps|maybe|circa|in the region of|approaching|estimated at|something like|or so',
  ],
]
const before = phrases.map(([bound, words]): [Bound, RegExp] => [
  bound,
  new RegExp(`(?:^|[^a-z])(${words})[ "'“(]{1,2}$`),
])
const after: readonly [Bound, RegExp][] = [
  [
    'at-least',
    /^(?:\+| ?plus(?![a-z]))|^(?: [a-z]+){0,2} (?:or|and) (?:more|above|over|upwards?|higher)(?![a-z])(?! than)/,
  ],
  [
    'at-most',
    /^(?: [a-z]+){0,2} (?:or|and) (?:fewer|less|under|below|lower)(?![a-z])(?! than)| at (?:the )?most(?![a-z])/,
  ],
  ['about', /^(?: [a-z]+){0,2} or (?:so|thereabouts)(?![a-z])/],
]
const timeUnit = /^[- ](?:[a-z]+ )?(?:years?|months?|weeks?|days?|hours?|minutes?|seasons?|decades?|centur)/

function boundOf(lead: string, tail: string): Bound {
  for (const [bound, pattern] of before) {
    const found = pattern.exec(lead)
    if (!found) continue
    const word = found[1] ?? ''
    // "over four years" is a span of time; "over the last" is not reached.
    if (/^(?:over|under)$/.test(word) && timeUnit.test(tail)) return 'exact'
    return bound
  }
  for (const [bound, pattern] of after) if (pattern.test(tail)) return bound
  return 'exact'
}

const changes =
  /(?:rose|risen|rise|rises|rising|fell|fallen|fall|falls|grew|grown|growth|grow|climb|climbed|jump|jumped|drop|dropped|cut|up|down|increase|increased|decrease|decreased|decline|declined|gone|went|soar|soared|slump|slumped|reduced|raised|lowered|shrank|shrunk|swelled|widened|narrowed|moved|improved|slid|doubled|tripled|changed)(?:(?: [a-z-]+){0,5})? from $/

/** "40 to 60", "10–12 million", "between 18 and 25", "30 or 40". */
function readRange(
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

const nameBefore = /\p{Lu}[\p{L}\p{M}.'’-]*[”"’']?, $/u
const labels =
  /(?:^|[^\p{L}])(?:no\.?|nos\.?|number|page|pages|pp?\.|chapter|section|article|articles|room|route|flight|gate|platform|channel|phase|volume|vol\.|issue|fig\.?|table|version|appendix|paragraph|clause|line|junction|exit|highway|interstate|resolution|proposition|psalm|verse|episode|apartment|apt\.?|suite|box|lot|mark|grade|level|tier|stage|category|group|ward|platform|unit|berth|tunnel|reactor|terminal|pier|year|day|week|round|game|set|act|part|title|rule|class|formula|division|channel|bus|train|size|key stage) $/iu

/** What a number is that reports no quantity: a date, a time, an age, an address, a label, a score, an idiom. */
function isNoQuantity(text: string, start: number, end: number, read: Read): boolean {
  const lead = text.slice(Math.max(0, start - 60), start)
  const tail = text.slice(end, end + 60)
  const literal = text.slice(start, end)
  const isWhole = /^\d{1,4}$/.test(literal)
  if (read.currency || read.percent) return false
  if (new RegExp(`(?:^|[^\\p{L}])${month} $`, 'u').test(lead) && /^\d{1,4}$/.test(literal)) return true
  if (new RegExp(`^(?:st|nd|rd|th)?(?: of)? ${month}(?![\\p{L}])`, 'u').test(tail) && /^\d{1,2}$/.test(literal))
    return true
  if (/^(?:st|nd|rd|th|s|D|G|K)(?![\p{L}])|^['’]?s(?![\p{L}])/u.test(tail) && /\d$/.test(literal)) return true
  if (/^:\d|^\.\d|^ ?[ap]\.?m(?![\p{L}])| o['’]clock/iu.test(tail.slice(0, 9)) || /\d[:.]$/.test(lead)) return true
  if (/^ ?(?:GMT|BST|UTC|CET|ET|EST|EDT|PST|noon)(?![\p{L}])/u.test(tail)) return true
  if (/^[-/]\d|^\.\d/.test(tail) && /\d$/.test(literal)) return true
  if (isYear(lead, tail, literal)) return true
  if (
    /^(?:19|20)\d\d$/.test(literal) &&
    /(?:^|[^\p{L}])(?:a|an|the|its|their|his|her) $/iu.test(lead) &&
    /^ \p{Ll}+(?<!s)(?![\p{L}])/u.test(tail)
  )
    return true
  if (isAge(lead, tail, read.value, literal)) return true
  if (
    /^ (?:\p{Lu}[\p{L}'’]+ ){1,3}(?:Street|St|Road|Rd|Avenue|Ave|Lane|Drive|Boulevard|Square|Place|Way|Terrace|Close|Crescent|Court)(?![\p{L}])/u.test(
      tail,
    )
  )
    return true
  if (labels.test(lead) && !/^[ -](?:per|%)/.test(tail))
    return !/^(?:set|act|part|year|day|week)/i.test(labels.exec(lead)?.[0]?.trim() ?? '') || isWhole
  if (/^ in the (?:morning|afternoon|evening|small hours)/.test(tail)) return true
  if (/halves$/i.test(literal)) return true
  if (/^-(?:first|second|third|fourth|fifth|sixth|seventh|eighth|ninth)/i.test(tail)) return true
  if (/^one$/i.test(literal)) return isPlainOne(lead, tail)
  if (/^half$/i.test(literal))
    return (
      /(?:first|second|last|other|better|latter|later|opening|and a) $/i.test(lead) ||
      /^[- ](?:time|way|back|hearted|brother|sister|term|century|past|-)/i.test(tail)
    )
  if (/^an?[ -](?:third|quarter|fifth|sixth|seventh|eighth|ninth|tenth)$/i.test(literal)) return isOrdinal(tail)
  if (/(?:several|many|few|some few) $/i.test(lead) && /^(?:a )?(?:dozen|hundred|thousand|million)$/i.test(literal))
    return true
  if (
    /^two$/i.test(literal) &&
    /(?:one or|the|these|those) $/i.test(lead) &&
    /^ (?:of them|sides|men|women|countries|leaders|nations|sets|former)/i.test(tail)
  )
    return true
  return false
}

function isYear(lead: string, tail: string, literal: string): boolean {
  if (!/^(?:1[1-9]|20)\d\d$/.test(literal)) return false
  if (
    /(?:^|[^\p{L}])(?:in|since|by|until|till|from|during|before|after|early|late|mid|mid-|of|and|to|for|the|year|circa|between|winter|spring|summer|autumn|fall|\() ?$/iu.test(
      lead,
    )
  ) {
    return !/^ \p{Ll}+s(?![\p{L}])/u.test(tail) || /(?:in|since|by|until|during|early|late|mid) $/i.test(lead)
  }
  return (
    !/^ \p{Ll}{3,}/u.test(tail) ||
    /^ (?:and|or|when|after|before|with|but|as|was|were|is|had|has|to|for|in|on|at|by)(?![p{L}])/.test(tail)
  )
}

function isAge(lead: string, tail: string, value: number, literal: string): boolean {
  if (value < 1 || value > 115 || !Number.isInteger(value)) return false
  if (/(?:^|[^\p{L}])(?:aged|ages?|age of|ages of|aged between) $/iu.test(lead)) return true
  if (
    /(?:^|[^\p{L}])(?:boy|girl|man|woman|child|baby|toddler|youth|son|daughter) of $/u.test(lead) &&
    !/^ [a-z]+s /.test(tail)
  )
    return true
  if (
    /(?:who|he|she|who,) (?:is|was)(?: now| only| just)? $|(?:turn|turns|turned) $/i.test(lead) &&
    /^(?:[,.;]| and | when | at the time| next)/.test(tail)
  )
    return true
  if (
    /(?:people|adults|men|women|those|anyone|everyone|patients|children|drivers|workers|residents|voters|pensioners)(?: aged)? (?:over|under|above|below)(?: the age of)? $/i.test(
      lead,
    ) &&
    !/^ (?:\p{Ll}+s|percent|per)(?![\p{L}])/u.test(tail)
  )
    return true
  if (/^[- ]years?[- ]olds?/i.test(tail) || /^ years of age/i.test(tail)) return true
  if (!/^\d{1,3}$/.test(literal)) return false
  if (nameBefore.test(lead) && /^(?:,|\.(?:\s|$)|;| and )/.test(tail)) return true
  return /\p{Lu}\p{L}+ \($/u.test(lead) && /^\)/.test(tail)
}

/** "one" that counts nothing: a pronoun, "one of", "one day", "one thing", "not one". */
const isPlainOne = (lead: string, tail: string): boolean =>
  !/^(?: \p{Ll}|-(?:year|month|week|day|hour|mile|minute|third|quarter|fifth))/u.test(tail) ||
  /^ (?:of|day|another|thing|side|hand|way|more|or|and|who|that|which|to|said|says|in|is|was|has|had|can|could|would|will|should|might|may|on|at|for|by|from|with|time|but|as|such|point|reason|theory|option|explanation|example|idea|possibility|problem|question|exception|answer|difference|man's|woman's|minister's|\p{Ll}+['’]s)(?![\p{L}])/u.test(
    tail,
  ) ||
  /(?:^|[^\p{L}])(?:not|no|the|this|that|any|every|each|which|another|page|number|day|only|square|chapter|last|next|his|her|its|their|good|bad|big|new|old|a) $/iu.test(
    lead,
  )

/** "a sixth loss" is an ordinal, "a sixth of losses" a share. */
const isOrdinal = (tail: string): boolean =>
  /^[ -]\p{L}/u.test(tail) &&
  !/^ (?:of|in|since|from|to|by|this|last|over|after|on|at|for|than|more|less|fewer|higher|lower|compared|between|when|as|and|or|but|during|while|were|was|are|is|had|have|say|said|because|before|until|each|the|within)(?![\p{L}])/u.test(
    tail,
  )

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
