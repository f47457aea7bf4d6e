import type { Place } from '#api/domain/anchor.ts'
import type { Question } from '#api/domain/question.ts'
import { reportOn, rowsOf } from '#api/domain/report.ts'
import type { WalkPlace, WalkPlaceInput, WalkThrough } from '#api/resources/walk-through.ts'
import { walkPlace } from '#api/resources/walk-through.ts'
import { publishedQuestionsWithoutKeys } from '#db/queries/published-questions.ts'
import { findReportedAssignment } from '#db/queries/reports.ts'
import { findWalkPlace, saveWalkPlace } from '#db/queries/walk-through.ts'
import { type Context, requireTeacher } from './context.ts'
import { anchorsOf } from './passages/found-again.ts'
import { readableOf } from './passages/readable-of.ts'
import { badInput, notFound } from './problems.ts'
import { gatherAssignment } from './reports/gathered.ts'

/** The answered set to go over with the class, in the teacher's order. It holds keys and no names. */
export async function readWalkThrough(context: Context, assignmentId: string): Promise<WalkThrough> {
  const { assignment, passages, columns, students } = await gatherAssignment(context, assignmentId)
  const { n, questions } = reportOn(columns, rowsOf(columns, students))
  return {
    assignment: { id: assignment.id, title: assignment.title },
    n,
    passages: passages.map(readableOf),
    questions: columns.flatMap(({ newest: { isVoid: _, ...question } }, index) => {
      const report = questions[index]
      return report === undefined ? [] : [{ question, evidence: provingPlaces(question), report }]
    }),
    place: await placeOf(context, assignmentId),
  }
}

/** The evidence or, where the key itself is places, those. */
function provingPlaces(question: Question): Place[] {
  const anchors = question.evidence.length > 0 ? question.evidence : anchorsOf(question)
  return anchors.map(({ start, end }) => ({ start, end }))
}

async function placeOf(context: Context, assignmentId: string): Promise<WalkPlace | null> {
  const row = await findWalkPlace(context.db, assignmentId)
  return row === undefined ? null : walkPlace.parse(row)
}

/** Where the class is, or null when it has not begun. */
export async function readWalkPlace(context: Context, assignmentId: string): Promise<{ place: WalkPlace | null }> {
  await requireAssignment(context, assignmentId)
  return { place: await placeOf(context, assignmentId) }
}

/** Shows this on the wall. */
export async function moveWalk(context: Context, assignmentId: string, to: WalkPlaceInput): Promise<WalkPlace> {
  const { versionId } = await requireAssignment(context, assignmentId)
  const questions = await publishedQuestionsWithoutKeys(context.db, versionId)
  if (!questions.some(({ id }) => id === to.questionId)) {
    throw badInput([{ path: 'questionId', message: 'There is no such question in this assignment.' }])
  }
  return walkPlace.parse(await saveWalkPlace(context.db, { assignmentId, ...to, updatedAt: context.now() }))
}

async function requireAssignment(context: Context, assignmentId: string) {
  const teacher = await requireTeacher(context)
  const assignment = await findReportedAssignment(context.db, teacher.id, assignmentId)
  if (assignment === undefined) throw notFound('assignment')
  return assignment
}
