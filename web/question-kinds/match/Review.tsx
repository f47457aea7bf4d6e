import { For, Show } from 'solid-js'
import { Feedback } from '#web/question-kinds/Feedback.tsx'
import type { ReviewFace, ReviewProps } from '#web/question-kinds/face.ts'
import { Icon } from '#web/question-kinds/Icon.tsx'
import styles from '#web/question-kinds/review.module.css'

export const match: ReviewFace<'match'> = { Review: ReviewMatch }

function ReviewMatch(props: ReviewProps<'match'>) {
  const sourceText = (id: string | undefined) => props.content.sources.find((source) => source.id === id)?.text
  return (
    <ul class={styles.options}>
      <For each={props.content.claims}>
        {({ id, text }) => {
          const given = () => sourceText(props.response?.sourceOf[id])
          const right = () => sourceText(props.key.sourceOf[id])
          const part = () => props.parts.find((one) => one.part === id)
          const isRight = () => part()?.credit === 1
          const look = () => (isRight() ? styles.right : given() === undefined ? '' : styles.wrong)
          return (
            <li class={`${styles.option} ${look()}`}>
              <p class={styles.claim} dir="auto">
                {text}
              </p>
              <dl class={styles.facts}>
                <dt>Answer</dt>
                <dd>
                  <strong class={isRight() ? styles.good : given() === undefined ? undefined : styles.bad}>
                    <Icon shape={isRight() ? 'tick' : given() === undefined ? 'dash' : 'cross'} />{' '}
                    <bdi>{given() ?? 'Unanswered'}</bdi>
                  </strong>
                  <span class="sr-only">{isRight() ? ', right' : ', not right'}</span>
                </dd>
                <Show when={!isRight()}>
                  <dt>Right answer</dt>
                  <dd>
                    <bdi>{right()}</bdi>
                  </dd>
                </Show>
              </dl>
              <Show when={part()}>{(one) => <Feedback part={one()} feedback={props.feedback} />}</Show>
            </li>
          )
        }}
      </For>
    </ul>
  )
}
