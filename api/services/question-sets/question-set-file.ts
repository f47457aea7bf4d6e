import { blueprint } from '#api/domain/blueprint.ts'
import { fromFile, type QuestionSetFile, toFile } from '#api/formats/question-set-file.ts'
import type { QuestionSetView } from '#api/resources/question-set.ts'
import { type Context, requireTeacher } from '#api/services/context.ts'
import { badInput, Problem } from '#api/services/problems.ts'
import type { Tx } from '#db/client.ts'
import { insertPassage, insertRevision } from '#db/queries/passages.ts'
import { insertQuestionSet, savePassagesOfQuestionSet, saveQuestions } from '#db/queries/question-sets.ts'
import { storedSet, viewOf } from './stored-set.ts'

/** The draft with its passages as one file; fails with `not-ready` when a question is about a passage outside the set. */
export async function exportQuestionSet(context: Context, id: string): Promise<{ title: string; text: string }> {
  const teacher = await requireTeacher(context)
  const { row, passages, questions } = await storedSet(context.db, teacher.id, id)
  const text = toFile({ title: row.title, blueprint: blueprint.parse(row.blueprint), passages, questions })
  if (typeof text !== 'string') {
    throw new Problem('not-ready', 'This question set does not fit into a file yet. Mend what is named here.', text)
  }
  return { title: row.title, text }
}

/** A new draft on new passages, as the file says: all of it or, when anything is wrong, nothing. */
export async function importQuestionSet(context: Context, bytes: Uint8Array): Promise<QuestionSetView> {
  const teacher = await requireTeacher(context)
  const file = fromFile(bytes)
  if (Array.isArray(file)) throw badInput(file)
  const id = context.newId()
  const now = context.now()
  const stored = await context.db.transaction(async (tx) => {
    const passages = await insertPassages(tx, context, teacher.id, file)
    const times = { createdAt: now, updatedAt: now }
    const { title, blueprint } = file
    await insertQuestionSet(tx, { id, ownerId: teacher.id, title, blueprint, version: 1, ...times })
    await savePassagesOfQuestionSet(tx, id, passages)
    const passageIds = new Map(passages.map(({ localId, passageId }) => [localId, passageId]))
    await saveQuestions(
      tx,
      id,
      file.questions.map((one) => ({ ...one, passageId: passageIds.get(one.passageId ?? '') ?? null })),
    )
    return await storedSet(tx, teacher.id, id)
  })
  return viewOf(stored)
}

async function insertPassages(db: Tx, context: Context, ownerId: string, file: QuestionSetFile) {
  const now = context.now()
  const passages: { localId: string; passageId: string; revisionId: string }[] = []
  for (const { id: localId, title, sourceCard, text } of file.passages) {
    const passageId = context.newId()
    const revisionId = context.newId()
    await insertPassage(db, { id: passageId, ownerId, title, sourceCard, version: 1, createdAt: now, updatedAt: now })
    await insertRevision(db, { id: revisionId, passageId, number: 1, text, createdAt: now })
    passages.push({ localId, passageId, revisionId })
  }
  return passages
}
