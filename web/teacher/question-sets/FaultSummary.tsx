import { For, Show } from 'solid-js'
import type { SetFault } from '#api/contract.ts'
import type { EditedDraft } from './create-draft.ts'
import type { OpenQuestion } from './create-open-question.ts'
import styles from './FaultSummary.module.css'
import { missing } from './words.ts'

/** What stands in the way of publishing, each with a way to its field. */
export function FaultSummary(props: {
  draft: EditedDraft
  open: OpenQuestion
  isShown: boolean
  onToggle: (isShown: boolean) => void
}) {
  const numberOf = (questionId: string) => props.draft.draft.questions.findIndex(({ id }) => id === questionId) + 1
  const show = (fault: SetFault) => {
    const { questionId, path, message } = fault
    if (questionId === null) return
    const alike = props.draft.faults().filter((one) => one.questionId === questionId && one.message === message)
    props.open.openAt(questionId, { path, message, ordinal: alike.indexOf(fault) })
  }
  return (
    <Show when={props.draft.faults().length > 0 && (props.isShown || props.draft.draft.questions.length > 0)}>
      <details
        class={styles.summary}
        open={props.isShown}
        onToggle={(event) => props.onToggle(event.currentTarget.open)}
        id="faults"
      >
        <summary>{missing(props.draft.faults().length)} before you can publish</summary>
        <ul class={styles.list}>
          <For each={props.draft.faults()}>
            {(fault) => (
              <li>
                <Show when={fault.questionId} fallback={fault.message}>
                  {(questionId) => (
                    <button type="button" class="quiet small" onClick={() => show(fault)}>
                      <span>Question {numberOf(questionId())}:</span> {fault.message}
                    </button>
                  )}
                </Show>
              </li>
            )}
          </For>
        </ul>
      </details>
    </Show>
  )
}
