import { and, asc, countDistinct, desc, eq, inArray, isNull, sql } from 'drizzle-orm'
import type { Tx } from '#db/client.ts'
import { assignment, attempt, participant, response } from '#db/schema/assignment.ts'
import { schoolClass, student } from '#db/schema/class.ts'
import { passage, passageRevision } from '#db/schema/passage.ts'
import { publishedKey, publishedPassage, publishedQuestion, publishedVersion } from '#db/schema/question-set.ts'

export async function findPassageTitle(db: Tx, ownerId: string, id: string) {
  const [row] = await db
    .select({ id: passage.id, title: passage.title })
    .from(passage)
    .where(and(eq(passage.id, id), eq(passage.ownerId, ownerId)))
  return row
}

/** The owner's assignments whose version shows the passage, newest first, with the students who came. */
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
    .where(eq(assignment.ownerId, ownerId))
    .groupBy(assignment.id)
    .orderBy(desc(assignment.createdAt), desc(assignment.id))
}

const isNewestKey = sql`${publishedKey.number} = (
  SELECT max(other.number) FROM published_key AS other
  WHERE other.published_question_id = ${publishedKey.publishedQuestionId})`

/** The questions of several versions, version by version in order, each with its newest key. */
export async function questionsOfVersions(db: Tx, versionIds: readonly string[]) {
  return await db
    .select({
      versionId: publishedQuestion.versionId,
      question: {
        id: publishedQuestion.questionId,
        passageId: publishedQuestion.passageId,
        kind: publishedQuestion.kind,
        prompt: publishedQuestion.prompt,
        content: publishedQuestion.content,
        points: publishedQuestion.points,
        skill: publishedQuestion.skill,
        key: publishedKey.key,
        evidence: publishedKey.evidence,
        explanation: publishedKey.explanation,
        feedback: publishedKey.feedback,
      },
    })
    .from(publishedQuestion)
    .innerJoin(publishedKey, and(eq(publishedKey.publishedQuestionId, publishedQuestion.id), isNewestKey))
    .where(inArray(publishedQuestion.versionId, [...versionIds]))
    .orderBy(asc(publishedQuestion.versionId), asc(publishedQuestion.position))
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

/** Every stored response of several assignments, by the question's id in the draft. */
export async function responsesOfAssignments(db: Tx, assignmentIds: readonly string[]) {
  return await db
    .select({
      attemptId: response.attemptId,
      questionId: publishedQuestion.questionId,
      value: response.value,
      savedAt: response.savedAt,
    })
    .from(response)
    .innerJoin(publishedQuestion, eq(publishedQuestion.id, response.publishedQuestionId))
    .innerJoin(attempt, eq(attempt.id, response.attemptId))
    .innerJoin(participant, eq(participant.id, attempt.participantId))
    .where(inArray(participant.assignmentId, [...assignmentIds]))
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
      feedback: assignment.feedback,
      closesAt: assignment.closesAt,
      timeLimitMinutes: assignment.timeLimitMinutes,
    })
    .from(attempt)
    .innerJoin(participant, eq(participant.id, attempt.participantId))
    .innerJoin(assignment, eq(assignment.id, participant.assignmentId))
    .where(and(eq(attempt.id, attemptId), eq(assignment.id, assignmentId), eq(assignment.ownerId, ownerId)))
  return row
}

export async function attemptNumbersOf(db: Tx, participantId: string) {
  return await db
    .select({ id: attempt.id, number: attempt.number })
    .from(attempt)
    .where(eq(attempt.participantId, participantId))
    .orderBy(asc(attempt.number))
}
