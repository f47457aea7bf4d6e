import { For, Show } from 'solid-js'
import { Feedback } from '#web/question-kinds/Feedback.tsx'
import type { ReviewFace, ReviewProps } from '#web/question-kinds/face.ts'
import { Icon } from '#web/question-kinds/Icon.tsx'
import styles from '#web/question-kinds/review.module.css'

export const short: ReviewFace<'short'> = { Review: ReviewShort }

function ReviewShort(props: ReviewProps<'short'>) {
  const isRight = () => props.parts[0]?.credit === 1
  const given = () => props.response?.text.trim() ?? ''
  return (
    <>
      <dl class={styles.facts}>
        <dt>Answer</dt>
        <dd>
          <Show when={given()} fallback="Unanswered">
            <strong class={isRight() ? styles.good : styles.bad}>
              <Icon shape={isRight() ? 'tick' : 'cross'} /> <bdi>{given()}</bdi>
            </strong>
            <span class="sr-only">{isRight() ? ', right' : ', not right'}</span>
          </Show>
        </dd>
        <dt>{props.key.accepted.length > 1 ? 'Accepted answers' : 'Right answer'}</dt>
        <dd>
          <For each={props.key.accepted}>
            {(answer, index) => (
              <>
                {index() > 0 && ' · '}
                <bdi>{answer}</bdi>
              </>
            )}
          </For>
        </dd>
      </dl>
      <Show when={props.parts[0]}>{(part) => <Feedback part={part()} feedback={props.feedback} />}</Show>
    </>
  )
}
