import type { OptionFeedback } from '#api/contract.ts'

/** The field of a question's `feedback` that belongs to one way of answering one part; `answer` where there is only one. */
export const feedbackKey = (part: string, given: string): string => `${part}/${given}`

type Feedback = Readonly<Record<string, OptionFeedback>>

/** The feedback with one entry changed; one that says nothing is left out. */
export function withFeedback(feedback: Feedback, key: string, changed: OptionFeedback): Record<string, OptionFeedback> {
  const { [key]: _old, ...others } = feedback
  return changed.text === '' && changed.errorTag === null ? others : { ...others, [key]: changed }
}

/** The feedback without what belongs to parts or answers that are gone. */
export function withoutFeedbackOn(feedback: Feedback, gone: readonly string[]): Record<string, OptionFeedback> {
  return Object.fromEntries(Object.entries(feedback).filter(([key]) => !key.split('/').some((id) => gone.includes(id))))
}
