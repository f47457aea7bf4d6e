import { For, Show } from 'solid-js'
import { Feedback } from '#web/question-kinds/Feedback.tsx'
import type { ReviewFace, ReviewProps } from '#web/question-kinds/face.ts'
import { letterOf } from '#web/question-kinds/letter.ts'
import { OptionRow } from '#web/question-kinds/OptionRow.tsx'
import styles from '#web/question-kinds/review.module.css'

export const choice: ReviewFace<'choice'> = { Review: ReviewChoice }

function ReviewChoice(props: ReviewProps<'choice'>) {
  return (
    <ul class={styles.options}>
      <For each={props.content.options}>
        {({ id, text }, index) => {
          const isGiven = () => props.response?.option === id
          return (
            <OptionRow
              letter={letterOf(index())}
              text={text}
              isGiven={isGiven()}
              isRight={props.key.correct === id}
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
