import type { Place } from '../anchor.ts'
import { isTime } from './lexicon.ts'
import { phraseFrom, subjectBefore } from './phrases.ts'
import type { Quantity } from './quantities.ts'
import type { Item } from './units.ts'
import type { Word } from './words.ts'

export interface Counted extends Quantity {
  /** What is counted or measured; empty when not found. */
  readonly unit: string
  /** Taken over from a figure before, since none stands at this one. */
  readonly elliptic: boolean
}

const spelled: Readonly<Record<string, string>> = {
  foot: 'feet',
  inch: 'inches',
  century: 'centuries',
  man: 'men',
  woman: 'women',
  person: 'people',
  penny: 'pence',
  child: 'children',
}
const plural = (noun: string): string => spelled[noun] ?? (/s$/.test(noun) ? noun : `${noun}s`)
const pronounish = /^(?:that|them|it|those|these|this|which|whom|us|you)$/
const change: readonly [RegExp, string][] = [
  [/^(?:reduc|cut|lower|slash|curb|shr[aiu]nk)/, 'reduction'],
  [/^(?:f[ae]ll|fallen|drop|declin|decreas|plung|slump|slid|slip)/, 'fall'],
  [/^(?:r[io]se|risen|increas|grow|grew|grown|climb|jump|soar|surg|swell|rais)/, 'rise'],
]

/** Finds what each number counts: the noun behind it, the currency, or what the number before it counted. */
export function countedIn(text: string, words: readonly Word[], quantities: readonly Quantity[]): Counted[] {
  const items = words.map((word): Item => ({ ...word, quote: null }))
  const counted: Counted[] = []
  let at = 0
  let last: Counted | null = null
  for (const quantity of quantities) {
    while (at < items.length && (items[at]?.start ?? 0) < quantity.end) at += 1
    const found = unitOf(text, items, at, quantity, last, counted)
    const one: Counted = { ...quantity, ...found }
    if (found.elliptic && isLabelOrPronoun(text, items, at, quantity)) continue
    counted.push(one)
    const isCount =
      !one.percent && !one.currency && !one.share && one.unit !== '' && !isTime(one.unit.split(' ').at(-1) ?? '')
    if (isCount) last = one
  }
  return counted
}

/** "reel 611", "told her one about": a number that names, or stands for, a thing and counts none. */
function isLabelOrPronoun(text: string, items: readonly Item[], at: number, quantity: Quantity): boolean {
  if (quantity.percent || quantity.currency || quantity.share || quantity.bound !== 'exact') return false
  const literal = text.slice(quantity.start, quantity.end)
  if (/^one$/i.test(literal)) return true
  const verb = items
    .slice(Math.max(0, at - 8), at)
    .some(({ lower }) =>
      /^(?:put|puts|stood|stands|estimated|set|valued|capped|remained|peaked|unchanged|number|figure|toll|total)$/.test(
        lower,
      ),
    )
  const hour = quantity.low !== null && quantity.low >= 1 && quantity.low <= 24
  if (
    hour &&
    !verb &&
    /(?:^|[^\p{L}])(?:at|by|until|around|about|before|after|since) $/iu.test(
      text.slice(Math.max(0, quantity.start - 9), quantity.start),
    ) &&
    /^(?:at|by|until|before|after|since)/i.test(
      /(\p{L}+)(?: (?:around|about))? $/u.exec(text.slice(Math.max(0, quantity.start - 18), quantity.start))?.[1] ?? '',
    )
  )
    return true
  if (!/^\d{1,4}$/.test(literal)) return false
  let before = at - 1
  while (before >= 0 && (items[before]?.start ?? 0) >= quantity.start) before -= 1
  const noun = items[before]
  const isNamed = noun?.pos === 'PROPN' || (noun?.pos === 'NOUN' && !/s$/.test(noun.lower))
  return isNamed && noun?.end === quantity.start - 1
}

function unitOf(
  text: string,
  items: readonly Item[],
  at: number,
  quantity: Quantity,
  last: Counted | null,
  before: readonly Counted[],
): { unit: string; elliptic: boolean } {
  const near = last && quantity.start - last.end < 700 ? last : null
  if (quantity.percent) return { unit: percentOf(text, items, at, quantity), elliptic: false }
  if (quantity.currency) return { unit: quantity.currency, elliptic: false }
  if (quantity.attached && !quantity.share) return { unit: plural(quantity.attached), elliptic: false }
  if (quantity.shared) return { unit: `share of ${plural(quantity.shared)}`, elliptic: false }
  if (quantity.share) return { unit: shareOf(text, items, at, near), elliptic: false }
  const adjoins = !/[\n.?!;]/.test(text.slice(quantity.end, items[at]?.start ?? quantity.end))
  const noun = adjoins ? nounAt(text, items, at) : null
  if (noun) return { unit: noun, elliptic: false }
  if (sameSentence(items, at, before.at(-1)) && before.at(-1)?.percent && !/^of$/.test(items[at]?.lower ?? '')) {
    return { unit: before.at(-1)?.percent ?? '', elliptic: true }
  }
  const next = items[at]
  const comparative = next && /^(?:more|fewer|less|extra|additional)$/.test(next.lower) ? next.lower : null
  if (next?.lower === 'of') {
    const whole = wholeOf(text, items, at)
    if (whole) return { unit: whole, elliptic: false }
    const named = /^(?:the|its|their|his|her|our|my|those|these)$/.test(items[at + 1]?.lower ?? '')
      ? laterNoun(text, items, at + 2)
      : null
    if (named) return { unit: named, elliptic: false }
    if (/^(?:us|them|you)$/.test(items[at + 1]?.lower ?? '')) return { unit: near?.unit ?? 'people', elliptic: true }
    const object = near ? phraseFrom(items, at + 1) : null
    if (near && object && object.to - object.from <= 4) {
      return { unit: `${near.unit.split(' ')[0]} of ${plain(text, items, object.from, object.to)}`, elliptic: true }
    }
  }
  if (comparative && near) return { unit: `${comparative} ${near.unit}`, elliptic: true }
  if (
    /^(?:magnitude|depth|height|width|length|weight|speed|temperature|score|rating|turnout|index|reading)$/.test(
      measureBefore(items, at, quantity),
    )
  ) {
    return { unit: measureBefore(items, at, quantity), elliptic: false }
  }
  if (
    /^(?:town|city|village|community|hamlet|settlement|district|suburb|crowd|audience|attendance|congregation|gathering|workforce|population|membership|staff|electorate)$/.test(
      measureBefore(items, at, quantity),
    )
  )
    return { unit: 'people', elliptic: false }
  const total = sumBefore(quantity, before)
  if (total) return { unit: total, elliptic: true }
  const isPeople =
    /^(?:were|was|are|is)$/.test(items[at]?.lower ?? '') &&
    /^(?:killed|injured|missing|unaccounted|dead|wounded|arrested|homeless|hurt|hospitalised|hospitalized|detained|evacuated|rescued)$/.test(
      items[at + 1]?.lower ?? '',
    )
  if (isPeople) return { unit: 'people', elliptic: true }
  const toll = tollBefore(items, at)
  if (toll) return { unit: toll, elliptic: true }
  const own = near && sameSentence(items, at, near) ? null : nounBefore(text, items, at)
  return { unit: own ?? near?.unit ?? '', elliptic: true }
}

/** "a magnitude of 6.8", "a town of some 40,000": the noun whose "of" leads to the number. */
function measureBefore(items: readonly Item[], at: number, quantity: Quantity): string {
  let back = at - 1
  while (
    back >= 0 &&
    ((items[back]?.start ?? 0) >= quantity.start ||
      /^(?:some|about|around|nearly|almost|roughly|just|under|over)$/.test(items[back]?.lower ?? ''))
  )
    back -= 1
  return items[back]?.lower === 'of' ? (items[back - 1]?.lower ?? '') : ''
}

/** "the death toll rose to 96". */
function tollBefore(items: readonly Item[], at: number): string | null {
  for (let back = at - 1; back >= 0 && at - back < 22; back -= 1) {
    const word = items[back]?.lower ?? ''
    if (/^[.?!]$/.test(word)) return null
    if (word === 'toll')
      return items[back - 1]?.lower === 'death' || items[back - 1]?.lower === 'the' ? 'people killed' : null
  }
  return null
}

/** Whether no sentence ends between a figure and the word at an index. */
function sameSentence(items: readonly Item[], at: number, figure: Counted | undefined | null): boolean {
  if (!figure) return false
  for (let back = at - 1; back >= 0 && (items[back]?.start ?? 0) >= figure.end; back -= 1) {
    if (/^[.?!]$/.test(items[back]?.lower ?? '')) return false
  }
  return true
}

/** "tornadoes were local and about 30 were recorded", "every ship … lost two": the nearest noun before that can be counted. */
function nounBefore(text: string, items: readonly Item[], at: number): string | null {
  let ends = 0
  for (let back = at - 2; back >= 0 && at - back < 30; back -= 1) {
    const item = items[back]
    if (!item) return null
    if (/^[.?!]$/.test(item.lower)) ends += 1
    if (ends > 1) return null
    if (item.pos !== 'NOUN' || isTime(item.lower)) continue
    const whole = /^(?:every|each|no)$/.test(items[back - 1]?.lower ?? '')
    if (whole) return plural(item.lower)
    const isPlural = /[^sui]s$/.test(item.lower) || /^(?:people|men|women|children)$/.test(item.lower)
    if (ends === 0 && isPlural && !/^(?:terms|odds|means|news|per cent)$/.test(item.lower))
      return text.slice(item.start, item.end)
  }
  return null
}

/** "26 women and 21 children … The 47": what a bare number counts that adds up the two before it. */
function sumBefore(quantity: Quantity, before: readonly Counted[]): string | null {
  const [one, other] = before.slice(-2)
  if (!one || !other || quantity.low === null || one.low === null || other.low === null) return null
  return one.low + other.low === quantity.low && one.unit !== other.unit ? `${one.unit} and ${other.unit}` : null
}

const plain = (text: string, items: readonly Item[], from: number, to: number): string => {
  const first = items[from]
  const last = items[to - 1]
  return first && last
    ? text
        .slice(first.start, last.end)
        .replace(/\s+/g, ' ')
        .replace(/^(?:the|a|an) /i, '')
    : ''
}

/** The noun behind a number with the word that modifies it most closely, and a short "of …". */
function nounAt(text: string, items: readonly Item[], at: number): string | null {
  const first = items[at]
  if (!first || /^(?:more|fewer|less|of|the|a|an|other|others)$/.test(first.lower) || /^[^\p{L}]/u.test(first.lower)) {
    return first?.lower === 'more' || first?.lower === 'other' ? laterNoun(text, items, at + 1) : null
  }
  return laterNoun(text, items, at)
}

function laterNoun(text: string, items: readonly Item[], at: number): string | null {
  const first = items[at]
  const phrase = first && first.lower !== 'than' ? phraseFrom(items, at) : null
  if (
    !phrase ||
    !first ||
    /^(?:a|an|the|this|that|those|these|each|every|his|her|its|their|he|she|it|they|who|which|last|next)$/.test(
      first.lower,
    )
  )
    return null
  let to = phrase.to
  const possessive = items.slice(phrase.from, to).findIndex(({ lower }) => lower === "'s")
  if (possessive > 0) to = phrase.from + possessive
  while (to > phrase.from && !/^(?:NOUN|PROPN)$/.test(items[to - 1]?.pos ?? '')) to -= 1
  if (to === phrase.from) return null
  let from = Math.max(phrase.from, to - 2)
  if (items[from]?.pos === 'NUM' || /^[^\p{L}]/u.test(items[from]?.lower ?? '')) from = to - 1
  if (to - from === 1 && /^(?:bound|due|each|apiece|left|short|ago|more|less)$/.test(items[from]?.lower ?? ''))
    return null
  let unit = plain(text, items, from, to)
  const link = items[to]?.lower
  const object = link === 'of' || link === 'per' ? phraseFrom(items, to + 1) : null
  if (object && object.to - object.from === 1 && !pronounish.test(items[object.from]?.lower ?? ''))
    unit += ` ${link} ${plain(text, items, object.from, object.to)}`
  return unit
}

/** "four of 22 games", "two of the nine villages": the noun of the whole. */
function wholeOf(text: string, items: readonly Item[], of: number): string | null {
  let at = of + 1
  while (/^(?:the|its|their|his|her|our|my|your|those|these|all)$/.test(items[at]?.lower ?? '')) at += 1
  if (items[at]?.pos !== 'NUM') return null
  return nounAt(text, items, at + 1)
}

/** "per cent", and of what where one word says it. */
function percentOf(text: string, items: readonly Item[], at: number, { percent }: Quantity): string {
  const object = items[at]?.lower === 'of' ? phraseFrom(items, at + 1) : null
  const head = object ? items[object.core - 1] : undefined
  if (!object || !head || !/^(?:NOUN|PROPN)$/.test(head.pos)) return percent ?? ''
  return `${percent} of ${plain(text, items, object.core - 1, object.core)}`
}

/** What a share is a share of: "of the region's trade", the noun behind it, or the change it measures. */
function shareOf(text: string, items: readonly Item[], at: number, near: Counted | null): string {
  const next = items[at]
  if (next?.lower === 'of') {
    const object = phraseFrom(items, at + 1)
    if (!object || pronounish.test(items[object.from]?.lower ?? '')) return 'share'
    return `share of ${plain(text, items, object.from, object.to)}`
  }
  const noun = next ? laterNoun(text, items, at) : null
  if (noun) return `share of ${noun}`
  for (let back = at - 1; back >= Math.max(0, at - 14); back -= 1) {
    const word = items[back]?.lower ?? ''
    if (/^(?:chance|chances|probability|risk|odds|likelihood)$/.test(word)) {
      const object = items[back + 1]?.lower === 'of' ? phraseFrom(items, back + 2) : null
      return object ? `${word} of ${plain(text, items, object.from, object.to)}` : word
    }
  }
  return changeOf(text, items, at) ?? (near ? `share of ${near.unit}` : 'share')
}

/** "reduced attacks by about a third": a reduction in attacks. */
function changeOf(text: string, items: readonly Item[], at: number): string | null {
  const by = items.slice(Math.max(0, at - 6), at).findLastIndex(({ lower }) => lower === 'by')
  if (by < 0) return null
  const end = Math.max(0, at - 6) + by
  const particle = items[end - 1]?.lower
  if (particle === 'up' || particle === 'down') return particle === 'up' ? 'rise' : 'fall'
  for (let back = end - 1; back >= Math.max(0, end - 9); back -= 1) {
    const item = items[back]
    const kind = item?.pos === 'VERB' ? change.find(([pattern]) => pattern.test(item.lower)) : undefined
    if (!kind) continue
    const object = phraseFrom(items, back + 1)
    if (object && object.to <= end) return `${kind[1]} in ${plain(text, items, object.from, object.to)}`
    let group = back
    while (group > 0 && /^(?:AUX|PART|ADV|VERB)$/.test(items[group - 1]?.pos ?? '')) group -= 1
    const subject = subjectBefore(items.slice(Math.max(0, group - 12), group + 1), Math.min(12, group), 0)
    const offset = Math.max(0, group - 12)
    return subject ? `${kind[1]} in ${plain(text, items, subject.core - 1 + offset, subject.core + offset)}` : kind[1]
  }
  return null
}

const month =
  '(?:January|February|March|April|May|June|July|August|September|October|November|December|Jan\\.|Feb\\.|Aug\\.|Sept\\.|Oct\\.|Nov\\.|Dec\\.)'
const dated = new RegExp(
  `(?<!\\p{L})(?:(?:in|since|by|until|before|after|during|on|as of|for)\\s+)?(?:(?:early|late|mid)[- ])?(?:${month}(?:\\s\\d{1,2}(?!\\d))?(?:,?\\s(?:19|20)\\d\\d)?|(?<=(?:in|since|by|until|before|after|during|of)\\s)(?:1[5-9]|20)\\d\\d(?!\\d)|(?:last|this|next)\\s(?:year|month|week|weekend|spring|summer|autumn|winter|fall|season|term|January|February|March|April|May|June|July|August|September|October|November|December)|(?:on\\s)?(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|yesterday|today|(?:a|per)\\s(?:year|month|week|day|hour))(?!\\p{L})`,
  'gu',
)

/** The words that date a figure: the nearest in its sentence, those behind it first. */
export function datedAt(text: string, figure: Place, sentence: Place): Place | null {
  const from = Math.max(sentence.start, figure.start - 300)
  const stretch = text.slice(from, Math.min(sentence.end, figure.end + 300))
  let best: Place | null = null
  let distance = Number.POSITIVE_INFINITY
  for (const hit of stretch.matchAll(dated)) {
    const start = from + hit.index
    const end = start + hit[0].length
    if (start < figure.end && figure.start < end) continue
    const between = text.slice(Math.min(end, figure.end), Math.max(start, figure.start))
    const away = start >= figure.end ? start - figure.end : figure.start - end + 40
    if (away > 120 || (start >= figure.end && /[,;:]/.test(between))) continue
    if (away < distance) [best, distance] = [{ start, end }, away]
  }
  return best
}
