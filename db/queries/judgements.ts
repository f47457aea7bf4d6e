import { and, eq, sql } from 'drizzle-orm'
import type { Tx } from '#db/client.ts'
import { attempt, participant } from '#db/schema/assignment.ts'
import { rubricMark, scoreOverride } from '#db/schema/judgement.ts'
import { publishedQuestion } from '#db/schema/question-set.ts'
import { type Attempts, inAttempts } from './attempts.ts'

/** The overrides that count, by the question's id in the draft; those taken back have no credit. */
export async function overridesOf(db: Tx, which: Attempts) {
  return await db
    .select({
      attemptId: scoreOverride.attemptId,
      questionId: publishedQuestion.questionId,
      credit: scoreOverride.credit,
      reason: scoreOverride.reason,
      madeAt: scoreOverride.madeAt,
    })
    .from(scoreOverride)
    .innerJoin(publishedQuestion, eq(publishedQuestion.id, scoreOverride.publishedQuestionId))
    .innerJoin(attempt, eq(attempt.id, scoreOverride.attemptId))
    .innerJoin(participant, eq(participant.id, attempt.participantId))
    .where(
      and(
        inAttempts(which),
        sql`${scoreOverride.number} = (
          SELECT max(other.number) FROM score_override AS other
          WHERE other.attempt_id = ${scoreOverride.attemptId}
            AND other.published_question_id = ${scoreOverride.publishedQuestionId})`,
      ),
    )
}

/** The rubric marks that count, by the question's id in the draft; those taken back have no levels. */
export async function rubricMarksOf(db: Tx, which: Attempts) {
  return await db
    .select({
      attemptId: rubricMark.attemptId,
      questionId: publishedQuestion.questionId,
      levels: rubricMark.levels,
      comment: rubricMark.comment,
      sequence: rubricMark.sequence,
      madeAt: rubricMark.madeAt,
    })
    .from(rubricMark)
    .innerJoin(publishedQuestion, eq(publishedQuestion.id, rubricMark.publishedQuestionId))
    .innerJoin(attempt, eq(attempt.id, rubricMark.attemptId))
    .innerJoin(participant, eq(participant.id, attempt.participantId))
    .where(
      and(
        inAttempts(which),
        sql`${rubricMark.number} = (
          SELECT max(other.number) FROM rubric_mark AS other
          WHERE other.attempt_id = ${rubricMark.attemptId}
            AND other.published_question_id = ${rubricMark.publishedQuestionId})`,
      ),
    )
}
