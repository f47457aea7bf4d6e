import { grouped } from '#api/domain/grouped.ts'
import { inWords } from '#api/domain/in-words.ts'
import { errorTagsIn, type Met, metIn, type Row, rowsOf } from '#api/domain/report.ts'
import { shareOf } from '#api/domain/scoring.ts'
import { type CsvCell, csvOf } from '#api/formats/csv.ts'
import type { ReportQuery } from '#api/resources/report.ts'
import type { Context } from '#api/services/context.ts'
import { absentStudents } from '#db/queries/reports.ts'
import { type GatheredAttempt, type GatheredStudent, gather } from './gathered.ts'

const LONG = [
  'Assignment',
  'Class',
  'Student',
  'Attempt',
  'Started',
  'Ended',
  'Question',
  'Kind',
  'Skill',
  'Prompt',
  'Response',
  'Credit',
  'Earned',
  'Points',
  'Error tags',
  'Saved',
] as const
const WIDE = ['Assignment', 'Class', 'Student', 'Attempts', 'Earned', 'Possible', 'Share'] as const

const isoOf = (moment: number | null | undefined): string | null =>
  moment == null ? null : new Date(moment).toISOString()
/** Enough to tell thirds and sixths apart, without the noise of binary fractions. */
const rounded = (value: number): number => Math.round(value * 1e6) / 1e6

/**
 * The long table: every question of every attempt, whichever attempt counts. A question that was left open has no
 * response and credit 0; those a running attempt has not answered yet are left out.
 */
export async function exportResponses(context: Context, passageId: string, query: ReportQuery): Promise<string> {
  const { columns, students } = await gather(context, passageId, query)
  const rows = students.flatMap((student) =>
    student.attempts.flatMap((attempt) =>
      metIn(columns, student.version, attempt).flatMap((met, index) =>
        met?.isPresented ? [responseRow(student, attempt, met, index + 1)] : [],
      ),
    ),
  )
  return csvOf(LONG, rows)
}

function responseRow(student: GatheredStudent, attempt: GatheredAttempt, met: Met, number: number): CsvCell[] {
  const { question, marked, text } = met
  const answer = attempt.answers.get(question.id)
  return [
    student.assignment.title,
    student.assignment.className,
    student.displayName,
    attempt.number,
    isoOf(attempt.startedAt),
    isoOf(attempt.endedAt),
    number,
    question.kind,
    question.skill,
    question.prompt,
    inWords(question, answer?.value, text),
    rounded(marked.credit),
    rounded(marked.earned),
    rounded(marked.possible),
    [...new Set(errorTagsIn(marked.parts))].join('; '),
    isoOf(answer?.savedAt),
  ]
}

/**
 * The wide table: one student a row with the attempt that counts, one column a question with the points earned. A cell
 * is empty where the student was not asked, or can still answer; students who did not come have 0 attempts.
 */
export async function exportScores(context: Context, passageId: string, query: ReportQuery): Promise<string> {
  const { chosen, columns, students } = await gather(context, passageId, query)
  const rows = grouped(rowsOf(columns, students), ({ student }) => student.assignment.id)
  const absent = grouped(
    await absentStudents(
      context.db,
      chosen.map(({ id }) => id),
    ),
    ({ assignmentId }) => assignmentId,
  )
  const table = chosen.flatMap(({ id, title, className }) => [
    ...(rows.get(id) ?? []).map(scoreRow),
    ...(absent.get(id) ?? [])
      .sort((a, b) => a.displayName.localeCompare(b.displayName))
      .map(({ displayName }) => [title, className, displayName, 0, null, null, null, ...columns.map(() => null)]),
  ])
  return csvOf([...WIDE, ...columns.map((_, index) => `Q${index + 1}`)], table)
}

function scoreRow(row: Row<GatheredStudent>): CsvCell[] {
  const { student, met, earned, possible } = row
  return [
    student.assignment.title,
    student.assignment.className,
    student.displayName,
    student.attempts.length,
    rounded(earned),
    rounded(possible),
    possible === 0 ? null : rounded(shareOf(row)),
    ...met.map((one) => (one?.isPresented ? rounded(one.marked.earned) : null)),
  ]
}
