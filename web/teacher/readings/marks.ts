import type { KeptAttribution, KeptReading, Place } from '#api/contract.ts'
import { overlaps } from '#web/shared/passage/fragments.ts'
import type { Item } from './items.ts'
import type { Layer } from './layers.ts'
import type { SourceLook } from './source-looks.ts'

/** A stretch of the text as the reading draws it. */
export interface ReadingMark extends Place {
  readonly look:
    | 'reporter'
    | 'content'
    | 'unnamed'
    | 'attributed'
    | 'figure'
    | 'hedge'
    | 'cue'
    | 'current'
    | 'cursor'
    | 'flash'
  /** What a press on it leads to. */
  readonly itemId: string | null
  /** Shown before the words, in print in brackets; empty for none. */
  readonly label: string
  readonly source: SourceLook | null
  /** How many attributions stand around it. */
  readonly depth: number
  readonly isConfirmed: boolean
  /** Another source is lit up. */
  readonly isDim: boolean
}

const plain = { itemId: null, label: '', source: null, depth: 0, isConfirmed: true, isDim: false } as const

/** A mark that lies over all layers: what is looked at, pointed at or just gone to. */
export const overlay = (look: 'cue' | 'current' | 'cursor' | 'flash', { start, end }: Place): ReadingMark => ({
  ...plain,
  look,
  start,
  end,
})

export interface MarkOptions {
  readonly text: string
  readonly layers: ReadonlySet<Layer>
  readonly looks: ReadonlyMap<string, SourceLook>
  /** The source whose words are lit up. */
  readonly lit: string | null
  readonly current: Item | null
}

/** All that is drawn over the text, widest first where marks are equally long. */
export function marksOf(reading: KeptReading, paragraphs: readonly Place[], options: MarkOptions): ReadingMark[] {
  const { layers, current } = options
  const isOf = (itemId: string): boolean => current?.id === itemId
  return [
    ...(layers.has('voice') ? reporterMarks(reading, paragraphs, options.text) : []),
    ...contentMarks(reading, options),
    ...reading.figures
      .filter(({ id }) => layers.has('figures') || isOf(id))
      .map(({ id, start, end, isConfirmed }) => ({
        ...plain,
        look: 'figure' as const,
        start,
        end,
        itemId: id,
        isConfirmed,
      })),
    ...(layers.has('hedges') ? reading.hedges : []).map(({ start, end }) => ({
      ...plain,
      look: 'hedge' as const,
      start,
      end,
      label: 'hedge',
    })),
    ...currentMarks(current),
  ]
}

function contentMarks(reading: KeptReading, { layers, looks, lit, current }: MarkOptions): ReadingMark[] {
  const byId = new Map(reading.attributions.map((one) => [one.id, one]))
  return reading.attributions.flatMap((one) => {
    const isShown = layers.has('sources') || (lit !== null && one.sourceId === lit) || one.id === current?.id
    if (!isShown && !layers.has('voice')) return []
    const source = one.sourceId === null ? null : (looks.get(one.sourceId) ?? null)
    return one.content.map(({ start, end }, piece) => ({
      look: !isShown ? ('attributed' as const) : source === null ? ('unnamed' as const) : ('content' as const),
      start,
      end,
      itemId: one.id,
      label: !isShown ? (piece === 0 ? 'Attributed' : '') : labelOf(source, piece),
      source: isShown ? source : null,
      depth: depthOf(one, byId),
      isConfirmed: one.isConfirmed,
      isDim: lit !== null && one.sourceId !== lit,
    }))
  })
}

const labelOf = (source: SourceLook | null, piece: number): string =>
  source === null ? 'Nobody named' : piece === 0 ? source.label : source.number

function depthOf(one: KeptAttribution, byId: ReadonlyMap<string, KeptAttribution>): number {
  let depth = 0
  for (let around = byId.get(one.within ?? ''); around !== undefined && depth < 4; depth += 1) {
    around = byId.get(around.within ?? '')
  }
  return depth
}

/** Characters from which a stretch of the reporter's is worth a label. */
const LONG = 40

/** What no attribution covers; said so at the first longer stretch of a paragraph. */
function reporterMarks({ attributions }: KeptReading, paragraphs: readonly Place[], text: string): ReadingMark[] {
  const contents = attributions.flatMap(({ content }) => content)
  return paragraphs.flatMap((paragraph) => {
    const between = gapsIn(
      paragraph,
      contents.filter((place) => overlaps(place, paragraph)),
    )
    const gaps = between.flatMap((gap) => withoutMarksBefore(text, gap) ?? [])
    const labelled = gaps.find(({ start, end }) => end - start > LONG)
    return gaps.map((gap) => ({
      ...plain,
      ...gap,
      look: 'reporter' as const,
      label: gap === labelled ? 'Reporter' : '',
    }))
  })
}

/** A full stop or a comma that ends what somebody said opens nothing of the reporter's; null when nothing else is there. */
function withoutMarksBefore(text: string, { start, end }: Place): Place | null {
  const words = text.slice(start, end).search(/[^\s.,;:!?]/)
  return words === -1 ? null : { start: start + words, end }
}

function gapsIn({ start, end }: Place, covered: readonly Place[]): Place[] {
  const gaps: Place[] = []
  let at = start
  for (const place of covered.toSorted((a, b) => a.start - b.start)) {
    if (place.start > at) gaps.push({ start: at, end: place.start })
    at = Math.max(at, place.end)
  }
  if (at < end) gaps.push({ start: at, end })
  return gaps
}

/** What belongs to the item that is looked at: its words, and who said it and how. */
function currentMarks(current: Item | null): ReadingMark[] {
  if (current === null) return []
  if (current.type === 'figure') {
    const { asOf } = current.of
    return [overlay('current', current.of), ...(asOf === null ? [] : [overlay('cue', asOf)])]
  }
  const { content, cue, mention } = current.of
  return [
    ...content.map((place) => overlay('current', place)),
    ...[cue, mention].flatMap((place) => (place === null ? [] : [overlay('cue', place)])),
  ]
}

export const sameMarks = (some: readonly ReadingMark[], others: readonly ReadingMark[]): boolean =>
  some.length === others.length &&
  some.every((one, index) => {
    const other = others[index]
    return (
      other !== undefined &&
      one.start === other.start &&
      one.end === other.end &&
      one.look === other.look &&
      one.label === other.label &&
      one.itemId === other.itemId &&
      one.source?.hue === other.source?.hue &&
      one.source?.line === other.source?.line &&
      one.depth === other.depth &&
      one.isConfirmed === other.isConfirmed &&
      one.isDim === other.isDim
    )
  })
