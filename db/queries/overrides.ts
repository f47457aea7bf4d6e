import { and, asc, eq, sql } from 'drizzle-orm'
import type { Tx } from '#db/client.ts'
import { scoreOverride } from '#db/schema/judgement.ts'
import { publishedQuestion } from '#db/schema/question-set.ts'
import { teacher } from '#db/schema/teacher.ts'

/** Every override in one attempt, by the question's id in the draft; those of a question in the order they were made. */
export async function overrideLogOf(db: Tx, attemptId: string) {
  return await db
    .select({
      questionId: publishedQuestion.questionId,
      number: scoreOverride.number,
      credit: scoreOverride.credit,
      reason: scoreOverride.reason,
      madeBy: teacher.name,
      madeAt: scoreOverride.madeAt,
    })
    .from(scoreOverride)
    .innerJoin(publishedQuestion, eq(publishedQuestion.id, scoreOverride.publishedQuestionId))
    .innerJoin(teacher, eq(teacher.id, scoreOverride.madeBy))
    .where(eq(scoreOverride.attemptId, attemptId))
    .orderBy(asc(publishedQuestion.position), asc(scoreOverride.number))
}

/** A question of a version by its id in the draft. */
export async function findPublishedId(db: Tx, versionId: string, questionId: string): Promise<string | undefined> {
  const [row] = await db
    .select({ id: publishedQuestion.id })
    .from(publishedQuestion)
    .where(and(eq(publishedQuestion.versionId, versionId), eq(publishedQuestion.questionId, questionId)))
  return row?.id
}

/** 0 where there is none yet. */
export async function newestOverrideNumber(
  db: Tx,
  at: { readonly attemptId: string; readonly publishedQuestionId: string },
): Promise<number> {
  const [row] = await db
    .select({ number: sql<number>`coalesce(max(${scoreOverride.number}), 0)` })
    .from(scoreOverride)
    .where(
      and(eq(scoreOverride.attemptId, at.attemptId), eq(scoreOverride.publishedQuestionId, at.publishedQuestionId)),
    )
  return row?.number ?? 0
}

export async function insertOverride(db: Tx, row: typeof scoreOverride.$inferInsert): Promise<void> {
  await db.insert(scoreOverride).values(row)
}
