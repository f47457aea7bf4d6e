import type { Question } from '#api/domain/question.ts'
import type { Response } from '#api/domain/question-kinds/index.ts'
import { chanceFrom } from './chance.ts'
import { demonstrationNames, demonstrationResponses } from './demonstration.ts'

const SECOND_MS = 1000
const MINUTE_MS = 60 * SECOND_MS
/** Within this a whole class has found its code and started. */
const ARRIVAL_MS = 4 * MINUTE_MS
/** An answer takes between these two. */
const QUICKEST_MS = 25 * SECOND_MS
const SLOWEST_MS = 100 * SECOND_MS
const SEED = 311

export const TIME_LIMIT_MINUTES = 30
const TIME_LIMIT_MS = TIME_LIMIT_MINUTES * MINUTE_MS

/** What one made-up student did in the lesson; moments are UTC milliseconds. */
export interface Visit {
  /** Place in `demonstrationNames`. */
  readonly index: number
  readonly startedAt: number
  /** Null for who ran out of time with questions left open. */
  readonly handedInAt: number | null
  readonly answers: readonly { readonly question: Question; readonly value: Response; readonly savedAt: number }[]
}

/** The demonstration lesson: who came, when each answered and handed in. It takes 35 minutes at most. */
export function lesson(questions: readonly Question[], beginsAt: number): Visit[] {
  return demonstrationNames.flatMap((_, index) => {
    const responses = demonstrationResponses(questions, index)
    return responses === null ? [] : [visit(questions, responses, index, beginsAt)]
  })
}

function visit(
  questions: readonly Question[],
  responses: ReadonlyMap<string, Response>,
  index: number,
  beginsAt: number,
): Visit {
  const chance = chanceFrom(SEED + index)
  const startedAt = beginsAt + Math.round(chance() * ARRIVAL_MS)
  const answered = questions.flatMap((question) => {
    const value = responses.get(question.id)
    return value === undefined ? [] : [{ question, value, takes: QUICKEST_MS + chance() * (SLOWEST_MS - QUICKEST_MS) }]
  })
  const isDone = answered.length === questions.length
  const needed = answered.reduce((sum, { takes }) => sum + takes, 0)
  // Who left questions open was still at it when time ran out; everybody else stays clear of the limit.
  const pace = isDone ? Math.min(1, (0.9 * TIME_LIMIT_MS) / needed) : (0.97 * TIME_LIMIT_MS) / needed
  let at = startedAt
  const answers = answered.map(({ question, value, takes }) => {
    at += takes * pace
    return { question, value, savedAt: Math.round(at) }
  })
  return { index, startedAt, handedInAt: isDone ? Math.round(at + 20 * SECOND_MS) : null, answers }
}
