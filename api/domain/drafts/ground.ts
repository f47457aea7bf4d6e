import type { Place } from '../anchor.ts'
import type { KeptAttribution, KeptReading } from '../kept-reading.ts'
import { type Paragraph, paragraphsOf } from '../passage.ts'
import type { Source } from '../reading/shape.ts'
import { inLine } from './in-line.ts'
import { namesFor } from './source-names.ts'

/** A text and its reading, as everything that writes drafts looks at them. */
export interface Ground {
  readonly text: string
  readonly reading: KeptReading
  readonly sources: ReadonlyMap<string, Source>
  /** What each source is called, as `namesSource` looks for it. */
  readonly names: ReadonlyMap<string, readonly (readonly string[])[]>
  readonly paragraphs: readonly Paragraph[]
  readonly sentences: readonly Place[]
  /** A teacher has looked at every attribution, so that what none covers is the reporter's. */
  readonly isWhollyConfirmed: boolean
}

export function groundOf(text: string, reading: KeptReading): Ground {
  const paragraphs = paragraphsOf(text)
  return {
    text,
    reading,
    sources: new Map(reading.sources.map((source) => [source.id, source])),
    names: new Map(reading.sources.map((source) => [source.id, namesFor(source)])),
    paragraphs,
    sentences: paragraphs.flatMap(({ sentences }) => sentences),
    isWhollyConfirmed: reading.attributions.every(({ isConfirmed }) => isConfirmed),
  }
}

export const wordsAt = ({ text }: Pick<Ground, 'text'>, { start, end }: Place): string => inLine(text.slice(start, end))

/** The sentences that a stretch of text touches. */
export function sentencesAt({ sentences }: Ground, { start, end }: Place): Place[] {
  let low = 0
  let high = sentences.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((sentences[middle]?.end ?? 0) > start) high = middle
    else low = middle + 1
  }
  const found: Place[] = []
  for (let at = low; at < sentences.length; at += 1) {
    const sentence = sentences[at]
    if (sentence === undefined || sentence.start >= end) break
    found.push(sentence)
  }
  return found
}

const CLOSE = 75

/** The words that credit content to its source: "Antonov told", "according to the mayor". Null where there are none. */
export function creditOf({ mention, cue, content }: KeptAttribution): Place | null {
  const places = [mention, cue].flatMap((place) => place ?? [])
  const [first] = places
  if (first === undefined) return null
  const whole = {
    start: Math.min(...places.map(({ start }) => start)),
    end: Math.max(...places.map(({ end }) => end)),
  }
  const isApart = content.some((piece) => piece.start < whole.end && whole.start < piece.end)
  return whole.end - whole.start > CLOSE || isApart ? (cue ?? first) : whole
}
