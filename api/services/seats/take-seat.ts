import { makePrivateCode, readCode } from '#api/domain/codes.ts'
import { nameKey } from '#api/domain/names.ts'
import type { Seat, SeatClaim } from '#api/resources/seat.ts'
import { requireName } from '#api/services/classes.ts'
import type { Context } from '#api/services/context.ts'
import { withFreshCodes } from '#api/services/fresh-codes.ts'
import { badInput, Problem } from '#api/services/problems.ts'
import { lookUp } from '#api/services/tries.ts'
import type { Tx } from '#db/client.ts'
import {
  type findJoinable,
  findParticipantByCode,
  findParticipantOfStudent,
  findRosterStudent,
  insertParticipant,
  linkDevice,
  seatsOf,
} from '#db/queries/seats.ts'
import { deviceOf } from './device.ts'
import { requireJoinable } from './invitation.ts'
import { seatHeldBy } from './seat-view.ts'
import { wrongCodes } from './wrong-codes.ts'

const MOST_SEATS = 1000

type Assignment = NonNullable<Awaited<ReturnType<typeof findJoinable>>>['assignment']
type RosterStudent = NonNullable<Awaited<ReturnType<typeof findRosterStudent>>>

/** A seat, and the token of the device when it had none before: only its hash is kept. */
export interface TakenSeat {
  readonly seat: Seat
  readonly newDeviceToken: string | null
}

/**
 * Gives this device a seat, and no other seat of the same assignment. A private code opens its seat on any device; a
 * name that another device took, or under which there are answers, needs the code.
 */
export async function takeSeat(context: Context, joinCode: string, claim: SeatClaim): Promise<TakenSeat> {
  const { assignment } = await requireJoinable(context, joinCode)
  const { tokenHash, newToken } = deviceOf(context)
  const settle = await settlerOf(context, assignment, claim)
  await withFreshCodes(() =>
    context.db.transaction(async (tx) => {
      const participantId = await settle(tx)
      await linkDevice(tx, assignment.id, { tokenHash, participantId, createdAt: context.now() })
    }),
  )
  return { seat: await seatHeldBy(context, assignment.id, tokenHash), newDeviceToken: newToken }
}

/** Finds or makes the participant, inside a transaction so that two devices cannot both take one name. */
type Settle = (tx: Tx) => Promise<string>

async function settlerOf(context: Context, assignment: Assignment, claim: SeatClaim): Promise<Settle> {
  if (claim.by === 'code') return await byCode(context, assignment, claim.code)
  if (claim.by !== assignment.identify) {
    throw badInput([
      { path: 'by', message: 'This assignment takes another way to say who you are. Load the page again.' },
    ])
  }
  return claim.by === 'list'
    ? await byList(context, assignment, claim.studentId)
    : byName(context, assignment, requireName(claim.name, 'name'))
}

async function byCode(context: Context, assignment: Assignment, typed: string): Promise<Settle> {
  const buckets = await wrongCodes(context, 'private-code')
  const settle = await lookUp(context, buckets, (tx) => ownerOfCode(context, tx, assignment, readCode(typed)))
  if (settle !== undefined) return settle
  throw badInput([
    { path: 'code', message: 'Nobody in this assignment has this private code. Check it and try again.' },
  ])
}

async function ownerOfCode(
  context: Context,
  tx: Tx,
  assignment: Assignment,
  code: string,
): Promise<Settle | undefined> {
  const { id, classId } = assignment
  const student = classId === null ? undefined : await findRosterStudent(tx, classId, { code })
  if (student !== undefined) return (later) => seatOfStudent(context, later, assignment, student)
  const participant = await findParticipantByCode(tx, id, code)
  return participant === undefined ? undefined : async () => participant.id
}

async function byList(context: Context, assignment: Assignment, studentId: string): Promise<Settle> {
  const { classId } = assignment
  const student = classId === null ? undefined : await findRosterStudent(context.db, classId, { id: studentId })
  if (student === undefined) {
    throw badInput([{ path: 'studentId', message: 'This name is not on the list any more. Load the page again.' }])
  }
  return async (tx) => {
    const seats = await seatsOf(tx, assignment.id, context.device)
    if (seats.some((seat) => seat.studentId === student.id && seat.isTaken)) {
      throw new Problem('conflict', 'Somebody already took this name. If it is you, type your private code.')
    }
    return await seatOfStudent(context, tx, assignment, student)
  }
}

function byName(context: Context, assignment: Assignment, displayName: string): Settle {
  return async (tx) => {
    const seats = await seatsOf(tx, assignment.id, context.device)
    const same = seats.find((seat) => nameKey(seat.displayName) === nameKey(displayName))
    if (same?.isTaken === true) {
      throw new Problem(
        'conflict',
        'Somebody here already has this name. If it is you, type your private code; if not, add an initial.',
      )
    }
    if (same !== undefined) return same.id
    if (seats.length >= MOST_SEATS) throw new Problem('conflict', 'No seat is left here. Tell your teacher.')
    const id = context.newId()
    const code = makePrivateCode(context.random)
    const createdAt = context.now()
    await insertParticipant(tx, { id, assignmentId: assignment.id, displayName, code, createdAt })
    return id
  }
}

/** The seat of a roster student, made when there is none yet. */
export async function seatOfStudent(
  context: Context,
  tx: Tx,
  assignment: { readonly id: string },
  { id: studentId, displayName, extraTime }: RosterStudent,
): Promise<string> {
  const there = await findParticipantOfStudent(tx, assignment.id, studentId)
  if (there !== undefined) return there.id
  const id = context.newId()
  const createdAt = context.now()
  await insertParticipant(tx, { id, assignmentId: assignment.id, studentId, displayName, extraTime, createdAt })
  return id
}
