import type { QuestionReview } from '#api/contract.ts'
import styles from './CreditMark.module.css'
import { Icon } from './Icon.tsx'

/** What an answer brought, in a word and a shape: the same in reviews and in the report. */
export const outcomes = {
  full: { words: 'Full marks', shape: 'tick' },
  part: { words: 'Part of the marks', shape: 'half' },
  none: { words: 'No marks', shape: 'cross' },
  unanswered: { words: 'Unanswered', shape: 'dash' },
  waiting: { words: 'Not marked yet', shape: 'clock' },
  void: { words: 'Taken out', shape: 'out' },
} as const
export type Outcome = keyof typeof outcomes

export function outcomeOf(credit: number, isUnanswered: boolean): 'full' | 'part' | 'none' | 'unanswered' {
  if (isUnanswered) return 'unanswered'
  if (credit >= 1) return 'full'
  return credit > 0 ? 'part' : 'none'
}

/** What a marked answer brought. An open one that earned points all the same is not called unanswered. */
export function outcomeOfReview(review: QuestionReview): Outcome {
  const { credit, isVoid, isWaiting, isAnswered, isOverridden } = review
  if (isVoid) return 'void'
  if (isWaiting) return 'waiting'
  return outcomeOf(credit, !isAnswered && !isOverridden && credit === 0)
}

/** What an answer earned, as a shape and a word. */
export function CreditMark(props: { outcome: Outcome }) {
  return (
    <span class={`${styles.mark} ${styles[props.outcome]}`}>
      <Icon shape={outcomes[props.outcome].shape} />
      {outcomes[props.outcome].words}
    </span>
  )
}
