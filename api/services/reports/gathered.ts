import { attemptRule, deadlineOf, endedAt } from '#api/domain/assignment.ts'
import { grouped } from '#api/domain/grouped.ts'
import { keyedQuestion } from '#api/domain/question.ts'
import {
  type Column,
  columnsOf,
  type ReportedAttempt,
  type ReportedStudent,
  type ReportedVersion,
} from '#api/domain/report.ts'
import type { ReportQuery } from '#api/resources/report.ts'
import { answersOf, type StoredAnswer } from '#api/services/answers.ts'
import type { Context } from '#api/services/context.ts'
import { requireTeacher } from '#api/services/context.ts'
import { notFound } from '#api/services/problems.ts'
import { questionsOfVersions } from '#db/queries/published-questions.ts'
import { attemptsWithStudents, findPassageTitle, reportedAssignments } from '#db/queries/reports.ts'

export interface GatheredAttempt extends ReportedAttempt {
  readonly startedAt: number
  readonly answers: ReadonlyMap<string, StoredAnswer>
}
export interface GatheredStudent extends ReportedStudent {
  readonly displayName: string
  readonly assignment: ReportedAssignment
  readonly attempts: readonly GatheredAttempt[]
}
type ReportedAssignment = Awaited<ReturnType<typeof reportedAssignments>>[number]

/** What every report and export on a passage is made from; read with five queries, however many students there are. */
export interface Gathered {
  readonly passage: { readonly id: string; readonly title: string }
  /** All on the passage, newest first. */
  readonly assignments: readonly ReportedAssignment[]
  /** The one asked for, or all. */
  readonly chosen: readonly ReportedAssignment[]
  readonly columns: readonly Column[]
  /** Assignment by assignment, the newest first, each by name. */
  readonly students: readonly GatheredStudent[]
}

/** Fails with `not-found` unless passage and assignment are the teacher's and belong together. */
export async function gather(context: Context, passageId: string, query: ReportQuery): Promise<Gathered> {
  const teacher = await requireTeacher(context)
  const passage = await findPassageTitle(context.db, teacher.id, passageId)
  if (passage === undefined) throw notFound('passage')
  const assignments = await reportedAssignments(context.db, teacher.id, passageId)
  const { assignmentId } = query
  const chosen = assignmentId === undefined ? assignments : assignments.filter(({ id }) => id === assignmentId)
  if (assignmentId !== undefined && chosen.length === 0) throw notFound('assignment')
  const versions = await versionsOf(context, chosen)
  return {
    passage,
    assignments,
    chosen,
    columns: columnsOf([...versions.values()], passageId),
    students: await studentsOf(context, chosen, versions, query),
  }
}

async function versionsOf(
  context: Context,
  chosen: readonly ReportedAssignment[],
): Promise<Map<string, ReportedVersion>> {
  const rows = await questionsOfVersions(context.db, [...new Set(chosen.map(({ versionId }) => versionId))])
  const questions = grouped(rows, ({ versionId }) => versionId)
  return new Map(
    chosen.map(({ versionId, setId, versionNumber, text }) => [
      versionId,
      {
        setId,
        number: versionNumber,
        text,
        questions: (questions.get(versionId) ?? []).map((row) => keyedQuestion.parse(row.question)),
      },
    ]),
  )
}

async function studentsOf(
  context: Context,
  chosen: readonly ReportedAssignment[],
  versions: ReadonlyMap<string, ReportedVersion>,
  query: ReportQuery,
): Promise<GatheredStudent[]> {
  const ids = chosen.map(({ id }) => id)
  const attempts = grouped(await attemptsWithStudents(context.db, ids), ({ participantId }) => participantId)
  const answers = await answersOf(context.db, { assignmentIds: ids })
  const now = context.now()
  const byAssignment = grouped(attempts.values(), (rows) => rows[0]?.assignmentId)

  return chosen.flatMap((assignment) => {
    const version = versions.get(assignment.versionId)
    if (version === undefined) return []
    const students = (byAssignment.get(assignment.id) ?? []).flatMap((rows) => {
      const [first] = rows
      if (first === undefined) return []
      const { participantId, displayName } = first
      const gathered = rows.map((row) => attemptOf(assignment, row, answers(row.id), now))
      const rule = query.rule ?? attemptRule.parse(assignment.attemptCounts)
      return [{ participantId, displayName, assignment, version, rule, attempts: gathered }]
    })
    return students.sort((a, b) => a.displayName.localeCompare(b.displayName))
  })
}

function attemptOf(
  assignment: ReportedAssignment,
  row: Awaited<ReturnType<typeof attemptsWithStudents>>[number],
  answers: ReadonlyMap<string, StoredAnswer>,
  now: number,
): GatheredAttempt {
  return {
    id: row.id,
    number: row.number,
    startedAt: row.startedAt,
    endedAt: endedAt(row, deadlineOf(assignment, row), now),
    answers,
  }
}
