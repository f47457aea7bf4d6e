import type { Place } from '#api/domain/anchor.ts'
import { anchorAt } from '#api/domain/anchor.ts'
import {
  asProposed,
  carriedOver,
  faultsOfReading,
  type KeptReading,
  keptReading,
  revoiced,
} from '#api/domain/kept-reading.ts'
import { reattach } from '#api/domain/reattach.ts'
import type { ReadingView } from '#api/resources/reading.ts'
import type { Tx } from '#db/client.ts'
import { deleteReading, findReading, insertReading, updateReading } from '#db/queries/readings.ts'
import { type Context, requireTeacher } from './context.ts'
import { foundAgain } from './passages/found-again.ts'
import { ownPassage } from './passages.ts'
import { badInput, Problem, requireVersion } from './problems.ts'

/** The reading of one revision: kept, or proposed where nothing is kept. */
export async function readingOfRevision(context: Context, revisionId: string, text: string): Promise<KeptReading> {
  const row = await findReading(context.db, revisionId)
  return row === undefined ? asProposed(await proposed(context, text)) : keptReading.parse(row.content)
}

/** The reading of the newest revision: as the teacher keeps it or, before anything was changed, as it is proposed. */
export async function readReading(context: Context, passageId: string): Promise<ReadingView> {
  const teacher = await requireTeacher(context)
  const { revisionId, text } = await ownPassage(context.db, teacher.id, passageId)
  const row = await findReading(context.db, revisionId)
  if (row !== undefined) return viewOf(passageId, row)
  return { passageId, revisionId, version: 0, reading: asProposed(await proposed(context, text)) }
}

const viewOf = (passageId: string, row: NonNullable<Awaited<ReturnType<typeof findReading>>>): ReadingView => ({
  passageId,
  revisionId: row.revisionId,
  version: row.version,
  reading: keptReading.parse(row.content),
})

async function proposed(context: Context, text: string) {
  try {
    return await context.readText(text)
  } catch {
    throw new Problem('unavailable', 'This text could not be read in time. Try again, or read it by hand.')
  }
}

/** Saves the whole reading, its voices told anew where attributions changed; all of it or nothing. */
export async function saveReading(
  context: Context,
  passageId: string,
  expectedVersion: number | null,
  given: KeptReading,
): Promise<ReadingView> {
  const teacher = await requireTeacher(context)
  const { revisionId, text } = await ownPassage(context.db, teacher.id, passageId)
  const seen = await readReading(context, passageId)
  requireVersion(expectedVersion, seen.version, 'reading')
  const faults = faultsOfReading(given, text.length)
  if (faults.length > 0) throw badInput(faults)
  const change = { content: revoiced(seen.reading, withEverySentence(given, seen.reading)), updatedAt: context.now() }
  const isSaved =
    seen.version === 0
      ? await insertReading(context.db, { revisionId, ...change })
      : await updateReading(context.db, seen, change)
  if (!isSaved) requireVersion(seen.version, seen.version + 1, 'reading')
  return await readReading(context, passageId)
}

/**
 * The reading with all the sentences of the text, those that are left out as they were, credited to none but its sources.
 * Versions are counted anew on a corrected text, but a reading of another text has other sentences: it fails with `stale`.
 */
function withEverySentence(given: KeptReading, seen: KeptReading): KeptReading {
  const nameOf = ({ start, end }: Place): string => `${start}-${end}`
  const told = new Map(given.statements.map((one) => [nameOf(one), one]))
  const sentences = new Set(seen.statements.map(nameOf))
  if ([...told.keys()].some((name) => !sentences.has(name))) {
    throw new Problem('stale', 'The text was corrected meanwhile. Load its reading again before you change it.')
  }
  const known = new Set(given.sources.map(({ id }) => id))
  return {
    ...given,
    statements: seen.statements.map((sentence) => {
      const one = told.get(nameOf(sentence)) ?? sentence
      return { ...one, sourceIds: one.sourceIds.filter((id) => known.has(id)) }
    }),
  }
}

/** Forgets what the teacher made of it: back to what is proposed. */
export async function forgetReading(context: Context, passageId: string): Promise<ReadingView> {
  const teacher = await requireTeacher(context)
  const { revisionId } = await ownPassage(context.db, teacher.id, passageId)
  await deleteReading(context.db, revisionId)
  return await readReading(context, passageId)
}

/** A reading at home in a corrected text, with what it was made of; null content when nothing was kept. */
export interface MovedReading {
  readonly from: { readonly revisionId: string; readonly version: number }
  readonly content: KeptReading | null
}

/** What was confirmed on one text, at home in the corrected one. */
export async function movedReading(
  context: Context,
  revisionId: string,
  before: string,
  after: string,
): Promise<MovedReading> {
  const row = await findReading(context.db, revisionId)
  if (row === undefined) return { from: { revisionId, version: 0 }, content: null }
  const kept = keptReading.parse(row.content)
  const anchorOf = (place: Place) => anchorAt(before, place)
  const move = await foundAgain(placesIn(kept).map(anchorOf), (anchor) => reattach(anchor, after))
  const content = carriedOver(kept, await proposed(context, after), (place) => {
    const found = move(anchorOf(place))
    return found === null ? null : { start: found.start, end: found.end }
  })
  return { from: row, content }
}

/** Keeps a moved reading with its new revision; fails with `stale` when the old one was changed since it was moved. */
export async function keepMovedReading(
  tx: Tx,
  revisionId: string,
  { from, content }: MovedReading,
  updatedAt: number,
): Promise<void> {
  requireVersion(from.version, (await findReading(tx, from.revisionId))?.version ?? 0, 'reading')
  if (content !== null) await insertReading(tx, { revisionId, content, updatedAt })
}

function placesIn({ sources, attributions, figures }: KeptReading): Place[] {
  const confirmed = attributions.filter(({ isConfirmed }) => isConfirmed)
  return [
    ...sources.flatMap(({ mentions }) => mentions),
    ...confirmed.flatMap(({ content, mention, cue }) => [...content, mention ?? [], cue ?? []].flat()),
    ...figures
      .filter(({ isConfirmed }) => isConfirmed)
      .flatMap(({ start, end, asOf }) => [{ start, end }, asOf ?? []].flat()),
  ]
}
