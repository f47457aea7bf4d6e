import { createSignal } from 'solid-js'
import type { AttemptView, Checked, QuestionReview, TryAgain } from '#api/contract.ts'
import { call } from '#web/shared/call.ts'
import { api } from '#web/student/api.ts'

type Told = Pick<AttemptView, 'reviews' | 'tryAgains' | 'voided'>

/** What checking an answer brought: `same` says that the second try was the first one again, which counts for nothing. */
export type CheckOutcome = 'reviewed' | 'try-again' | 'same'

/** With the news, where they are any: what is known already stays the same object, so that nothing is drawn anew. */
function joined<Told>(known: ReadonlyMap<string, Told>, told: readonly Told[], idOf: (one: Told) => string) {
  const news = told.filter((one) => JSON.stringify(one) !== JSON.stringify(known.get(idOf(one))))
  return news.length === 0 ? known : new Map([...known, ...news.map((one) => [idOf(one), one] as const)])
}

/**
 * What the server has said about answers of this attempt while it runs: reviews, what to look for before a second try,
 * and questions that the teacher took out.
 */
export function createFeedback(view: Pick<AttemptView, 'id'> & Told, readAgain: () => Promise<Told>) {
  const [reviews, setReviews] = createSignal<ReadonlyMap<string, QuestionReview>>(new Map())
  const [tryAgains, setTryAgains] = createSignal<ReadonlyMap<string, TryAgain>>(new Map())
  const [voided, setVoided] = createSignal<ReadonlySet<string>>(new Set())
  /** Questions whose check may have reached the server without its answer having come back. */
  const unsure = new Set<string>()

  function take(told: Told): void {
    setReviews((known) => joined(known, told.reviews, ({ question }) => question.id))
    setTryAgains((known) => joined(known, told.tryAgains, ({ questionId }) => questionId))
    setVoided(new Set(told.voided))
  }
  take(view)

  function takeChecked(questionId: string, { review, tryAgain }: Checked): CheckOutcome {
    const hadTried = tryAgains().has(questionId)
    if (review !== null) setReviews((all) => new Map(all).set(questionId, review))
    if (tryAgain !== null) setTryAgains((all) => new Map(all).set(questionId, tryAgain))
    if (review !== null) return 'reviewed'
    return hadTried ? 'same' : 'try-again'
  }

  /** What a check brought whose answer was lost on the way: nobody spends the second try without having seen the first. */
  async function lostOutcome(questionId: string): Promise<CheckOutcome | null> {
    if (!unsure.has(questionId)) return null
    const hadTried = tryAgains().has(questionId)
    take(await readAgain())
    unsure.delete(questionId)
    if (reviews().has(questionId)) return 'reviewed'
    return !hadTried && tryAgains().has(questionId) ? 'try-again' : null
  }

  return {
    take,
    reviewOf: (questionId: string): QuestionReview | undefined => reviews().get(questionId),
    /** What was said about the first try, while the second is open. */
    tryAgainOf: (questionId: string): TryAgain | undefined =>
      reviews().has(questionId) ? undefined : tryAgains().get(questionId),
    isVoid: (questionId: string): boolean => voided().has(questionId),

    /** Asks for feedback on the answer that the server has. */
    async check(questionId: string): Promise<CheckOutcome> {
      const lost = await lostOutcome(questionId)
      if (lost !== null) return lost
      unsure.add(questionId)
      const param = { attemptId: view.id, questionId }
      const checked = await call(api.attempts[':attemptId'].responses[':questionId'].check.$post({ param }))
      unsure.delete(questionId)
      return takeChecked(questionId, checked)
    },
  }
}
