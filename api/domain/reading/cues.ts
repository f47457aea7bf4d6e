import type { Place } from '../anchor.ts'
import {
  clauseStart,
  commenting,
  contentEnd,
  hasFinite,
  isFiniteAt,
  leavesContent,
  startsClause,
  type VerbGroup,
  verbGroup,
} from './clauses.ts'
import { characterises, type Frame, frameOf, isTime, mediumNouns, names, placesNumber } from './lexicon.ts'
import {
  isBreak,
  isComma,
  isNominal,
  isPunct,
  isQuote,
  longPhraseFrom,
  type Phrase,
  phraseFrom,
  phraseTo,
  phraseToBreak,
  subjectBefore,
} from './phrases.ts'
import type { Item, Unit } from './units.ts'

/** One run of content: a whole quotation, or reporter's words that may hold some. */
export interface Piece extends Place {
  readonly quote: number | null
}

/** How a cue was recognised, from the surest to the least sure. */
export type CueForm =
  | 'that'
  | 'quote'
  | 'clause'
  | 'after'
  | 'according'
  | 'told'
  | 'gerund'
  | 'number'
  | 'named'
  | 'relative'
  | 'fragment'
  | 'colon'

/** A reporting verb or the like with its source phrase and its content. */
export interface Cue {
  readonly place: Place
  readonly word: string
  readonly source: Phrase | null
  readonly pieces: readonly Piece[]
  readonly form: CueForm
  /** In the main clause, so that it sets the voice of the sentence. */
  readonly main: boolean
}

type Span = readonly [from: number, to: number]

const placeOf = (items: readonly Item[], from: number, to: number): Place | null => {
  const first = items[from]
  const last = items[to - 1]
  return first && last && from < to ? { start: first.start, end: last.end } : null
}

/** A quotation that is an utterance of its own and not a word or two within the reporter's sentence. */
export function isUtterance(text: string, items: readonly Item[], at: number): boolean {
  const item = items[at]
  if (!item) return false
  const body = text.slice(item.start + 1, item.end - 1).trim()
  const before = items[at - 1]
  if (before?.lower === ':' || (isComma(before) && /^\p{Lu}/u.test(body))) return true
  if (/[,?!…]$/.test(body) && at === 0) return true
  const wordCount = body.split(/\s+/).length
  return (
    /^\p{Lu}/u.test(body) &&
    wordCount >= 4 &&
    /\s(?:is|are|was|were|has|have|had|will|would|can|could|do|does|did|'s|\S+ed|\S+s)\s/.test(` ${body} `)
  )
}

const wordish = (item: Item | undefined): boolean => item !== undefined && !isPunct(item) && item.quote === null

/** Content between two items: one piece for each quotation that is all of it, else the stretch. */
function piecesOf(items: readonly Item[], [from, to]: Span): Piece[] {
  let [start, end] = [from, to]
  while (start < end && isPunct(items[start]) && !isQuote(items[start])) start += 1
  while (
    end > start &&
    isPunct(items[end - 1]) &&
    !isQuote(items[end - 1]) &&
    !/^[)%]$/.test(items[end - 1]?.lower ?? '')
  )
    end -= 1
  const stretch = items.slice(start, end)
  if (stretch.length > 0 && stretch.every((item) => !wordish(item))) {
    return stretch.flatMap((item) =>
      item.quote === null ? [] : [{ start: item.start, end: item.end, quote: item.quote }],
    )
  }
  const place = placeOf(items, start, end)
  return place ? [{ ...place, quote: null }] : []
}

/** Steps over who is addressed: "told the meeting", "said to reporters". */
function afterAddressee(items: readonly Item[], at: number, frame: Frame): number {
  if (items[at]?.lower === 'to' && items[at]?.pos === 'ADP') {
    const object = phraseFrom(items, at + 1)
    return object ? object.to : at
  }
  if (frame.addressee === null) return at
  const object = longPhraseFrom(items, at, items.length)
  if (!object || items[at]?.lower === 'that') return at
  const short = phraseFrom(items, at)
  const next = items[object.to]
  return next === undefined || isPunct(next) || next.lower === 'that' || isQuote(next) ? object.to : (short?.to ?? at)
}

/** Steps over adverbs and "in a statement", "on Monday", "during the debate" between a verb and its content. */
function afterAdjuncts(items: readonly Item[], from: number): number {
  let at = from
  for (let turn = 0; turn < 4; turn += 1) {
    const item = items[at]
    if (!item || item.quote !== null) return at
    const isLate = /^(?:late|early|earlier|later)$/.test(item.lower)
    if ((item.pos === 'ADV' && !/^(?:there|here|when|how|why|where)$/.test(item.lower)) || isLate) {
      at += 1
      continue
    }
    const phrase = item.pos === 'ADP' ? phraseFrom(items, at + 1) : phraseFrom(items, at)
    const head = phrase ? (items[phrase.core - 1]?.lower ?? '') : ''
    if (phrase && item.pos !== 'ADP') {
      if (!isTime(head) || isFiniteAt(items, phrase.to)) return at
      at = phrase.to
      continue
    }
    if (!phrase && item.pos === 'VERB' && items[at + 1]?.lower === 'by' && at > from) {
      at = phraseFrom(items, at + 2)?.to ?? at
      if (items[at] === item) return at
      continue
    }
    if (!phrase) return at
    const next = items[phrase.to]
    const closes =
      next === undefined ||
      next.lower === 'that' ||
      next.lower === ':' ||
      isComma(next) ||
      isQuote(next) ||
      next.lower === '.'
    const timed = (phrase.core === at + 2 && isTime(head)) || mediumNouns.has(head)
    if (!closes && !timed && !(item.lower !== 'of' && next?.pos === 'ADP')) return at
    at = phrase.to
  }
  return at
}

interface Search {
  readonly text: string
  readonly items: readonly Item[]
  readonly group: VerbGroup
  readonly frame: Frame
}

/** Content behind the verb, and how sure one can be that it is some. */
function contentAfter({ text, items, group, frame }: Search): { pieces: Piece[]; form: CueForm } | null {
  const after = group.verb + 1
  const addressed = afterAddressee(items, after, frame)
  const at = afterAdjuncts(items, addressed)
  const item = items[at]
  if (!item) return null
  const quoteAt = isQuote(item) ? at : (isComma(item) || item.lower === ':') && isQuote(items[at + 1]) ? at + 1 : -1
  if (quoteAt >= 0 && frame.quote) return quotedContent(text, items, quoteAt, at)
  if (item.lower === 'that' && isFiniteAt(items, at + 1)) {
    return frame.bare ? clauseContent(items, at, 'clause') : null
  }
  if (item.lower === 'that' && frame.that && (wordish(items[at + 1]) || isQuote(items[at + 1]))) {
    return clauseContent(items, at + 1, 'that')
  }
  if (item.lower === ':' && frame.that && startsClause(items, at + 1, true))
    return clauseContent(items, at + 1, 'clause')
  if (isComma(item) || item.lower === ':') {
    const resumed = isComma(item) ? closesAside(items, at) : -1
    return resumed > 0 && frame.that ? clauseContent(items, resumed, 'that') : null
  }
  if (frame.addressee === 'must' && addressed === after) return null
  if (frame.infinitive && (item.lower === 'to' || (item.lower === 'not' && items[at + 1]?.lower === 'to'))) {
    const quotes = items.slice(at, at + 4).some(isQuote)
    if (frame.addressee !== null && (addressed === after || (frame.verb === 'tell' && !quotes))) return null
    return clauseContent(items, at, 'gerund')
  }
  if (frame.gerund && /ing$/.test(item.lower) && item.pos === 'VERB') return clauseContent(items, at, 'gerund')
  if (item.pos === 'ADP' && !isTime(items[at + 1]?.lower ?? '') && !(frame.bare && startsClause(items, at, false)))
    return null
  if (/^(?:whether|how|what|why|who|where|when|which|if)$/.test(item.lower)) {
    if (!(item.lower === 'what' || item.lower === 'if' || item.lower === 'when') || !frame.bare) return null
  }
  if (isFiniteAt(items, at) && /^(?:that|which|who)$/.test(items[group.from - 2]?.lower ?? '')) return null
  if (frame.bare && startsClause(items, at, frame.belief)) return clauseContent(items, at, 'clause')
  if ((frame.weak || frame.bare) && startsClause(items, at, true)) {
    return clauseContent(items, at, frame.addressee === null ? 'clause' : 'told')
  }
  return null
}

/** "said, when it was over, that": where the clause after an aside begins. */
function closesAside(items: readonly Item[], comma: number): number {
  for (let at = comma + 1; at < Math.min(items.length, comma + 14); at += 1) {
    if (isComma(items[at]) && items[at + 1]?.lower === 'that') return at + 2
  }
  return -1
}

/** Behind "according to X," at the head of a clause. */
function afterComma(items: readonly Item[], from: number): number {
  const comma = items.slice(from, from + 16).findIndex((item) => isComma(item))
  return comma > 0 ? from + comma + 1 : from
}

function clauseContent(items: readonly Item[], first: number, form: CueForm): { pieces: Piece[]; form: CueForm } {
  const from = items[first]?.lower === 'according' ? afterComma(items, first) : first
  const end = contentEnd(items, from)
  const pieces = piecesOf(items, [from, end])
  if (items[end]?.lower === ':' && isQuote(items[end + 1])) pieces.push(...piecesOf(items, [end + 1, end + 2]))
  return { pieces, form }
}

function quotedContent(
  text: string,
  items: readonly Item[],
  quote: number,
  at: number,
): { pieces: Piece[]; form: CueForm } {
  const introduced = quote > at || isUtterance(text, items, quote)
  const rest = items.slice(quote + 1)
  const goesOn = rest.some((item) => wordish(item)) && !isBreak(items[quote + 1]) && items[quote + 1]?.lower !== '.'
  if (introduced && !goesOn) {
    const pieces = piecesOf(items, [quote, quote + 1])
    for (let next = quote + 1; next < items.length && !wordish(items[next]); next += 1) {
      pieces.push(...piecesOf(items, [next, next + 1]))
    }
    return { pieces, form: 'quote' }
  }
  if (introduced && quote > at) return { pieces: piecesOf(items, [quote, quote + 1]), form: 'quote' }
  if (/^(?:while|when|after|before|until|as|if)$/.test(items[quote + 1]?.lower ?? '')) {
    return { pieces: piecesOf(items, [quote, quote + 1]), form: 'quote' }
  }
  return { pieces: piecesOf(items, [quote, contentEnd(items, quote)]), form: 'quote' }
}

/** "Help was promised ‘within days’, he said, ‘but …’": a clause before the subject, and a comma before more of it. */
const splitsQuote = (items: readonly Item[], left: number, verb: number): boolean =>
  isComma(items[left - 1]) && isComma(items[verb + 1]) && hasFinite(items, clauseStart(items, left - 1), left - 1)

/** Whether nothing but an addressee and adjuncts stands behind the verb before the clause ends or breaks. */
function closesAfter({ items, group, frame }: Search, source: Phrase, inverted: boolean): boolean {
  if (inverted || frame.bare) return true
  const at = afterAdjuncts(items, afterAddressee(items, group.verb + 1, frame))
  const next = items[at]
  if (next?.lower === 'to' && next.pos === 'PART') return false
  return (
    next === undefined ||
    at >= items.length - 1 ||
    isPunct(next) ||
    isQuote(next) ||
    isQuote(items[source.from - 1]) ||
    /^(?:who|which|when|after|while|as|and|but|of|in|at|on|from|to|with|during|outside)$/.test(next.lower)
  )
}

/** Content before a subject that a comma or a quotation mark parts from it: "It is over, Smith said". */
function contentBefore(items: readonly Item[], from: number): Piece[] | null {
  let at = from - 1
  if (isBreak(items[at])) at -= 1
  const item = items[at]
  if (!item || (isPunct(item) && !isQuote(item))) return null
  const start = clauseStart(items, at + 1)
  if (isQuote(item)) {
    const lead = items.slice(start, at)
    if (!hasFinite(items, start, at) || !lead.some(wordish)) {
      const pieces: Piece[] = []
      for (let back = at; back >= start && !wordish(items[back]); back -= 1)
        pieces.unshift(...piecesOf(items, [back, back + 1]))
      return pieces
    }
    return piecesOf(items, [start, at + 1])
  }
  if (!isBreak(items[from - 1]) || item.pos === 'CCONJ') return null
  const isLast = items.slice(from).filter(wordish).length <= 8 && items.slice(start, at + 1).filter(wordish).length >= 4
  return hasFinite(items, start, at + 1) || isLast ? piecesOf(items, [start, at + 1]) : null
}

/** More of the content after a cue in the middle: "…," she said, "…". */
function contentResumed(text: string, items: readonly Item[], from: number, quoted: boolean): Piece[] {
  for (let at = from; at < items.length; at += 1) {
    const item = items[at]
    if (!item) break
    if (isQuote(item))
      return isBreak(items[at - 1]) || items[at - 1]?.lower === ':' || isUtterance(text, items, at)
        ? piecesOf(items, [at, at + 1])
        : []
    if (item.lower === ';') break
    if (quoted) {
      if (item.pos === 'VERB' && frameOf(item.lower) && !/ing$/.test(item.lower) && items[at - 1]?.lower !== 'who')
        break
      continue
    }
    if (!isBreak(item) && item.lower !== ':') {
      if (wordish(item) && at > from + 6) break
      continue
    }
    const end = contentEnd(items, at + 1)
    const next = items[at + 1]
    if (
      !next ||
      /^(?:who|which|whose|when|after|while|whereas|although|though|but|as|speaking)$/.test(next.lower) ||
      (at === from ? commenting.has(next.lower) : /ing$/.test(next.lower))
    )
      return []
    const joins = next.pos === 'CCONJ'
    if (joins && leavesContent(items, at + 1)) return []
    const isClause = startsClause(items, joins ? at + 2 : at + 1, true) || item.lower === ':'
    return isClause || (at === from && !joins) ? piecesOf(items, [at + 1, end]) : []
  }
  return []
}

const isSubordinate = (items: readonly Item[], from: number): boolean => {
  const before = items[from - 1]
  return (
    before !== undefined &&
    (before.pos === 'SCONJ' ||
      /^(?:after|before|since|until|although|though|while|because|if|than|that)$/.test(before.lower))
  )
}

/** Everything that a unit credits to somebody, by cue. */
export function cuesOf(text: string, { items }: Unit): Cue[] {
  const cues: Cue[] = []
  for (let at = 0; at < items.length; at += 1) {
    const item = items[at]
    if (!item || item.quote !== null) continue
    const cue =
      accordingTo(items, at) ??
      inWordsOf(items, at) ??
      convinced(text, items, at, cues) ??
      verbCue(text, items, at, cues)
    if (cue && cue.pieces.length > 0) cues.push(cue)
  }
  return cues.map((cue) => withoutLater(items, cue, cues))
}

/** "The ministry said the ships had left, the agency reported": what a later cue takes in with its source is no content. */
function withoutLater(items: readonly Item[], cue: Cue, cues: readonly Cue[]): Cue {
  const later = cues.find(
    (one) =>
      one !== cue &&
      one.form === 'after' &&
      one.source &&
      one.place.start > cue.place.start &&
      one.pieces.some(({ start, end }) => start < cue.place.start && cue.place.end < end),
  )
  const border = later?.source ? items[later.source.from - 1] : undefined
  if (!border) return cue
  const limit = isQuote(border) ? border.end : border.start
  const pieces = cue.pieces.flatMap((piece) =>
    piece.start >= limit ? [] : [{ ...piece, end: Math.min(piece.end, limit) }],
  )
  return pieces.length > 0 ? { ...cue, pieces, main: false } : cue
}

/** "according to X", "in the words of X", "in X's view". */
function accordingTo(items: readonly Item[], at: number): Cue | null {
  if (items[at]?.lower !== 'according' || items[at + 1]?.lower !== 'to') return null
  const source = phraseToBreak(items, at + 2)
  const place = placeOf(items, at, at + 2)
  if (!source || !place) return null
  let begin = 0
  for (let back = 0; back < at; back += 1) if (items[back]?.lower === ';') begin = back + 1
  const opener = items[isComma(items[at - 1]) ? at - 2 : at - 1]
  const isRelative = isComma(items[at - 1]) && /^(?:which|who|that)$/.test(opener?.lower ?? '')
  const isNested =
    isRelative || (opener !== undefined && /^(?:that|SCONJ|CCONJ)$/.test(opener.lower === 'that' ? 'that' : opener.pos))
  if (isNested) begin = at
  const isFirst = !hasFinite(items, begin, at)
  const end = contentEnd(items, source.to)
  const gap = items.slice(source.to, source.to + 7).findIndex((item) => isBreak(item))
  const comma = gap >= 0 && (isFirst || gap === 0) ? source.to + gap + 1 : source.to
  if (isFirst) {
    const lead = items.slice(begin, at).filter(wordish).length > 2 ? piecesOf(items, [begin, at]) : []
    return {
      place,
      word: 'according',
      source,
      pieces: [...lead, ...piecesOf(items, [comma, end])],
      form: 'according',
      main: !isNested,
    }
  }
  const pieces = piecesOf(items, [clauseStart(items, at), at])
  const next = items[comma]
  const goesOn =
    comma > source.to &&
    next !== undefined &&
    !/^(?:who|which|whose|and|but|while|as)$/.test(next.lower) &&
    hasFinite(items, comma, end) &&
    startsClause(items, comma, true)
  if (goesOn) pieces.push(...piecesOf(items, [comma, end]))
  return { place, word: 'according', source, pieces, form: 'according', main: true }
}

function verbCue(text: string, items: readonly Item[], at: number, found: readonly Cue[]): Cue | null {
  const item = items[at]
  if (!item) return null
  if (/^quot(?:e|es|ed|ing)$/.test(item.lower)) return quotedCue(items, at)
  if (/^point(?:s|ed|ing)?$/.test(item.lower) && items[at + 1]?.lower === 'out')
    return pointedOut(text, items, at, found)
  const frame = frameOf(item.lower)
  const accused = /^accus(?:e|es|ed|ing)$/.test(item.lower) ? accusedOf(items, at) : null
  const special = placesNumber.has(item.lower) || names.has(item.lower) || characterises.has(item.lower)
  if (!frame && !special && !accused) return null
  const isVerb = item.pos === 'VERB' || item.pos === 'AUX'
  const next = items[at + 1]
  if (
    !isVerb &&
    !(frame && isMistaggedVerb(items, at, frame)) &&
    !(special && (isQuote(next) || specialContent(items, at)))
  )
    return null
  let group = verbGroup(items, at)
  if (group.negative && frame?.verb !== 'deny') return null
  const habit = /^(?:used|on|likes?|liked|loves?|loved|continued)$/.test(items[group.from - 1]?.lower ?? '')
  if (group.infinitive && !habit) return null
  if (habit && group.infinitive) group = { ...verbGroup(items, group.from - 1), verb: at }
  const place = { start: item.start, end: item.end }
  if (group.passive) return passiveCue(text, items, group, frame, place)
  if (next?.lower === 'by' && /(?:ed|en|n)$/.test(item.lower)) return null
  const { source, main, inverted } = sourceOf(text, items, group, found, frame)
  if (!source) return null
  const isAside = items[source.from - 1]?.lower === 'what' && !isMost(items, at + 1)
  const made = { place, word: frame?.verb ?? item.lower, source, main: main && !isAside }
  const ranked = accused ?? (special ? specialContent(items, at) : null)
  if (ranked) return { ...made, ...ranked }
  if (!frame) return null
  return framedCue({ text, items, group, frame }, made, source, inverted)
}

/** Nouns that the tagger should have called verbs: "agents estimate the closure will", "the researchers report, …". */
function isMistaggedVerb(items: readonly Item[], at: number, frame: Frame): boolean {
  const next = items[at + 1]
  if (next?.lower === 'that' || isQuote(next) || frame.verb === 'say') return true
  if ((next?.lower === ':' || isComma(next)) && isQuote(items[at + 2])) return true
  const subject = phraseTo(items, at - 1, 0)
  if (!subject) return false
  if ((isComma(next) || next === undefined || next.lower === '.') && isComma(items[subject.from - 1])) return true
  return isNominal(items[at - 1]) && startsClause(items, at + 1, true)
}

/** "in the words of X", "in X's view": the rest of the clause is theirs. */
function inWordsOf(items: readonly Item[], at: number): Cue | null {
  if (items[at]?.lower !== 'in') return null
  const phrase = phraseFrom(items, at + 1)
  const noun = phrase && items[phrase.core - 1]
  if (
    !phrase ||
    !noun ||
    !/^(?:words|view|opinion|account|telling|estimation|eyes|judgment|judgement)$/.test(noun.lower)
  )
    return null
  const owner = items.slice(phrase.from, phrase.core - 1).findLastIndex(({ lower }) => lower === "'s" || lower === "'")
  const of = items[phrase.to]?.lower === 'of' ? phraseToBreak(items, phrase.to + 1) : null
  const source = of ?? (owner > 0 ? { from: phrase.from, core: phrase.from + owner, to: phrase.from + owner } : null)
  const place = placeOf(items, at, phrase.core)
  const end = of ? of.to : phrase.to
  if (!source || !place) return null
  const quote = isBreak(items[end]) ? end + 1 : end
  if (isQuote(items[quote])) {
    return { place, word: 'in words', source, pieces: piecesOf(items, [quote, quote + 1]), form: 'named', main: false }
  }
  const behind = contentEnd(items, end)
  const isFirst = !hasFinite(items, 0, at)
  const pieces = isFirst ? piecesOf(items, [end, behind]) : piecesOf(items, [clauseStart(items, at), at])
  return { place, word: 'in words', source, pieces, form: 'according', main: true }
}

const certain =
  /^(?:adamant|certain|confident|convinced|sure|afraid|hopeful|optimistic|satisfied|worried|concerned|aware|sceptical|skeptical|doubtful|clear)$/

/** "was adamant that", "made clear that": a state of mind, or of things, with a clause for its content. */
function convinced(text: string, items: readonly Item[], at: number, found: readonly Cue[]): Cue | null {
  const item = items[at]
  const frame = frameOf('believe')
  if (!item || !frame || !certain.test(item.lower) || items[at + 1]?.lower !== 'that' || isFiniteAt(items, at + 2))
    return null
  let verb = at - 1
  while (/^(?:it|ADV|very|quite)$/.test(items[verb]?.lower ?? '') || items[verb]?.pos === 'ADV') verb -= 1
  const word = items[verb]?.lower ?? ''
  const isState =
    /^(?:is|are|was|were|be|been|'s|'re|remains?|remained|feels?|felt|seems?|seemed|sounds?|sounded)$/.test(word)
  if (item.lower === 'clear' ? !/^ma(?:de|kes?)$/.test(word) : !isState) return null
  const group = verbGroup(items, verb)
  if (group.negative || group.infinitive) return null
  const { source, main, inverted } = sourceOf(text, items, { ...group, passive: false }, found, frame)
  if (!source || items[source.from]?.lower === 'it') return null
  const made = { place: { start: item.start, end: item.end }, word: item.lower, source, main }
  return framedCue({ text, items, group: { ...group, verb: at }, frame }, made, source, inverted)
}

/** "pointed out that": the content begins behind "out". */
function pointedOut(text: string, items: readonly Item[], at: number, found: readonly Cue[]): Cue | null {
  const item = items[at]
  const frame = frameOf('note')
  const group = verbGroup(items, at)
  if (!item || !frame || group.negative || group.infinitive) return null
  const { source, main, inverted } = sourceOf(text, items, group, found, frame)
  const made = { place: { start: item.start, end: items[at + 1]?.end ?? item.end }, word: 'point out', source, main }
  return source
    ? framedCue({ text, items, group: { ...group, verb: at + 1 }, frame }, { ...made, source }, source, inverted)
    : null
}

/** "quoted an officer as saying that", "was quoted by the paper as saying". */
function quotedCue(items: readonly Item[], at: number): Cue | null {
  const group = verbGroup(items, at)
  const as = items.findIndex(({ lower }, index) => index > at && index < at + 14 && lower === 'as')
  const saying = items[as + 1]
  if (as < 0 || !saying || !/^(?:saying|telling|warning|adding)$/.test(saying.lower)) return null
  const object = group.passive ? null : longPhraseFrom(items, at + 1, as)
  const source = group.passive ? subjectBefore(items, group.from, 0) : object && { ...object, to: as }
  const from = items[as + 2]?.lower === 'that' ? as + 3 : as + 2
  const place = placeOf(items, at, at + 1)
  if (!source || !place) return null
  const isLast = !items.slice(afterAdjuncts(items, as + 2)).some((item) => wordish(item) || isQuote(item))
  const ahead = isLast ? contentBefore(items, source.from) : null
  if (ahead) return { place, word: 'quote', source, pieces: ahead, form: 'quote', main: true }
  const end = isQuote(items[from]) ? from + 1 : contentEnd(items, from)
  return { place, word: 'quote', source, pieces: piecesOf(items, [from, end]), form: 'that', main: true }
}

/** "leaving what its authors call “…”": whether the quoted words are a good part of the sentence. */
function isMost(items: readonly Item[], at: number): boolean {
  const quote = items[at]
  const first = items[0]
  const last = items.at(-1)
  return Boolean(quote && first && last && isQuote(quote) && quote.end - quote.start > 0.25 * (last.end - first.start))
}

function framedCue(search: Search, made: Omit<Cue, 'pieces' | 'form'>, source: Phrase, inverted: boolean): Cue | null {
  const { text, items, group, frame } = search
  const left = inverted ? group.from : source.from
  const before = items[left - 1]
  if (before?.lower === 'as' && !inverted) {
    const comma = afterAdjuncts(items, afterAddressee(items, group.verb + 1, frame))
    if (isComma(items[comma]) || isQuote(items[comma])) {
      const pieces = piecesOf(items, [comma, contentEnd(items, comma + 1)])
      return { ...made, pieces, form: 'after', main: true }
    }
  }
  const related = inverted ? null : relativeContent(items, group, source, made)
  if (related) return related
  const behind = inverted ? null : contentAfter(search)
  const ahead =
    (frame.quote || frame.belief) && closesAfter(search, source, inverted) ? contentBefore(items, left) : null
  const resumeFrom = inverted ? source.to : group.verb + 1
  if (ahead && ahead.length > 0 && !isSubordinate(items, left)) {
    const quoted = ahead.every((piece) => piece.quote !== null)
    const isParenthetical =
      behind === null || quoted || (behind.form === 'quote' && splitsQuote(items, left, group.verb))
    if (isParenthetical && (quoted || frame.that)) {
      const more = behind?.form === 'quote' ? behind.pieces : contentResumed(text, items, resumeFrom, quoted)
      const form: CueForm = quoted ? 'quote' : 'after'
      return { ...made, pieces: [...ahead, ...more], form, main: true }
    }
  }
  if (behind) return { ...made, ...behind }
  return leadingAside(items, group, source, made)
}

const insertable = /^(?:say|claim|believe|think|insist|allege|maintain|argue|fear|suspect|hope|admit|acknowledge)$/

/** "neighbourhoods it says are harbouring fighters": the cue stands within the clause it reports. */
function relativeContent(
  items: readonly Item[],
  group: VerbGroup,
  source: Phrase,
  made: Omit<Cue, 'pieces' | 'form'>,
): Cue | null {
  const isRelative = /^(?:that|which|who)$/.test(items[source.from - 1]?.lower ?? '')
  const before = isRelative ? source.from - 2 : source.from - 1
  if (!isFiniteAt(items, group.verb + 1) || !isNominal(items[before]) || !insertable.test(made.word)) return null
  const noun = phraseTo(items, before, 0)
  if (!noun) return null
  const pieces = [
    ...piecesOf(items, [noun.from, before + 1]),
    ...piecesOf(items, [group.verb + 1, contentEnd(items, group.verb + 1)]),
  ]
  return { ...made, pieces, form: 'relative', main: false }
}

/** "Among those on the drug, the researchers report, 26 per cent …": no clause yet before the cue. */
function leadingAside(
  items: readonly Item[],
  group: VerbGroup,
  source: Phrase,
  made: Omit<Cue, 'pieces' | 'form'>,
): Cue | null {
  const comma = group.verb + 1
  if (!isComma(items[comma]) || !isComma(items[source.from - 1])) return null
  const start = clauseStart(items, source.from - 1)
  const end = contentEnd(items, comma + 1)
  if (!hasFinite(items, comma + 1, end) || start >= source.from - 1) return null
  const joins = items[source.from - 2]?.pos === 'CCONJ'
  const lead = joins ? [] : piecesOf(items, [start, source.from - 1])
  return {
    ...made,
    pieces: [...lead, ...piecesOf(items, [comma + 1, end])],
    form: 'after',
    main: true,
  }
}

/** The source of an active verb: before it, behind it where the order is turned round, or that of the main clause. */
export function sourceOf(
  text: string,
  items: readonly Item[],
  group: VerbGroup,
  found: readonly Cue[],
  frame: Frame | undefined,
): { source: Phrase | null; main: boolean; inverted: boolean } {
  const before = items[group.from - 1]
  let floor = 0
  for (let at = 0; at < group.from; at += 1) {
    if (items[at]?.lower === ';' || items[at]?.lower === ':') floor = at + 1
  }
  if (group.participle) {
    const joined = isBreak(before)
    const own = phraseTo(items, group.from - 1, floor)
    if (own && items[own.from - 1]?.lower === 'with') return { source: own, main: false, inverted: false }
    if (!joined && !/^(?:after|before|while|by)$/.test(before?.lower ?? ''))
      return { source: null, main: false, inverted: false }
    const cue = found.at(-1)
    return { source: cue?.source ?? mainSubject(items, group.from, floor), main: joined, inverted: false }
  }
  if (before?.pos === 'CCONJ') {
    const cue = found.at(-1)
    const last = items[group.from - 2]
    return {
      source: cue?.source ?? mainSubject(items, group.from - 1, floor),
      main: last !== undefined,
      inverted: false,
    }
  }
  if (/^(?:who|which|that)$/.test(before?.lower ?? '') && before?.pos !== 'SCONJ') {
    const at = isBreak(items[group.from - 2]) ? group.from - 3 : group.from - 2
    const antecedent = phraseTo(items, at, 0)
    return { source: antecedent, main: false, inverted: false }
  }
  floor = addedClause(items, group.from, floor)
  const quote = items.findLastIndex((item, index) => index < group.from && index >= floor && isQuote(item))
  const beyond =
    quote >= 0 && (isUtterance(text, items, quote) || quote === 0 || isComma(items[quote + 1])) ? quote + 1 : floor
  const turned = frame?.inverts ? invertedSource(items, group, beyond) : null
  if (turned) return { source: turned, main: true, inverted: true }
  const source =
    subjectBefore(items, group.from, beyond) ?? (beyond > floor ? subjectBefore(items, group.from, floor) : null)
  return { source, main: source !== null && !isSubordinate(items, source.from), inverted: false }
}

/** Where a clause that ", but" or ", and" adds begins, if its subject is that of the verb. */
function addedClause(items: readonly Item[], verb: number, floor: number): number {
  for (let at = verb - 2; at > floor; at -= 1) {
    if (items[at]?.pos !== 'CCONJ' || !isComma(items[at - 1]) || !hasFinite(items, floor, at - 1)) continue
    const phrase = longPhraseFrom(items, at + 1, verb)
    const next = phrase ? items[phrase.to] : undefined
    if (phrase && phrase.to < verb && (isBreak(next) || /^(?:who|which|that|whose)$/.test(next?.lower ?? '')))
      return at + 1
  }
  return floor
}

/** "…," said Maria Okafor: the verb right behind a quotation or a comma, its subject right behind the verb. */
function invertedSource(items: readonly Item[], group: VerbGroup, floor: number): Phrase | null {
  if (group.from !== group.verb || items[group.verb]?.pos !== 'VERB') return null
  const before = items[group.from - 1]
  const closes =
    isQuote(before) || (isComma(before) && (isQuote(items[group.from - 2]) || hasFinite(items, floor, group.from - 1)))
  if (!closes) return null
  const subject = longPhraseFrom(items, group.verb + 1, items.length)
  if (!subject || /^(?:him|them|me|us|that|it)$/.test(items[subject.from]?.lower ?? '')) return null
  const next = items[subject.to]
  const isClause = next?.pos === 'AUX' || (next?.pos === 'VERB' && !isQuote(before) && !isQuote(items[group.from - 2]))
  if (next !== undefined && !isPunct(next) && !isQuote(next) && isFiniteAt(items, subject.to) && isClause) return null
  return subject
}

/** The subject of the first verb of the clause, for what is joined to it by "and" or by a comma and "-ing". */
function mainSubject(items: readonly Item[], to: number, floor: number): Phrase | null {
  for (let at = floor; at < to; at += 1) {
    if (!isFiniteAt(items, at)) continue
    const subject = subjectBefore(items, at, floor)
    if (subject) return subject
  }
  return null
}

const tellers = /^(?:tell|inform|warn|advise|assure|remind|notify)$/

/** "was told the numbers were sound", "were quoted as saying". */
function passiveCue(
  text: string,
  items: readonly Item[],
  group: VerbGroup,
  frame: Frame | undefined,
  place: Place,
): Cue | null {
  if (
    !frame ||
    !tellers.test(frame.verb) ||
    items.slice(0, group.from).some((one) => one.pos === 'VERB' && frameOf(one.lower))
  )
    return null
  const search = { text, items, group, frame: { ...frame, addressee: null } }
  const content = contentAfter(search)
  if (!content || content.form === 'gerund') return null
  return { place, word: frame.verb, source: null, pieces: content.pieces, form: 'told', main: true }
}

/** "accused the union of holding the city to ransom". */
function accusedOf(items: readonly Item[], at: number): Pick<Cue, 'pieces' | 'form'> | null {
  const object = phraseFrom(items, at + 1)
  if (!object) return null
  const of = items.findIndex(({ lower }, index) => index >= object.to && index < object.to + 8 && lower === 'of')
  const deed = items[of + 1]
  const isDeed = isQuote(deed) || /ing$/.test(deed?.lower ?? '')
  return of > 0 && isDeed ? { pieces: piecesOf(items, [at + 1, contentEnd(items, of + 1)]), form: 'named' } : null
}

/** A number, or one of the words that may stand before it. */
const isNumeric = (items: readonly Item[], from: number): boolean =>
  items.slice(from, from + 5).some((item) => item.pos === 'NUM' || item.pos === 'SYM' || item.quote !== null)

/** An object with its "of …". */
function objectFrom(items: readonly Item[], from: number): Phrase | null {
  const phrase = phraseFrom(items, from)
  const more = phrase && items[phrase.to]?.lower === 'of' ? phraseFrom(items, phrase.to + 1) : null
  return phrase && more ? { ...phrase, to: more.to } : phrase
}

/** "put the number at 57", "called the memo a fake", "described it as reckless". */
function specialContent(items: readonly Item[], at: number): Pick<Cue, 'pieces' | 'form'> | null {
  const item = items[at]
  if (item && names.has(item.lower) && isQuote(items[at + 1]))
    return { pieces: piecesOf(items, [at + 1, at + 2]), form: 'named' }
  if (item && characterises.has(item.lower) && items[at + 1]?.lower === 'as') {
    const to = isQuote(items[at + 2]) ? at + 3 : contentEnd(items, at + 2)
    return { pieces: piecesOf(items, [at + 2, to]), form: 'named' }
  }
  const object = objectFrom(items, at + 1)
  if (!item || !object) return null
  const end = contentEnd(items, at + 1)
  const next = items[object.to]
  if (placesNumber.has(item.lower)) {
    const link = items.findIndex(
      (one, index) => index > at && index <= at + 12 && one.lower === 'at' && isNumeric(items, index + 1),
    )
    const number = items.slice(link + 1, link + 6).some((one) => one.pos === 'NUM' || one.pos === 'SYM' || isQuote(one))
    return link > 0 && number ? { pieces: piecesOf(items, [at + 1, end]), form: 'number' } : null
  }
  const direct = isQuote(next)
  if (names.has(item.lower)) {
    if (direct) return { pieces: piecesOf(items, [at + 1, object.to + 1]), form: 'named' }
    const second = next && (isQuote(next) || /^(?:a|an|the|"|too|so)$/.test(next.lower) || next.pos === 'ADJ')
    return second ? { pieces: piecesOf(items, [at + 1, end]), form: 'named' } : null
  }
  const asAt = items.findIndex((one, index) => index > at && index < end && one.lower === 'as')
  return characterises.has(item.lower) && asAt > 0 && asAt <= object.to + 1
    ? { pieces: piecesOf(items, [at + 1, end]), form: 'named' }
    : null
}
