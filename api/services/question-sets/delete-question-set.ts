import type { Dependents } from '#api/resources/passage.ts'
import { type Context, requireTeacher } from '#api/services/context.ts'
import { dependentsSentence, hasDependents } from '#api/services/dependents.ts'
import { Problem } from '#api/services/problems.ts'
import type { Tx } from '#db/client.ts'
import { assignmentsOfQuestionSet, deleteQuestionSets } from '#db/queries/question-sets.ts'
import { ownQuestionSet } from './stored-set.ts'

/** What goes with the question set. */
export async function dependentsOfQuestionSet(context: Context, id: string): Promise<Dependents> {
  const teacher = await requireTeacher(context)
  await ownQuestionSet(context.db, teacher.id, id)
  return await hangingOn(context.db, id)
}

/** Deletes draft and versions; fails with `conflict` when assignments hang on it, unless the caller says that it knows. */
export async function deleteQuestionSet(context: Context, id: string, withDependents: boolean): Promise<void> {
  const teacher = await requireTeacher(context)
  await context.db.transaction(async (tx) => {
    const { title } = await ownQuestionSet(tx, teacher.id, id)
    const hanging = await hangingOn(tx, id)
    if (hasDependents(hanging) && !withDependents) throw new Problem('conflict', dependentsSentence(title, hanging))
    await deleteQuestionSets(tx, [id])
  })
}

const hangingOn = async (db: Tx, setId: string): Promise<Dependents> => ({
  questionSets: [],
  shortenedQuestionSets: [],
  assignments: await assignmentsOfQuestionSet(db, setId),
})
