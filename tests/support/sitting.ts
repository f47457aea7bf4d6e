import { eq } from 'drizzle-orm'
import { insertMadeUpAttempts } from '#db/queries/example.ts'
import { assignment } from '#db/schema/assignment.ts'
import { publishedQuestion } from '#db/schema/question-set.ts'
import type { Bench } from './open-app.ts'

/** One attempt: stored responses by question id; handed in unless it is running. */
export interface Sitting {
  readonly id: string
  readonly values: Record<string, unknown>
  readonly isRunning?: boolean
}
export interface Sitter {
  readonly displayName: string
  readonly studentId?: string
  readonly sittings: readonly Sitting[]
}

/**
 * Puts students and their attempts straight into the database, each attempt a minute long and starting now. A
 * participant's id is that of the first attempt behind "p-".
 */
export async function sitAll(bench: Bench, assignmentId: string, sitters: readonly Sitter[]): Promise<void> {
  const asked = await bench.db
    .select({ id: publishedQuestion.id, questionId: publishedQuestion.questionId })
    .from(publishedQuestion)
    .innerJoin(assignment, eq(assignment.versionId, publishedQuestion.versionId))
    .where(eq(assignment.id, assignmentId))
  const publishedId = (questionId: string): string => {
    const id = asked.find((one) => one.questionId === questionId)?.id
    if (id === undefined) throw new Error(`"${questionId}" is not asked in this assignment`)
    return id
  }
  const now = bench.now()
  const answer = { isFlagged: false, sequence: 1, firstAt: now + 30_000, savedAt: now + 30_000 }
  const idOf = ({ sittings }: Sitter) => `p-${sittings[0]?.id}`
  await insertMadeUpAttempts(bench.db, {
    participants: sitters.map((sitter) => {
      const { displayName, studentId = null } = sitter
      return { id: idOf(sitter), assignmentId, studentId, displayName, createdAt: now }
    }),
    attempts: sitters.flatMap((sitter) =>
      sitter.sittings.map(({ id, isRunning }, index) => {
        const handedInAt = isRunning ? null : now + 60_000
        return { id, participantId: idOf(sitter), number: index + 1, seed: 1, startedAt: now, handedInAt }
      }),
    ),
    responses: sitters.flatMap(({ sittings }) =>
      sittings.flatMap(({ id, values }) =>
        Object.entries(values).map(([questionId, value]) => {
          return { attemptId: id, publishedQuestionId: publishedId(questionId), value, ...answer }
        }),
      ),
    ),
  })
}

export const sit = (
  bench: Bench,
  assignmentId: string,
  who: { displayName: string; studentId?: string },
  ...sittings: readonly [Sitting, ...Sitting[]]
): Promise<void> => sitAll(bench, assignmentId, [{ ...who, sittings }])
