import { For, Show } from 'solid-js'
import { Feedback } from '#web/question-kinds/Feedback.tsx'
import type { ReviewFace, ReviewProps } from '#web/question-kinds/face.ts'
import { Icon } from '#web/question-kinds/Icon.tsx'
import styles from '#web/question-kinds/review.module.css'

export const order: ReviewFace<'order'> = { Review: ReviewOrder }

/** How many pairs stand in the order of the key, and how many there are. */
function pairsIn(right: readonly string[], given: readonly string[]): { agreeing: number; all: number } {
  const agreeing = right.flatMap((earlier, index) =>
    right.slice(index + 1).filter((later) => given.indexOf(earlier) < given.indexOf(later)),
  )
  return { agreeing: agreeing.length, all: (right.length * (right.length - 1)) / 2 }
}

/** The events in the right order, each with the place it was given. */
function ReviewOrder(props: ReviewProps<'order'>) {
  const given = () => props.response?.order ?? []
  const pairs = () => pairsIn(props.key.order, given())
  return (
    <>
      <Show when={given().length > 0}>
        <p class="soft">
          {pairs().agreeing} of {pairs().all} {pairs().all === 1 ? 'pair is' : 'pairs are'} in the right order; the
          marks count pairs.
        </p>
      </Show>
      <ol class={styles.options}>
        <For each={props.key.order}>
          {(id, index) => {
            const part = () => props.parts.find((one) => one.part === id)
            const place = () => part()?.given[0]
            const isRight = () => part()?.credit === 1
            const look = () => (isRight() ? styles.right : place() === undefined ? '' : styles.wrong)
            return (
              <li class={`${styles.option} ${look()}`}>
                <div class={styles.line}>
                  <span class={styles.letter}>{index() + 1}</span>
                  <span class={styles.text} dir="auto">
                    {props.content.entries.find((entry) => entry.id === id)?.text}
                  </span>
                  <span class={styles.word}>
                    <Icon shape={isRight() ? 'tick' : place() === undefined ? 'dash' : 'cross'} />{' '}
                    {isRight() ? 'In its place' : place() === undefined ? 'Unanswered' : `Given place ${place()}`}
                  </span>
                </div>
                <Show when={part()}>{(one) => <Feedback part={one()} feedback={props.feedback} />}</Show>
              </li>
            )
          }}
        </For>
      </ol>
    </>
  )
}
