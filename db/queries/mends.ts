import { and, asc, desc, eq, inArray, sql } from 'drizzle-orm'
import { alias } from 'drizzle-orm/sqlite-core'
import type { Tx } from '#db/client.ts'
import { assignment } from '#db/schema/assignment.ts'
import { passage, passageRevision } from '#db/schema/passage.ts'
import {
  mend,
  publishedKey,
  publishedPassage,
  publishedQuestion,
  publishedVersion,
  question,
  questionSet,
} from '#db/schema/question-set.ts'
import { teacher } from '#db/schema/teacher.ts'
import { askedAsPublished, keys } from './published-questions.ts'

/**
 * One question of the owner's over all published versions, the newest version first; for each every key it had, the first
 * one first. What a key leaves null is as it was published.
 */
export async function keysOverVersions(db: Tx, ownerId: string, setId: string, questionId: string) {
  return await db
    .select({
      publishedId: publishedQuestion.id,
      versionId: publishedQuestion.versionId,
      versionNumber: publishedVersion.number,
      published: askedAsPublished,
      number: publishedKey.number,
      mendId: publishedKey.mendId,
      content: publishedKey.content,
      points: publishedKey.points,
      keyed: keys,
    })
    .from(publishedQuestion)
    .innerJoin(publishedVersion, eq(publishedVersion.id, publishedQuestion.versionId))
    .innerJoin(questionSet, eq(questionSet.id, publishedVersion.setId))
    .innerJoin(publishedKey, eq(publishedKey.publishedQuestionId, publishedQuestion.id))
    .where(
      and(eq(questionSet.ownerId, ownerId), eq(questionSet.id, setId), eq(publishedQuestion.questionId, questionId)),
    )
    .orderBy(desc(publishedVersion.number), asc(publishedKey.number))
}

/** How many keys a question has had over all versions: it grows with every mend, every undo and every publishing. */
export async function countKeys(db: Tx, setId: string, questionId: string): Promise<number> {
  const [row] = await db
    .select({ keys: sql<number>`count(*)` })
    .from(publishedKey)
    .innerJoin(publishedQuestion, eq(publishedQuestion.id, publishedKey.publishedQuestionId))
    .innerJoin(publishedVersion, eq(publishedVersion.id, publishedQuestion.versionId))
    .where(and(eq(publishedVersion.setId, setId), eq(publishedQuestion.questionId, questionId)))
  return row?.keys ?? 0
}

/** The passages that published questions ask about, each in the revision of its version. */
export async function passagesAskedAbout(db: Tx, publishedIds: readonly string[]) {
  return await db
    .select({
      publishedId: publishedQuestion.id,
      passageId: passage.id,
      revisionId: passageRevision.id,
      title: passage.title,
      sourceCard: passage.sourceCard,
      text: passageRevision.text,
    })
    .from(publishedQuestion)
    .innerJoin(
      publishedPassage,
      and(
        eq(publishedPassage.versionId, publishedQuestion.versionId),
        eq(publishedPassage.passageId, publishedQuestion.passageId),
      ),
    )
    .innerJoin(passage, eq(passage.id, publishedPassage.passageId))
    .innerJoin(passageRevision, eq(passageRevision.id, publishedPassage.revisionId))
    .where(inArray(publishedQuestion.id, [...publishedIds]))
}

/** The mends of a question in the order in which they take effect, with who made them and who took them back. */
export async function mendsOf(db: Tx, setId: string, questionId: string) {
  const maker = alias(teacher, 'maker')
  const undoer = alias(teacher, 'undoer')
  return await db
    .select({
      id: mend.id,
      number: mend.number,
      change: mend.change,
      reason: mend.reason,
      madeBy: maker.name,
      madeAt: mend.madeAt,
      undoneBy: undoer.name,
      undoneAt: mend.undoneAt,
    })
    .from(mend)
    .innerJoin(maker, eq(maker.id, mend.madeBy))
    .leftJoin(undoer, eq(undoer.id, mend.undoneBy))
    .where(and(eq(mend.setId, setId), eq(mend.questionId, questionId)))
    .orderBy(asc(mend.number))
}

export async function insertMend(db: Tx, row: typeof mend.$inferInsert): Promise<void> {
  await db.insert(mend).values(row)
}

export async function markUndone(db: Tx, id: string, undoneBy: string, undoneAt: number): Promise<void> {
  await db.update(mend).set({ undoneBy, undoneAt }).where(eq(mend.id, id))
}

export async function insertKeys(db: Tx, rows: readonly (typeof publishedKey.$inferInsert)[]): Promise<void> {
  if (rows.length > 0) await db.insert(publishedKey).values([...rows])
}

/** The owner's assignments that give one of these versions to students, newest first. */
export async function assignmentsOfVersions(db: Tx, ownerId: string, versionIds: readonly string[]) {
  return await db
    .select({
      id: assignment.id,
      title: assignment.title,
      versionId: assignment.versionId,
      attemptCounts: assignment.attemptCounts,
      closesAt: assignment.closesAt,
      timeLimitMinutes: assignment.timeLimitMinutes,
      isPractice: assignment.isPractice,
    })
    .from(assignment)
    .where(and(eq(assignment.ownerId, ownerId), inArray(assignment.versionId, [...versionIds])))
    .orderBy(desc(assignment.createdAt), desc(assignment.id))
}

export async function saveDraftQuestion(
  db: Tx,
  setId: string,
  questionId: string,
  changed: Partial<
    Pick<
      typeof question.$inferInsert,
      'content' | 'points' | 'key' | 'evidence' | 'explanation' | 'feedback' | 'acceptedProof'
    >
  >,
): Promise<void> {
  await db
    .update(question)
    .set(changed)
    .where(and(eq(question.setId, setId), eq(question.id, questionId)))
}
