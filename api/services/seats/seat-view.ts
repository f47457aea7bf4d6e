import { type AssignmentSettings, stateAt } from '#api/domain/assignment.ts'
import { isAnswered } from '#api/domain/scoring.ts'
import type { Seat } from '#api/resources/seat.ts'
import { settingsOf } from '#api/services/assignment-settings.ts'
import type { Context } from '#api/services/context.ts'
import { notFound } from '#api/services/problems.ts'
import { attemptsOf, responsesOf } from '#db/queries/attempts.ts'
import { deleteDevice, findSeat } from '#db/queries/seats.ts'
import { shownQuestionsOf, standingOf } from './own-attempt.ts'

/** The seat this device holds in an assignment; fails with `not-found` when it holds none. */
export async function readSeat(context: Context, assignmentId: string): Promise<Seat> {
  const { device } = context
  return await seatHeldBy(context, assignmentId, device)
}

/** The seat of the device with this token hash. */
export async function seatHeldBy(context: Context, assignmentId: string, device: string | null): Promise<Seat> {
  const row = await requireSeat(context, assignmentId, device)
  const settings = settingsOf(row.assignment)
  const now = context.now()
  const state = stateAt(settings, now)
  const questions = await shownQuestionsOf(context.db, row.assignment.versionId)
  const attempts = await attemptsIn(context, row, questions)
  const { attemptsAllowed, timeLimitMinutes, opensAt, closesAt, feedback, secondTry, isPractice } = settings
  return {
    assignmentId,
    joinCode: row.assignment.joinCode,
    title: row.assignment.title,
    displayName: row.participant.displayName,
    privateCode: row.code ?? '',
    state,
    opensAt,
    closesAt,
    questions: questions.length,
    timeLimitMinutes: timeLimitMinutes === null ? null : timeLimitMinutes * (1 + row.participant.extraTime / 100),
    attemptsAllowed,
    feedback,
    secondTry,
    isPractice,
    attempts,
    mayStart: mayStart(settings, attempts, now),
  }
}

/** Whether another attempt can be started at this moment. */
export function mayStart(
  settings: AssignmentSettings,
  attempts: readonly { readonly endedAt: number | null }[],
  now: number,
): boolean {
  const hasRunning = attempts.some(({ endedAt }) => endedAt === null)
  const isLeft = settings.attemptsAllowed === null || attempts.length < settings.attemptsAllowed
  return stateAt(settings, now) === 'open' && !hasRunning && isLeft
}

type SeatRow = Awaited<ReturnType<typeof requireSeat>>

export async function requireSeat(context: Context, assignmentId: string, device: string | null) {
  const row = device === null ? undefined : await findSeat(context.db, assignmentId, device)
  if (row === undefined) throw notFound('seat')
  return row
}

async function attemptsIn(
  context: Context,
  { assignment, participant }: SeatRow,
  questions: Awaited<ReturnType<typeof shownQuestionsOf>>,
): Promise<Seat['attempts']> {
  const settings = settingsOf(assignment)
  const attempts = await attemptsOf(context.db, participant.id)
  const responses = await responsesOf(context.db, { attemptIds: attempts.map(({ id }) => id) })
  const asked = new Map(questions.map((question) => [question.id, question]))
  return attempts.map((attempt) => {
    const { endedAt, mayReview } = standingOf(settings, attempt, participant.extraTime, context.now())
    const answered = responses.filter(({ attemptId, questionId, value }) => {
      const question = asked.get(questionId)
      return attemptId === attempt.id && question !== undefined && isAnswered(question, value)
    }).length
    return { id: attempt.id, number: attempt.number, startedAt: attempt.startedAt, endedAt, answered, mayReview }
  })
}

/** Forgets this device everywhere, so that somebody else can use it. */
export async function leaveSeats(context: Context): Promise<void> {
  if (context.device !== null) await deleteDevice(context.db, context.device)
}
