import type { Tx } from '#db/client.ts'
import { insertAssignment } from '#db/queries/assignments.ts'
import { insertClass, insertStudents } from '#db/queries/classes.ts'
import { deleteExample, insertMadeUpAttempts } from '#db/queries/example.ts'
import { insertPassage, insertRevision } from '#db/queries/passages.ts'
import {
  insertQuestionSet,
  insertVersion,
  savePassagesOfQuestionSet,
  saveQuestions,
} from '#db/queries/question-sets.ts'
import { type Context, requireTeacher } from './context.ts'
import { type Example, makeExample } from './example/make-example.ts'
import { withFreshCodes } from './fresh-codes.ts'

/** Gives a new teacher the example: passage, published questions, and a closed assignment with a made-up class. */
export async function plantExample(context: Context, teacherId: string): Promise<void> {
  await replaceExample(context, teacherId, async () => {})
}

/** Takes away what is left of the example and plants it afresh. */
export async function plantExampleAgain(context: Context): Promise<void> {
  const teacher = await requireTeacher(context)
  await replaceExample(context, teacher.id, (tx) => deleteExample(tx, teacher.id))
}

/** Takes the example away. What the teacher's own sets and assignments are built on stays, as the teacher's own. */
export async function removeExample(context: Context): Promise<void> {
  const teacher = await requireTeacher(context)
  await context.db.transaction((tx) => deleteExample(tx, teacher.id))
}

/** Everything is made up before the transaction opens, since the whole server waits for its end. */
async function replaceExample(context: Context, ownerId: string, clear: (tx: Tx) => Promise<void>): Promise<void> {
  await withFreshCodes(async () => {
    const example = makeExample(context, ownerId)
    await context.db.transaction(async (tx) => {
      await clear(tx)
      await insertExample(tx, example)
    })
  })
}

async function insertExample(tx: Tx, example: Example): Promise<void> {
  const { passage, revision, set, version } = example
  const shown = [{ passageId: passage.id, revisionId: revision.id }]
  await insertPassage(tx, passage)
  await insertRevision(tx, revision)
  await insertQuestionSet(tx, set)
  await savePassagesOfQuestionSet(tx, set.id, shown)
  await saveQuestions(tx, set.id, example.questions)
  await insertVersion(tx, { version, passages: shown, questions: example.frozen })
  await insertClass(tx, example.schoolClass)
  await insertStudents(tx, example.students)
  await insertAssignment(tx, example.assignment)
  await insertMadeUpAttempts(tx, example.attempts)
}
