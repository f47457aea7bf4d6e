import { For, Show } from 'solid-js'
import { Feedback } from '#web/question-kinds/Feedback.tsx'
import type { ReviewFace, ReviewProps } from '#web/question-kinds/face.ts'
import { letterOf } from '#web/question-kinds/letter.ts'
import { OptionRow } from '#web/question-kinds/OptionRow.tsx'
import styles from '#web/question-kinds/review.module.css'
import { ruleToStudent } from './rules.ts'

export const multiple: ReviewFace<'multiple'> = { Review: ReviewMultiple }

function ReviewMultiple(props: ReviewProps<'multiple'>) {
  return (
    <>
      <ul class={styles.options}>
        <For each={props.content.options}>
          {({ id, text }, index) => {
            const isGiven = () => props.response?.options.includes(id) === true
            return (
              <OptionRow
                letter={letterOf(index())}
                text={text}
                isGiven={isGiven()}
                isRight={props.key.correct.includes(id)}
                givenWord="Ticked"
              >
                <Show when={isGiven() && props.parts[0]}>
                  {(part) => <Feedback part={part()} feedback={props.feedback} given={id} />}
                </Show>
              </OptionRow>
            )
          }}
        </For>
      </ul>
      <p class="soft">{ruleToStudent(props.content.rule)}</p>
    </>
  )
}
