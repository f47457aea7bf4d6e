import { type AttemptRule, attemptRule, deadlineOf, endedAt } from '#api/domain/assignment.ts'
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
import { publishedPassagesOf, questionsOfVersions } from '#db/queries/published-questions.ts'
import {
  attemptsWithStudents,
  findPassageTitle,
  findReportedAssignment,
  reportedAssignments,
} from '#db/queries/reports.ts'

export interface GatheredAttempt extends ReportedAttempt {
  readonly startedAt: number
  readonly answers: ReadonlyMap<string, StoredAnswer>
}
export interface GatheredStudent extends ReportedStudent {
  readonly displayName: string
  readonly assignment: ReportedAssignment
  readonly attempts: readonly GatheredAttempt[]
}
type OnPassage = Awaited<ReturnType<typeof reportedAssignments>>[number]
type ReportedAssignment = Omit<OnPassage, 'text' | 'students'>

/** What every report and export on a passage is made from; read with five queries, however many students there are. */
export interface Gathered {
  readonly passage: { readonly id: string; readonly title: string }
  /** All on the passage, newest first. */
  readonly assignments: readonly OnPassage[]
  /** The one asked for, or all. */
  readonly chosen: readonly OnPassage[]
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
  const versions = await versionsOf(context, passageId, chosen)
  return {
    passage,
    assignments,
    chosen,
    columns: columnsOf([...versions.values()], passageId),
    students: await studentsOf(context, chosen, versions, query.rule),
  }
}

/** The same for one assignment over all its passages; the attempt that counts is the assignment's to say. */
export async function gatherAssignment(context: Context, assignmentId: string) {
  const teacher = await requireTeacher(context)
  const assignment = await findReportedAssignment(context.db, teacher.id, assignmentId)
  if (assignment === undefined) throw notFound('assignment')
  const { versionId, setId, versionNumber } = assignment
  const passages = await publishedPassagesOf(context.db, versionId)
  const rows = await questionsOfVersions(context.db, [versionId])
  const version: ReportedVersion = {
    setId,
    number: versionNumber,
    texts: new Map(passages.map(({ passageId, text }) => [passageId, text])),
    questions: rows.map((row) => keyedQuestion.parse(row.question)),
  }
  return {
    assignment,
    passages,
    columns: columnsOf([version]),
    students: await studentsOf(context, [assignment], new Map([[versionId, version]])),
  }
}

async function versionsOf(
  context: Context,
  passageId: string,
  chosen: readonly OnPassage[],
): Promise<Map<string, ReportedVersion>> {
  const rows = await questionsOfVersions(context.db, [...new Set(chosen.map(({ versionId }) => versionId))])
  const questions = grouped(rows, ({ versionId }) => versionId)
  return new Map(
    chosen.map(({ versionId, setId, versionNumber, text }) => [
      versionId,
      {
        setId,
        number: versionNumber,
        texts: new Map([[passageId, text]]),
        questions: (questions.get(versionId) ?? []).map((row) => keyedQuestion.parse(row.question)),
      },
    ]),
  )
}

async function studentsOf(
  context: Context,
  chosen: readonly ReportedAssignment[],
  versions: ReadonlyMap<string, ReportedVersion>,
  asked?: AttemptRule,
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
      const rule = asked ?? attemptRule.parse(assignment.attemptCounts)
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
