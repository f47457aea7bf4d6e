import { and, asc, desc, eq, inArray, isNull, sql } from 'drizzle-orm'
import type { Tx } from '#db/client.ts'
import { assignment, attempt, device, participant } from '#db/schema/assignment.ts'
import { student } from '#db/schema/class.ts'
import { publishedQuestion } from '#db/schema/question-set.ts'

/** A student on the roster of whatever class, by private code. */
export async function findStudentByCode(db: Tx, code: string) {
  const [row] = await db
    .select()
    .from(student)
    .where(and(eq(student.code, code), isNull(student.removedAt)))
  return row
}

/** A participant without a roster, in whatever assignment, by private code. */
export async function findSeatByCode(db: Tx, code: string) {
  const [row] = await db
    .select({ id: participant.id, assignmentId: participant.assignmentId })
    .from(participant)
    .where(eq(participant.code, code))
  return row
}

/** The assignments of a student's class, with the seat this student has there, if any. */
export async function assignmentsForStudent(db: Tx, { id, classId }: { id: string; classId: string }) {
  return await db
    .select({ assignment, participantId: participant.id })
    .from(assignment)
    .leftJoin(participant, and(eq(participant.assignmentId, assignment.id), eq(participant.studentId, id)))
    .where(eq(assignment.classId, classId))
}

/** Whose seat a device took last; nothing when it holds none. */
export async function findLastSeat(db: Tx, tokenHash: string) {
  const [row] = await db
    .select({
      participantId: participant.id,
      studentId: participant.studentId,
      displayName: sql<string>`coalesce(${student.displayName}, ${participant.displayName})`,
    })
    .from(device)
    .innerJoin(participant, eq(participant.id, device.participantId))
    .leftJoin(student, eq(student.id, participant.studentId))
    .where(eq(device.tokenHash, tokenHash))
    .orderBy(desc(device.createdAt), desc(sql`${device}.rowid`))
    .limit(1)
  return row
}

/** The seats a device holds of one person, each with its assignment, newest first. */
export async function seatsHeld(
  db: Tx,
  tokenHash: string,
  of: { readonly participantId: string; readonly studentId: string | null },
) {
  const isTheirs =
    of.studentId === null ? eq(participant.id, of.participantId) : eq(participant.studentId, of.studentId)
  return await db
    .select({ assignment, participantId: participant.id, extraTime: participant.extraTime })
    .from(device)
    .innerJoin(participant, eq(participant.id, device.participantId))
    .innerJoin(assignment, eq(assignment.id, participant.assignmentId))
    .where(and(eq(device.tokenHash, tokenHash), isTheirs))
    .orderBy(desc(assignment.createdAt), desc(assignment.id))
}

export async function attemptsOfParticipants(db: Tx, participantIds: readonly string[]) {
  return await db
    .select()
    .from(attempt)
    .where(inArray(attempt.participantId, [...participantIds]))
    .orderBy(asc(attempt.number))
}

/** How many questions each published version asks. */
export async function sizesOfVersions(db: Tx, versionIds: readonly string[]) {
  return await db
    .select({ versionId: publishedQuestion.versionId, questions: sql<number>`count(*)` })
    .from(publishedQuestion)
    .where(inArray(publishedQuestion.versionId, [...versionIds]))
    .groupBy(publishedQuestion.versionId)
}
