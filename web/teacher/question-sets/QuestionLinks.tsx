import { For, Show } from 'solid-js'
import type { EditedDraft } from './create-draft.ts'
import type { OpenQuestion } from './create-open-question.ts'
import styles from './QuestionLinks.module.css'

/** A sentence about a field of a question, or about the whole set. */
interface Remark {
  readonly questionId: string | null
  readonly path: string
  readonly message: string
}

/** Sentences about the questions of a set, each with a way to its field. */
export function QuestionLinks(props: { remarks: readonly Remark[]; draft: EditedDraft; open: OpenQuestion }) {
  const numberOf = (questionId: string) => props.draft.draft.questions.findIndex(({ id }) => id === questionId) + 1
  const show = (remark: Remark) => {
    const { questionId, path, message } = remark
    if (questionId === null) return
    const alike = props.remarks.filter((one) => one.questionId === questionId && one.message === message)
    props.open.openAt(questionId, { path, message, ordinal: alike.indexOf(remark) })
  }
  return (
    <ul class={styles.list}>
      <For each={props.remarks}>
        {(remark) => (
          <li>
            <Show when={remark.questionId} fallback={<p class={styles.whole}>{remark.message}</p>}>
              {(questionId) => (
                <button type="button" class="quiet small" onClick={() => show(remark)}>
                  <span>Question {numberOf(questionId())}:</span> {remark.message}
                </button>
              )}
            </Show>
          </li>
        )}
      </For>
    </ul>
  )
}
