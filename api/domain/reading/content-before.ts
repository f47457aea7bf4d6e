import { clauseStart, commenting, contentEnd, hasFinite, leavesContent, startsClause } from './clauses.ts'
import { afterAddressee, afterAdjuncts } from './content-after.ts'
import { isUtterance, type Piece, piecesOf, type Search, wordish } from './cue.ts'
import { frameOf } from './lexicon.ts'
import { isBreak, isPunct, isQuote, type Phrase } from './phrases.ts'
import type { Item } from './units.ts'

/** Whether nothing but an addressee and adjuncts stands behind the verb before the clause ends or breaks. */
export function closesAfter({ items, group, frame }: Search, source: Phrase, inverted: boolean): boolean {
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
export function contentBefore(items: readonly Item[], from: number): Piece[] | null {
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
export function contentResumed(text: string, items: readonly Item[], from: number, quoted: boolean): Piece[] {
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
