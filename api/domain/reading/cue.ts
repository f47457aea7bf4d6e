import type { Place } from '../anchor.ts'
import type { VerbGroup } from './clauses.ts'
import type { Frame } from './lexicon.ts'
import { isComma, isPunct, isQuote, type Phrase } from './phrases.ts'
import type { Item } from './units.ts'

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

export const placeOf = (items: readonly Item[], from: number, to: number): Place | null => {
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

export const wordish = (item: Item | undefined): boolean => item !== undefined && !isPunct(item) && item.quote === null

/** Content between two items: one piece for each quotation that is all of it, else the stretch. */
export function piecesOf(items: readonly Item[], [from, to]: Span): Piece[] {
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

export interface Search {
  readonly text: string
  readonly items: readonly Item[]
  readonly group: VerbGroup
  readonly frame: Frame
}
