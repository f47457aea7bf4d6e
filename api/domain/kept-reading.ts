import { z } from 'zod'
import { type Place, place } from './anchor.ts'
import { keepableText } from './keepable.ts'
import { lengthOf } from './places.ts'
import type { Fault } from './question-kinds/question-kind.ts'
import { attribution, type Reading, reading, reportedFigure, source, statement } from './reading/shape.ts'
import { touching } from './touching.ts'

/** More of one thing than the longest passage holds, but for a text of nothing else. */
const MOST = 20_000
/** How many pieces one content may have. */
const MOST_PIECES = 100

/** Set once the teacher has looked at it and let it stand. Nothing unconfirmed scores a student. */
const isConfirmed = z.boolean()

const id = keepableText.min(1).max(100)
const places = z.array(place).max(MOST)

/** A reading as a teacher keeps it: what was proposed, what of it was confirmed or changed, and what was added. */
export const keptReading = reading.extend({
  sources: z
    .array(
      source.extend({
        id,
        name: keepableText.trim().min(1, 'Name the source.').max(200),
        aliases: z.array(keepableText.max(1000)).max(MOST),
        mentions: places,
      }),
    )
    .max(MOST),
  attributions: z
    .array(
      attribution.extend({
        id,
        content: z.array(place).min(1).max(MOST_PIECES),
        sourceId: id.nullable(),
        within: id.nullable(),
        isConfirmed,
      }),
    )
    .max(MOST),
  statements: z.array(statement.extend({ sourceIds: z.array(id).max(MOST) })).max(5 * MOST),
  hedges: places,
  figures: z
    .array(reportedFigure.extend({ id, unit: keepableText.max(200), sourceId: id.nullable(), isConfirmed }))
    .max(MOST),
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
  const faults: Fault[] = []
  const check = (path: string, isFine: boolean, message: string): void => {
    if (!isFine) faults.push({ path, message })
  }
  const checkPlaces = (path: string, ...places: readonly (Place | null)[]): void =>
    check(
      path,
      places.every((one) => one === null || isPlaceIn(one, length)),
      'This place is not in the text.',
    )
  const sourceIds = new Set(kept.sources.map(({ id }) => id))
  const checkSource = (path: string, id: string | null): void =>
    check(path, id === null || sourceIds.has(id), 'There is no such source in this reading.')
  const around = new Map(kept.attributions.map(({ id, within }) => [id, within]))

  check('sources', sourceIds.size === kept.sources.length, 'Two sources have the same id.')
  check('attributions', around.size === kept.attributions.length, 'Two attributions have the same id.')
  check(
    'figures',
    new Set(kept.figures.map(({ id }) => id)).size === kept.figures.length,
    'Two figures have the same id.',
  )
  const told = [...kept.attributions.flatMap(toldIn), ...kept.hedges].reduce((sum, one) => sum + lengthOf(one), 0)
  check('attributions', told <= DEEPEST * length, 'Too many attributions stand in the same words.')
  for (const [index, { mentions }] of kept.sources.entries()) checkPlaces(`sources.${index}.mentions`, ...mentions)
  for (const [index, one] of kept.attributions.entries()) {
    checkPlaces(`attributions.${index}.content`, ...one.content, one.mention, one.cue)
    checkSource(`attributions.${index}.sourceId`, one.sourceId)
    check(`attributions.${index}.within`, isReached(one.id, around), 'It has to stand within another attribution.')
  }
  for (const [index, one] of kept.figures.entries()) {
    checkPlaces(`figures.${index}`, one)
    checkPlaces(`figures.${index}.asOf`, one.asOf)
    checkSource(`figures.${index}.sourceId`, one.sourceId)
  }
  for (const [index, one] of kept.statements.entries()) checkPlaces(`statements.${index}`, one)
  for (const [index, one] of kept.hedges.entries()) checkPlaces(`hedges.${index}`, one)
  return faults
}

const isPlaceIn = ({ start, end }: Place, length: number): boolean => start < end && end <= length

/** How deep reports stand within reports, at most. */
const DEEPEST = 50

/** Whether the way out of an attribution, from each to the one it stands within, ends outside of all. */
function isReached(id: string, around: ReadonlyMap<string, string | null>): boolean {
  let at = around.get(id)
  for (let depth = 0; at != null && depth < DEEPEST; depth += 1) at = around.get(at)
  return at === null
}

const touches = (one: Place, other: Place): boolean => one.start < other.end && other.start < one.end

/** Where an attribution says that somebody tells it: its content and its cue. */
const toldIn = ({ content, cue }: KeptAttribution): Place[] => (cue === null ? content : [...content, cue])

/**
 * The reading with the voices of those statements told anew whose attributions or hedges were changed: attributed when
 * an attribution stands in it, else hedged when a hedge does, else the reporter's. Sums and contradictions of figures
 * that are gone go with them.
 */
export function revoiced(before: KeptReading, after: KeptReading): KeptReading {
  const standingIn = ({ attributions, hedges }: KeptReading) => ({
    tellers: touching(after.statements, attributions, toldIn),
    hedges: touching(after.statements, hedges, (hedge) => [hedge]),
  })
  const [was, is] = [standingIn(before), standingIn(after)]
  const told = ({ tellers, hedges }: typeof is, at: number) =>
    JSON.stringify([
      [...(tellers[at] ?? [])].map(({ sourceId, content, cue }) => ({ sourceId, content, cue })),
      [...(hedges[at] ?? [])],
    ])
  const figureIds = new Set(after.figures.map(({ id }) => id))
  return {
    ...after,
    statements: after.statements.map((statement, at) => {
      if (told(was, at) === told(is, at)) return statement
      const tellers = [...(is.tellers[at] ?? [])]
      const sourceIds = [...new Set(tellers.flatMap(({ sourceId }) => sourceId ?? []))]
      const isHedged = (is.hedges[at]?.size ?? 0) > 0
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
  const fresh = withOtherIds(asProposed(proposed), kept)
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
  const renamed = new Map(fresh.sources.map(({ id, name }) => [id, names.get(name) ?? id]))
  const idOf = (sourceId: string | null) => (sourceId === null ? null : (renamed.get(sourceId) ?? null))
  const isFree = (places: readonly Place[], taken: readonly Place[]) =>
    !places.some((place) => taken.some((other) => touches(place, other)))
  const contents = attributions.flatMap(({ content }) => content)
  const ids = new Set(attributions.map(({ id }) => id))
  const after: KeptReading = {
    ...fresh,
    sources: [...own, ...fresh.sources.filter(({ name }) => !names.has(name))],
    attributions: [
      ...attributions.map((one) => ({ ...one, within: ids.has(one.within ?? '') ? one.within : null })),
      ...fresh.attributions
        .filter(({ content }) => isFree(content, contents))
        .map((one) => ({ ...one, within: null, sourceId: idOf(one.sourceId) })),
    ].sort((a, b) => (a.content[0]?.start ?? 0) - (b.content[0]?.start ?? 0)),
    figures: [
      ...figures,
      ...fresh.figures.filter((one) => isFree([one], figures)).map((one) => ({ ...one, sourceId: idOf(one.sourceId) })),
    ].sort((a, b) => a.start - b.start),
    statements: fresh.statements.map((one) => ({ ...one, sourceIds: one.sourceIds.flatMap((id) => idOf(id) ?? []) })),
    sums: [],
    contradictions: [],
  }
  return withUsedSources(after)
}

/** The reading under ids that the other has none of: each correction of a text brings new ones. */
function withOtherIds(fresh: KeptReading, { sources, attributions, figures }: KeptReading): KeptReading {
  const taken = [...sources, ...attributions, ...figures].map(({ id }) => id)
  let round = 1
  while (taken.some((one) => one.startsWith(`r${round}-`))) round += 1
  const other = (id: string): string => `r${round}-${id}`
  const otherSource = (id: string | null): string | null => (id === null ? null : other(id))
  return {
    ...fresh,
    sources: fresh.sources.map((one) => ({ ...one, id: other(one.id) })),
    attributions: fresh.attributions.map((one) => ({ ...one, id: other(one.id), sourceId: otherSource(one.sourceId) })),
    statements: fresh.statements.map((one) => ({ ...one, sourceIds: one.sourceIds.map(other) })),
    figures: fresh.figures.map((one) => ({ ...one, id: other(one.id), sourceId: otherSource(one.sourceId) })),
  }
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
