import styles from './CreditMark.module.css'
import { Icon } from './Icon.tsx'

type Outcome = 'full' | 'part' | 'none' | 'unanswered'

const words: { readonly [O in Outcome]: string } = {
  full: 'Full marks',
  part: 'Part of the marks',
  none: 'No marks',
  unanswered: 'Unanswered',
}
const shapes = { full: 'tick', part: 'half', none: 'cross', unanswered: 'dash' } as const

export function outcomeOf(credit: number, isUnanswered: boolean): Outcome {
  if (isUnanswered) return 'unanswered'
  if (credit >= 1) return 'full'
  return credit > 0 ? 'part' : 'none'
}

/** What an answer earned, as a shape and a word. Credit is 0 to 1. */
export function CreditMark(props: { credit: number; isUnanswered: boolean }) {
  const outcome = () => outcomeOf(props.credit, props.isUnanswered)
  return (
    <span class={`${styles.mark} ${styles[outcome()]}`}>
      <Icon shape={shapes[outcome()]} />
      {words[outcome()]}
    </span>
  )
}
