import { frameOf, timeNouns } from './lexicon.ts'
import {
  isAdposition,
  isBreak,
  isComma,
  isDash,
  isNominal,
  isPunct,
  isQuote,
  isRelative,
  isTimePhrase,
  longPhraseFrom,
  longPhraseTo,
  type Phrase,
  phraseFrom,
  phraseTo,
  phraseToBreak,
  pronouns,
  withoutTime,
} from './phrases.ts'
import type { Item } from './units.ts'

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
