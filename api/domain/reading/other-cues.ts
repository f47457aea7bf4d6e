import type { Place } from '../anchor.ts'
import { clauseStart, contentEnd, hasFinite, isFiniteAt, startsClause, type VerbGroup, verbGroup } from './clauses.ts'
import { afterAdjuncts, contentAfter } from './content-after.ts'
import { contentBefore } from './content-before.ts'
import { type Cue, piecesOf, placeOf, wordish } from './cue.ts'
import { sourceOf } from './cue-source.ts'
import { framedCue } from './framed-cue.ts'
import { type Frame, frameOf } from './lexicon.ts'
import { isBreak, isComma, isQuote, longPhraseFrom, phraseFrom, phraseToBreak } from './phrases.ts'
import { subjectBefore } from './subject.ts'
import type { Item } from './units.ts'

/** "according to X", "in the words of X", "in X's view". */
export function accordingTo(items: readonly Item[], at: number): Cue | null {
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

/** "in the words of X", "in X's view": the rest of the clause is theirs. */
export function inWordsOf(items: readonly Item[], at: number): Cue | null {
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
export function convinced(text: string, items: readonly Item[], at: number, found: readonly Cue[]): Cue | null {
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
export function pointedOut(text: string, items: readonly Item[], at: number, found: readonly Cue[]): Cue | null {
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
export function quotedCue(items: readonly Item[], at: number): Cue | null {
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

const tellers = /^(?:tell|inform|warn|advise|assure|remind|notify)$/

/** "was told the numbers were sound", "were quoted as saying". */
export function passiveCue(
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
