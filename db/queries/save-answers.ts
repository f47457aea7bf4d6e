import { and, eq, sql } from 'drizzle-orm'
import type { Db, Tx } from '#db/client.ts'
import { assignment, attempt, device, participant } from '#db/schema/assignment.ts'
import { publishedQuestion } from '#db/schema/question-set.ts'
import { askedAsPublished } from './published-questions.ts'

/** An attempt as far as saving its answers needs it, for a device that may act for its participant. */
export async function findRunning(db: Tx, attemptId: string, tokenHash: string) {
  const [row] = await db
    .select({
      startedAt: attempt.startedAt,
      extraTime: participant.extraTime,
      assignmentVersion: assignment.version,
      versionId: assignment.versionId,
      closesAt: assignment.closesAt,
      timeLimitMinutes: assignment.timeLimitMinutes,
    })
    .from(attempt)
    .innerJoin(participant, eq(participant.id, attempt.participantId))
    .innerJoin(device, and(eq(device.participantId, participant.id), eq(device.tokenHash, tokenHash)))
    .innerJoin(assignment, eq(assignment.id, participant.assignmentId))
    .where(eq(attempt.id, attemptId))
  return row
}

/** The questions of a version as they were published, without keys, each with the id of its published form. */
export async function publishedIdsOf(db: Tx, versionId: string) {
  return await db
    .select({
      publishedId: publishedQuestion.id,
      question: askedAsPublished,
    })
    .from(publishedQuestion)
    .where(eq(publishedQuestion.versionId, versionId))
}

/** An answer on its way, with what its writer knew of the attempt: it is saved only while that still holds. */
export interface AnswerToSave {
  readonly attemptId: string
  readonly publishedQuestionId: string
  /** Hash of the token of the device that sent it. */
  readonly device: string
  /** The version of the assignment and the extra time that the deadline was worked out from. */
  readonly assignmentVersion: number
  readonly extraTime: number
  readonly value: unknown
  readonly proof: unknown
  readonly isFlagged: boolean
  readonly sequence: number
  readonly savedAt: number
}

/** What stands in the database after an answer was saved. */
export interface SavedAnswer {
  readonly attemptId: string
  readonly publishedQuestionId: string
  readonly sequence: number
  readonly isChecked: boolean
  readonly hasTried: boolean
}

/** JSON in JSON, so that the text is stored as it was written; null stays null. */
const jsonOf = (value: unknown): string | null => (value === null ? null : JSON.stringify(value))

/**
 * Saves answers with their history in one transaction, and returns those that were saved. Left out, and nothing changed,
 * is an answer whose device may not act for the attempt, whose attempt was handed in, whose assignment or extra time was
 * changed, that is not newer than what is stored, or that differs from what was checked. No two of one group may answer
 * the same question of the same attempt.
 */
export async function saveAnswers(db: Db, group: readonly AnswerToSave[]): Promise<SavedAnswer[]> {
  const given = JSON.stringify(
    group.map(({ value, proof, isFlagged, ...one }) => ({
      ...one,
      value: jsonOf(value),
      proof: jsonOf(proof),
      isFlagged: isFlagged ? 1 : 0,
    })),
  )
  const [rows] = await db.batch([
    db.all<{ attempt: string; question: string; sequence: number; checked: number; tried: number }>(sql`
      INSERT INTO response
        (attempt_id, published_question_id, value, proof, is_flagged, sequence, first_at, saved_at)
      SELECT attempt.id, one.value ->> 'publishedQuestionId', one.value ->> 'value', one.value ->> 'proof',
        one.value ->> 'isFlagged', one.value ->> 'sequence', one.value ->> 'savedAt', one.value ->> 'savedAt'
      FROM json_each(${given}) AS one
        CROSS JOIN attempt ON attempt.id = one.value ->> 'attemptId' AND attempt.handed_in_at IS NULL
        CROSS JOIN device ON device.participant_id = attempt.participant_id
          AND device.token_hash = one.value ->> 'device'
        CROSS JOIN participant ON participant.id = attempt.participant_id
          AND participant.extra_time = one.value ->> 'extraTime'
        CROSS JOIN assignment ON assignment.id = participant.assignment_id
          AND assignment.version = one.value ->> 'assignmentVersion'
      WHERE true
      ON CONFLICT (attempt_id, published_question_id) DO UPDATE SET
        value = excluded.value, proof = excluded.proof, is_flagged = excluded.is_flagged,
        sequence = excluded.sequence, saved_at = excluded.saved_at
        WHERE excluded.sequence > response.sequence AND (response.checked_at IS NULL
          OR (response.value IS excluded.value AND response.proof IS excluded.proof))
      RETURNING attempt_id AS attempt, published_question_id AS question, sequence,
        checked_at IS NOT NULL AS checked, first_try IS NOT NULL AS tried`),
    db.run(sql`
      INSERT INTO response_history (attempt_id, published_question_id, sequence, value, proof, saved_at)
      SELECT response.attempt_id, response.published_question_id, response.sequence, response.value, response.proof,
        response.saved_at
      FROM json_each(${given}) AS one
        CROSS JOIN response ON response.attempt_id = one.value ->> 'attemptId'
          AND response.published_question_id = one.value ->> 'publishedQuestionId'
          AND response.sequence = one.value ->> 'sequence'
      WHERE true
      ON CONFLICT DO NOTHING`),
  ])
  return rows.map(({ attempt, question, sequence, checked, tried }) => ({
    attemptId: attempt,
    publishedQuestionId: question,
    sequence,
    isChecked: checked === 1,
    hasTried: tried === 1,
  }))
}
