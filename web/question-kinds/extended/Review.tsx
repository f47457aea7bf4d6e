import { Show } from 'solid-js'
import type { ReviewFace, ReviewProps } from '#web/question-kinds/face.ts'
import review from '#web/question-kinds/review.module.css'
import styles from './extended.module.css'
import { Rubric } from './Rubric.tsx'
import { lengthInWords } from './words.ts'

export const extended: ReviewFace<'extended'> = { Review: ReviewExtended }

function ReviewExtended(props: ReviewProps<'extended'>) {
  const text = () => props.response?.text.trim()
  const reached = (criterionId: string) => props.parts.find(({ part }) => part === criterionId)?.given[0]
  return (
    <>
      <p class={styles.written} dir="auto">
        {text() || 'Unanswered'}
      </p>
      <Show when={text()}>
        {(written) => <p class={styles.count}>{lengthInWords(written(), props.content.mostWords)}</p>}
      </Show>
      <Show when={props.comment}>
        <p class={review.feedback}>
          <span class={review.by}>Your teacher:</span> <bdi>{props.comment}</bdi>
        </p>
      </Show>
      <details class={styles.fold} open={props.parts.length > 0}>
        <summary>How it is marked</summary>
        <Rubric criteria={props.content.criteria} reached={reached} />
      </details>
      <Show when={props.key.model}>
        <div class={review.section}>
          <h4>A model answer</h4>
          <p class={styles.written} dir="auto">
            {props.key.model}
          </p>
        </div>
      </Show>
    </>
  )
}
