import { and, desc, eq } from 'drizzle-orm'
import type { Tx } from '#db/client.ts'
import { assignment, attempt, participant } from '#db/schema/assignment.ts'
import { rubricMark } from '#db/schema/judgement.ts'
import { publishedQuestion } from '#db/schema/question-set.ts'

/** Where a question stands in one attempt of an assignment of the owner's; no practice. */
export async function findMarkedPlace(
  db: Tx,
  ownerId: string,
  which: { readonly assignmentId: string; readonly attemptId: string; readonly questionId: string },
) {
  const [row] = await db
    .select({
      attemptId: attempt.id,
      attemptNumber: attempt.number,
      startedAt: attempt.startedAt,
      handedInAt: attempt.handedInAt,
      participantId: participant.id,
      displayName: participant.displayName,
      extraTime: participant.extraTime,
      closesAt: assignment.closesAt,
      timeLimitMinutes: assignment.timeLimitMinutes,
      publishedQuestionId: publishedQuestion.id,
    })
    .from(attempt)
    .innerJoin(participant, eq(participant.id, attempt.participantId))
    .innerJoin(assignment, eq(assignment.id, participant.assignmentId))
    .innerJoin(
      publishedQuestion,
      and(eq(publishedQuestion.versionId, assignment.versionId), eq(publishedQuestion.questionId, which.questionId)),
    )
    .where(
      and(
        eq(attempt.id, which.attemptId),
        eq(assignment.id, which.assignmentId),
        eq(assignment.ownerId, ownerId),
        eq(assignment.isPractice, false),
      ),
    )
  return row
}

export async function findNewestRubricMark(db: Tx, attemptId: string, publishedQuestionId: string) {
  const [row] = await db
    .select()
    .from(rubricMark)
    .where(and(eq(rubricMark.attemptId, attemptId), eq(rubricMark.publishedQuestionId, publishedQuestionId)))
    .orderBy(desc(rubricMark.number))
    .limit(1)
  return row
}

/** Marks are only ever added; the highest number counts. */
export async function insertRubricMark(db: Tx, row: typeof rubricMark.$inferInsert): Promise<void> {
  await db.insert(rubricMark).values(row)
}
