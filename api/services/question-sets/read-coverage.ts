import { coverageOf } from '#api/domain/advice/coverage.ts'
import type { SetCoverage } from '#api/resources/question-set.ts'
import { type Context, requireTeacher } from '#api/services/context.ts'
import { readingOfRevision } from '#api/services/readings.ts'
import { storedSet } from './stored-set.ts'

/** Which sources and figures of its passages the questions of a draft ask about. */
export async function readCoverage(context: Context, id: string): Promise<SetCoverage> {
  const teacher = await requireTeacher(context)
  const { passages, questions } = await storedSet(context.db, teacher.id, id)
  const read = passages.map(async ({ passageId, revisionId, text, title }) => {
    const reading = await readingOfRevision(context, revisionId, text)
    return { title, ...coverageOf(questions, { passageId, text, reading }) }
  })
  return { passages: await Promise.all(read) }
}
