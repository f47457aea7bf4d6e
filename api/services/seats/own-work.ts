import { stateAt } from '#api/domain/assignment.ts'
import { readCode } from '#api/domain/codes.ts'
import { grouped } from '#api/domain/grouped.ts'
import type { OwnAssignment, OwnWork } from '#api/resources/own-work.ts'
import { settingsOf } from '#api/services/assignment-settings.ts'
import type { Context } from '#api/services/context.ts'
import { badInput, notFound, Problem } from '#api/services/problems.ts'
import { lookUp } from '#api/services/tries.ts'
import type { Tx } from '#db/client.ts'
import {
  assignmentsForStudent,
  attemptsOfParticipants,
  findLastSeat,
  findSeatByCode,
  findStudentByCode,
  seatsHeld,
  sizesOfVersions,
} from '#db/queries/own-work.ts'
import { linkDevice } from '#db/queries/seats.ts'
import { deviceOf } from './device.ts'
import { standingOf } from './own-attempt.ts'
import { mayStart } from './seat-view.ts'
import { seatOfStudent } from './take-seat.ts'
import { wrongCodesAnywhere } from './wrong-codes.ts'

const NOTHING_YET = 'Your code is right, but your teacher has given you nothing to do yet. Come back later.'

interface Seat {
  readonly assignmentId: string
  readonly participantId: string
}

/**
 * Gives this device the seats of whoever has this private code: those taken before, whatever became of the assignment,
 * and those in what is open for their class. What is not open yet stays unknown to those who have not joined it; fails
 * with `not-ready` when nothing is left.
 */
export async function openOwnWork(
  context: Context,
  typed: string,
): Promise<{ readonly work: OwnWork; readonly newDeviceToken: string | null }> {
  const buckets = await wrongCodesAnywhere(context)
  const takeSeats = await lookUp(context, buckets, (tx) => seatsByCode(context, tx, readCode(typed)))
  if (takeSeats === undefined) {
    throw badInput([{ path: 'code', message: 'Nobody has this private code. Check it and try again.' }])
  }
  const { tokenHash, newToken } = deviceOf(context)
  await context.db.transaction(async (tx) => {
    const seats = await takeSeats(tx)
    // Without a seat of theirs the device would still be that of whoever used it before.
    if (seats.length === 0) throw new Problem('not-ready', NOTHING_YET)
    for (const { assignmentId, participantId } of seats) {
      await linkDevice(tx, assignmentId, { tokenHash, participantId, createdAt: context.now() })
    }
  })
  return { work: await workHeldBy(context, tokenHash), newDeviceToken: newToken }
}

/** Nothing for a code that is nobody's, that was replaced, or whose student was taken off the roster. */
async function seatsByCode(
  context: Context,
  tx: Tx,
  code: string,
): Promise<((later: Tx) => Promise<readonly Seat[]>) | undefined> {
  const [student, seat] = [await findStudentByCode(tx, code), await findSeatByCode(tx, code)]
  if (student !== undefined) return (later) => seatsOfStudent(context, later, student)
  return seat === undefined ? undefined : async () => [{ assignmentId: seat.assignmentId, participantId: seat.id }]
}

async function seatsOfStudent(
  context: Context,
  tx: Tx,
  student: NonNullable<Awaited<ReturnType<typeof findStudentByCode>>>,
): Promise<readonly Seat[]> {
  const seats: Seat[] = []
  for (const { assignment, participantId } of await assignmentsForStudent(tx, student)) {
    const isOpen = stateAt(settingsOf(assignment), context.now()) === 'open'
    if (participantId === null && !isOpen) continue
    const taken = participantId ?? (await seatOfStudent(context, tx, assignment, student))
    seats.push({ assignmentId: assignment.id, participantId: taken })
  }
  return seats
}

/** The work of whoever took a seat on this device last; fails with `not-found` when nobody did. */
export async function readOwnWork(context: Context): Promise<OwnWork> {
  if (context.device === null) throw notFound('work')
  return await workHeldBy(context, context.device)
}

async function workHeldBy(context: Context, tokenHash: string): Promise<OwnWork> {
  const { db } = context
  const last = await findLastSeat(db, tokenHash)
  if (last === undefined) throw notFound('work')
  const seats = await seatsHeld(db, tokenHash, last)
  const attempts = await attemptsOfParticipants(
    db,
    seats.map(({ participantId }) => participantId),
  )
  const sizes = await sizesOfVersions(
    db,
    seats.map(({ assignment }) => assignment.versionId),
  )
  const bySeat = grouped(attempts, ({ participantId }) => participantId)
  return {
    displayName: last.displayName,
    assignments: seats.map((seat) => {
      const questions = sizes.find(({ versionId }) => versionId === seat.assignment.versionId)?.questions ?? 0
      return { ...ownAssignment(seat, bySeat.get(seat.participantId) ?? [], context.now()), questions }
    }),
  }
}

function ownAssignment(
  { assignment, extraTime }: Awaited<ReturnType<typeof seatsHeld>>[number],
  attempts: Awaited<ReturnType<typeof attemptsOfParticipants>>,
  now: number,
): Omit<OwnAssignment, 'questions'> {
  const settings = settingsOf(assignment)
  const standing = attempts.map((attempt) => {
    const { endedAt, mayReview } = standingOf(settings, attempt, extraTime, now)
    return { id: attempt.id, number: attempt.number, startedAt: attempt.startedAt, endedAt, mayReview }
  })
  return {
    assignmentId: assignment.id,
    title: assignment.title,
    state: stateAt(settings, now),
    opensAt: settings.opensAt,
    closesAt: settings.closesAt,
    isPractice: settings.isPractice,
    attempts: standing,
    mayStart: mayStart(settings, standing, now),
  }
}
