import { clauseStart, contentEnd, hasFinite, isFiniteAt, startsClause } from './clauses.ts'
import { type CueForm, isUtterance, type Piece, piecesOf, type Search, wordish } from './cue.ts'
import { type Frame, isTime, mediumNouns } from './lexicon.ts'
import { isBreak, isComma, isPunct, isQuote, longPhraseFrom, phraseFrom } from './phrases.ts'
import type { Item } from './units.ts'

/** Steps over who is addressed: "told the meeting", "said to reporters". */
export function afterAddressee(items: readonly Item[], at: number, frame: Frame): number {
  if (items[at]?.lower === 'to' && items[at]?.pos === 'ADP') {
    const object = phraseFrom(items, at + 1)
    return object ? object.to : at
  }
  if (frame.addressee === null) return at
  const object = longPhraseFrom(items, at, items.length)
  if (!object || items[at]?.lower === 'that') return at
  // "warned further rises were likely": what is followed by its verb is a subject, not somebody warned.
  if (frame.addressee === 'may' && isFiniteAt(items, object.to)) return at
  const short = phraseFrom(items, at)
  const next = items[object.to]
  return next === undefined || isPunct(next) || next.lower === 'that' || isQuote(next) ? object.to : (short?.to ?? at)
}

/** Steps over adverbs and "in a statement", "on Monday", "during the debate" between a verb and its content. */
export function afterAdjuncts(items: readonly Item[], from: number): number {
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

/** Content behind the verb, and how sure one can be that it is some. */
export function contentAfter({ text, items, group, frame }: Search): { pieces: Piece[]; form: CueForm } | null {
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
export const splitsQuote = (items: readonly Item[], left: number, verb: number): boolean =>
  isComma(items[left - 1]) && isComma(items[verb + 1]) && hasFinite(items, clauseStart(items, left - 1), left - 1)
