import { z } from 'zod'
import { rubricLevels } from '#api/domain/question-kinds/question-kind.ts'
import { type Answer, NO_ANSWER } from '#api/domain/scoring.ts'
import type { Tx } from '#db/client.ts'
import { type Attempts, responsesOf } from '#db/queries/attempts.ts'
import { overridesOf, rubricMarksOf } from '#db/queries/judgements.ts'

/** What is stored about one question in one attempt, with what a teacher decided and why. */
export interface StoredAnswer extends Answer {
  /** Null when no response was saved. */
  readonly savedAt: number | null
  readonly sequence: number
  /** Why a teacher set the credit by hand. */
  readonly reason: string | null
  /** What a teacher wrote when marking by the rubric. */
  readonly comment: string | null
}

const tried = z.object({ value: z.unknown(), proof: z.unknown() })

/** The answers of attempts by attempt and question; a rubric mark counts for the response it was given for. */
export async function answersOf(db: Tx, which: Attempts): Promise<(attemptId: string) => Map<string, StoredAnswer>> {
  const answers = new Map<string, Map<string, StoredAnswer>>()
  const of = (attemptId: string) => {
    const known = answers.get(attemptId) ?? new Map<string, StoredAnswer>()
    answers.set(attemptId, known)
    return known
  }
  for (const { attemptId, questionId, value, proof, firstTry, secondTry, sequence, savedAt } of await responsesOf(
    db,
    which,
  )) {
    const first = firstTry == null || secondTry === null ? null : { ...tried.parse(firstTry), factor: secondTry }
    of(attemptId).set(questionId, { ...UNSAVED, value, proof, firstTry: first, sequence, savedAt })
  }
  for (const { attemptId, questionId, levels, comment, sequence } of await rubricMarksOf(db, which)) {
    const answer = of(attemptId).get(questionId)
    if (levels === null || answer?.sequence !== sequence) continue
    of(attemptId).set(questionId, { ...answer, levels: rubricLevels.parse(levels), comment })
  }
  for (const { attemptId, questionId, credit, reason } of await overridesOf(db, which)) {
    if (credit === null) continue
    of(attemptId).set(questionId, { ...(of(attemptId).get(questionId) ?? UNSAVED), override: credit, reason })
  }
  return of
}

const UNSAVED: StoredAnswer = { ...NO_ANSWER, savedAt: null, sequence: 0, reason: null, comment: null }
