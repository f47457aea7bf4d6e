import { Problem } from '#api/services/problems.ts'
import type { Db } from '#db/client.ts'
import { type AnswerToSave, type SavedAnswer, saveAnswers } from '#db/queries/save-answers.ts'

/** More in one statement makes each of them wait longer and saves no more. */
const MOST_TOGETHER = 256
/** Who comes later is told to try again: waiting longer helps nobody. */
const MOST_WAITING = 4096

interface Waiting {
  readonly answer: AnswerToSave
  readonly done: (saved: SavedAnswer | null) => void
  readonly failed: (error: unknown) => void
}

export type SaveAnswer = (answer: AnswerToSave) => Promise<SavedAnswer | null>

/**
 * Commits answers that arrive together in one transaction, so that a disk that takes its time takes it once. Nobody is
 * kept waiting for others to come: a group is what arrived while the one before it was written. Null when the answer
 * could not be saved as its writer saw things; see `saveAnswers`.
 */
export function makeAnswerQueue(db: Db): SaveAnswer {
  let waiting: Waiting[] = []
  let isWriting = false

  async function write(): Promise<void> {
    isWriting = true
    while (waiting.length > 0) {
      const { group, rest } = nextGroup(waiting)
      waiting = rest
      try {
        const saved = await saveAnswers(
          db,
          group.map(({ answer }) => answer),
        )
        const byName = new Map(saved.map((one) => [nameOf(one), one]))
        for (const { answer, done } of group) done(byName.get(nameOf(answer)) ?? null)
      } catch (error) {
        for (const { failed } of group) failed(error)
      }
    }
    isWriting = false
  }

  return (answer) =>
    new Promise((done, failed) => {
      if (waiting.length >= MOST_WAITING) {
        failed(new Problem('unavailable', 'Too many answers at once. Yours is kept on this device and sent again.'))
        return
      }
      waiting.push({ answer, done, failed })
      if (isWriting) return
      isWriting = true
      // What else arrived with this one comes along.
      setImmediate(() => void write())
    })
}

const nameOf = ({ attemptId, publishedQuestionId }: { attemptId: string; publishedQuestionId: string }): string =>
  `${attemptId} ${publishedQuestionId}`

/** The first of those that wait, but no two for the same question of the same attempt. */
function nextGroup(waiting: readonly Waiting[]): { group: Waiting[]; rest: Waiting[] } {
  const group = new Map<string, Waiting>()
  const rest: Waiting[] = []
  for (const one of waiting) {
    const name = nameOf(one.answer)
    if (group.size < MOST_TOGETHER && !group.has(name)) group.set(name, one)
    else rest.push(one)
  }
  return { group: [...group.values()], rest }
}
