import { createUniqueId, Show } from 'solid-js'
import type { QuestionReview, ReadablePassage } from '#api/contract.ts'
import type { Reader } from './face.ts'
import { QuestionPlayer } from './players.tsx'
import styles from './review.module.css'

const number = new Intl.NumberFormat('en', { maximumFractionDigits: 2 })

/** What the second try earned, and what was answered at first. Nothing where there was one try. */
export function SecondTry(props: { review: QuestionReview; passages: readonly ReadablePassage[]; reader: Reader }) {
  const labelId = createUniqueId()
  return (
    <Show when={props.review.firstResponse !== null}>
      <div class={styles.section}>
        <h4>Second try</h4>
        <Show when={!props.review.isVoid}>
          <p>
            It earned {number.format(props.review.earned)} of {number.format(props.review.possible)}{' '}
            {props.review.possible === 1 ? 'point' : 'points'}.
          </p>
        </Show>
        <details class={styles.first}>
          <summary id={labelId}>
            {props.reader === 'student' ? 'What you answered at first' : 'What the student answered at first'}
          </summary>
          <QuestionPlayer
            question={props.review.question}
            response={props.review.firstResponse}
            change={() => {}}
            isDisabled={true}
            labelledBy={labelId}
            passages={props.passages}
          />
        </details>
      </div>
    </Show>
  )
}
