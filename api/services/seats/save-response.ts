import { isDeepStrictEqual } from 'node:util'
import { deadlineOf, takesAnswers } from '#api/domain/assignment.ts'
import { type ProofSelection, proofSelection } from '#api/domain/proof.ts'
import { readResponse, type ShownQuestion, shownQuestion } from '#api/domain/question.ts'
import type { Try } from '#api/domain/scoring.ts'
import type { ResponseInput, StoredResponse } from '#api/resources/seat.ts'
import type { Context } from '#api/services/context.ts'
import { badInput, notFound, Problem } from '#api/services/problems.ts'
import { findAnswerSlot } from '#db/queries/attempts.ts'
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
  const saved = await trySaving(context, attemptId, questionId, input)
  if (saved !== null) return saved
  // Something is in the way, or was changed since it was looked up: the rules are asked with what is there now.
  const slot = await requireSlot(context, attemptId, questionId)
  const { value, proof } = readTry(shownQuestion.parse(slot.question), input)
  const repeated = repeatedIn(slot, input)
  if (repeated !== null) return repeated
  requireChangeable(context, slot, { value, proof })
  context.answering.forget(attemptId, context.device ?? '')
  // What was checked is sent as it stands: the same answer may name its parts in another order.
  const again = await trySaving(context, attemptId, questionId, { ...input, ...checkedIn(slot) })
  if (again !== null) return again
  throw new Problem('conflict', 'This answer was changed somewhere else at the same moment. Try again.')
}

/** Null when it could not be saved as things were known. */
async function trySaving(
  context: Context,
  attemptId: string,
  questionId: string,
  input: ResponseInput,
): Promise<StoredResponse | null> {
  const { answering, device } = context
  const known = device === null ? null : await answering.known(attemptId, device)
  const question = known?.questions.get(questionId)
  if (device === null || known === null || question === undefined) throw notFound('question')
  const { value, proof } = readTry(question.asked, input)
  const savedAt = context.now()
  if (!takesAnswers({ handedInAt: null }, deadlineOf(known, known), savedAt)) return null
  const { isFlagged, sequence } = input
  const { extraTime, assignmentVersion } = known
  const saved = await answering.save({
    attemptId,
    publishedQuestionId: question.publishedId,
    device,
    assignmentVersion,
    extraTime,
    value,
    proof,
    isFlagged,
    sequence,
    savedAt,
  })
  if (saved === null) return null
  const { isChecked, hasTried } = saved
  return { questionId, value, proof, isFlagged, sequence, isChecked, hasTried, savedAt }
}

function checkedIn({ response }: Slot): Pick<ResponseInput, 'value' | 'proof'> | null {
  if (response?.checkedAt == null) return null
  return { value: response.value ?? null, proof: proofSelection.nullable().parse(response.proof ?? null) }
}

function repeatedIn({ response, question }: Slot, { sequence }: ResponseInput): StoredResponse | null {
  if (response === null || response.sequence < sequence) return null
  return storedResponseOf({ ...response, questionId: question.id })
}

/**
 * The response by the question's kind, null when it is taken back, and the proof, null where none is asked for. Fails
 * with `bad-input` at `value`.
 */
function readTry(asked: ShownQuestion, input: ResponseInput): { value: unknown; proof: ProofSelection | null } {
  const value = input.value === null ? null : readResponse(asked, input.value)
  if (typeof value === 'string') throw badInput([{ path: 'value', message: value }])
  return { value, proof: asked.proof === 'none' ? null : input.proof }
}

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
