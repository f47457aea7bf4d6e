import { and, asc, desc, eq, inArray, isNotNull, isNull, ne, notExists, type SQL, sql } from 'drizzle-orm'
import type { Tx } from '#db/client.ts'
import { assignment, attempt, participant } from '#db/schema/assignment.ts'
import { passage, passageRevision } from '#db/schema/passage.ts'
import {
  publishedPassage,
  publishedVersion,
  question,
  questionSet,
  questionSetPassage,
} from '#db/schema/question-set.ts'

/** True of the revision with the highest number of its passage. */
const isNewest = sql`${passageRevision.number} = (
  SELECT max(other.number) FROM passage_revision AS other WHERE other.passage_id = ${passageRevision.passageId})`

/** The text with one space for every run of white space: SQLite has no pattern replacement. Uses U+0001, which no passage holds. */
const spaced = sql`trim(replace(replace(replace(
  replace(replace(replace(${passageRevision.text}, char(9), ' '), char(10), ' '), char(160), ' '),
  '  ', ' ' || char(1)), char(1) || ' ', ''), char(1), ''))`
const words = sql<number>`length(${spaced}) - length(replace(${spaced}, ' ', '')) + 1`

/** SQLite folds the case of A to Z only; words with other letters are looked for in the forms they usually have. */
function casings(search: string): string[] {
  const lower = search.toLowerCase()
  const capitalised = lower.replace(/(?<!\p{L})\p{L}/gu, (letter) => letter.toUpperCase())
  return /^[\0-\x7f]*$/.test(search) ? [lower] : [search, lower, search.toUpperCase(), capitalised]
}

/** Whether one of the columns holds the words, whatever their case. */
export const holds = (columns: readonly (SQL | { getSQL(): SQL })[], search: string): SQL =>
  sql`(${sql.join(
    columns.flatMap((column) => casings(search).map((form) => sql`instr(lower(${column}), lower(${form})) > 0`)),
    sql` OR `,
  )})`

/** How many attempts an assignment has. */
export const attemptsOf = sql<number>`(
  SELECT count(*) FROM ${attempt} JOIN ${participant} ON ${participant.id} = ${attempt.participantId}
  WHERE ${participant.assignmentId} = ${assignment.id})`

export async function insertPassage(db: Tx, row: typeof passage.$inferInsert): Promise<void> {
  await db.insert(passage).values(row)
}

export async function insertRevision(db: Tx, row: typeof passageRevision.$inferInsert): Promise<void> {
  await db.insert(passageRevision).values(row)
}

/** Summaries, newest change first. */
export async function passagesOf(db: Tx, ownerId: string, by: { search: string; isArchived: boolean }) {
  const outlet = sql<string>`coalesce(json_extract(${passage.sourceCard}, '$.outlet'), '')`
  const author = sql`coalesce(json_extract(${passage.sourceCard}, '$.author'), '')`
  return await db
    .select({
      id: passage.id,
      title: passage.title,
      outlet,
      publishedOn: sql<string>`coalesce(json_extract(${passage.sourceCard}, '$.publishedOn'), '')`,
      words,
      questionSets: sql<number>`(
        SELECT count(*) FROM ${questionSetPassage} WHERE ${questionSetPassage.passageId} = ${passage.id})`,
      assignments: sql<number>`(
        SELECT count(*) FROM ${assignment} JOIN ${publishedPassage}
        ON ${publishedPassage.versionId} = ${assignment.versionId} WHERE ${publishedPassage.passageId} = ${passage.id})`,
      isExample: passage.isExample,
      archivedAt: passage.archivedAt,
      updatedAt: passage.updatedAt,
    })
    .from(passage)
    .innerJoin(passageRevision, and(eq(passageRevision.passageId, passage.id), isNewest))
    .where(
      and(
        eq(passage.ownerId, ownerId),
        by.isArchived ? isNotNull(passage.archivedAt) : isNull(passage.archivedAt),
        by.search === ''
          ? undefined
          : sql`(${holds([passage.title, outlet, author, passageRevision.text], by.search)})`,
      ),
    )
    .orderBy(desc(passage.updatedAt), desc(passage.id))
}

const withNewestRevision = {
  id: passage.id,
  title: passage.title,
  sourceCard: passage.sourceCard,
  version: passage.version,
  isExample: passage.isExample,
  archivedAt: passage.archivedAt,
  createdAt: passage.createdAt,
  updatedAt: passage.updatedAt,
  revisionId: passageRevision.id,
  revisionNumber: passageRevision.number,
  text: passageRevision.text,
}

/** A passage with its newest revision. */
export async function findPassage(db: Tx, ownerId: string, id: string) {
  const [row] = await db
    .select(withNewestRevision)
    .from(passage)
    .innerJoin(passageRevision, and(eq(passageRevision.passageId, passage.id), isNewest))
    .where(and(eq(passage.id, id), eq(passage.ownerId, ownerId)))
  return row
}

/** Those of the passages that are the owner's, each with its newest revision, in no order. */
export async function passagesById(db: Tx, ownerId: string, ids: readonly string[]) {
  return await db
    .select(withNewestRevision)
    .from(passage)
    .innerJoin(passageRevision, and(eq(passageRevision.passageId, passage.id), isNewest))
    .where(and(inArray(passage.id, [...ids]), eq(passage.ownerId, ownerId)))
}

export async function savePassage(
  db: Tx,
  id: string,
  change: Partial<Pick<typeof passage.$inferInsert, 'title' | 'sourceCard' | 'archivedAt'>>,
  updatedAt: number,
): Promise<void> {
  await db
    .update(passage)
    .set({ ...change, updatedAt, version: sql`${passage.version} + 1` })
    .where(eq(passage.id, id))
}

export async function deletePassageRow(db: Tx, id: string): Promise<void> {
  await db.delete(passage).where(eq(passage.id, id))
}

/** Newest first, without their texts. */
export async function revisionsOf(db: Tx, passageId: string) {
  return await db
    .select({ id: passageRevision.id, number: passageRevision.number, createdAt: passageRevision.createdAt })
    .from(passageRevision)
    .where(eq(passageRevision.passageId, passageId))
    .orderBy(desc(passageRevision.number))
}

/** Deletes the older revisions that no draft and no published version refers to. */
export async function deleteUnusedRevisions(db: Tx, passageId: string, newestId: string): Promise<void> {
  const drafts = db
    .select({ id: questionSetPassage.revisionId })
    .from(questionSetPassage)
    .where(eq(questionSetPassage.revisionId, passageRevision.id))
  const published = db
    .select({ id: publishedPassage.revisionId })
    .from(publishedPassage)
    .where(eq(publishedPassage.revisionId, passageRevision.id))
  await db
    .delete(passageRevision)
    .where(
      and(
        eq(passageRevision.passageId, passageId),
        ne(passageRevision.id, newestId),
        notExists(drafts),
        notExists(published),
      ),
    )
}

/** The sets whose draft asks about the passage, with how many questions each has. */
export async function questionSetsOfPassage(db: Tx, passageId: string) {
  return await db
    .select({
      id: questionSet.id,
      title: questionSet.title,
      version: questionSet.version,
      questions: sql<number>`(SELECT count(*) FROM ${question} WHERE ${question.setId} = ${questionSet.id})`,
    })
    .from(questionSet)
    .innerJoin(questionSetPassage, eq(questionSetPassage.setId, questionSet.id))
    .where(eq(questionSetPassage.passageId, passageId))
    .orderBy(desc(questionSet.updatedAt), desc(questionSet.id))
}

/** The assignments of published versions that ask about the passage. */
export async function assignmentsOfPassage(db: Tx, passageId: string) {
  return await db
    .select({ id: assignment.id, title: assignment.title, attempts: attemptsOf })
    .from(assignment)
    .innerJoin(publishedPassage, eq(publishedPassage.versionId, assignment.versionId))
    .where(eq(publishedPassage.passageId, passageId))
    .orderBy(desc(assignment.createdAt), desc(assignment.id))
}

/**
 * Every set with the passage, or with a question about it, in its draft or in a published version; `others` counts the
 * draft's other passages.
 */
export async function questionSetsHolding(db: Tx, passageId: string) {
  const inDraft = db
    .select({ setId: questionSetPassage.setId })
    .from(questionSetPassage)
    .where(eq(questionSetPassage.passageId, passageId))
  const inVersion = db
    .select({ setId: publishedVersion.setId })
    .from(publishedPassage)
    .innerJoin(publishedVersion, eq(publishedVersion.id, publishedPassage.versionId))
    .where(eq(publishedPassage.passageId, passageId))
  const asking = db.select({ setId: question.setId }).from(question).where(eq(question.passageId, passageId))
  return await db
    .select({
      id: questionSet.id,
      title: questionSet.title,
      others: sql<number>`(
        SELECT count(*) FROM question_set_passage AS other
        WHERE other.set_id = question_set.id AND other.passage_id <> ${passageId})`,
    })
    .from(questionSet)
    .where(sql`${questionSet.id} IN ${inDraft} OR ${questionSet.id} IN ${inVersion} OR ${questionSet.id} IN ${asking}`)
    .orderBy(asc(questionSet.title), asc(questionSet.id))
}

/** The assignments that would go with the passage: of versions that use it, and of the sets that go whole. */
export async function assignmentsHolding(db: Tx, passageId: string, setIds: readonly string[]) {
  const versions = db
    .select({ id: publishedPassage.versionId })
    .from(publishedPassage)
    .where(eq(publishedPassage.passageId, passageId))
  return await db
    .select({ id: assignment.id, title: assignment.title, attempts: attemptsOf })
    .from(assignment)
    .innerJoin(publishedVersion, eq(publishedVersion.id, assignment.versionId))
    .where(sql`${publishedVersion.id} IN ${versions} OR ${inArray(publishedVersion.setId, [...setIds])}`)
    .orderBy(desc(assignment.createdAt), desc(assignment.id))
}

/** Takes a passage out of drafts that have others: with its questions, and with the versions that were published with it. */
export async function takePassageOut(db: Tx, passageId: string, setIds: readonly string[], now: number): Promise<void> {
  if (setIds.length === 0) return
  const ids = [...setIds]
  const versions = db
    .select({ id: publishedPassage.versionId })
    .from(publishedPassage)
    .where(eq(publishedPassage.passageId, passageId))
  await db.delete(question).where(and(inArray(question.setId, ids), eq(question.passageId, passageId)))
  await db.delete(publishedVersion).where(inArray(publishedVersion.id, versions))
  await db
    .update(questionSet)
    .set({ version: sql`${questionSet.version} + 1`, updatedAt: now })
    .where(inArray(questionSet.id, ids))
}
