import { z } from 'zod'

/** When a student may see marks, keys and explanations. */
export const feedbackPolicy = z.enum(['each-answer', 'hand-in', 'closed', 'never'])
export type FeedbackPolicy = z.infer<typeof feedbackPolicy>

export const attemptRule = z.enum(['first', 'last', 'best'])
export type AttemptRule = z.infer<typeof attemptRule>

/** How a student says who they are: by private code, by picking from the class list, or by typing a name. */
export const identify = z.enum(['code', 'list', 'name'])
export type Identify = z.infer<typeof identify>

const moment = z.int().min(0).max(8.64e15)

export const assignmentSettings = z.strictObject({
  opensAt: moment.nullable(),
  closesAt: moment.nullable(),
  /** Null: as many as the student likes. */
  attemptsAllowed: z.int().min(1).max(20).nullable(),
  attemptCounts: attemptRule,
  shuffleQuestions: z.boolean(),
  shuffleOptions: z.boolean(),
  feedback: feedbackPolicy,
  timeLimitMinutes: z.int().min(1).max(600).nullable(),
  /** The share of the credit that a second try at a question earns, 0 to 1; null: there is no second try. */
  secondTry: z.number().min(0).max(1).nullable(),
  /** Practice: as often as the student likes, and the teacher sees no scores. */
  isPractice: z.boolean(),
  identify,
})
export type AssignmentSettings = z.infer<typeof assignmentSettings>

/** The window must have a length. */
export function windowFault({ opensAt, closesAt }: Pick<AssignmentSettings, 'opensAt' | 'closesAt'>): string | null {
  return opensAt !== null && closesAt !== null && closesAt <= opensAt ? 'Closing must come after opening.' : null
}

/** A second try needs feedback on the first. */
export function secondTryFault({
  secondTry,
  feedback,
}: Pick<AssignmentSettings, 'secondTry' | 'feedback'>): string | null {
  const hasFeedback = feedback === 'each-answer'
  return secondTry !== null && !hasFeedback ? 'A second try needs feedback after each answer.' : null
}

export const assignmentState = z.enum(['not-open', 'open', 'closed'])
export type AssignmentState = z.infer<typeof assignmentState>

export function stateAt(window: Pick<AssignmentSettings, 'opensAt' | 'closesAt'>, now: number): AssignmentState {
  if (window.closesAt !== null && now >= window.closesAt) return 'closed'
  return window.opensAt !== null && now < window.opensAt ? 'not-open' : 'open'
}

/**
 * The moment an attempt ends by itself, or null when nothing ends it. Extra time (per cent) lengthens the time limit;
 * the closing time holds for everybody.
 */
export function deadlineOf(
  settings: Pick<AssignmentSettings, 'closesAt' | 'timeLimitMinutes'>,
  attempt: { startedAt: number; extraTime: number },
): number | null {
  const { closesAt, timeLimitMinutes } = settings
  if (timeLimitMinutes === null) return closesAt
  const limit = attempt.startedAt + Math.round(timeLimitMinutes * 60_000 * (1 + attempt.extraTime / 100))
  return closesAt === null ? limit : Math.min(limit, closesAt)
}

/** When an attempt ended: handed in, or run out of time; null while it runs. */
export function endedAt(attempt: { handedInAt: number | null }, deadline: number | null, now: number): number | null {
  return attempt.handedInAt ?? (deadline !== null && now >= deadline ? deadline : null)
}

/** Answers that were on their way when time ran out are still taken for this long. */
export const GRACE_MS = 30_000

/** Whether an answer that arrives now is still saved: in time, or within the grace. What was handed in stands. */
export function takesAnswers(attempt: { handedInAt: number | null }, deadline: number | null, now: number): boolean {
  return attempt.handedInAt === null && (deadline === null || now < deadline + GRACE_MS)
}

/**
 * Whether the student may see the review of a whole attempt. `hasEnded` means that it takes no answer any more: a key
 * that is seen within the grace could still be used.
 */
export function mayReview(policy: FeedbackPolicy, state: { hasEnded: boolean; isClosed: boolean }): boolean {
  if (policy === 'never' || !state.hasEnded) return false
  return policy === 'closed' ? state.isClosed : true
}

/** Which of a student's attempts counts, by its share of marks; ended attempts go before running ones. */
export function countingAttempt<A extends { number: number; endedAt: number | null; share: number }>(
  attempts: readonly A[],
  rule: AttemptRule,
): A | null {
  const ended = attempts.filter((attempt) => attempt.endedAt !== null)
  const [first, ...rest] = (ended.length > 0 ? ended : [...attempts]).sort((a, b) => a.number - b.number)
  if (first === undefined) return null
  if (rule === 'first') return first
  if (rule === 'last') return rest.at(-1) ?? first
  return rest.reduce((best, attempt) => (attempt.share > best.share ? attempt : best), first)
}
