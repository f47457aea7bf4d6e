import { type ShownQuestion, shownQuestion } from '#api/domain/question.ts'
import type { Db } from '#db/client.ts'
import { findRunning, publishedIdsOf } from '#db/queries/save-answers.ts'
import { makeAnswerQueue, type SaveAnswer } from './answer-queue.ts'

const MOST_ATTEMPTS = 20_000
const MOST_VERSIONS = 200

/** A question as it is asked, under the id of its published form. */
export interface AskedQuestion {
  readonly publishedId: string
  readonly asked: ShownQuestion
}
/** What saving an answer has to know; what of it can change is checked again by the statement that saves. */
export type KnownAttempt = NonNullable<Awaited<ReturnType<typeof findRunning>>> & {
  readonly questions: ReadonlyMap<string, AskedQuestion>
}

/** Saves answers in groups, and remembers of attempts and questions what it takes to check one. */
export interface Answering {
  /** Null when the device may not act for the attempt. */
  known(attemptId: string, device: string): Promise<KnownAttempt | null>
  /** What was known no longer holds. */
  forget(attemptId: string, device: string): void
  readonly save: SaveAnswer
}

export function makeAnswering(db: Db): Answering {
  const attempts = makeMemory<KnownAttempt>(MOST_ATTEMPTS)
  const versions = makeMemory<ReadonlyMap<string, AskedQuestion>>(MOST_VERSIONS)

  async function questionsOf(versionId: string) {
    const known = versions.get(versionId)
    if (known !== undefined) return known
    const rows = await publishedIdsOf(db, versionId)
    const questions = new Map(
      rows.map(({ publishedId, question }) => [question.id, { publishedId, asked: shownQuestion.parse(question) }]),
    )
    versions.set(versionId, questions)
    return questions
  }
  return {
    async known(attemptId, device) {
      const name = `${attemptId} ${device}`
      const remembered = attempts.get(name)
      if (remembered !== undefined) return remembered
      const row = await findRunning(db, attemptId, device)
      if (row === undefined) return null
      const known = { ...row, questions: await questionsOf(row.versionId) }
      attempts.set(name, known)
      return known
    },
    forget: (attemptId, device) => attempts.drop(`${attemptId} ${device}`),
    save: makeAnswerQueue(db),
  }
}

/** The last so many things that were looked up. */
function makeMemory<Value>(most: number) {
  const values = new Map<string, Value>()
  return {
    get: (name: string): Value | undefined => values.get(name),
    drop: (name: string): void => void values.delete(name),
    set(name: string, value: Value): void {
      values.set(name, value)
      const oldest = values.size > most ? values.keys().next().value : undefined
      if (oldest !== undefined) values.delete(oldest)
    },
  }
}
