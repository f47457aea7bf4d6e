import { isDeepStrictEqual } from 'node:util'
import { deadlineOf, endedAt } from '#api/domain/assignment.ts'
import { type KeyedQuestion, shownQuestion } from '#api/domain/question.ts'
import { isAnswered, type Marked, mark } from '#api/domain/scoring.ts'
import type { AttemptResult, Checked } from '#api/resources/seat.ts'
import { answersOf, type StoredAnswer } from '#api/services/answers.ts'
import type { Context } from '#api/services/context.ts'
import { notFound, Problem } from '#api/services/problems.ts'
import { reviewOf, reviewOfAll, tryAgainOf } from '#api/services/reviews.ts'
import { keepFirstTry, markChecked } from '#db/queries/attempts.ts'
import { keyedQuestionsOf, readablePassagesOf, requireOwnAttempt, shownQuestionsOf } from './own-attempt.ts'
import { requireSlot, type Slot } from './save-response.ts'

/**
 * Marks one answer where feedback comes after each; from then on the answer stands. Where a second try is allowed, a
 * first one that is not right stays open for another, and the key stays back. Asking twice answers the same.
 */
export async function checkResponse(context: Context, attemptId: string, questionId: string): Promise<Checked> {
  const slot = await requireSlot(context, attemptId, questionId)
  if (slot.feedback !== 'each-answer') {
    throw new Problem('not-allowed', 'In this assignment there is no feedback on single answers.')
  }
  const question = await keyedQuestion(context, slot)
  if (slot.response?.checkedAt == null) {
    const seen = requireAnswer(context, slot)
    const answer = await answerTo(context, slot)
    if (isFirstTry(answer)) return { review: null, tryAgain: tryAgainOf(question, answer.firstTry) }
    const mayTryAgain = slot.secondTry !== null && answer.firstTry === null && isWrong(mark(question, answer))
    const isKept = mayTryAgain
      ? await keepFirstTry(context.db, seen)
      : await markChecked(context.db, seen, context.now())
    if (!isKept) throw new Problem('conflict', 'This answer was changed somewhere else at the same moment. Try again.')
    if (mayTryAgain) return { review: null, tryAgain: tryAgainOf(question, answer) }
  }
  return { review: reviewOf(question, await answerTo(context, slot)), tryAgain: null }
}

const isWrong = ({ credit, isWaiting }: Marked): boolean => credit < 1 && !isWaiting

/** Nothing was changed since the first try was checked. */
const isFirstTry = ({ firstTry, value, proof }: StoredAnswer): boolean =>
  firstTry !== null && isDeepStrictEqual([value, proof], [firstTry.value, firstTry.proof])

/** The answer that is to be marked, by what names it; fails unless there is one in a running attempt. */
function requireAnswer(context: Context, { attempt, extraTime, response, ...slot }: Slot) {
  const deadline = deadlineOf(slot, { startedAt: attempt.startedAt, extraTime })
  if (endedAt(attempt, deadline, context.now()) !== null) {
    throw new Problem('ended', 'This attempt is over. Look at its result instead.')
  }
  if (response === null || !isAnswered(shownQuestion.parse(slot.question), response.value)) {
    throw new Problem('not-ready', 'Answer the question first, then check it.')
  }
  return { attemptId: attempt.id, publishedQuestionId: slot.publishedId, sequence: response.sequence }
}

async function answerTo(context: Context, { attempt, question }: Slot): Promise<StoredAnswer> {
  const answer = (await answersOf(context.db, { attemptIds: [attempt.id] }))(attempt.id).get(question.id)
  if (answer === undefined) throw notFound('response')
  return answer
}

/** With its options in the order this attempt shows them. */
async function keyedQuestion(context: Context, { attempt, question }: Slot): Promise<KeyedQuestion> {
  const questions = await keyedQuestionsOf(context.db, await requireOwnAttempt(context, attempt.id))
  const whole = questions.find(({ id }) => id === question.id)
  if (whole === undefined) throw notFound('question')
  return whole
}

/** An attempt that is over, with marks and keys as far as the feedback policy allows it now. */
export async function readResult(context: Context, attemptId: string): Promise<AttemptResult> {
  const own = await requireOwnAttempt(context, attemptId)
  const { attempt, participant, assignment, settings } = own
  if (own.endedAt === null) throw new Problem('not-ready', 'This attempt is still running. Hand it in first.')
  const shown = await shownQuestionsOf(context.db, assignment.versionId)
  const answers = (await answersOf(context.db, { attemptIds: [attemptId] }))(attemptId)
  const passages = await readablePassagesOf(context.db, assignment.versionId)
  return {
    id: attempt.id,
    assignmentId: assignment.id,
    title: assignment.title,
    displayName: participant.displayName,
    number: attempt.number,
    startedAt: attempt.startedAt,
    endedAt: own.endedAt,
    answered: shown.filter((asked) => isAnswered(asked, answers.get(asked.id)?.value)).length,
    questions: shown.length,
    feedback: settings.feedback,
    closesAt: settings.closesAt,
    isPractice: settings.isPractice,
    review: own.mayReview ? reviewOfAll(await keyedQuestionsOf(context.db, own), answers, passages) : null,
  }
}
