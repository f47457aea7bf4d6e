import { contentEnd } from './clauses.ts'
import { type Cue, piecesOf } from './cue.ts'
import { characterises, names, placesNumber } from './lexicon.ts'
import { isQuote, type Phrase, phraseFrom } from './phrases.ts'
import type { Item } from './units.ts'

/** "accused the union of holding the city to ransom". */
export function accusedOf(items: readonly Item[], at: number): Pick<Cue, 'pieces' | 'form'> | null {
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
export function specialContent(items: readonly Item[], at: number): Pick<Cue, 'pieces' | 'form'> | null {
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
