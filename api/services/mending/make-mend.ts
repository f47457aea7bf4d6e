import { isDeepStrictEqual } from 'node:util'
import { z } from 'zod'
import type { Question } from '#api/domain/question.ts'
import type { MendingView, NewMend } from '#api/resources/mending.ts'
import { type Context, requireTeacher } from '#api/services/context.ts'
import { notFound, Problem, requireVersion } from '#api/services/problems.ts'
import { ownQuestionSet } from '#api/services/question-sets/stored-set.ts'
import type { Tx } from '#db/client.ts'
import { countKeys, insertKeys, insertMend, markUndone, saveDraftQuestion } from '#db/queries/mends.ts'
import { saveQuestionSetRow } from '#db/queries/question-sets.ts'
import { followedDraft } from './followed-draft.ts'
import { type PlannedVersion, planMend, planUndo } from './mend-plan.ts'
import { type MendedQuestion, readMending } from './read-mending.ts'
import { type StoredMending, storedMending } from './stored-mending.ts'

/**
 * Mends the question in every version that asks the same: each gets a key of its own with the mend's mark, and what is
 * stored of the students stays as it is. Fails with `stale` when the question was mended or published since it was seen.
 */
export async function makeMend(
  context: Context,
  at: MendedQuestion,
  expectedRevision: number | null,
  { change: proposed, reason, version }: NewMend,
): Promise<MendingView> {
  const teacher = await requireTeacher(context)
  const stored = await storedMending(context.db, teacher.id, { ...at, version })
  requireVersion(expectedRevision, stored.revision, 'question')
  const { planned, change } = await planMend(stored, proposed)
  const id = context.newId()
  const now = context.now()
  const number = Math.max(0, ...stored.mends.map((mend) => mend.number)) + 1
  const row = { id, setId: stored.set.id, questionId: stored.questionId, number, change, reason }
  await carryOut(context, teacher.id, stored, planned, async (tx) => {
    await insertMend(tx, { ...row, madeBy: teacher.id, madeAt: now })
    return id
  })
  return await readMending(context, { ...at, version })
}

/** Takes any mend back, also one that others came after; taking back twice changes nothing. */
export async function undoMend(
  context: Context,
  at: MendedQuestion,
  mendId: string,
  expectedRevision: number | null,
): Promise<MendingView> {
  const teacher = await requireTeacher(context)
  const stored = await storedMending(context.db, teacher.id, at)
  const mend = stored.mends.find(({ id }) => id === mendId)
  if (mend === undefined) throw notFound('mend')
  requireVersion(expectedRevision, stored.revision, 'question')
  if (mend.undoneAt === null) {
    const planned = await undone(stored, mendId)
    await carryOut(context, teacher.id, stored, planned, async (tx) => {
      await markUndone(tx, mendId, teacher.id, context.now())
      return mendId
    })
  }
  return await readMending(context, at)
}

async function undone(stored: StoredMending, mendId: string): Promise<PlannedVersion[]> {
  try {
    return await planUndo(stored, mendId)
  } catch (error) {
    if (!(error instanceof z.ZodError)) throw error
    throw new Problem('conflict', 'Later mends do not fit without this one. Take those back first.')
  }
}

/** All or nothing; the plan was made before, because everybody waits for an open transaction. */
async function carryOut(
  context: Context,
  ownerId: string,
  stored: StoredMending,
  planned: readonly PlannedVersion[],
  log: (tx: Tx) => Promise<string>,
): Promise<void> {
  const { set, questionId, revision } = stored
  const draft = await followedDraft(context.db, stored, planned)
  const now = context.now()
  await context.db.transaction(async (tx) => {
    const present = await ownQuestionSet(tx, ownerId, set.id)
    requireVersion(revision, await countKeys(tx, set.id, questionId), 'question')
    if (draft !== null) requireVersion(set.version, present.version, 'question set')
    const mendId = await log(tx)
    await insertKeys(
      tx,
      planned.map((plan) => ({ ...keyRowOf(plan), mendId, createdAt: now })),
    )
    if (draft !== null) await follow(tx, set.id, draft, now)
  })
}

/** What is as it was published is left null. */
function keyRowOf({ version, after }: PlannedVersion) {
  const { content, points, key, evidence, explanation, feedback, acceptedProof, isVoid } = after
  const { asPublished } = version
  return {
    publishedQuestionId: version.publishedId,
    number: version.newestKey + 1,
    key,
    evidence,
    explanation,
    feedback,
    acceptedProof,
    content: isDeepStrictEqual(content, asPublished.content) ? null : content,
    points: points === asPublished.points ? null : points,
    isVoid,
  }
}

async function follow(tx: Tx, setId: string, draft: Question, now: number): Promise<void> {
  const { content, points, key, evidence, explanation, feedback, acceptedProof } = draft
  await saveDraftQuestion(tx, setId, draft.id, {
    content,
    points,
    key,
    evidence,
    explanation,
    feedback,
    acceptedProof,
  })
  await saveQuestionSetRow(tx, [setId], {}, now)
}
