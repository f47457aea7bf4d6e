import type { AssignmentSettings } from '#api/domain/assignment.ts'
import { deadlineOf, endedAt, GRACE_MS, mayReview, stateAt, takesAnswers } from '#api/domain/assignment.ts'
import { arranged } from '#api/domain/attempt.ts'
import {
  forStudents,
  type KeyedQuestion,
  keyedQuestion,
  type ShownQuestion,
  shownQuestion,
} from '#api/domain/question.ts'
import type { ReadablePassage } from '#api/resources/passage.ts'
import { settingsOf } from '#api/services/assignment-settings.ts'
import type { Context } from '#api/services/context.ts'
import { readableOf } from '#api/services/passages/readable-of.ts'
import { notFound } from '#api/services/problems.ts'
import type { Tx } from '#db/client.ts'
import { findOwnAttempt } from '#db/queries/attempts.ts'
import {
  publishedPassagesOf,
  publishedQuestionsWithKeys,
  publishedQuestionsWithoutKeys,
} from '#db/queries/published-questions.ts'

interface Timed {
  readonly startedAt: number
  readonly handedInAt: number | null
}

/** Where an attempt stands at this moment. */
export interface Standing {
  readonly deadline: number | null
  readonly endedAt: number | null
  readonly mayReview: boolean
}

export function standingOf(settings: AssignmentSettings, attempt: Timed, extraTime: number, now: number): Standing {
  const deadline = deadlineOf(settings, { startedAt: attempt.startedAt, extraTime })
  const hasEnded = !takesAnswers(attempt, deadline, now)
  // Answers of others may still be on their way when the assignment closes.
  const isClosed = stateAt(settings, now - GRACE_MS) === 'closed'
  return {
    deadline,
    endedAt: endedAt(attempt, deadline, now),
    mayReview: mayReview(settings.feedback, { hasEnded, isClosed }),
  }
}

/** The attempt of whoever holds this device; fails with `not-found` for everybody else. */
export async function requireOwnAttempt(context: Context, attemptId: string) {
  const row = context.device === null ? undefined : await findOwnAttempt(context.db, attemptId, context.device)
  if (row === undefined) throw notFound('attempt')
  const settings = settingsOf(row.assignment)
  return { ...row, settings, ...standingOf(settings, row.attempt, row.participant.extraTime, context.now()) }
}
export type OwnAttempt = Awaited<ReturnType<typeof requireOwnAttempt>>

/** The questions of a published version as a student may see them, in the teacher's order. */
export async function shownQuestionsOf(db: Tx, versionId: string): Promise<ShownQuestion[]> {
  return (await publishedQuestionsWithoutKeys(db, versionId)).map((row) => shownQuestion.parse(row))
}

/** The questions with their keys, in the order of this attempt. Ask the feedback policy before any of it goes out. */
export async function keyedQuestionsOf(
  db: Tx,
  { attempt, assignment, settings }: OwnAttempt,
): Promise<KeyedQuestion[]> {
  const rows = await publishedQuestionsWithKeys(db, assignment.versionId)
  return arranged(
    rows.map((row) => forStudents(keyedQuestion.parse(row))),
    { ...settings, seed: attempt.seed },
  )
}

export async function readablePassagesOf(db: Tx, versionId: string): Promise<ReadablePassage[]> {
  return (await publishedPassagesOf(db, versionId)).map(readableOf)
}
