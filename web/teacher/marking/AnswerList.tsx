import { createSignal, createUniqueId, For, Show } from 'solid-js'
import { Icon } from '#web/question-kinds/Icon.tsx'
import type { AnswerChoice } from './create-answer-choice.ts'
import type { OpenMarking } from './create-marking.ts'
import styles from './Marking.module.css'

/** All answers with what is marked; beside the passage, or folded above it where there is little room. */
export function AnswerList(props: { open: OpenMarking; choice: AnswerChoice; chosen: () => void }) {
  const listId = createUniqueId()
  const [isOpen, setOpen] = createSignal(false)
  return (
    <nav class={styles.side} aria-label="Answers">
      <div class={styles.tools}>
        <button
          type="button"
          class={`small ${styles.unfold}`}
          aria-expanded={isOpen()}
          aria-controls={listId}
          onClick={() => setOpen(!isOpen())}
        >
          All answers
        </button>
        <label class={styles.check}>
          <input
            type="checkbox"
            checked={props.choice.isHidden()}
            onChange={(event) => props.choice.setHidden(event.currentTarget.checked)}
          />
          Hide names
        </label>
      </div>
      <ol id={listId} class={styles.list} data-open={isOpen()}>
        <For each={props.choice.answers().map(({ attemptId }) => attemptId)}>
          {(attemptId) => (
            <Show when={props.choice.answers().find((one) => one.attemptId === attemptId)}>
              {(answer) => (
                <li>
                  <button
                    type="button"
                    class={`small ${styles.entry}`}
                    aria-label={`${props.choice.nameOf(answer())}, ${stateOf(props.open, answer())}`}
                    aria-current={props.choice.answer()?.attemptId === attemptId ? 'true' : undefined}
                    onClick={() => {
                      setOpen(false)
                      props.choice.goTo(answer())
                      props.chosen()
                    }}
                  >
                    <span class={styles.mark} data-marked={props.open.isMarked(answer())}>
                      <Show when={props.open.isMarked(answer())}>
                        <Icon shape="tick" />
                      </Show>
                    </span>
                    <span class={styles.name}>
                      <bdi>{props.choice.nameOf(answer())}</bdi>
                    </span>
                  </button>
                </li>
              )}
            </Show>
          )}
        </For>
      </ol>
    </nav>
  )
}

function stateOf(open: OpenMarking, answer: Parameters<OpenMarking['isMarked']>[0]): string {
  if (open.isMarked(answer)) return 'marked'
  return answer.isStale ? 'changed after it was marked' : 'not marked'
}
