import { and, asc, desc, eq, inArray, isNotNull, isNull, notInArray, sql } from 'drizzle-orm'
import type { Tx } from '#db/client.ts'
import { attemptsOf, holds } from '#db/queries/passages.ts'
import { assignment } from '#db/schema/assignment.ts'
import { passage, passageRevision } from '#db/schema/passage.ts'
import {
  publishedKey,
  publishedPassage,
  publishedQuestion,
  publishedVersion,
  question,
  questionSet,
  questionSetPassage,
} from '#db/schema/question-set.ts'

/** True of the version with the highest number of its set. */
const isNewest = sql`${publishedVersion.number} = (
  SELECT max(other.number) FROM published_version AS other WHERE other.set_id = ${publishedVersion.setId})`

export async function insertQuestionSet(db: Tx, row: typeof questionSet.$inferInsert): Promise<void> {
  await db.insert(questionSet).values(row)
}

/** Summaries, newest change first. */
export async function questionSetsOf(
  db: Tx,
  ownerId: string,
  by: { search: string; passageId: string | null; isArchived: boolean },
) {
  const onPassage = db
    .select({ setId: questionSetPassage.setId })
    .from(questionSetPassage)
    .where(eq(questionSetPassage.passageId, by.passageId ?? ''))
  return await db
    .select({
      id: questionSet.id,
      title: questionSet.title,
      questions: sql<number>`(SELECT count(*) FROM ${question} WHERE ${question.setId} = ${questionSet.id})`,
      points: sql<number>`(SELECT total(${question.points}) FROM ${question} WHERE ${question.setId} = ${questionSet.id})`,
      published: {
        versionId: publishedVersion.id,
        number: publishedVersion.number,
        publishedAt: publishedVersion.publishedAt,
      },
      isExample: questionSet.isExample,
      archivedAt: questionSet.archivedAt,
      updatedAt: questionSet.updatedAt,
    })
    .from(questionSet)
    .leftJoin(publishedVersion, and(eq(publishedVersion.setId, questionSet.id), isNewest))
    .where(
      and(
        eq(questionSet.ownerId, ownerId),
        by.isArchived ? isNotNull(questionSet.archivedAt) : isNull(questionSet.archivedAt),
        by.search === '' ? undefined : holds([questionSet.title], by.search),
        by.passageId === null ? undefined : inArray(questionSet.id, onPassage),
      ),
    )
    .orderBy(desc(questionSet.updatedAt), desc(questionSet.id))
}

/** Of every set of a teacher: its passages, in order. */
export async function passageTitlesOf(db: Tx, ownerId: string) {
  return await db
    .select({ setId: questionSetPassage.setId, id: passage.id, title: passage.title })
    .from(questionSetPassage)
    .innerJoin(questionSet, eq(questionSet.id, questionSetPassage.setId))
    .innerJoin(passage, eq(passage.id, questionSetPassage.passageId))
    .where(eq(questionSet.ownerId, ownerId))
    .orderBy(asc(questionSetPassage.setId), asc(questionSetPassage.position))
}

export async function findQuestionSet(db: Tx, ownerId: string, id: string) {
  const [row] = await db
    .select({
      id: questionSet.id,
      title: questionSet.title,
      blueprint: questionSet.blueprint,
      version: questionSet.version,
      isExample: questionSet.isExample,
      archivedAt: questionSet.archivedAt,
      createdAt: questionSet.createdAt,
      updatedAt: questionSet.updatedAt,
    })
    .from(questionSet)
    .where(and(eq(questionSet.id, id), eq(questionSet.ownerId, ownerId)))
  return row
}

/** The passages of a draft in order, each in the revision its anchors are places in. */
export async function passagesOfQuestionSet(db: Tx, setId: string) {
  return await db
    .select({
      passageId: passage.id,
      revisionId: passageRevision.id,
      title: passage.title,
      sourceCard: passage.sourceCard,
      text: passageRevision.text,
    })
    .from(questionSetPassage)
    .innerJoin(passage, eq(passage.id, questionSetPassage.passageId))
    .innerJoin(passageRevision, eq(passageRevision.id, questionSetPassage.revisionId))
    .where(eq(questionSetPassage.setId, setId))
    .orderBy(asc(questionSetPassage.position))
}

const asked = {
  passageId: question.passageId,
  kind: question.kind,
  prompt: question.prompt,
  content: question.content,
  points: question.points,
  skill: question.skill,
  proof: question.proof,
}
const keys = {
  key: question.key,
  evidence: question.evidence,
  explanation: question.explanation,
  feedback: question.feedback,
  acceptedProof: question.acceptedProof,
}

/** The questions of a draft in order. */
export async function questionsWithKeys(db: Tx, setId: string) {
  return await db
    .select({ id: question.id, ...asked, ...keys })
    .from(question)
    .where(eq(question.setId, setId))
    .orderBy(asc(question.position))
}

/** The questions of several drafts, set by set in order. */
export async function questionsOfDrafts(db: Tx, setIds: readonly string[]) {
  return await db
    .select({ setId: question.setId, question: { id: question.id, ...asked, ...keys } })
    .from(question)
    .where(inArray(question.setId, [...setIds]))
    .orderBy(asc(question.setId), asc(question.position))
}

export async function saveQuestionSetRow(
  db: Tx,
  ids: readonly string[],
  change: Partial<Pick<typeof questionSet.$inferInsert, 'title' | 'archivedAt' | 'blueprint'>>,
  updatedAt: number,
): Promise<void> {
  await db
    .update(questionSet)
    .set({ ...change, updatedAt, version: sql`${questionSet.version} + 1` })
    .where(inArray(questionSet.id, [...ids]))
}

/** Makes these the passages of a draft, in this order. */
export async function savePassagesOfQuestionSet(
  db: Tx,
  setId: string,
  passages: readonly { passageId: string; revisionId: string }[],
): Promise<void> {
  await db.delete(questionSetPassage).where(eq(questionSetPassage.setId, setId))
  await db
    .insert(questionSetPassage)
    .values(passages.map(({ passageId, revisionId }, position) => ({ setId, passageId, revisionId, position })))
}

export async function moveToRevision(
  db: Tx,
  passageId: string,
  setIds: readonly string[],
  revisionId: string,
): Promise<void> {
  await db
    .update(questionSetPassage)
    .set({ revisionId })
    .where(and(eq(questionSetPassage.passageId, passageId), inArray(questionSetPassage.setId, [...setIds])))
}

type QuestionRow = Omit<typeof question.$inferInsert, 'setId' | 'position'>

/** Makes these the questions of a draft, in this order: the others are deleted. */
export async function saveQuestions(db: Tx, setId: string, questions: readonly QuestionRow[]): Promise<void> {
  const ids = questions.map(({ id }) => id)
  await db.delete(question).where(and(eq(question.setId, setId), notInArray(question.id, ids)))
  if (questions.length === 0) return
  const given = (column: string) => sql.raw(`excluded.${column}`)
  await db
    .insert(question)
    .values(questions.map((one, position) => ({ ...one, setId, position })))
    .onConflictDoUpdate({
      target: [question.setId, question.id],
      set: {
        passageId: given('passage_id'),
        position: given('position'),
        kind: given('kind'),
        prompt: given('prompt'),
        content: given('content'),
        points: given('points'),
        skill: given('skill'),
        proof: given('proof'),
        key: given('key'),
        evidence: given('evidence'),
        explanation: given('explanation'),
        feedback: given('feedback'),
        acceptedProof: given('accepted_proof'),
      },
    })
}

export async function deleteQuestionSets(db: Tx, ids: readonly string[]): Promise<void> {
  await db.delete(questionSet).where(inArray(questionSet.id, [...ids]))
}

export async function assignmentsOfQuestionSet(db: Tx, setId: string) {
  return await db
    .select({ id: assignment.id, title: assignment.title, attempts: attemptsOf })
    .from(assignment)
    .innerJoin(publishedVersion, eq(publishedVersion.id, assignment.versionId))
    .where(eq(publishedVersion.setId, setId))
    .orderBy(desc(assignment.createdAt), desc(assignment.id))
}

export async function findNewestVersion(db: Tx, setId: string) {
  const [row] = await db
    .select({
      versionId: publishedVersion.id,
      number: publishedVersion.number,
      title: publishedVersion.title,
      publishedAt: publishedVersion.publishedAt,
    })
    .from(publishedVersion)
    .where(and(eq(publishedVersion.setId, setId), isNewest))
  return row
}

/** Which revisions a published version shows, in order. */
export async function revisionsOfVersion(db: Tx, versionId: string): Promise<string[]> {
  const rows = await db
    .select({ revisionId: publishedPassage.revisionId })
    .from(publishedPassage)
    .where(eq(publishedPassage.versionId, versionId))
    .orderBy(asc(publishedPassage.position))
  return rows.map(({ revisionId }) => revisionId)
}

/** A version as it is frozen: passages and questions in order, each question with its first key. */
export interface FrozenVersion {
  readonly version: typeof publishedVersion.$inferInsert
  readonly passages: readonly { passageId: string; revisionId: string }[]
  readonly questions: readonly (QuestionRow & { publishedQuestionId: string })[]
}

export async function insertVersion(db: Tx, { version, passages, questions }: FrozenVersion): Promise<void> {
  await db.insert(publishedVersion).values(version)
  await db.insert(publishedPassage).values(
    passages.map(({ passageId, revisionId }, position) => ({
      versionId: version.id,
      passageId,
      revisionId,
      position,
    })),
  )
  await db.insert(publishedQuestion).values(
    questions.map(({ publishedQuestionId, id, passageId, kind, prompt, content, points, skill, proof }, position) => ({
      id: publishedQuestionId,
      versionId: version.id,
      questionId: id,
      position,
      passageId: passageId ?? null,
      kind,
      prompt,
      content,
      points,
      skill,
      proof: proof ?? 'none',
    })),
  )
  await db.insert(publishedKey).values(
    questions.map(({ publishedQuestionId, key, evidence, explanation, feedback, acceptedProof }) => ({
      publishedQuestionId,
      number: 1,
      key,
      evidence,
      explanation,
      feedback,
      acceptedProof: acceptedProof ?? [],
      createdAt: version.publishedAt,
    })),
  )
}
