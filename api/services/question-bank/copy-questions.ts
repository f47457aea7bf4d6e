import { type Question, question } from '#api/domain/question.ts'
import type { QuestionCopies } from '#api/resources/question-bank.ts'
import type { QuestionSetView } from '#api/resources/question-set.ts'
import type { Context } from '#api/services/context.ts'
import { badInput } from '#api/services/problems.ts'
import { appendQuestions } from '#api/services/question-sets/append-questions.ts'
import type { Tx } from '#db/client.ts'
import { questionsOfOwnDrafts } from '#db/queries/question-bank.ts'

/** Appends copies of questions of own drafts. */
export const copyQuestions = (
  context: Context,
  id: string,
  expectedVersion: number | null,
  { from }: QuestionCopies,
): Promise<QuestionSetView> =>
  appendQuestions(context, id, expectedVersion, (ownerId) => chosenQuestions(context.db, ownerId, from), 'from')

/** The questions in the order asked; what is somebody else's looks as if it were not there. */
async function chosenQuestions(db: Tx, ownerId: string, from: QuestionCopies['from']): Promise<Question[]> {
  const rows = await questionsOfOwnDrafts(db, ownerId, [...new Set(from.map(({ setId }) => setId))])
  return from.map(({ setId, questionId }, index) => {
    const row = rows.find((one) => one.setId === setId && one.question.id === questionId)
    if (row === undefined) {
      throw badInput([{ path: `from.${index}`, message: 'A question that you chose is not there any more.' }])
    }
    return question.parse(row.question)
  })
}
