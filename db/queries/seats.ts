import { and, asc, eq, inArray, isNull, sql } from 'drizzle-orm'
import type { Tx } from '#db/client.ts'
import { assignment, attempt, device, participant } from '#db/schema/assignment.ts'
import { student } from '#db/schema/class.ts'
import { teacher } from '#db/schema/teacher.ts'

/** An assignment by its join code, with its teacher's name. */
export async function findJoinable(db: Tx, joinCode: string) {
  const [row] = await db
    .select({ assignment, teacher: teacher.name })
    .from(assignment)
    .innerJoin(teacher, eq(teacher.id, assignment.ownerId))
    .where(eq(assignment.joinCode, joinCode))
  return row
}

/** The seat of this device in an assignment, with the private code whatever table it is in. */
export async function findSeat(db: Tx, assignmentId: string, tokenHash: string) {
  const [row] = await db
    .select({ assignment, participant, code: sql<string | null>`coalesce(${participant.code}, ${student.code})` })
    .from(device)
    .innerJoin(participant, eq(participant.id, device.participantId))
    .innerJoin(assignment, eq(assignment.id, participant.assignmentId))
    .leftJoin(student, eq(student.id, participant.studentId))
    .where(and(eq(device.tokenHash, tokenHash), eq(assignment.id, assignmentId)))
  return row
}

/**
 * Every seat of an assignment. `isMine`: this device holds it. `isTaken`: another device holds it, or there are answers
 * in it that are somebody's.
 */
export async function seatsOf(db: Tx, assignmentId: string, tokenHash: string | null) {
  const mine = sql`max(coalesce(${device.tokenHash} = ${tokenHash ?? ''}, 0))`
  const rows = await db
    .select({
      id: participant.id,
      studentId: participant.studentId,
      displayName: participant.displayName,
      isMine: mine.mapWith(Boolean),
      isTaken: sql`NOT ${mine} AND (count(${device.tokenHash}) > 0 OR count(${attempt.id}) > 0)`.mapWith(Boolean),
    })
    .from(participant)
    .leftJoin(device, eq(device.participantId, participant.id))
    .leftJoin(attempt, eq(attempt.participantId, participant.id))
    .where(eq(participant.assignmentId, assignmentId))
    .groupBy(participant.id)
    .orderBy(asc(participant.id))
  return rows
}

/** A student on the roster of a class, by id or by private code. */
export async function findRosterStudent(db: Tx, classId: string, by: { id: string } | { code: string }) {
  const [row] = await db
    .select()
    .from(student)
    .where(
      and(
        eq(student.classId, classId),
        isNull(student.removedAt),
        'id' in by ? eq(student.id, by.id) : eq(student.code, by.code),
      ),
    )
  return row
}

/** A participant without a roster, by private code. */
export async function findParticipantByCode(db: Tx, assignmentId: string, code: string) {
  const [row] = await db
    .select({ id: participant.id })
    .from(participant)
    .where(and(eq(participant.assignmentId, assignmentId), eq(participant.code, code)))
  return row
}

export async function findParticipantOfStudent(db: Tx, assignmentId: string, studentId: string) {
  const [row] = await db
    .select({ id: participant.id })
    .from(participant)
    .where(and(eq(participant.assignmentId, assignmentId), eq(participant.studentId, studentId)))
  return row
}

export async function insertParticipant(db: Tx, row: typeof participant.$inferInsert): Promise<void> {
  await db.insert(participant).values(row)
}

/** Makes the device hold this seat and no other of the assignment; to be called inside a transaction. */
export async function linkDevice(
  db: Tx,
  assignmentId: string,
  link: { readonly tokenHash: string; readonly participantId: string; readonly createdAt: number },
): Promise<void> {
  const seats = db.select({ id: participant.id }).from(participant).where(eq(participant.assignmentId, assignmentId))
  await db.delete(device).where(and(eq(device.tokenHash, link.tokenHash), inArray(device.participantId, seats)))
  await db.insert(device).values(link)
}

/** Whether a device holds a seat, in whatever assignment. */
export async function holdsSeat(db: Tx, tokenHash: string): Promise<boolean> {
  const rows = await db
    .select({ participantId: device.participantId })
    .from(device)
    .where(eq(device.tokenHash, tokenHash))
    .limit(1)
  return rows.length > 0
}

export async function deleteDevice(db: Tx, tokenHash: string): Promise<void> {
  await db.delete(device).where(eq(device.tokenHash, tokenHash))
}
