import styles from './CreditMark.module.css'

type Outcome = 'full' | 'part' | 'none' | 'unanswered'

const words: { readonly [O in Outcome]: string } = {
  full: 'Full marks',
  part: 'Part of the marks',
  none: 'No marks',
  unanswered: 'Unanswered',
}

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
      <Shape outcome={outcome()} />
      {words[outcome()]}
    </span>
  )
}

function Shape(props: { outcome: Outcome }) {
  const paths: { readonly [O in Outcome]: string } = {
    full: 'M3 8.5 6.5 12 13 4.5',
    part: 'M8 2v12M8 2a6 6 0 0 1 0 12',
    none: 'M4 4l8 8M12 4l-8 8',
    unanswered: 'M3.5 8h9',
  }
  return (
    <svg class={styles.shape} viewBox="0 0 16 16" aria-hidden="true">
      <path d={paths[props.outcome]} />
    </svg>
  )
}
