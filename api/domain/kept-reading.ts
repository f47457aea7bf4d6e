import { z } from 'zod'
import type { Place } from './anchor.ts'
import { keepableText } from './keepable.ts'
import type { Fault } from './question-kinds/question-kind.ts'
import { attribution, type Reading, reading, reportedFigure, source } from './reading/shape.ts'

/** Set once the teacher has looked at it and let it stand. Nothing unconfirmed scores a student. */
const isConfirmed = z.boolean()

/** A reading as a teacher keeps it: what was proposed, what of it was confirmed or changed, and what was added. */
export const keptReading = reading.extend({
  sources: z.array(source.extend({ name: keepableText.trim().min(1, 'Name the source.').max(200) })).max(500),
  attributions: z.array(attribution.extend({ isConfirmed })).max(2000),
  figures: z.array(reportedFigure.extend({ unit: keepableText.max(200), isConfirmed })).max(2000),
})
export type KeptReading = z.infer<typeof keptReading>
export type KeptAttribution = KeptReading['attributions'][number]
export type KeptFigure = KeptReading['figures'][number]

/** A proposal that nobody has looked at. */
export const asProposed = (proposed: Reading): KeptReading => ({
  ...proposed,
  attributions: proposed.attributions.map((one) => ({ ...one, isConfirmed: false })),
  figures: proposed.figures.map((one) => ({ ...one, isConfirmed: false })),
})

/** Everything that does not hold together, each at its field. `length` is the text's, in code units. */
export function faultsOfReading(kept: KeptReading, length: number): Fault[] {
  const sourceIds = new Set(kept.sources.map(({ id }) => id))
  const figureIds = new Set(kept.figures.map(({ id }) => id))
  const faults: Fault[] = []
  const check = (path: string, isFine: boolean, message: string): void => {
    if (!isFine) faults.push({ path, message })
  }
  const isPlace = ({ start, end }: Place): boolean => start < end && end <= length
  check('sources', sourceIds.size === kept.sources.length, 'Two sources have the same id.')
  check('figures', figureIds.size === kept.figures.length, 'Two figures have the same id.')
  const isKnown = (sourceId: string | null): boolean => sourceId === null || sourceIds.has(sourceId)
  for (const [index, one] of kept.attributions.entries()) {
    const places = [...one.content, one.mention, one.cue].filter((place) => place !== null)
    check(`attributions.${index}.content`, places.every(isPlace), 'This place is not in the text.')
    check(`attributions.${index}.sourceId`, isKnown(one.sourceId), 'There is no such source in this reading.')
  }
  for (const [index, one] of kept.figures.entries()) {
    check(`figures.${index}`, isPlace(one), 'This place is not in the text.')
    check(`figures.${index}.sourceId`, isKnown(one.sourceId), 'There is no such source in this reading.')
  }
  for (const [index, one] of [...kept.statements, ...kept.hedges].entries()) {
    check(`statements.${index}`, isPlace(one), 'This place is not in the text.')
  }
  return faults
}

const touches = (one: Place, other: Place): boolean => one.start < other.end && other.start < one.end

/** What of a reading stands in a statement: contents and cues, by source. */
const tellersIn = (statement: Place, { attributions }: KeptReading) =>
  attributions.filter(({ content, cue }) =>
    [...content, ...(cue === null ? [] : [cue])].some((one) => touches(one, statement)),
  )

/**
 * The reading with the voices of those statements told anew whose attributions or hedges were changed: attributed when
 * an attribution stands in it, else hedged when a hedge does, else the reporter's. Sums and contradictions of figures
 * that are gone go with them.
 */
export function revoiced(before: KeptReading, after: KeptReading): KeptReading {
  const told = (kept: KeptReading, statement: Place) =>
    JSON.stringify([
      tellersIn(statement, kept).map(({ sourceId, content, cue }) => ({ sourceId, content, cue })),
      kept.hedges.filter((hedge) => touches(hedge, statement)),
    ])
  const figureIds = new Set(after.figures.map(({ id }) => id))
  return {
    ...after,
    statements: after.statements.map((statement) => {
      if (told(before, statement) === told(after, statement)) return statement
      const tellers = tellersIn(statement, after)
      const sourceIds = [...new Set(tellers.flatMap(({ sourceId }) => sourceId ?? []))]
      const isHedged = after.hedges.some((hedge) => touches(hedge, statement))
      const voice = tellers.length > 0 ? 'attributed' : isHedged ? 'hedged' : 'reporter'
      return { ...statement, voice, sourceIds }
    }),
    sums: after.sums.filter(({ totalId, partIds }) => [totalId, ...partIds].every((id) => figureIds.has(id))),
    contradictions: after.contradictions.filter((one) => one.figureIds.every((id) => figureIds.has(id))),
  }
}

/**
 * What was confirmed, in another text: every place is moved by `move`; what loses its content is dropped. The new text's
 * own proposal fills in where nothing confirmed stands, so that a correction costs no work.
 */
export function carriedOver(kept: KeptReading, proposed: Reading, move: (place: Place) => Place | null): KeptReading {
  const fresh = asProposed(proposed)
  const attributions = kept.attributions.flatMap((one) => {
    const content = one.content.flatMap((place) => move(place) ?? [])
    if (!one.isConfirmed || content.length < one.content.length) return []
    return [{ ...one, content, mention: moved(one.mention, move), cue: moved(one.cue, move) }]
  })
  const figures = kept.figures.flatMap((one) => {
    const place = one.isConfirmed ? move(one) : null
    return place === null ? [] : [{ ...one, ...place, asOf: moved(one.asOf, move) }]
  })
  const own = kept.sources.map((one) => ({ ...one, mentions: one.mentions.flatMap((place) => move(place) ?? []) }))
  const names = new Map(own.map(({ name, id }) => [name, id]))
  const renamed = new Map(fresh.sources.map(({ id, name }) => [id, names.get(name) ?? `new-${id}`]))
  const idOf = (sourceId: string | null) => (sourceId === null ? null : (renamed.get(sourceId) ?? null))
  const isFree = (places: readonly Place[], taken: readonly Place[]) =>
    !places.some((place) => taken.some((other) => touches(place, other)))
  const contents = attributions.flatMap(({ content }) => content)
  const after: KeptReading = {
    ...fresh,
    sources: [
      ...own,
      ...fresh.sources.filter(({ name }) => !names.has(name)).map((one) => ({ ...one, id: `new-${one.id}` })),
    ],
    attributions: [
      ...attributions,
      ...fresh.attributions
        .filter(({ content }) => isFree(content, contents))
        .map((one) => ({ ...one, id: `new-${one.id}`, within: null, sourceId: idOf(one.sourceId) })),
    ].sort((a, b) => (a.content[0]?.start ?? 0) - (b.content[0]?.start ?? 0)),
    figures: [
      ...figures,
      ...fresh.figures
        .filter((one) => isFree([one], figures))
        .map((one) => ({ ...one, id: `new-${one.id}`, sourceId: idOf(one.sourceId) })),
    ].sort((a, b) => a.start - b.start),
    statements: fresh.statements.map((one) => ({ ...one, sourceIds: one.sourceIds.flatMap((id) => idOf(id) ?? []) })),
    sums: [],
    contradictions: [],
  }
  return withUsedSources(after)
}

const moved = (place: Place | null, move: (place: Place) => Place | null) => (place === null ? null : move(place))

/** Without the sources that nothing is credited to any more. */
function withUsedSources(kept: KeptReading): KeptReading {
  const used = new Set([
    ...kept.attributions.map(({ sourceId }) => sourceId),
    ...kept.figures.map(({ sourceId }) => sourceId),
    ...kept.statements.flatMap(({ sourceIds }) => sourceIds),
  ])
  return { ...kept, sources: kept.sources.filter(({ id }) => used.has(id)) }
}
