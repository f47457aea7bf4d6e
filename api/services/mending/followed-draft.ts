import { isDeepStrictEqual } from 'node:util'
import type { KeyedQuestion, Question } from '#api/domain/question.ts'
import { question, withMovedAnchors } from '#api/domain/question.ts'
import { settleAnchors } from '#api/services/question-sets/settle-anchors.ts'
import type { Tx } from '#db/client.ts'
import { passagesOfQuestionSet, questionsWithKeys } from '#db/queries/question-sets.ts'
import type { PlannedVersion } from './mend-plan.ts'
import type { StoredMending } from './stored-mending.ts'

/**
 * The draft's question as it follows a mend of the newest version: where it read the same before, it gets the same now,
 * with its anchors in the draft's text. Null when it is another question already. That a question is void belongs to the
 * versions that were answered.
 */
export async function followedDraft(
  db: Tx,
  { set, questionId, versions }: StoredMending,
  planned: readonly PlannedVersion[],
): Promise<Question | null> {
  const [newest] = versions
  const plan = planned.find(({ version }) => version === newest)
  if (plan === undefined) return null
  const row = (await questionsWithKeys(db, set.id)).find(({ id }) => id === questionId)
  if (row === undefined) return null
  const draft = question.parse(row)
  const before = withoutVoid(plan.version.effective)
  const after = withoutVoid(plan.after)
  if (!isDeepStrictEqual(placeless(draft), placeless(before)) || isDeepStrictEqual(before, after)) return null
  const text = (await passagesOfQuestionSet(db, set.id)).find(({ passageId }) => passageId === draft.passageId)?.text
  const { settled, errors } = await settleAnchors(after, text ?? '')
  return errors.length > 0 ? null : settled
}

const withoutVoid = ({ isVoid: _, ...question }: KeyedQuestion): Question => question

/** Corrections of the text move anchors in the draft and not in what was published. */
const placeless = (question: Question): Question =>
  withMovedAnchors(question, ({ quote }) => ({ start: 0, end: 1, quote, prefix: '', suffix: '' }))
