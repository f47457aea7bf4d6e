import { and, asc, eq, sql } from 'drizzle-orm'
import type { Tx } from '#db/client.ts'
import { passage, passageRevision } from '#db/schema/passage.ts'
import { publishedKey, publishedPassage, publishedQuestion } from '#db/schema/question-set.ts'

/** What of a published question a student may see, under the id it has in the draft. */
const asked = {
  id: publishedQuestion.questionId,
  passageId: publishedQuestion.passageId,
  kind: publishedQuestion.kind,
  prompt: publishedQuestion.prompt,
  content: publishedQuestion.content,
  points: publishedQuestion.points,
  skill: publishedQuestion.skill,
}

export async function publishedQuestionsWithoutKeys(db: Tx, versionId: string) {
  return await db
    .select(asked)
    .from(publishedQuestion)
    .where(eq(publishedQuestion.versionId, versionId))
    .orderBy(asc(publishedQuestion.position))
}

/** With the newest key of each. Never for a student whom the feedback policy does not allow it. */
export async function publishedQuestionsWithKeys(db: Tx, versionId: string) {
  return await db
    .select({
      ...asked,
      key: publishedKey.key,
      evidence: publishedKey.evidence,
      explanation: publishedKey.explanation,
      feedback: publishedKey.feedback,
    })
    .from(publishedQuestion)
    .innerJoin(
      publishedKey,
      and(
        eq(publishedKey.publishedQuestionId, publishedQuestion.id),
        eq(
          publishedKey.number,
          sql`(SELECT max(newest.number) FROM ${publishedKey} newest
            WHERE newest.published_question_id = ${publishedQuestion.id})`,
        ),
      ),
    )
    .where(eq(publishedQuestion.versionId, versionId))
    .orderBy(asc(publishedQuestion.position))
}

/** The passages of a published version, in order, each in the revision its anchors are places in. */
export async function publishedPassagesOf(db: Tx, versionId: string) {
  return await db
    .select({
      passageId: passage.id,
      revisionId: passageRevision.id,
      title: passage.title,
      sourceCard: passage.sourceCard,
      text: passageRevision.text,
    })
    .from(publishedPassage)
    .innerJoin(passage, eq(passage.id, publishedPassage.passageId))
    .innerJoin(passageRevision, eq(passageRevision.id, publishedPassage.revisionId))
    .where(eq(publishedPassage.versionId, versionId))
    .orderBy(asc(publishedPassage.position))
}
