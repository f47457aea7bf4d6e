import { For } from 'solid-js'
import styles from './Attempt.module.css'
import type { Attempt } from './create-attempt.ts'

/** What one question's state is called, shortest first. */
export function statesOf(attempt: Attempt, questionId: string): string[] {
  const isChecked = attempt.reviewOf(questionId) !== undefined
  const states = [isChecked ? 'checked' : attempt.isAnswered(questionId) ? 'answered' : 'open']
  return attempt.answerTo(questionId).isFlagged ? [...states, 'flagged'] : states
}

/** Every question by number with its state; a click leads there. */
export function Overview(props: { attempt: Attempt; current: number; go: (index: number) => void }) {
  return (
    <ol class={styles.overview}>
      <For each={props.attempt.view.questions}>
        {(question, index) => (
          <li>
            <button
              type="button"
              class={styles.number}
              data-state={statesOf(props.attempt, question.id)[0]}
              aria-current={index() === props.current ? 'step' : undefined}
              onClick={() => props.go(index())}
            >
              <span class="sr-only">Question </span>
              <strong>{index() + 1}</strong>
              <span class={styles.states}>{statesOf(props.attempt, question.id).join(', ')}</span>
            </button>
          </li>
        )}
      </For>
    </ol>
  )
}
