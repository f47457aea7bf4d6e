import { isDeepStrictEqual } from 'node:util'
import { deadlineOf, endedAt } from '#api/domain/assignment.ts'
import type { KeyedQuestion } from '#api/domain/question.ts'
import { type Kind, kinds } from '#api/domain/question-kinds/index.ts'
import { isAnswered } from '#api/domain/scoring.ts'
import type { RubricMarked, RubricMarkInput } from '#api/resources/marking.ts'
import { answersOf } from '#api/services/answers.ts'
import { type Context, requireTeacher } from '#api/services/context.ts'
import { givenMarkOf, requireToMark, writtenAnswerOf } from '#api/services/marking.ts'
import { badInput, notFound, Problem } from '#api/services/problems.ts'
import type { Tx } from '#db/client.ts'
import { findMarkedPlace, findNewestRubricMark, insertRubricMark } from '#db/queries/marking.ts'

interface Which {
  readonly assignmentId: string
  readonly attemptId: string
  readonly questionId: string
}

/**
 * Marks one written answer by its rubric, or takes the mark back; every mark stays in the log. Fails with `stale` when
 * the answer was changed since it was read. Sending the same again changes nothing.
 */
export async function saveRubricMark(context: Context, which: Which, input: RubricMarkInput): Promise<RubricMarked> {
  const teacher = await requireTeacher(context)
  const { question } = await requireToMark(context, which.assignmentId, which.questionId)
  requireWhole(question, input)
  return await context.db.transaction(async (tx) => {
    const { at, answer } = await requireReadAnswer(context, tx, teacher.id, which, question, input.sequence)
    const { attemptId, publishedQuestionId } = at
    const newest = await findNewestRubricMark(tx, attemptId, publishedQuestionId)
    const before = newest === undefined ? null : givenMarkOf(newest)
    const { levels, comment, sequence } = input
    if (!isDeepStrictEqual(before, input)) {
      const number = (newest?.number ?? 0) + 1
      const made = { number, madeBy: teacher.id, madeAt: context.now() }
      await insertRubricMark(tx, { attemptId, publishedQuestionId, levels, comment, sequence, ...made })
    }
    const stood = writtenAnswerOf(question, at, answer, before)
    return {
      answer: writtenAnswerOf(question, at, answer, input),
      before: { levels: stood.levels, comment: stood.comment },
    }
  })
}

function requireWhole<K extends Kind>({ kind, content }: KeyedQuestion<K>, { levels }: RubricMarkInput): void {
  const faults = levels === null ? [] : (kinds[kind].faultsOfLevels?.(content, levels) ?? [])
  if (faults.length > 0) throw badInput(faults)
}

/** The answer as it was read, in an attempt that has ended. */
async function requireReadAnswer(
  context: Context,
  tx: Tx,
  teacherId: string,
  which: Which,
  question: KeyedQuestion,
  sequence: number,
) {
  const row = await findMarkedPlace(tx, teacherId, which)
  if (row === undefined) throw notFound('attempt')
  const at = endedAt(row, deadlineOf(row, row), context.now())
  if (at === null) throw new Problem('not-ready', 'This attempt is still running. Mark it once it has ended.')
  const answer = (await answersOf(tx, { attemptIds: [which.attemptId] }))(which.attemptId).get(question.id)
  if (answer === undefined || !isAnswered(question, answer.value)) {
    throw new Problem('not-ready', 'This question was left open, so there is nothing to mark.')
  }
  if (answer.sequence !== sequence) {
    throw new Problem('stale', 'This answer was changed after you opened it. Read it again, then mark it.')
  }
  return { at: { ...row, endedAt: at }, answer }
}
