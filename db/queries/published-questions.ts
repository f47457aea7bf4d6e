import { and, asc, eq, inArray, sql } from 'drizzle-orm'
import type { Tx } from '#db/client.ts'
import { passage, passageRevision } from '#db/schema/passage.ts'
import { publishedKey, publishedPassage, publishedQuestion } from '#db/schema/question-set.ts'

/** What of a published question a student may see, under the id it has in the draft, as it was published. */
export const askedAsPublished = {
  id: publishedQuestion.questionId,
  passageId: publishedQuestion.passageId,
  kind: publishedQuestion.kind,
  prompt: publishedQuestion.prompt,
  content: publishedQuestion.content,
  points: publishedQuestion.points,
  skill: publishedQuestion.skill,
  proof: publishedQuestion.proof,
}
/** The same, mended where it was. */
const asked = {
  ...askedAsPublished,
  content: sql<unknown>`coalesce(${publishedKey.content}, ${publishedQuestion.content})`.mapWith(
    publishedQuestion.content,
  ),
  points: sql<number>`coalesce(${publishedKey.points}, ${publishedQuestion.points})`,
}
/** What students may not see before the feedback policy allows it, and whether the question counts. */
export const keys = {
  key: publishedKey.key,
  evidence: publishedKey.evidence,
  explanation: publishedKey.explanation,
  feedback: publishedKey.feedback,
  acceptedProof: publishedKey.acceptedProof,
  isVoid: publishedKey.isVoid,
}
const newestKey = and(
  eq(publishedKey.publishedQuestionId, publishedQuestion.id),
  sql`${publishedKey.number} = (
    SELECT max(other.number) FROM published_key AS other
    WHERE other.published_question_id = ${publishedQuestion.id})`,
)
const firstKey = and(eq(publishedKey.publishedQuestionId, publishedQuestion.id), eq(publishedKey.number, 1))

export async function publishedQuestionsWithoutKeys(db: Tx, versionId: string) {
  return await db
    .select(asked)
    .from(publishedQuestion)
    .innerJoin(publishedKey, newestKey)
    .where(eq(publishedQuestion.versionId, versionId))
    .orderBy(asc(publishedQuestion.position))
}

/** The questions of a version that count for nobody, by their id in the draft. */
export async function voidQuestionsOf(db: Tx, versionId: string): Promise<string[]> {
  const rows = await db
    .select({ id: publishedQuestion.questionId })
    .from(publishedQuestion)
    .innerJoin(publishedKey, newestKey)
    .where(and(eq(publishedQuestion.versionId, versionId), eq(publishedKey.isVoid, true)))
    .orderBy(asc(publishedQuestion.position))
  return rows.map(({ id }) => id)
}

/** With the newest key of each. Never for a student whom the feedback policy does not allow it. */
export async function publishedQuestionsWithKeys(db: Tx, versionId: string) {
  return await db
    .select({ ...asked, ...keys })
    .from(publishedQuestion)
    .innerJoin(publishedKey, newestKey)
    .where(eq(publishedQuestion.versionId, versionId))
    .orderBy(asc(publishedQuestion.position))
}

/** The questions of several versions, version by version in order, each with its newest key. */
export async function questionsOfVersions(db: Tx, versionIds: readonly string[]) {
  return await db
    .select({ versionId: publishedQuestion.versionId, question: { ...asked, ...keys } })
    .from(publishedQuestion)
    .innerJoin(publishedKey, newestKey)
    .where(inArray(publishedQuestion.versionId, [...versionIds]))
    .orderBy(asc(publishedQuestion.versionId), asc(publishedQuestion.position))
}

/** One published question as it was before any mend. */
export async function findQuestionAsPublished(db: Tx, publishedQuestionId: string) {
  const [row] = await db
    .select({ ...asked, ...keys })
    .from(publishedQuestion)
    .innerJoin(publishedKey, firstKey)
    .where(eq(publishedQuestion.id, publishedQuestionId))
  return row
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
