import { For } from 'solid-js'
import type { ShownQuestion } from '#api/contract.ts'
import styles from './Attempt.module.css'
import type { Attempt } from './create-attempt.ts'

/** What one question's state is called, shortest first. */
export function statesOf(attempt: Attempt, question: ShownQuestion): string[] {
  const states = [stateOf(attempt, question)]
  return attempt.answerTo(question.id).isFlagged ? [...states, 'check later'] : states
}

function stateOf(attempt: Attempt, question: ShownQuestion): string {
  if (attempt.isVoid(question.id)) return 'taken out'
  if (attempt.reviewOf(question.id) !== undefined) return 'checked'
  if (attempt.isUnfinished(question) || attempt.lacksProof(question)) return 'unfinished'
  return attempt.isAnswered(question.id) ? 'answered' : 'open'
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
              data-state={statesOf(props.attempt, question)[0]}
              aria-current={index() === props.current ? 'step' : undefined}
              onClick={() => props.go(index())}
            >
              <span class="sr-only">Question </span>
              <strong>{index() + 1}</strong>
              <span class={styles.states}>{statesOf(props.attempt, question).join(', ')}</span>
            </button>
          </li>
        )}
      </For>
    </ol>
  )
}
