import { attemptRule, deadlineOf, endedAt } from '#api/domain/assignment.ts'
import { grouped } from '#api/domain/grouped.ts'
import type { ReportedAttempt } from '#api/domain/report.ts'
import { answersOf } from '#api/services/answers.ts'
import type { Context } from '#api/services/context.ts'
import { assignmentsOfVersions } from '#db/queries/mends.ts'
import { attemptsWithStudents } from '#db/queries/reports.ts'
import type { AskedVersion } from './stored-mending.ts'

export type MendedAssignment = Awaited<ReturnType<typeof assignmentsOfVersions>>[number]

/** A student of an assignment that gives one of the versions, with every attempt. */
export interface AskedStudent {
  readonly participantId: string
  readonly displayName: string
  readonly assignment: MendedAssignment
  readonly rule: ReturnType<typeof attemptRule.parse>
  readonly attempts: readonly ReportedAttempt[]
}

/** All assignments of the versions, and who answered in them; what was answered in practice is the student's alone. */
export async function answeredIn(context: Context, ownerId: string, versions: readonly AskedVersion[]) {
  const assignments = await assignmentsOfVersions(
    context.db,
    ownerId,
    versions.map(({ versionId }) => versionId),
  )
  const scored = assignments.filter(({ isPractice }) => !isPractice)
  return { assignments, students: await studentsOf(context, scored) }
}

async function studentsOf(context: Context, assignments: readonly MendedAssignment[]): Promise<AskedStudent[]> {
  const assignmentIds = assignments.map(({ id }) => id)
  const answers = await answersOf(context.db, { assignmentIds })
  const attempts = await attemptsWithStudents(context.db, assignmentIds)
  const now = context.now()
  const byStudent = grouped(attempts, ({ participantId }) => participantId)
  return assignments.flatMap((assignment) =>
    [...byStudent.values()]
      .flatMap((rows) => {
        const [first] = rows
        if (first?.assignmentId !== assignment.id) return []
        const { participantId, displayName } = first
        return {
          participantId,
          displayName,
          assignment,
          rule: attemptRule.parse(assignment.attemptCounts),
          attempts: rows.map((row) => ({
            id: row.id,
            number: row.number,
            endedAt: endedAt(row, deadlineOf(assignment, row), now),
            answers: answers(row.id),
          })),
        }
      })
      .sort((a, b) => a.displayName.localeCompare(b.displayName)),
  )
}

/** The assignments of one version, by name. */
export const assignmentsIn = (assignments: readonly MendedAssignment[], { versionId }: AskedVersion) =>
  assignments.filter((one) => one.versionId === versionId).map(({ id, title }) => ({ id, title }))
