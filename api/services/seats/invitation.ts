import { stateAt } from '#api/domain/assignment.ts'
import { readCode } from '#api/domain/codes.ts'
import type { InvitationToJoin } from '#api/resources/seat.ts'
import { settingsOf } from '#api/services/assignment-settings.ts'
import type { Context } from '#api/services/context.ts'
import { Problem } from '#api/services/problems.ts'
import { lookUp } from '#api/services/tries.ts'
import { sizeOfVersion } from '#db/queries/assignments.ts'
import { studentsOf } from '#db/queries/classes.ts'
import { findJoinable, seatsOf } from '#db/queries/seats.ts'
import { wrongCodes } from './wrong-codes.ts'

/** What a join code leads to, for anybody who has it. */
export async function readInvitation(context: Context, joinCode: string): Promise<InvitationToJoin> {
  const { assignment, teacher } = await requireJoinable(context, joinCode)
  const { opensAt, closesAt, timeLimitMinutes, identify, ...settings } = settingsOf(assignment)
  const seats = await seatsOf(context.db, assignment.id, context.device)
  const { questions } = await sizeOfVersion(context.db, assignment.versionId)
  const mine = seats.find(({ isMine }) => isMine)
  const { classId } = assignment
  const roster = identify === 'list' && classId !== null ? await studentsOf(context.db, classId) : null
  const taken = new Set(seats.flatMap(({ studentId, isTaken }) => (isTaken && studentId !== null ? [studentId] : [])))
  return {
    assignmentId: assignment.id,
    title: assignment.title,
    teacher,
    state: stateAt({ ...settings, opensAt, closesAt }, context.now()),
    opensAt,
    closesAt,
    questions,
    timeLimitMinutes,
    identify,
    names: roster?.map(({ id, displayName }) => ({ studentId: id, displayName, isTaken: taken.has(id) })) ?? null,
    seat: mine === undefined ? null : { displayName: mine.displayName },
  }
}

/** The assignment of a join code. A code that is nobody's counts as a failure of this address. */
export async function requireJoinable(context: Context, typed: string) {
  const buckets = await wrongCodes(context, 'join-code')
  const found = await lookUp(context, buckets, (tx) => findJoinable(tx, readCode(typed)))
  if (found !== undefined) return found
  throw new Problem('not-found', `No assignment has the code ${typed.trim()}. Check it with your teacher.`)
}
