import type { Place } from '../anchor.ts'
import { sentencesOf } from '../sentences.ts'
import type { ReadParagraph } from './paragraphs.ts'
import type { Quotation } from './quotations.ts'
import type { Word } from './words.ts'

/** A word or, where words are quoted, the whole quotation as one item. */
export interface Item extends Word {
  /** Index of the quotation this item stands for. */
  readonly quote: number | null
}

/** A sentence as the reporter, or a quoted speaker, builds it, with what is quoted in it closed up. */
export interface Unit extends Place {
  readonly items: readonly Item[]
  readonly paragraph: number
  /** The quotation this is said in; null for the reporter's own text. */
  readonly within: number | null
}

/** A text taken apart. */
export interface Parts {
  readonly text: string
  readonly paragraphs: readonly ReadParagraph[]
  readonly words: readonly Word[]
  readonly quotations: readonly Quotation[]
  /** Indexes of the quotations that stand in no other, by paragraph. */
  readonly outer: readonly (readonly number[])[]
  /** Indexes of the quotations that stand directly in one. */
  readonly inner: readonly (readonly number[])[]
}

/** Longer sentences are not taken apart. */
const LONGEST_UNIT = 300

export function partsOf(
  text: string,
  paragraphs: readonly ReadParagraph[],
  words: readonly Word[],
  quotations: readonly Quotation[],
): Parts {
  const outer: number[][] = paragraphs.map(() => [])
  const inner: number[][] = quotations.map(() => [])
  for (const [index, { parent, paragraph }] of quotations.entries()) {
    const list = parent === null ? outer[paragraph] : inner[parent]
    list?.push(index)
  }
  return { text, paragraphs, words, quotations, outer, inner }
}

/** Index of the first word that starts at or after a place. */
function firstAt(words: readonly Word[], start: number): number {
  let [low, high] = [0, words.length]
  while (low < high) {
    const middle = (low + high) >> 1
    if ((words[middle]?.start ?? 0) < start) low = middle + 1
    else high = middle
  }
  return low
}

/** The words of a place in order, each of the quotations closed up to one item. */
export function itemsIn({ words, quotations }: Parts, { start, end }: Place, closed: readonly number[]): Item[] {
  const items: Item[] = []
  let at = firstAt(words, start)
  const add = (to: number) => {
    for (let word = words[at]; word && word.start < to && items.length < LONGEST_UNIT; word = words[++at]) {
      items.push({ ...word, quote: null })
    }
  }
  for (const index of closed) {
    const quotation = quotations[index]
    if (!quotation || quotation.start < start || quotation.start >= end) continue
    add(quotation.start)
    if (items.length >= LONGEST_UNIT) break
    items.push({ start: quotation.start, end: quotation.end, lower: '"', pos: 'X', capital: false, quote: index })
    at = firstAt(words, quotation.end)
  }
  add(end)
  return items
}

/** Sentences, joined where a quotation runs across their border. */
function joined(sentences: readonly Place[], quotations: readonly Place[]): Place[] {
  const places: Place[] = []
  let at = 0
  for (const sentence of sentences) {
    const last = places.at(-1)
    while (at < quotations.length && (quotations[at]?.end ?? 0) <= sentence.start) at += 1
    const across = quotations[at]
    if (last && across && across.start < sentence.start && across.start >= last.start) {
      places[places.length - 1] = { start: last.start, end: sentence.end }
    } else places.push(sentence)
  }
  return places
}

function unitsIn(
  parts: Parts,
  sentences: readonly Place[],
  closed: readonly number[],
  paragraph: number,
  within: number | null,
): Unit[] {
  const places = joined(
    sentences,
    closed.flatMap((index) => parts.quotations[index] ?? []),
  )
  let from = 0
  return places.map((place) => {
    while (from < closed.length && (parts.quotations[closed[from] ?? 0]?.end ?? 0) <= place.start) from += 1
    let to = from
    while (to < closed.length && (parts.quotations[closed[to] ?? 0]?.start ?? 0) < place.end) to += 1
    return { ...place, items: itemsIn(parts, place, closed.slice(from, to)), paragraph, within }
  })
}

/** The reporter's own sentences of a paragraph. */
export const unitsOfParagraph = (parts: Parts, number: number): Unit[] =>
  unitsIn(parts, parts.paragraphs[number]?.sentences ?? [], parts.outer[number] ?? [], number, null)

/** The sentences within a quotation. */
export function unitsOfQuotation(parts: Parts, index: number): Unit[] {
  const quotation = parts.quotations[index]
  if (!quotation) return []
  const { inner, paragraph } = quotation
  return unitsIn(parts, sentencesOf(parts.text, inner), parts.inner[index] ?? [], paragraph, index)
}
