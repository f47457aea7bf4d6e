import { damagesIn } from '#api/domain/damage/damages-in.ts'
import { PASSAGE_LIMIT, paragraphsOf, passageText, tidyLineEnds } from '#api/domain/passage.ts'
import type {
  PassageChange,
  PassageInput,
  PassageQuery,
  PassageReview,
  PassageSummary,
  PassageView,
} from '#api/resources/passage.ts'
import type { Tx } from '#db/client.ts'
import {
  assignmentsOfPassage,
  findPassage,
  insertPassage,
  insertRevision,
  passagesOf,
  questionSetsOfPassage,
  revisionsOf,
  savePassage,
} from '#db/queries/passages.ts'
import { type Context, requireTeacher } from './context.ts'
import { readableOf } from './passages/readable-of.ts'
import { notFound, requireVersion } from './problems.ts'

export async function createPassage(context: Context, input: PassageInput): Promise<PassageView> {
  const teacher = await requireTeacher(context)
  const id = context.newId()
  const now = context.now()
  const { title, sourceCard, text } = input
  return await context.db.transaction(async (tx) => {
    const times = { createdAt: now, updatedAt: now }
    await insertPassage(tx, { id, ownerId: teacher.id, title, sourceCard, version: 1, ...times })
    await insertRevision(tx, { id: context.newId(), passageId: id, number: 1, text, createdAt: now })
    return await passageView(tx, teacher.id, id)
  })
}

export async function findPassages(context: Context, query: PassageQuery): Promise<PassageSummary[]> {
  const teacher = await requireTeacher(context)
  return await passagesOf(context.db, teacher.id, { search: query.search?.trim() ?? '', isArchived: query.archived })
}

export async function readPassage(context: Context, id: string): Promise<PassageView> {
  const teacher = await requireTeacher(context)
  return await passageView(context.db, teacher.id, id)
}

/** Changes title and source card, archives or brings back; what is left out stays as it is. */
export async function changePassage(
  context: Context,
  id: string,
  expectedVersion: number | null,
  change: PassageChange,
): Promise<PassageView> {
  const teacher = await requireTeacher(context)
  const now = context.now()
  return await context.db.transaction(async (tx) => {
    const present = await ownPassage(tx, teacher.id, id)
    requireVersion(expectedVersion, present.version, 'passage')
    const { isArchived, title = present.title, sourceCard = present.sourceCard } = change
    const archivedAt = isArchived === undefined ? present.archivedAt : isArchived ? (present.archivedAt ?? now) : null
    await savePassage(tx, id, { title, sourceCard, archivedAt }, now)
    return await passageView(tx, teacher.id, id)
  })
}

/** Looks pasted text over; nothing is stored and nothing is changed but line ends. */
export async function reviewText(context: Context, pasted: string): Promise<PassageReview> {
  await requireTeacher(context)
  const text = tidyLineEnds(pasted)
  const read = passageText.safeParse(text)
  const refusal = read.success ? null : (read.error.issues[0]?.message ?? 'This text cannot be kept.')
  if (text.length > PASSAGE_LIMIT) return { text, paragraphs: [], damages: [], refusal }
  return { text, paragraphs: paragraphsOf(text), damages: damagesIn(text), refusal }
}

/** A passage with its newest revision; fails with `not-found` when it is somebody else's. */
export async function ownPassage(db: Tx, ownerId: string, id: string) {
  const row = await findPassage(db, ownerId, id)
  if (row === undefined) throw notFound('passage')
  return row
}

export async function passageView(db: Tx, ownerId: string, id: string): Promise<PassageView> {
  const { id: passageId, revisionId, title, sourceCard, text, ...row } = await ownPassage(db, ownerId, id)
  const questionSets = await questionSetsOfPassage(db, id)
  return {
    ...readableOf({ passageId, revisionId, title, sourceCard, text }),
    ...row,
    revisions: await revisionsOf(db, id),
    questionSets: questionSets.map((set) => ({ id: set.id, title: set.title, questions: set.questions })),
    assignments: await assignmentsOfPassage(db, id),
  }
}
