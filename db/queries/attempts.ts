import { and, asc, eq, inArray, isNull, sql } from 'drizzle-orm'
import type { Tx } from '#db/client.ts'
import { assignment, attempt, device, participant, response } from '#db/schema/assignment.ts'
import { publishedQuestion } from '#db/schema/question-set.ts'
import { askedAsPublished } from './published-questions.ts'

export async function attemptsOf(db: Tx, participantId: string) {
  return await db.select().from(attempt).where(eq(attempt.participantId, participantId)).orderBy(asc(attempt.number))
}

export async function attemptsOfAssignment(db: Tx, assignmentId: string) {
  return await db
    .select({
      id: attempt.id,
      participantId: attempt.participantId,
      number: attempt.number,
      startedAt: attempt.startedAt,
      handedInAt: attempt.handedInAt,
    })
    .from(attempt)
    .innerJoin(participant, eq(participant.id, attempt.participantId))
    .where(eq(participant.assignmentId, assignmentId))
    .orderBy(asc(attempt.participantId), asc(attempt.number))
}

export async function insertAttempt(db: Tx, row: typeof attempt.$inferInsert): Promise<void> {
  await db.insert(attempt).values(row)
}

/** An attempt with its participant and assignment, for a device that may act for the participant. */
export async function findOwnAttempt(db: Tx, attemptId: string, tokenHash: string) {
  const [row] = await db
    .select({ attempt, participant, assignment })
    .from(attempt)
    .innerJoin(participant, eq(participant.id, attempt.participantId))
    .innerJoin(device, and(eq(device.participantId, participant.id), eq(device.tokenHash, tokenHash)))
    .innerJoin(assignment, eq(assignment.id, participant.assignmentId))
    .where(eq(attempt.id, attemptId))
  return row
}

/** Sets the end of an attempt that was not handed in yet. */
export async function markHandedIn(db: Tx, attemptId: string, handedInAt: number): Promise<void> {
  await db
    .update(attempt)
    .set({ handedInAt })
    .where(and(eq(attempt.id, attemptId), isNull(attempt.handedInAt)))
}

/** Attempts by their ids, or all of some assignments. */
export type Attempts = { readonly attemptIds: readonly string[] } | { readonly assignmentIds: readonly string[] }

export const inAttempts = (which: Attempts) =>
  'attemptIds' in which
    ? inArray(attempt.id, [...which.attemptIds])
    : inArray(participant.assignmentId, [...which.assignmentIds])

const stored = {
  attemptId: response.attemptId,
  questionId: publishedQuestion.questionId,
  value: response.value,
  proof: response.proof,
  firstTry: response.firstTry,
  /** The share of its credit that a second try earns here. */
  secondTry: assignment.secondTry,
  isFlagged: response.isFlagged,
  sequence: response.sequence,
  checkedAt: response.checkedAt,
  savedAt: response.savedAt,
}

/** Stored responses, by the question's id in the draft. */
export async function responsesOf(db: Tx, which: Attempts) {
  return await db
    .select(stored)
    .from(response)
    .innerJoin(publishedQuestion, eq(publishedQuestion.id, response.publishedQuestionId))
    .innerJoin(attempt, eq(attempt.id, response.attemptId))
    .innerJoin(participant, eq(participant.id, attempt.participantId))
    .innerJoin(assignment, eq(assignment.id, participant.assignmentId))
    .where(inAttempts(which))
    .orderBy(asc(response.firstAt), asc(publishedQuestion.position))
}

/**
 * All that saving one answer has to know, in one statement: the attempt as its device may see it, the question without
 * its key, and the response stored so far.
 */
export async function findAnswerSlot(db: Tx, attemptId: string, questionId: string, tokenHash: string) {
  const [row] = await db
    .select({
      attempt,
      extraTime: participant.extraTime,
      closesAt: assignment.closesAt,
      timeLimitMinutes: assignment.timeLimitMinutes,
      feedback: assignment.feedback,
      secondTry: assignment.secondTry,
      versionId: assignment.versionId,
      publishedId: publishedQuestion.id,
      question: askedAsPublished,
      response,
    })
    .from(attempt)
    .innerJoin(participant, eq(participant.id, attempt.participantId))
    .innerJoin(device, and(eq(device.participantId, participant.id), eq(device.tokenHash, tokenHash)))
    .innerJoin(assignment, eq(assignment.id, participant.assignmentId))
    .innerJoin(
      publishedQuestion,
      and(eq(publishedQuestion.versionId, assignment.versionId), eq(publishedQuestion.questionId, questionId)),
    )
    .leftJoin(response, and(eq(response.attemptId, attempt.id), eq(response.publishedQuestionId, publishedQuestion.id)))
    .where(eq(attempt.id, attemptId))
  return row
}

/** Keeps the answer that was seen under `sequence` as the first try; false when another was saved or kept meanwhile. */
export async function keepFirstTry(
  db: Tx,
  slot: { readonly attemptId: string; readonly publishedQuestionId: string; readonly sequence: number },
): Promise<boolean> {
  const rows = await db
    .update(response)
    .set({ firstTry: sql`json_object('value', json(${response.value}), 'proof', json(${response.proof}))` })
    .where(
      and(
        eq(response.attemptId, slot.attemptId),
        eq(response.publishedQuestionId, slot.publishedQuestionId),
        eq(response.sequence, slot.sequence),
        isNull(response.checkedAt),
        isNull(response.firstTry),
      ),
    )
    .returning({ sequence: response.sequence })
  return rows.length > 0
}

/** Fixes the answer that was seen under `sequence`; false when another was saved or it was fixed meanwhile. */
export async function markChecked(
  db: Tx,
  slot: { readonly attemptId: string; readonly publishedQuestionId: string; readonly sequence: number },
  checkedAt: number,
): Promise<boolean> {
  const rows = await db
    .update(response)
    .set({ checkedAt })
    .where(
      and(
        eq(response.attemptId, slot.attemptId),
        eq(response.publishedQuestionId, slot.publishedQuestionId),
        eq(response.sequence, slot.sequence),
        isNull(response.checkedAt),
      ),
    )
    .returning({ sequence: response.sequence })
  return rows.length > 0
}
