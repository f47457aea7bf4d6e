import type { KeptAttribution, KeptFigure, KeptReading, Place } from '#api/contract.ts'
import { overlaps } from '#web/shared/passage/fragments.ts'
import { type Edge, limitsOf, type Stops, type Way, withEdge } from './edges.ts'
import { nextId } from './edit-sources.ts'
import { SURE } from './items.ts'

export type AttributionKind = KeptAttribution['kind']

const onAttributions = (reading: KeptReading, change: (one: KeptAttribution) => KeptAttribution): KeptReading => ({
  ...reading,
  attributions: reading.attributions.map(change),
})

/** Confirms one item, or takes that back. */
export function confirmItem(reading: KeptReading, id: string, isConfirmed = true): KeptReading {
  const confirmed = <One extends { id: string; isConfirmed: boolean }>(one: One): One =>
    one.id === id ? { ...one, isConfirmed } : one
  return {
    ...reading,
    attributions: reading.attributions.map(confirmed),
    figures: reading.figures.map(confirmed),
  }
}

/** Confirms every attribution whose proposal is sure. */
export const confirmSure = (reading: KeptReading): KeptReading =>
  onAttributions(reading, (one) => (one.confidence >= SURE ? { ...one, isConfirmed: true } : one))

export const confirmFigures = (reading: KeptReading): KeptReading => ({
  ...reading,
  figures: reading.figures.map((one) => ({ ...one, isConfirmed: true })),
})

export const withKind = (reading: KeptReading, id: string, kind: AttributionKind): KeptReading =>
  onAttributions(reading, (one) => (one.id === id ? { ...one, kind } : one))

export const withFigure = (
  reading: KeptReading,
  id: string,
  change: Partial<Pick<KeptFigure, 'low' | 'high' | 'bound' | 'unit' | 'sourceId' | 'asOf'>>,
): KeptReading => ({
  ...reading,
  figures: reading.figures.map((one) => (one.id === id ? { ...one, ...change } : one)),
})

/** One end of an item a stop further out or in; the same reading where it cannot move. `piece` counts contents. */
export function moveEdge(
  reading: KeptReading,
  id: string,
  piece: number,
  move: { readonly edge: Edge; readonly way: Way },
  text: { readonly stops: Stops; readonly length: number },
): KeptReading {
  const figure = reading.figures.find((one) => one.id === id)
  if (figure !== undefined) {
    const place = withEdge(figure, move.edge, move.way, text.stops, { start: 0, end: text.length })
    return place === null
      ? reading
      : { ...reading, figures: reading.figures.map((one) => (one === figure ? { ...one, ...place } : one)) }
  }
  const content = reading.attributions.find((one) => one.id === id)?.content ?? []
  const before = content[piece]
  if (before === undefined) return reading
  const place = withEdge(before, move.edge, move.way, text.stops, limitsOf(content, piece, text.length))
  if (place === null) return reading
  return onAttributions(reading, (one) => (one.id === id ? { ...one, content: one.content.with(piece, place) } : one))
}

/** Without an item. What stood in an attribution stands in the one around it; sums and contradictions lose a figure. */
export function withoutItem(reading: KeptReading, id: string): KeptReading {
  const gone = reading.attributions.find((one) => one.id === id)
  if (gone !== undefined) {
    return {
      ...reading,
      attributions: reading.attributions.flatMap((one) =>
        one === gone ? [] : [one.within === id ? { ...one, within: gone.within } : one],
      ),
    }
  }
  return {
    ...reading,
    figures: reading.figures.filter((one) => one.id !== id),
    sums: reading.sums.filter(({ totalId, partIds }) => ![totalId, ...partIds].includes(id)),
    contradictions: reading.contradictions
      .map(({ figureIds }) => ({ figureIds: figureIds.filter((one) => one !== id) }))
      .filter(({ figureIds }) => figureIds.length > 1),
  }
}

const start = ({ content }: KeptAttribution): number => content[0]?.start ?? 0
const lengthOf = ({ content }: KeptAttribution): number =>
  content.reduce((sum, piece) => sum + piece.end - piece.start, 0)

/** An attribution that the teacher found, credited to nobody yet. */
export function addAttribution(reading: KeptReading, text: string, place: Place) {
  const id = nextId('a', reading.attributions)
  const around = reading.attributions
    .filter(({ content }) => content.some((piece) => piece.start <= place.start && place.end <= piece.end))
    .toSorted((a, b) => lengthOf(a) - lengthOf(b))[0]
  const added: KeptAttribution = {
    id,
    kind: kindOf(text.slice(place.start, place.end)),
    content: [place],
    sourceId: null,
    mention: null,
    cue: null,
    within: around?.id ?? null,
    confidence: 1,
    isConfirmed: true,
  }
  const attributions = [...reading.attributions, added].toSorted((a, b) => start(a) - start(b))
  return { id, reading: { ...reading, attributions } }
}

function kindOf(quote: string): AttributionKind {
  if (/^["“„«'‘]/.test(quote) && /["”“»'’][.,;!?]?$/.test(quote)) return 'direct'
  return /["“”„«»]/.test(quote) ? 'mixed' : 'indirect'
}

/** A figure that the teacher found. What cannot be read as digits has no value yet. */
export function addFigure(reading: KeptReading, text: string, place: Place) {
  const id = nextId('f', reading.figures)
  const digits = /\d[\d,]*(?:\.\d+)?/.exec(text.slice(place.start, place.end))?.[0].replaceAll(',', '')
  const value = digits === undefined ? null : Number(digits)
  const added: KeptFigure = {
    id,
    ...place,
    low: value,
    high: value,
    bound: 'exact',
    unit: '',
    asOf: null,
    sourceId: null,
    isConfirmed: true,
  }
  return { id, reading: { ...reading, figures: [...reading.figures, added].toSorted((a, b) => a.start - b.start) } }
}

export const addHedge = (reading: KeptReading, place: Place): KeptReading => ({
  ...reading,
  hedges: [...reading.hedges.filter((hedge) => !overlaps(hedge, place)), place].toSorted((a, b) => a.start - b.start),
})

export const withoutHedge = (reading: KeptReading, place: Place): KeptReading => ({
  ...reading,
  hedges: reading.hedges.filter((hedge) => !overlaps(hedge, place)),
})

/** A further piece of an attribution's content; pieces that it touches become one with it. */
export const addPiece = (reading: KeptReading, id: string, place: Place): KeptReading =>
  onAttributions(reading, (one) => {
    if (one.id !== id) return one
    const touched = one.content.filter((piece) => overlaps(piece, place))
    const joined = {
      start: Math.min(place.start, ...touched.map((piece) => piece.start)),
      end: Math.max(place.end, ...touched.map((piece) => piece.end)),
    }
    const rest = one.content.filter((piece) => !touched.includes(piece))
    return { ...one, content: [...rest, joined].toSorted((a, b) => a.start - b.start) }
  })

/** Without one piece; the last one stays. */
export const withoutPieceAt = (reading: KeptReading, id: string, piece: number): KeptReading =>
  onAttributions(reading, (one) =>
    one.id === id && one.content.length > 1 ? { ...one, content: one.content.toSpliced(piece, 1) } : one,
  )
