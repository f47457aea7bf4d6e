import { deadlineOf, endedAt } from '#api/domain/assignment.ts'
import { arranged } from '#api/domain/attempt.ts'
import { question, type ShownQuestion, shownQuestion } from '#api/domain/question.ts'
import { isAnswered } from '#api/domain/scoring.ts'
import type { AttemptResult, QuestionReview } from '#api/resources/seat.ts'
import type { Context } from '#api/services/context.ts'
import { notFound, Problem } from '#api/services/problems.ts'
import { reviewOf } from '#api/services/reviews.ts'
import { markChecked, responsesOf } from '#db/queries/attempts.ts'
import { publishedQuestionsWithKeys } from '#db/queries/published-questions.ts'
import { type OwnAttempt, readablePassagesOf, requireOwnAttempt, shownQuestionsOf } from './own-attempt.ts'
import { requireSlot, type Slot } from './save-response.ts'

/** Marks one answer where feedback comes after each; from then on the answer stands. Asking twice answers the same. */
export async function checkResponse(context: Context, attemptId: string, questionId: string): Promise<QuestionReview> {
  const slot = await requireSlot(context, attemptId, questionId)
  if (slot.feedback !== 'each-answer') {
    throw new Problem('not-allowed', 'In this assignment there is no feedback on single answers.')
  }
  if (slot.response?.checkedAt == null) await fixAnswer(context, slot)
  const whole = await wholeQuestion(context, slot)
  return reviewOf(whole, (await requireSlot(context, attemptId, questionId)).response?.value)
}

async function fixAnswer(context: Context, { attempt, extraTime, response, ...slot }: Slot): Promise<void> {
  const deadline = deadlineOf(slot, { startedAt: attempt.startedAt, extraTime })
  if (endedAt(attempt, deadline, context.now()) !== null) {
    throw new Problem('ended', 'This attempt is over. Look at its result instead.')
  }
  if (response === null || !isAnswered(shownQuestion.parse(slot.question), response.value)) {
    throw new Problem('not-ready', 'Answer the question first, then check it.')
  }
  const seen = { attemptId: attempt.id, publishedQuestionId: slot.publishedId, sequence: response.sequence }
  if (await markChecked(context.db, seen, context.now())) return
  throw new Problem('conflict', 'This answer was changed somewhere else at the same moment. Try again.')
}

/** With its options in the order this attempt shows them. */
async function wholeQuestion(context: Context, { attempt, versionId, question: asked }: Slot) {
  const { settings } = await requireOwnAttempt(context, attempt.id)
  const row = (await publishedQuestionsWithKeys(context.db, versionId)).find(({ id }) => id === asked.id)
  const [whole] = arranged(row === undefined ? [] : [question.parse(row)], { ...settings, seed: attempt.seed })
  if (whole === undefined) throw notFound('question')
  return whole
}

/** An attempt that is over, with marks and keys as far as the feedback policy allows it now. */
export async function readResult(context: Context, attemptId: string): Promise<AttemptResult> {
  const own = await requireOwnAttempt(context, attemptId)
  const { attempt, participant, assignment, settings } = own
  if (own.endedAt === null) throw new Problem('not-ready', 'This attempt is still running. Hand it in first.')
  const shown = await shownQuestionsOf(context.db, assignment.versionId)
  const responses = await responsesOf(context.db, [attemptId])
  const values = new Map(responses.map(({ questionId, value }) => [questionId, value]))
  return {
    id: attempt.id,
    assignmentId: assignment.id,
    title: assignment.title,
    displayName: participant.displayName,
    number: attempt.number,
    startedAt: attempt.startedAt,
    endedAt: own.endedAt,
    answered: shown.filter((asked: ShownQuestion) => isAnswered(asked, values.get(asked.id))).length,
    questions: shown.length,
    feedback: settings.feedback,
    closesAt: settings.closesAt,
    review: own.mayReview ? await reviewOfAll(context, own, values) : null,
  }
}

async function reviewOfAll(
  context: Context,
  { attempt, assignment, settings }: OwnAttempt,
  values: ReadonlyMap<string, unknown>,
): Promise<NonNullable<AttemptResult['review']>> {
  const rows = await publishedQuestionsWithKeys(context.db, assignment.versionId)
  const whole = rows.map((row) => question.parse(row))
  const reviews = arranged(whole, { ...settings, seed: attempt.seed }).map((one) => reviewOf(one, values.get(one.id)))
  return {
    earned: reviews.reduce((sum, { earned }) => sum + earned, 0),
    possible: whole.reduce((sum, { points }) => sum + points, 0),
    passages: await readablePassagesOf(context.db, assignment.versionId),
    questions: reviews,
  }
}
