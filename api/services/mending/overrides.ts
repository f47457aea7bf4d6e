import type { OverrideInput } from '#api/resources/mending.ts'
import type { AttemptReport } from '#api/resources/report.ts'
import { type Context, requireTeacher } from '#api/services/context.ts'
import { notFound } from '#api/services/problems.ts'
import { readAttemptReport } from '#api/services/reports.ts'
import { findPublishedId, insertOverride, newestOverrideNumber } from '#db/queries/overrides.ts'
import { findReportedAttempt } from '#db/queries/reports.ts'

/** Sets the credit of one student on one question by hand, or gives it back to the key; also where nothing was answered. */
export async function overrideScore(
  context: Context,
  at: { readonly assignmentId: string; readonly attemptId: string; readonly questionId: string },
  { credit, reason }: OverrideInput,
): Promise<AttemptReport> {
  const teacher = await requireTeacher(context)
  const row = await findReportedAttempt(context.db, teacher.id, at.assignmentId, at.attemptId)
  if (row === undefined) throw notFound('attempt')
  const publishedQuestionId = await findPublishedId(context.db, row.versionId, at.questionId)
  if (publishedQuestionId === undefined) throw notFound('question')
  const slot = { attemptId: at.attemptId, publishedQuestionId }
  await context.db.transaction(async (tx) => {
    const number = (await newestOverrideNumber(tx, slot)) + 1
    await insertOverride(tx, { ...slot, number, credit, reason, madeBy: teacher.id, madeAt: context.now() })
  })
  return await readAttemptReport(context, at.assignmentId, at.attemptId)
}
