import { grouped } from '#api/domain/grouped.ts'
import { type Effect, effectOf } from '#api/domain/mend-effect.ts'
import { keyedQuestion } from '#api/domain/question.ts'
import type { ReportedAttempt } from '#api/domain/report.ts'
import type { MendPreview, ProposedMend } from '#api/resources/mending.ts'
import { type Context, requireTeacher } from '#api/services/context.ts'
import { questionsOfVersions } from '#db/queries/published-questions.ts'
import { type AskedStudent, answeredIn, assignmentsIn } from './answered.ts'
import { type PlannedVersion, planMend } from './mend-plan.ts'
import type { MendedQuestion } from './read-mending.ts'
import { storedMending } from './stored-mending.ts'

/** Who would be scored otherwise by a mend, from what to what; nothing is changed. */
export async function previewMend(
  context: Context,
  at: MendedQuestion,
  { change, version }: ProposedMend,
): Promise<MendPreview> {
  const teacher = await requireTeacher(context)
  const stored = await storedMending(context.db, teacher.id, { ...at, version })
  const { planned, untouched } = await planMend(stored, change)
  const { assignments, students } = await answeredIn(context, teacher.id, stored.versions)
  const effects = await effectsOn(context, planned, students)
  const changing = effects.filter(({ effect }) => effect.changes.length > 0)
  const going = (direction: Effect<ReportedAttempt>['direction']) =>
    changing.filter(({ effect }) => effect.direction === direction).length
  return {
    versions: stored.versions.map((version) => ({
      number: version.number,
      untouched: untouched.get(version) ?? null,
      assignments: assignmentsIn(assignments, version),
    })),
    students: { up: going('up'), down: going('down'), same: going('same') },
    proofs: effects.filter(({ effect }) => effect.isProofChanged).length,
    changes: changing.flatMap(({ student, effect }) => effect.changes.map((one) => changeOf(student, one))),
    revision: stored.revision,
  }
}

async function effectsOn(
  context: Context,
  planned: readonly PlannedVersion[],
  students: readonly AskedStudent[],
): Promise<{ student: AskedStudent; effect: Effect<ReportedAttempt> }[]> {
  const rows = await questionsOfVersions(
    context.db,
    planned.map(({ version }) => version.versionId),
  )
  const byVersion = grouped(rows, ({ versionId }) => versionId)
  const plans = new Map(
    planned.map(({ version, after }) => {
      const questions = (byVersion.get(version.versionId) ?? []).map(({ question }) => keyedQuestion.parse(question))
      return [version.versionId, { questions, after }]
    }),
  )
  return students.flatMap((student) => {
    const plan = plans.get(student.assignment.versionId)
    return plan === undefined ? [] : [{ student, effect: effectOf(plan.questions, plan.after, student) }]
  })
}

function changeOf(
  { participantId, displayName, assignment }: AskedStudent,
  { attempt, counts, before, after }: Effect<ReportedAttempt>['changes'][number],
): MendPreview['changes'][number] {
  return {
    assignmentId: assignment.id,
    assignmentTitle: assignment.title,
    participantId,
    displayName,
    attemptId: attempt.id,
    attemptNumber: attempt.number,
    counts,
    before: standingOf(before),
    after: standingOf(after),
  }
}

const standingOf = ({ credit, earned, possible, total }: MendPreview['changes'][number]['before']) => ({
  credit,
  earned,
  possible,
  total,
})
