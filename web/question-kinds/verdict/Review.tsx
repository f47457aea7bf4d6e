import { For, Show } from 'solid-js'
import { Feedback } from '#web/question-kinds/Feedback.tsx'
import type { ReviewFace, ReviewProps } from '#web/question-kinds/face.ts'
import { OptionRow } from '#web/question-kinds/OptionRow.tsx'
import styles from '#web/question-kinds/review.module.css'
import { verdicts } from './verdicts.ts'

export const verdict: ReviewFace<'verdict'> = { Review: ReviewVerdict }

function ReviewVerdict(props: ReviewProps<'verdict'>) {
  return (
    <ul class={styles.options}>
      <For each={verdicts}>
        {(one) => {
          const isGiven = () => props.response?.verdict === one.verdict
          return (
            <OptionRow
              text={one.label}
              isGiven={isGiven()}
              isRight={props.key.verdict === one.verdict}
              givenWord="Chosen"
            >
              <Show when={isGiven() && props.parts[0]}>
                {(part) => <Feedback part={part()} feedback={props.feedback} />}
              </Show>
            </OptionRow>
          )
        }}
      </For>
    </ul>
  )
}
