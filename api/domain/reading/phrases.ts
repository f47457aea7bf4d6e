import { isTime, months, weekdays } from './lexicon.ts'
import type { Item } from './units.ts'

/** A noun phrase by item indexes, `to` exclusive. `core` ends where words that modify it from behind begin. */
export interface Phrase {
  readonly from: number
  readonly core: number
  readonly to: number
}

export const possessives = new Set(['his', 'her', 'its', 'their', 'my', 'our', 'your', 'whose'])

export const pronouns = new Set(['he', 'she', 'they', 'it', 'i', 'we', 'you', 'him', 'them', 'me', 'us', 'her'])

const standalone = new Set([
  ...['he', 'she', 'they', 'it', 'i', 'we', 'you', 'him', 'them', 'me', 'us', 'who', 'which', 'that', 'what', 'there'],
  ...['this', 'these', 'those', 'nobody', 'everyone', 'everybody', 'someone', 'somebody', 'anyone', 'nothing'],
])

export const isQuote = (item: Item | undefined): boolean => item?.quote != null

export const isComma = (item: Item | undefined): boolean => item?.lower === ','

export const isDash = (item: Item | undefined): boolean => item !== undefined && /^[–—-]$/.test(item.lower)

export const isPunct = (item: Item | undefined): boolean =>
  item !== undefined && item.quote === null && (item.pos === 'PUNCT' || /^[^\p{L}\p{N}£$€%]+$/u.test(item.lower))

export const isNominal = (item: Item | undefined): boolean =>
  item !== undefined && (item.pos === 'NOUN' || item.pos === 'PROPN')

const isPossessive = (item: Item): boolean => item.lower === "'s" || item.lower === "'"

const determiners = new Set([
  ...[
    'the',
    'a',
    'an',
    'this',
    'that',
    'these',
    'those',
    'some',
    'any',
    'each',
    'every',
    'no',
    'another',
    'both',
    'all',
  ],
  ...['such', 'several', 'many', 'most', 'few', 'other'],
])

const opensPhrase = (item: Item): boolean =>
  (item.pos === 'DET' || determiners.has(item.lower)) && item.lower !== 'all' && item.lower !== 'both'

/** Whether a word can stand within a noun phrase. */
function belongs(item: Item): boolean {
  if (item.quote !== null || (standalone.has(item.lower) && item.pos !== 'DET')) return false
  if (possessives.has(item.lower) || isPossessive(item) || item.lower === '&') return true
  return ['DET', 'ADJ', 'NOUN', 'PROPN', 'NUM', 'SYM'].includes(item.pos)
}

const isCalendar = (item: Item): boolean =>
  weekdays.has(item.lower) || (months.has(item.lower) && item.capital) || item.lower === 'yesterday'

/** The noun phrase that starts at an index, without what follows its head; null when none does. */
export function phraseFrom(items: readonly Item[], from: number): Phrase | null {
  const first = items[from]
  if (!first || first.quote !== null) return null
  const points = /^(?:this|these|those)$/.test(first.lower) && first.pos === 'DET' && belongs(items[from + 1] ?? blank)
  const alone = standalone.has(first.lower) && first.lower !== 'that' && !points
  if (alone || (first.lower === 'her' && !belongs(items[from + 1] ?? blank) && !isNominal(items[from + 2])))
    return { from, core: from + 1, to: from + 1 }
  let to = from
  let head = -1
  for (; to < items.length && to - from < 16; to += 1) {
    const item = items[to]
    if (!item) break
    const participle =
      item.pos === 'VERB' && head < 0 && to > from && /(?:ed|ing|en|[rwo]n|st|nt|pt|lt)$/.test(item.lower)
    if (!belongs(item) && !participle && !(item.pos === 'ADV' && head < 0 && to > from && isModifier(items[to + 1])))
      break
    const starts = opensPhrase(item) || (possessives.has(item.lower) && item.lower !== 'whose')
    if (to > from && head >= 0 && (starts || /^(?:last|next|earlier|late)$/.test(item.lower))) break
    if (head >= 0 && isCalendar(item) && !isCalendar(items[head] ?? item)) break
    if (isNominal(item) && closesPrice(items, from, to)) break
    if (
      head >= 0 &&
      item.pos === 'PROPN' &&
      item.capital &&
      isTime(items[head]?.lower ?? '') &&
      items[head]?.pos === 'NOUN'
    )
      break
    if (isNominal(item) || (item.pos === 'NUM' && !isNominal(items[to + 1]))) head = to
    else if (isDeterminerAlone(items, to)) head = to
  }
  return head < 0 ? null : { from, core: head + 1, to: head + 1 }
}

/** "the €230m analysts had forecast": a sum of money modifies no plural behind it. */
function closesPrice(items: readonly Item[], from: number, at: number): boolean {
  const before = items[at - 1]
  const scaled = /^(?:m|bn|k|million|billion|trillion)$/.test(before?.lower ?? '') ? at - 2 : at - 1
  const sign = items[scaled - 1]
  return (
    items[scaled]?.pos === 'NUM' &&
    scaled - 1 >= from &&
    /^[£$€¥₹]$/.test(sign?.lower ?? '') &&
    /s$/.test(items[at]?.lower ?? '')
  )
}

const isModifier = (item: Item | undefined): boolean => item?.pos === 'ADJ' || item?.pos === 'VERB'

/** "one said", "some argue", "the two say": a determiner or number that stands for people. */
const isDeterminerAlone = (items: readonly Item[], at: number): boolean =>
  /^(?:one|another|some|others|other|many|several|most|both|neither|two|three|four|few|critics)$/.test(
    items[at]?.lower ?? '',
  ) && !belongs(items[at + 1] ?? blank)

const blank: Item = { start: 0, end: 0, lower: '', pos: 'X', capital: false, quote: null }

/** The noun phrase whose last word is at `last`; null when that word ends none. */
export function phraseTo(items: readonly Item[], last: number, floor: number): Phrase | null {
  const end = items[last]
  if (!end || end.quote !== null || last < floor) return null
  if (standalone.has(end.lower)) return { from: last, core: last + 1, to: last + 1 }
  if (!belongs(end) || isPossessive(end) || (end.pos === 'DET' && !isDeterminerAlone(items, last))) return null
  let from = last
  while (from > floor && last - from < 16) {
    const item = items[from]
    const before = items[from - 1]
    if (!item || !before) break
    if (opensPhrase(item) && !/^(?:other|few|many|several)$/.test(item.lower)) break
    if (possessives.has(item.lower)) break
    if (isCalendar(before) && !isCalendar(item)) break
    const participle =
      before.pos === 'VERB' &&
      /(?:ed|ing)$/.test(before.lower) &&
      from - 1 > floor &&
      opensPhrase(items[from - 2] ?? blank)
    if (!belongs(before) && !participle) break
    from -= 1
  }
  while (from < last && (isPossessive(items[from] ?? blank) || items[from]?.lower === '&')) from += 1
  return { from, core: last + 1, to: last + 1 }
}

export const isAdposition = (item: Item | undefined): boolean =>
  item?.pos === 'ADP' ||
  /^(?:of|for|in|at|from|to|with|by|on|near|like|about|behind|inside|outside)$/.test(item?.lower ?? '')

export const isRelative = (item: Item | undefined): boolean =>
  item !== undefined && /^(?:who|which|that|whose|whom)$/.test(item.lower)

export const isTimePhrase = (items: readonly Item[], phrase: Phrase): boolean =>
  isTime(items[phrase.core - 1]?.lower ?? '')

/** Leaves out what dates or places the verb rather than the noun: "officials on Tuesday", "Smith last week". */
export function withoutTime(items: readonly Item[], last: number, floor: number): number {
  const phrase = phraseTo(items, last, floor)
  if (!phrase || !isTimePhrase(items, phrase)) return last
  const before = items[phrase.from - 1]
  const at = isAdposition(before) ? phrase.from - 2 : phrase.from - 1
  return at >= floor ? at : last
}

/** The phrase that ends at `last` with what modifies it from behind: "officials familiar with the matter". */
export function longPhraseTo(items: readonly Item[], last: number, floor: number): Phrase | null {
  const phrase = phraseTo(items, last, floor)
  if (!phrase) return null
  const isOfThem = /^(?:them|us|you)$/.test(items[last]?.lower ?? '') && items[last - 1]?.lower === 'of'
  if (phrase.to - phrase.from === 1 && standalone.has(items[last]?.lower ?? '') && !isOfThem) return phrase
  const outer = outerHead(items, phrase.from, floor)
  return outer ? { from: outer.from, core: outer.core, to: last + 1 } : phrase
}

/** The phrase that a modifier ending right before `at` hangs on. */
function outerHead(items: readonly Item[], at: number, floor: number): Phrase | null {
  const before = items[at - 1]
  let head: Phrase | null = null
  if (
    isAdposition(before) &&
    !/^(?:after|before|since|until|during|as|than|while|per|if|because)$/.test(before?.lower ?? '')
  ) {
    let link = at - 2
    const word = items[link]
    if (word && /(?:ed|en|ing)$/.test(word.lower) && word.pos === 'VERB') link -= 1
    else if (word?.pos === 'ADJ' && isNominal(items[link - 1])) link -= 1
    else if (word?.pos === 'ADP') link -= 1
    head = phraseTo(items, link, floor)
    if (!head) head = relativeHead(items, link, floor)
  } else if (before?.pos === 'VERB' && /ing$/.test(before.lower)) {
    let link = at - 2
    while (items[link]?.pos === 'ADV') link -= 1
    if (isNominal(items[link])) head = phraseTo(items, link, floor)
    if (head && isFree(items, head.from) === false) head = null
  }
  head ??= relativeHead(items, at - 1, floor)
  if (!head || standalone.has(items[head.core - 1]?.lower ?? '')) return null
  return outerHead(items, head.from, floor) ?? head
}

/** Whether a phrase stands where a subject can: not behind a verb or a preposition. */
const isFree = (items: readonly Item[], from: number): boolean => {
  const before = items[from - 1]
  return (
    before === undefined || isPunct(before) || before.pos === 'CCONJ' || before.pos === 'SCONJ' || before.quote !== null
  )
}

/** The phrase before "who", "which" or "that" where a relative clause holds the item at `at`. */
function relativeHead(items: readonly Item[], at: number, floor: number): Phrase | null {
  for (let back = at; back > floor && at - back < 9; back -= 1) {
    const item = items[back]
    if (!item || isPunct(item) || item.quote !== null || item.pos === 'CCONJ') return null
    const next = items[back + 1]
    const isSubject = next?.pos === 'VERB' || next?.pos === 'AUX' || next?.pos === 'ADV'
    if (isRelative(item)) return isSubject && isNominal(items[back - 1]) ? phraseTo(items, back - 1, floor) : null
  }
  return null
}

export const isBreak = (item: Item | undefined): boolean => isComma(item) || isDash(item) || item?.lower === '('

/** The phrase from an index with its "of …", "for …" and "at …" behind it. */
export function longPhraseFrom(items: readonly Item[], from: number, limit: number): Phrase | null {
  const phrase = phraseFrom(items, from)
  if (!phrase) return null
  let to = phrase.to
  while (to < limit && isAdposition(items[to])) {
    const object = phraseFrom(items, to + 1)
    if (!object || object.to > limit || isTimePhrase(items, object)) break
    to = object.to
  }
  return { ...phrase, to }
}

/** A word that must be a noun where it stands, whatever the tagger says: "according to figures released". */
function wordFrom(items: readonly Item[], from: number): Phrase | null {
  const item = items[from]
  return item && !isPunct(item) && item.quote === null ? { from, core: from + 1, to: from + 1 } : null
}

const toBreak = (items: readonly Item[], from: number): number => {
  let to = from
  while (to < items.length && to - from < 14 && !isPunct(items[to]) && !isQuote(items[to])) to += 1
  return to
}

/** The noun phrase from an index up to the next comma, full stop, quotation or finite clause. */
export function phraseToBreak(items: readonly Item[], from: number, withTime = false): Phrase | null {
  const phrase = phraseFrom(items, from) ?? wordFrom(items, from)
  if (!phrase) return null
  let to = phrase.to
  while (to < items.length && to - from < 18) {
    const item = items[to]
    if (!item || isPunct(item) || item.quote !== null) break
    if (isRelative(item)) {
      to = toBreak(items, to)
      break
    }
    const participle = item.pos === 'VERB' && /(?:ed|en|ing|made|seen|held|sent|put|cut)$/.test(item.lower)
    const object = isAdposition(item) || participle ? phraseFrom(items, to + 1) : null
    if (object) to = object.to
    else if (participle || (isAdposition(item) && items[to + 1]?.pos === 'VERB')) to += 1
    else if (item.pos === 'ADJ' && isAdposition(items[to + 1])) to += 1
    else if (item.lower === 'and' && phraseFrom(items, to + 1) && isPunct(items[phraseFrom(items, to + 1)?.to ?? 0]))
      to = phraseFrom(items, to + 1)?.to ?? to
    else break
  }
  const last = withTime ? to - 1 : withoutTime(items, to - 1, phrase.core)
  return { ...phrase, to: Math.max(phrase.core, last + 1) }
}
