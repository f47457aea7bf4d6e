import { isDeepStrictEqual } from 'node:util'
import { deadlineOf, takesAnswers } from '#api/domain/assignment.ts'
import { readResponse, shownQuestion } from '#api/domain/question.ts'
import type { Try } from '#api/domain/scoring.ts'
import type { ResponseInput, StoredResponse } from '#api/resources/seat.ts'
import type { Context } from '#api/services/context.ts'
import { badInput, notFound, Problem } from '#api/services/problems.ts'
import { findAnswerSlot, saveAnswer } from '#db/queries/attempts.ts'
import { storedResponseOf } from './attempts.ts'

/** An attempt's place for one answer, with what is stored in it so far. */
export type Slot = Awaited<ReturnType<typeof requireSlot>>

export async function requireSlot(context: Context, attemptId: string, questionId: string) {
  const { db, device } = context
  const slot = device === null ? undefined : await findAnswerSlot(db, attemptId, questionId, device)
  if (slot === undefined) throw notFound('question')
  return slot
}

/**
 * Saves one answer; when this returns, it is on disk. A sequence that is not above the stored one is a repeat: nothing
 * changes, and what is stored is answered.
 */
export async function saveResponse(
  context: Context,
  attemptId: string,
  questionId: string,
  input: ResponseInput,
): Promise<StoredResponse> {
  const slot = await requireSlot(context, attemptId, questionId)
  const value = readValue(slot, input.value)
  const proof = readProof(slot, input)
  const repeated = repeatedIn(slot, input)
  if (repeated !== null) return repeated
  requireChangeable(context, slot, { value, proof })
  const { isFlagged, sequence } = input
  const savedAt = context.now()
  const saved = { attemptId, publishedQuestionId: slot.publishedId, value, proof, isFlagged, sequence, savedAt }
  if (await saveAnswer(context.db, saved)) {
    const { checkedAt = null, firstTry = null } = slot.response ?? {}
    return storedResponseOf({ questionId, value, proof, isFlagged, sequence, checkedAt, firstTry, savedAt })
  }
  return await answerOvertaken(context, attemptId, questionId, input)
}

/** Something happened between reading and writing: the rules are asked again with what is there now. */
async function answerOvertaken(
  context: Context,
  attemptId: string,
  questionId: string,
  input: ResponseInput,
): Promise<StoredResponse> {
  const slot = await requireSlot(context, attemptId, questionId)
  const repeated = repeatedIn(slot, input)
  if (repeated !== null) return repeated
  requireChangeable(context, slot, { value: readValue(slot, input.value), proof: readProof(slot, input) })
  throw new Problem('conflict', 'This answer was changed somewhere else at the same moment. Try again.')
}

function repeatedIn({ response, question }: Slot, { sequence }: ResponseInput): StoredResponse | null {
  if (response === null || response.sequence < sequence) return null
  return storedResponseOf({ ...response, questionId: question.id })
}

/** The response by the question's kind; null when it is taken back. Fails with `bad-input` at `value`. */
function readValue({ question }: Slot, value: unknown): unknown {
  if (value === null) return null
  const response = readResponse(shownQuestion.parse(question), value)
  if (typeof response === 'string') throw badInput([{ path: 'value', message: response }])
  return response
}

/** Null where the question asks for no proof, whatever a device sends. */
const readProof = ({ question }: Slot, { proof }: ResponseInput) => (question.proof === 'none' ? null : proof)

function requireChangeable(context: Context, slot: Slot, given: Try): void {
  const { attempt, extraTime, response } = slot
  const deadline = deadlineOf(slot, { startedAt: attempt.startedAt, extraTime })
  if (!takesAnswers(attempt, deadline, context.now())) {
    const why = attempt.handedInAt === null ? 'Time is up' : 'This attempt was handed in'
    throw new Problem('ended', `${why}: this answer came too late and was not saved. What was saved before counts.`)
  }
  if (response?.checkedAt == null) return
  const stands = { value: response.value ?? null, proof: response.proof ?? null }
  if (!isDeepStrictEqual(stands, given)) {
    throw new Problem('conflict', 'You have seen the feedback on this answer, so it stands as it was.')
  }
}
