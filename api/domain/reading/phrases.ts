import { frameOf, isTime, months, timeNouns, weekdays } from './lexicon.ts'
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
  if (item.quote !== null || standalone.has(item.lower)) return false
  if (possessives.has(item.lower) || isPossessive(item) || item.lower === '&') return true
  return ['DET', 'ADJ', 'NOUN', 'PROPN', 'NUM', 'SYM'].includes(item.pos)
}

const isCalendar = (item: Item): boolean =>
  weekdays.has(item.lower) || (months.has(item.lower) && item.capital) || item.lower === 'yesterday'

/** The noun phrase that starts at an index, without what follows its head; null when none does. */
export function phraseFrom(items: readonly Item[], from: number): Phrase | null {
  const first = items[from]
  if (!first || first.quote !== null) return null
  const alone = standalone.has(first.lower) && first.lower !== 'that'
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

const isAdposition = (item: Item | undefined): boolean =>
  item?.pos === 'ADP' ||
  /^(?:of|for|in|at|from|to|with|by|on|near|like|about|behind|inside|outside)$/.test(item?.lower ?? '')
const isRelative = (item: Item | undefined): boolean =>
  item !== undefined && /^(?:who|which|that|whose|whom)$/.test(item.lower)

const isTimePhrase = (items: readonly Item[], phrase: Phrase): boolean => isTime(items[phrase.core - 1]?.lower ?? '')

/** Leaves out what dates or places the verb rather than the noun: "officials on Tuesday", "Smith last week". */
function withoutTime(items: readonly Item[], last: number, floor: number): number {
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

const leads = new Set(['ADP', 'SCONJ', 'ADV', 'CCONJ', 'INTJ'])
const nextComma = (items: readonly Item[], from: number, to: number): number => {
  for (let at = from; at < to; at += 1) if (isComma(items[at]) || isDash(items[at])) return at
  return -1
}

/** Where the subject begins after adverbs, "In March", "Two hours later," and the like at the head of a clause. */
export function afterLead(items: readonly Item[], from: number, to: number): number {
  let at = from
  for (let turn = 0; turn < 6 && at < to; turn += 1) {
    const item = items[at]
    if (!item) return at
    if (isPunct(item)) {
      at += 1
      continue
    }
    const phrase = phraseFrom(items, at)
    const isLead = leads.has(item.pos) || isAdposition(item)
    const participle = item.pos === 'VERB' && /(?:ed|ing)$/.test(item.lower) && !phrase
    const dated = phrase && (isTimePhrase(items, phrase) || timeNouns.has(items[phrase.core - 1]?.lower ?? ''))
    if (!isLead && !participle && !dated) return at
    const comma = nextComma(items, at, to)
    if (item.pos === 'CCONJ' || (item.pos === 'ADV' && comma !== at + 1)) at += 1
    else if (comma > 0 && comma - at < 18) at = comma + 1
    else if (dated && phrase) at = phrase.to
    else {
      const object = phraseFrom(items, at + 1)
      at = object ? object.to : at + 1
    }
  }
  return at
}

/** The subject of the verb group that starts at `verb`, looking no further left than `floor`. */
export function subjectBefore(items: readonly Item[], verb: number, floor: number): Phrase | null {
  let last = verb - 1
  while (last >= floor && items[last]?.pos === 'ADV' && items[last]?.quote === null) last -= 1
  const item = items[last]
  if (!item || last < floor) return null
  if (isComma(item) || isDash(item) || item.lower === ')' || item.quote !== null) {
    return subjectAcross(items, last, floor)
  }
  if (item.pos === 'CCONJ') return null
  const undated = withoutTime(items, last, floor)
  if (undated < last && (isComma(items[undated]) || isDash(items[undated]))) return subjectAcross(items, undated, floor)
  const mediumed = withoutMedium(items, undated, floor)
  const phrase = longPhraseTo(items, mediumed, floor)
  if (phrase) return withFirstWord(items, phrase, floor)
  const segment = segmentStart(items, last, floor)
  const start = afterLead(items, segment, last)
  const first = phraseFrom(items, start)
  return first && first.to <= last && isRelative(items[first.to]) ? { ...first, to: last + 1 } : null
}

/** "…," lead author Khumalo said: the tagger may take the first word of a phrase for a verb. */
function withFirstWord(items: readonly Item[], phrase: Phrase, floor: number): Phrase {
  const word = items[phrase.from - 1]
  const before = items[phrase.from - 2]
  const isHead = phrase.from - 1 >= floor && /^(?:VERB|ADJ|ADV|NOUN|X)$/.test(word?.pos ?? '') && word?.quote === null
  const opens = before !== undefined && (isQuote(before) || isComma(before))
  return isHead &&
    opens &&
    word &&
    !frameOf(word.lower) &&
    /^\p{L}/u.test(word.lower) &&
    isNominal(items[phrase.core - 1])
    ? { ...phrase, from: phrase.from - 1 }
    : phrase
}

/** "Smith in a statement said". */
function withoutMedium(items: readonly Item[], last: number, floor: number): number {
  const phrase = phraseTo(items, last, floor)
  const before = phrase && items[phrase.from - 1]
  const head = phrase && items[phrase.core - 1]
  const isMedium = head && /^(?:statement|email|interview|letter|speech|tweet|post)$/.test(head.lower)
  if (!phrase || !isMedium || before?.lower !== 'in') return last
  return isNominal(items[phrase.from - 2]) || pronouns.has(items[phrase.from - 2]?.lower ?? '') ? phrase.from - 2 : last
}

function segmentStart(items: readonly Item[], at: number, floor: number): number {
  let start = at
  while (start > floor && !isPunct(items[start - 1]) && !isQuote(items[start - 1])) start -= 1
  return start
}

/** The subject where something between commas or dashes parts it from its verb. */
function subjectAcross(items: readonly Item[], last: number, floor: number): Phrase | null {
  for (let at = last - 2; at >= floor; at -= 1) {
    if (!/^(?:that|which|what|whom)$/.test(items[at]?.lower ?? '')) continue
    const inner = longPhraseFrom(items, at + 1, last)
    if (inner && isBreak(items[inner.to]) && inner.to < last) return inner
    break
  }
  const start = afterLead(items, floor, last)
  const short = longPhraseFrom(items, start, last)
  const first = short && !isBreak(items[short.to]) ? phraseToBreak(items, start, true) : short
  if (first && (isBreak(items[first.to]) || isQuote(items[first.to])) && first.to <= last) return first
  for (let at = start; at < last; at += 1) {
    if (!isBreak(items[at])) continue
    const phrase = longPhraseFrom(items, at + 1, last)
    if (phrase && isBreak(items[phrase.to]) && phrase.to <= last) return phrase
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
