import { For, Show } from 'solid-js'
import { Feedback } from '#web/question-kinds/Feedback.tsx'
import type { ReviewFace, ReviewProps } from '#web/question-kinds/face.ts'
import { Icon } from '#web/question-kinds/Icon.tsx'
import review from '#web/question-kinds/review.module.css'
import styles from './cloze.module.css'

export const cloze: ReviewFace<'cloze'> = { Review: ReviewCloze }

/** The text with what was filled in, and beside each gap that is not right what is. */
function ReviewCloze(props: ReviewProps<'cloze'>) {
  return (
    <>
      <div class={styles.marked} dir="auto">
        <For each={props.content.pieces}>
          {({ text, gap }) => (
            <>
              {text}
              <Show when={gap}>
                {(asked) => {
                  const inWords = (given: string) => asked().options?.find(({ id }) => id === given)?.text ?? given
                  const given = () => inWords(props.response?.gaps[asked().id] ?? '').trim()
                  const isRight = () => props.parts.find(({ part }) => part === asked().id)?.credit === 1
                  const look = () => (isRight() ? review.good : given() === '' ? '' : review.bad)
                  return (
                    <>
                      <strong class={`${styles.given} ${look()}`}>
                        <Icon shape={isRight() ? 'tick' : given() === '' ? 'dash' : 'cross'} />{' '}
                        <bdi>{given() || 'Unanswered'}</bdi>
                      </strong>
                      <span class="sr-only">{isRight() ? ', right' : ', not right'}</span>
                      <Show when={!isRight()}>
                        {' '}
                        <span class={styles.key}>
                          <span class="sr-only">Right answer: </span>
                          <bdi>{(props.key.accepted[asked().id] ?? []).map(inWords).join(' / ')}</bdi>
                        </span>
                      </Show>
                    </>
                  )
                }}
              </Show>
            </>
          )}
        </For>
      </div>
      <For each={props.parts}>{(part) => <Feedback part={part} feedback={props.feedback} />}</For>
    </>
  )
}
