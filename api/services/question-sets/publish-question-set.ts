import type { PublishedVersion, SetFault } from '#api/resources/question-set.ts'
import { type Context, requireTeacher } from '#api/services/context.ts'
import { Problem, requireVersion } from '#api/services/problems.ts'
import { insertVersion } from '#db/queries/question-sets.ts'
import { faultsOfSet, hasChangedSince, storedSet } from './stored-set.ts'

/**
 * Freezes the draft as the next version; a draft that has not changed since the last one gives that one again. Fails with
 * `not-ready` and the field of everything that is missing.
 */
export async function publishQuestionSet(
  context: Context,
  id: string,
  expectedVersion: number | null,
): Promise<PublishedVersion> {
  const teacher = await requireTeacher(context)
  const publishedAt = context.now()
  return await context.db.transaction(async (tx) => {
    const stored = await storedSet(tx, teacher.id, id)
    const { row, passages, questions, published } = stored
    requireVersion(expectedVersion, row.version, 'question set')
    requireReady(faultsOfSet(stored))
    if (published !== null && !hasChangedSince(stored, published)) {
      return { versionId: published.versionId, number: published.number, publishedAt: published.publishedAt }
    }
    const versionId = context.newId()
    const number = (published?.number ?? 0) + 1
    await insertVersion(tx, {
      version: { id: versionId, setId: id, number, title: row.title, publishedAt },
      passages,
      questions: questions.map((question) => ({ ...question, publishedQuestionId: context.newId() })),
    })
    return { versionId, number, publishedAt }
  })
}

function requireReady(faults: readonly SetFault[]): void {
  if (faults.length === 0) return
  const errors = faults.map(({ questionId, path, message }) => ({
    path: questionId === null ? path : `questions.${questionId}.${path}`,
    message,
  }))
  const things = faults.length === 1 ? '1 thing is' : `${faults.length} things are`
  throw new Problem('not-ready', `${things} missing before this question set can be published.`, errors)
}
