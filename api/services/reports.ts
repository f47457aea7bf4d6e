import { deadlineOf, endedAt, feedbackPolicy } from '#api/domain/assignment.ts'
import { keyedQuestion } from '#api/domain/question.ts'
import { cellsOf, reportOn, rowsOf } from '#api/domain/report.ts'
import type { AttemptReport, PassageReport, ReportQuery } from '#api/resources/report.ts'
import { overrideLogOf } from '#db/queries/overrides.ts'
import { publishedPassagesOf, publishedQuestionsWithKeys } from '#db/queries/published-questions.ts'
import { absentStudents, attemptNumbersOf, findReportedAttempt } from '#db/queries/reports.ts'
import { answersOf } from './answers.ts'
import { type Context, requireTeacher } from './context.ts'
import { readableOf } from './passages/readable-of.ts'
import { notFound } from './problems.ts'
import { gather } from './reports/gathered.ts'
import { reviewOfAll } from './reviews.ts'

/** Scores on a passage, over one assignment or all of them; what the numbers rest on stands at `reportOn`. */
export async function readPassageReport(
  context: Context,
  passageId: string,
  query: ReportQuery,
): Promise<PassageReport> {
  const { passage, assignments, chosen, columns, students } = await gather(context, passageId, query)
  const rows = rowsOf(columns, students)
  return {
    passage,
    assignments: assignments.map(({ id, title, className, createdAt, students }) => ({
      id,
      title,
      className,
      createdAt,
      students,
    })),
    assignmentId: query.assignmentId ?? null,
    ...reportOn(columns, rows),
    absent: await absentFrom(context, chosen),
    students: rows.map((row) => ({
      participantId: row.student.participantId,
      displayName: row.student.displayName,
      assignmentId: row.student.assignment.id,
      assignmentTitle: row.student.assignment.title,
      attemptId: row.attempt.id,
      attemptNumber: row.attempt.number,
      endedAt: row.attempt.endedAt,
      earned: row.earned,
      possible: row.possible,
      cells: cellsOf(columns, row),
    })),
  }
}

async function absentFrom(context: Context, chosen: readonly { id: string; title: string }[]) {
  const absent = await absentStudents(
    context.db,
    chosen.map(({ id }) => id),
  )
  return chosen.flatMap(({ id, title }) =>
    absent
      .filter(({ assignmentId }) => assignmentId === id)
      .map(({ displayName }) => ({ displayName, assignmentTitle: title }))
      .sort((a, b) => a.displayName.localeCompare(b.displayName)),
  )
}

/** One attempt in full, whatever the feedback policy says: for its teacher. */
export async function readAttemptReport(
  context: Context,
  assignmentId: string,
  attemptId: string,
): Promise<AttemptReport> {
  const teacher = await requireTeacher(context)
  const row = await findReportedAttempt(context.db, teacher.id, assignmentId, attemptId)
  if (row === undefined) throw notFound('attempt')
  const questions = (await publishedQuestionsWithKeys(context.db, row.versionId)).map((one) => keyedQuestion.parse(one))
  const answers = (await answersOf(context.db, { attemptIds: [attemptId] }))(attemptId)
  const passages = (await publishedPassagesOf(context.db, row.versionId)).map(readableOf)
  const review = reviewOfAll(questions, answers, passages)
  return {
    id: row.id,
    assignmentId,
    title: row.title,
    displayName: row.displayName,
    number: row.number,
    startedAt: row.startedAt,
    endedAt: endedAt(row, deadlineOf(row, row), context.now()),
    answered: review.questions.filter(({ isAnswered }) => isAnswered).length,
    questions: questions.length,
    feedback: feedbackPolicy.parse(row.feedback),
    closesAt: row.closesAt,
    review,
    isPractice: false,
    participantId: row.participantId,
    attempts: await attemptNumbersOf(context.db, row.participantId),
    setId: row.setId,
    version: row.versionNumber,
    overrides: withWhatWas(await overrideLogOf(context.db, attemptId)),
  }
}

/** Each override with the one before it. */
const withWhatWas = (log: Awaited<ReturnType<typeof overrideLogOf>>): AttemptReport['overrides'] =>
  log.map(({ credit, ...entry }, index) => {
    const last = log[index - 1]
    return { ...entry, from: last?.questionId === entry.questionId ? last.credit : null, to: credit }
  })
