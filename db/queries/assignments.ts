import { and, asc, count, desc, eq, inArray, isNull, type SQL, sql, sum } from 'drizzle-orm'
import type { Tx } from '#db/client.ts'
import { assignment, attempt, participant } from '#db/schema/assignment.ts'
import { schoolClass, student } from '#db/schema/class.ts'
import { passage } from '#db/schema/passage.ts'
import { publishedPassage, publishedQuestion, publishedVersion, questionSet } from '#db/schema/question-set.ts'

/** An assignment with the names of what it belongs to. */
export type AssignmentRow = Awaited<ReturnType<typeof assignmentsWhere>>[number]

async function assignmentsWhere(db: Tx, ...conditions: (SQL | undefined)[]) {
  return await db
    .select({
      assignment,
      questionSet: { id: questionSet.id, title: publishedVersion.title, number: publishedVersion.number },
      class: { id: schoolClass.id, name: schoolClass.name },
    })
    .from(assignment)
    .innerJoin(publishedVersion, eq(publishedVersion.id, assignment.versionId))
    .innerJoin(questionSet, eq(questionSet.id, publishedVersion.setId))
    .leftJoin(schoolClass, eq(schoolClass.id, assignment.classId))
    .where(and(...conditions))
    .orderBy(desc(assignment.createdAt), desc(assignment.id))
}

/** Newest first; of one question set where `questionSetId` is given. */
export async function assignmentsOf(db: Tx, ownerId: string, questionSetId?: string): Promise<AssignmentRow[]> {
  const ofSet = questionSetId === undefined ? undefined : eq(questionSet.id, questionSetId)
  return await assignmentsWhere(db, eq(assignment.ownerId, ownerId), ofSet)
}

export async function findAssignment(db: Tx, ownerId: string, id: string): Promise<AssignmentRow | undefined> {
  const [row] = await assignmentsWhere(db, eq(assignment.ownerId, ownerId), eq(assignment.id, id))
  return row
}

export async function passagesOfVersions(db: Tx, versionIds: readonly string[]) {
  return await db
    .select({ versionId: publishedPassage.versionId, id: passage.id, title: passage.title })
    .from(publishedPassage)
    .innerJoin(passage, eq(passage.id, publishedPassage.passageId))
    .where(inArray(publishedPassage.versionId, [...versionIds]))
    .orderBy(asc(publishedPassage.position))
}

/** Students on the roster of each class. */
export async function rosterSizes(db: Tx, classIds: readonly string[]) {
  return await db
    .select({ classId: student.classId, students: count() })
    .from(student)
    .where(and(inArray(student.classId, [...classIds]), isNull(student.removedAt)))
    .groupBy(student.classId)
}

/** One row an attempt, and one with nulls for a participant without any. */
export async function progressOf(db: Tx, assignmentIds: readonly string[]) {
  return await db
    .select({
      assignmentId: participant.assignmentId,
      participantId: participant.id,
      extraTime: participant.extraTime,
      /** Whether the roster counts this participant already. */
      isOnRoster: sql<number>`${student.id} IS NOT NULL AND ${student.removedAt} IS NULL`.mapWith(Boolean),
      startedAt: attempt.startedAt,
      handedInAt: attempt.handedInAt,
    })
    .from(participant)
    .leftJoin(student, eq(student.id, participant.studentId))
    .leftJoin(attempt, eq(attempt.participantId, participant.id))
    .where(inArray(participant.assignmentId, [...assignmentIds]))
}

export async function sizeOfVersion(db: Tx, versionId: string) {
  const [row] = await db
    .select({ questions: count(), points: sum(publishedQuestion.points).mapWith(Number) })
    .from(publishedQuestion)
    .where(eq(publishedQuestion.versionId, versionId))
  return { questions: row?.questions ?? 0, points: row?.points ?? 0 }
}

/** Everybody with a seat, in the order they came; `code` is the student's for those of a roster. */
export async function participantsOf(db: Tx, assignmentId: string) {
  return await db
    .select({
      id: participant.id,
      studentId: participant.studentId,
      displayName: participant.displayName,
      code: sql<string | null>`coalesce(${participant.code}, ${student.code})`,
      extraTime: participant.extraTime,
    })
    .from(participant)
    .leftJoin(student, eq(student.id, participant.studentId))
    .where(eq(participant.assignmentId, assignmentId))
    .orderBy(asc(participant.id))
}

export async function insertAssignment(db: Tx, row: typeof assignment.$inferInsert): Promise<void> {
  await db.insert(assignment).values(row)
}

/** Saves a change when the version is still the one that was seen; false otherwise. */
export async function updateAssignment(
  db: Tx,
  id: string,
  version: number,
  change: Partial<typeof assignment.$inferInsert>,
): Promise<boolean> {
  const rows = await db
    .update(assignment)
    .set({ ...change, version: version + 1 })
    .where(and(eq(assignment.id, id), eq(assignment.version, version)))
    .returning({ id: assignment.id })
  return rows.length > 0
}

export async function deleteAssignmentRow(db: Tx, id: string): Promise<void> {
  await db.delete(assignment).where(eq(assignment.id, id))
}

/** False when the assignment has no such participant. */
export async function updateParticipant(
  db: Tx,
  assignmentId: string,
  id: string,
  change: Partial<Pick<typeof participant.$inferInsert, 'displayName' | 'extraTime'>>,
): Promise<boolean> {
  const rows = await db
    .update(participant)
    .set(change)
    .where(and(eq(participant.id, id), eq(participant.assignmentId, assignmentId)))
    .returning({ id: participant.id })
  return rows.length > 0
}

export async function deleteParticipant(db: Tx, assignmentId: string, id: string): Promise<boolean> {
  const rows = await db
    .delete(participant)
    .where(and(eq(participant.id, id), eq(participant.assignmentId, assignmentId)))
    .returning({ id: participant.id })
  return rows.length > 0
}
