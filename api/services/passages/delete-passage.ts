import type { Dependents } from '#api/resources/passage.ts'
import { type Context, requireTeacher } from '#api/services/context.ts'
import { dependentsSentence, hasDependents } from '#api/services/dependents.ts'
import { ownPassage } from '#api/services/passages.ts'
import { Problem } from '#api/services/problems.ts'
import type { Tx } from '#db/client.ts'
import { assignmentsHolding, deletePassageRow, questionSetsHolding, takePassageOut } from '#db/queries/passages.ts'
import { deleteQuestionSets } from '#db/queries/question-sets.ts'

/** What goes with the passage. */
export async function dependentsOfPassage(context: Context, id: string): Promise<Dependents> {
  const teacher = await requireTeacher(context)
  await ownPassage(context.db, teacher.id, id)
  return await hangingOn(context.db, id)
}

/**
 * Deletes a passage; fails with `conflict` when something hangs on it, unless the caller says that it knows. Sets on
 * this passage alone go whole. Sets with others lose it, with its questions and with the versions published with it.
 */
export async function deletePassage(context: Context, id: string, withDependents: boolean): Promise<void> {
  const teacher = await requireTeacher(context)
  const now = context.now()
  await context.db.transaction(async (tx) => {
    const { title } = await ownPassage(tx, teacher.id, id)
    const hanging = await hangingOn(tx, id)
    if (hasDependents(hanging) && !withDependents) throw new Problem('conflict', dependentsSentence(title, hanging))
    await deleteQuestionSets(tx, idsOf(hanging.questionSets))
    await takePassageOut(tx, id, idsOf(hanging.shortenedQuestionSets), now)
    await deletePassageRow(tx, id)
  })
}

async function hangingOn(db: Tx, passageId: string): Promise<Dependents> {
  const sets = await questionSetsHolding(db, passageId)
  const whole = sets.filter(({ others }) => others === 0).map(({ id, title }) => ({ id, title }))
  return {
    questionSets: whole,
    shortenedQuestionSets: sets.filter(({ others }) => others > 0).map(({ id, title }) => ({ id, title })),
    assignments: await assignmentsHolding(db, passageId, idsOf(whole)),
  }
}

const idsOf = (rows: readonly { id: string }[]): string[] => rows.map(({ id }) => id)
