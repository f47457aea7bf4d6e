import { type AttemptRule, countingAttempt } from './assignment.ts'
import type { KeyedQuestion } from './question.ts'
import type { ReportedAttempt } from './report.ts'
import { type Answer, type Marked, mark, type Score, scoreOf, shareOf } from './scoring.ts'

/** One question and the whole attempt, as they are scored. */
export interface Standing extends Score {
  readonly credit: number
  readonly total: Score
}

export interface ChangedAttempt<Attempt extends ReportedAttempt> {
  readonly attempt: Attempt
  /** Whether this is the attempt that counts after the change. */
  readonly counts: boolean
  readonly before: Standing
  readonly after: Standing
}

export interface Effect<Attempt extends ReportedAttempt> {
  /** Attempts whose points on the question change. */
  readonly changes: readonly ChangedAttempt<Attempt>[]
  /** Whether the share of points that counts for the student goes up or down. */
  readonly direction: 'up' | 'down' | 'same'
  /** Whether answer and proof together give another result in one of the attempts. */
  readonly isProofChanged: boolean
}

const SAME = 1e-9
const differs = (one: number, other: number): boolean => Math.abs(one - other) > SAME

/**
 * What a mend does to one student of an assignment. Every attempt is marked anew, whichever counts: the mend can change
 * which one is the best.
 * @param questions all of the version, as they count before
 * @param after the mended question
 */
export function effectOf<Attempt extends ReportedAttempt>(
  questions: readonly KeyedQuestion[],
  after: KeyedQuestion,
  student: { readonly rule: AttemptRule; readonly attempts: readonly Attempt[] },
): Effect<Attempt> {
  const mended = questions.map((question) => (question.id === after.id ? after : question))
  const before = questions.find(({ id }) => id === after.id)
  const scored = student.attempts.map((attempt) => ({
    attempt,
    was: standingOf(questions, before, attempt.answers),
    is: standingOf(mended, after, attempt.answers),
  }))
  const counting = (state: 'was' | 'is') =>
    countingAttempt(
      scored.map((one) => ({
        ...one,
        number: one.attempt.number,
        endedAt: one.attempt.endedAt,
        share: shareOf(one[state].total),
      })),
      student.rule,
    )
  const counts = counting('is')
  const gain = (counts?.share ?? 0) - (counting('was')?.share ?? 0)
  return {
    changes: scored
      .filter(({ was, is }) => differs(was.earned, is.earned) || differs(was.possible, is.possible))
      .map(({ attempt, was, is }) => ({ attempt, counts: attempt === counts?.attempt, before: was, after: is })),
    direction: gain > SAME ? 'up' : gain < -SAME ? 'down' : 'same',
    isProofChanged: scored.some(({ was, is }) => was.proof !== is.proof),
  }
}

function standingOf(
  questions: readonly KeyedQuestion[],
  question: KeyedQuestion | undefined,
  answers: ReadonlyMap<string, Answer>,
): Standing & Pick<Marked, 'proof'> {
  const { credit, earned, possible, proof } =
    question === undefined ? NOT_ASKED : mark(question, answers.get(question.id))
  return { credit, earned, possible, proof, total: scoreOf(questions, answers) }
}

const NOT_ASKED = { credit: 0, earned: 0, possible: 0, proof: null }
