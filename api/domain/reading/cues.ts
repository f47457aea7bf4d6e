import { startsClause, verbGroup } from './clauses.ts'
import type { Cue } from './cue.ts'
import { sourceOf } from './cue-source.ts'
import { framedCue } from './framed-cue.ts'
import { characterises, type Frame, frameOf, names, placesNumber } from './lexicon.ts'
import { accordingTo, convinced, inWordsOf, passiveCue, pointedOut, quotedCue } from './other-cues.ts'
import { isComma, isNominal, isQuote, phraseTo } from './phrases.ts'
import { accusedOf, specialContent } from './special-content.ts'
import type { Item, Unit } from './units.ts'

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
  if (
    /^(?:DET|ADJ)$/.test(items[at - 1]?.pos ?? '') ||
    /^(?:these|those|such|his|her|its|their)$/.test(items[at - 1]?.lower ?? '')
  )
    return false
  if (next?.lower === 'that' || isQuote(next) || frame.verb === 'say') return true
  if ((next?.lower === ':' || isComma(next)) && isQuote(items[at + 2])) return true
  const subject = phraseTo(items, at - 1, 0)
  if (!subject) return false
  if ((isComma(next) || next === undefined || next.lower === '.') && isComma(items[subject.from - 1])) return true
  return isNominal(items[at - 1]) && startsClause(items, at + 1, true)
}

/** "leaving what its authors call “…”": whether the quoted words are a good part of the sentence. */
function isMost(items: readonly Item[], at: number): boolean {
  const quote = items[at]
  const first = items[0]
  const last = items.at(-1)
  return Boolean(quote && first && last && isQuote(quote) && quote.end - quote.start > 0.25 * (last.end - first.start))
}
