import type { Question } from '#api/domain/question.ts'
import type { QuestionSetDraft, QuestionSetView } from '#api/resources/question-set.ts'
import { type Context, requireTeacher } from '#api/services/context.ts'
import { anchorsOf } from '#api/services/passages/found-again.ts'
import { badInput, type FieldError, requireVersion } from '#api/services/problems.ts'
import { passagesById } from '#db/queries/passages.ts'
import { savePassagesOfQuestionSet, saveQuestionSetRow, saveQuestions } from '#db/queries/question-sets.ts'
import { type OwnPassage, ownPassages } from './own-passages.ts'
import { settleAnchors } from './settle-anchors.ts'
import { ownQuestionSet, storedSet, viewOf } from './stored-set.ts'

/** So many errors say enough; looking for quotes takes time. */
const MOST_ERRORS = 20

/** Saves the whole draft, with its anchors settled: all of it or, when anything is wrong, nothing. */
export async function saveQuestionSet(
  context: Context,
  id: string,
  expectedVersion: number | null,
  draft: QuestionSetDraft,
): Promise<QuestionSetView> {
  const teacher = await requireTeacher(context)
  const seen = await ownQuestionSet(context.db, teacher.id, id)
  requireVersion(expectedVersion, seen.version, 'question set')
  const passages = await ownPassages(context.db, teacher.id, draft.passageIds)
  requireDistinctIds(draft.questions)
  const others = await otherPassages(context, teacher.id, draft)
  // Looking for quotes takes time, and everybody waits for an open transaction.
  const questions = await settled(draft.questions, passages, others)
  const now = context.now()
  const stored = await context.db.transaction(async (tx) => {
    const present = await ownQuestionSet(tx, teacher.id, id)
    requireVersion(seen.version, present.version, 'question set')
    requireSameRevisions(await ownPassages(tx, teacher.id, draft.passageIds), passages)
    await savePassagesOfQuestionSet(
      tx,
      id,
      passages.map((passage) => ({ passageId: passage.id, revisionId: passage.revisionId })),
    )
    await saveQuestions(tx, id, questions)
    await saveQuestionSetRow(tx, [id], { title: draft.title, blueprint: draft.blueprint }, now)
    return await storedSet(tx, teacher.id, id)
  })
  return viewOf(stored)
}

function requireDistinctIds(questions: readonly Question[]): void {
  const seen = new Set<string>()
  for (const [index, { id }] of questions.entries()) {
    if (seen.has(id)) throw badInput([{ path: `questions.${index}.id`, message: 'Two questions have the same id.' }])
    seen.add(id)
  }
}

function requireSameRevisions(present: readonly OwnPassage[], seen: readonly OwnPassage[]): void {
  for (const [index, passage] of seen.entries()) {
    requireVersion(passage.revisionNumber, present[index]?.revisionNumber ?? 0, 'passage')
  }
}

/** The teacher's passages that questions are about although the set does not have them, by id. */
async function otherPassages(context: Context, ownerId: string, draft: QuestionSetDraft): Promise<Set<string>> {
  const inSet = new Set(draft.passageIds)
  const asked = draft.questions.flatMap(({ passageId }) =>
    passageId === null || inSet.has(passageId) ? [] : [passageId],
  )
  if (asked.length === 0) return new Set()
  return new Set((await passagesById(context.db, ownerId, asked)).map((passage) => passage.id))
}

/** The questions with their anchors settled; one with evidence is about the only passage where there is only one. */
async function settled(
  questions: readonly Question[],
  passages: readonly OwnPassage[],
  others: ReadonlySet<string>,
): Promise<Question[]> {
  const texts = new Map(passages.map((passage) => [passage.id, passage.text]))
  const only = passages.length === 1 ? (passages[0]?.id ?? null) : null
  const errors: FieldError[] = []
  const result: Question[] = []
  for (const [index, given] of questions.entries()) {
    const field = (path: string): string => `questions.${index}.${path}`
    const isOpen = given.passageId === null && anchorsOf(given).length > 0
    const question = isOpen ? { ...given, passageId: only } : given
    const text = texts.get(question.passageId ?? '')
    if (text !== undefined) {
      const { settled, errors: lost } = await settleAnchors(question, text)
      errors.push(...lost.map(({ path, message }) => ({ path: field(path), message })))
      result.push(settled)
    } else {
      const message = whyOutside(question, isOpen, others)
      if (message !== null) errors.push({ path: field('passageId'), message })
      result.push(question)
    }
    if (errors.length >= MOST_ERRORS) break
  }
  if (errors.length > 0) throw badInput(errors)
  return result
}

/** What is wrong with a question on no passage of the set; null when its anchors can rest until the passage is back. */
function whyOutside({ passageId }: Question, isOpen: boolean, others: ReadonlySet<string>): string | null {
  if (passageId !== null) return others.has(passageId) ? null : 'There is no such passage here.'
  return isOpen ? 'Say which passage the evidence of this question is in.' : null
}
