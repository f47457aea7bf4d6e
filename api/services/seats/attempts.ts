import { type AssignmentSettings, stateAt } from '#api/domain/assignment.ts'
import { arranged } from '#api/domain/attempt.ts'
import { proofSelection } from '#api/domain/proof.ts'
import type { KeyedQuestion } from '#api/domain/question.ts'
import type { AttemptView, HandIn, StoredResponse } from '#api/resources/seat.ts'
import { answersOf } from '#api/services/answers.ts'
import { settingsOf } from '#api/services/assignment-settings.ts'
import type { Context } from '#api/services/context.ts'
import { Problem } from '#api/services/problems.ts'
import { reviewOf, tryAgainOf } from '#api/services/reviews.ts'
import { attemptsOf, insertAttempt, markHandedIn, responsesOf } from '#db/queries/attempts.ts'
import { voidQuestionsOf } from '#db/queries/published-questions.ts'
import {
  keyedQuestionsOf,
  type OwnAttempt,
  readablePassagesOf,
  requireOwnAttempt,
  shownQuestionsOf,
  standingOf,
} from './own-attempt.ts'
import { requireSeat } from './seat-view.ts'

/** Starts an attempt, or goes on with the one that runs: two devices that start at once get the same. */
export async function startAttempt(context: Context, assignmentId: string): Promise<AttemptView> {
  const { assignment, participant } = await requireSeat(context, assignmentId, context.device)
  const settings = settingsOf(assignment)
  const now = context.now()
  const attemptId = await context.db.transaction(async (tx) => {
    const attempts = await attemptsOf(tx, participant.id)
    const running = attempts.find((one) => standingOf(settings, one, participant.extraTime, now).endedAt === null)
    if (running !== undefined) return running.id
    requireStart(settings, attempts.length, now)
    const id = context.newId()
    const number = Math.max(0, ...attempts.map((one) => one.number)) + 1
    await insertAttempt(tx, { id, participantId: participant.id, number, seed: newSeed(context), startedAt: now })
    return id
  })
  return await readAttempt(context, attemptId)
}

function requireStart(settings: AssignmentSettings, attempts: number, now: number): void {
  const state = stateAt(settings, now)
  if (state === 'not-open') {
    throw new Problem('not-ready', 'This assignment is not open yet. Your seat is kept; come back when it opens.')
  }
  if (state === 'closed') {
    throw new Problem('ended', 'This assignment is closed. Ask your teacher if you still need to answer it.')
  }
  if (settings.attemptsAllowed !== null && attempts >= settings.attemptsAllowed) {
    throw new Problem('ended', 'You have used every attempt you have here. Ask your teacher if you need another.')
  }
}

/** An unsigned 32-bit integer. */
const newSeed = (context: Context): number => Buffer.from(context.random(4)).readUInt32BE()

/** Everything to work through an attempt, in its own order. No key but those of answers already checked. */
export async function readAttempt(context: Context, attemptId: string): Promise<AttemptView> {
  const own = await requireOwnAttempt(context, attemptId)
  const { attempt, participant, assignment, settings } = own
  const shown = await shownQuestionsOf(context.db, assignment.versionId)
  const responses = await responsesOf(context.db, { attemptIds: [attempt.id] })
  return {
    id: attempt.id,
    assignmentId: assignment.id,
    number: attempt.number,
    title: assignment.title,
    displayName: participant.displayName,
    startedAt: attempt.startedAt,
    deadline: own.deadline,
    endedAt: own.endedAt,
    now: context.now(),
    feedback: settings.feedback,
    passages: await readablePassagesOf(context.db, assignment.versionId),
    questions: arranged(shown, { ...settings, seed: attempt.seed }),
    responses: responses.map(storedResponseOf),
    ...(await toldSoFar(context, own, responses)),
    secondTry: settings.secondTry,
    isPractice: settings.isPractice,
    voided: await voidQuestionsOf(context.db, assignment.versionId),
  }
}

type ResponseRow = Awaited<ReturnType<typeof responsesOf>>[number]

export function storedResponseOf(row: Omit<ResponseRow, 'attemptId' | 'secondTry'>): StoredResponse {
  const { questionId, value, isFlagged, sequence, checkedAt, savedAt } = row
  return {
    questionId,
    value: value ?? null,
    proof: proofSelection.nullable().parse(row.proof ?? null),
    isFlagged,
    sequence,
    isChecked: checkedAt !== null,
    hasTried: row.firstTry != null,
    savedAt,
  }
}

/** What the student was told about answers that were checked, where feedback comes after each. */
async function toldSoFar(
  context: Context,
  own: OwnAttempt,
  responses: readonly ResponseRow[],
): Promise<Pick<AttemptView, 'reviews' | 'tryAgains'>> {
  const checked = new Set(responses.filter(({ checkedAt }) => checkedAt !== null).map(({ questionId }) => questionId))
  const tried = new Set(responses.filter(({ firstTry }) => firstTry != null).map(({ questionId }) => questionId))
  if (own.settings.feedback !== 'each-answer' || checked.size + tried.size === 0) return { reviews: [], tryAgains: [] }
  const questions = await keyedQuestionsOf(context.db, own)
  const answers = (await answersOf(context.db, { attemptIds: [own.attempt.id] }))(own.attempt.id)
  const isOpen = ({ id }: KeyedQuestion) => tried.has(id) && !checked.has(id)
  return {
    reviews: questions.filter(({ id }) => checked.has(id)).map((one) => reviewOf(one, answers.get(one.id))),
    tryAgains: questions.filter(isOpen).map((one) => tryAgainOf(one, answers.get(one.id)?.firstTry)),
  }
}

/** Hands in; an attempt that time ended before is handed in as of then. Doing it twice changes nothing. */
export async function handInAttempt(context: Context, attemptId: string): Promise<HandIn> {
  const own = await requireOwnAttempt(context, attemptId)
  await markHandedIn(context.db, attemptId, own.endedAt ?? context.now())
  const { endedAt, mayReview } = await requireOwnAttempt(context, attemptId)
  return { endedAt: endedAt ?? context.now(), mayReview }
}
