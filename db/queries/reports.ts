import { and, asc, countDistinct, desc, eq, inArray, isNull, sql } from 'drizzle-orm'
import type { Tx } from '#db/client.ts'
import { assignment, attempt, participant } from '#db/schema/assignment.ts'
import { schoolClass, student } from '#db/schema/class.ts'
import { passage, passageRevision } from '#db/schema/passage.ts'
import { publishedPassage, publishedVersion } from '#db/schema/question-set.ts'

export async function findPassageTitle(db: Tx, ownerId: string, id: string) {
  const [row] = await db
    .select({ id: passage.id, title: passage.title })
    .from(passage)
    .where(and(eq(passage.id, id), eq(passage.ownerId, ownerId)))
  return row
}

/** The owner's assignments whose version shows the passage, newest first, with the students who came; no practice. */
export async function reportedAssignments(db: Tx, ownerId: string, passageId: string) {
  return await db
    .select({
      id: assignment.id,
      title: assignment.title,
      className: schoolClass.name,
      classId: assignment.classId,
      versionId: assignment.versionId,
      setId: publishedVersion.setId,
      versionNumber: publishedVersion.number,
      text: passageRevision.text,
      attemptCounts: assignment.attemptCounts,
      closesAt: assignment.closesAt,
      timeLimitMinutes: assignment.timeLimitMinutes,
      secondTry: assignment.secondTry,
      createdAt: assignment.createdAt,
      students: countDistinct(attempt.participantId),
    })
    .from(assignment)
    .innerJoin(publishedVersion, eq(publishedVersion.id, assignment.versionId))
    .innerJoin(
      publishedPassage,
      and(eq(publishedPassage.versionId, assignment.versionId), eq(publishedPassage.passageId, passageId)),
    )
    .innerJoin(passageRevision, eq(passageRevision.id, publishedPassage.revisionId))
    .leftJoin(schoolClass, eq(schoolClass.id, assignment.classId))
    .leftJoin(participant, eq(participant.assignmentId, assignment.id))
    .leftJoin(attempt, eq(attempt.participantId, participant.id))
    .where(and(eq(assignment.ownerId, ownerId), eq(assignment.isPractice, false)))
    .groupBy(assignment.id)
    .orderBy(desc(assignment.createdAt), desc(assignment.id))
}

/** One of the owner's assignments, unless it is practice. */
export async function findReportedAssignment(db: Tx, ownerId: string, id: string) {
  const [row] = await db
    .select({
      id: assignment.id,
      title: assignment.title,
      className: schoolClass.name,
      classId: assignment.classId,
      versionId: assignment.versionId,
      setId: publishedVersion.setId,
      versionNumber: publishedVersion.number,
      attemptCounts: assignment.attemptCounts,
      closesAt: assignment.closesAt,
      timeLimitMinutes: assignment.timeLimitMinutes,
      secondTry: assignment.secondTry,
      createdAt: assignment.createdAt,
    })
    .from(assignment)
    .innerJoin(publishedVersion, eq(publishedVersion.id, assignment.versionId))
    .leftJoin(schoolClass, eq(schoolClass.id, assignment.classId))
    .where(and(eq(assignment.id, id), eq(assignment.ownerId, ownerId), eq(assignment.isPractice, false)))
  return row
}

/** Every attempt of several assignments with whose it is; a student's attempts in order. */
export async function attemptsWithStudents(db: Tx, assignmentIds: readonly string[]) {
  return await db
    .select({
      participantId: participant.id,
      assignmentId: participant.assignmentId,
      displayName: participant.displayName,
      extraTime: participant.extraTime,
      id: attempt.id,
      number: attempt.number,
      startedAt: attempt.startedAt,
      handedInAt: attempt.handedInAt,
    })
    .from(attempt)
    .innerJoin(participant, eq(participant.id, attempt.participantId))
    .where(inArray(participant.assignmentId, [...assignmentIds]))
    .orderBy(asc(participant.id), asc(attempt.number))
}

/** Students on the roster of a class who have no attempt in its assignment. */
export async function absentStudents(db: Tx, assignmentIds: readonly string[]) {
  const came = sql`EXISTS (
    SELECT 1 FROM participant AS p JOIN attempt AS a ON a.participant_id = p.id
    WHERE p.student_id = ${student.id} AND p.assignment_id = ${assignment.id})`
  return await db
    .select({ assignmentId: assignment.id, displayName: student.displayName })
    .from(assignment)
    .innerJoin(student, and(eq(student.classId, assignment.classId), isNull(student.removedAt)))
    .where(and(inArray(assignment.id, [...assignmentIds]), sql`NOT ${came}`))
}

/** One attempt of an assignment of the owner's, with all that the teacher is shown around it. */
export async function findReportedAttempt(db: Tx, ownerId: string, assignmentId: string, attemptId: string) {
  const [row] = await db
    .select({
      id: attempt.id,
      number: attempt.number,
      startedAt: attempt.startedAt,
      handedInAt: attempt.handedInAt,
      participantId: participant.id,
      displayName: participant.displayName,
      extraTime: participant.extraTime,
      assignmentId: assignment.id,
      title: assignment.title,
      versionId: assignment.versionId,
      setId: publishedVersion.setId,
      versionNumber: publishedVersion.number,
      feedback: assignment.feedback,
      closesAt: assignment.closesAt,
      timeLimitMinutes: assignment.timeLimitMinutes,
      secondTry: assignment.secondTry,
    })
    .from(attempt)
    .innerJoin(participant, eq(participant.id, attempt.participantId))
    .innerJoin(assignment, eq(assignment.id, participant.assignmentId))
    .innerJoin(publishedVersion, eq(publishedVersion.id, assignment.versionId))
    .where(
      and(
        eq(attempt.id, attemptId),
        eq(assignment.id, assignmentId),
        eq(assignment.ownerId, ownerId),
        eq(assignment.isPractice, false),
      ),
    )
  return row
}

export async function attemptNumbersOf(db: Tx, participantId: string) {
  return await db
    .select({ id: attempt.id, number: attempt.number })
    .from(attempt)
    .where(eq(attempt.participantId, participantId))
    .orderBy(asc(attempt.number))
}
