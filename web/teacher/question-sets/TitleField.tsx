import { Show } from 'solid-js'
import type { EditedDraft } from './create-draft.ts'
import styles from './TitleField.module.css'

/** The title of the set, edited where it stands. */
export function TitleField(props: { draft: EditedDraft }) {
  const refusal = () =>
    props.draft.draft.title.trim() === '' ? 'Give the question set a title.' : props.draft.refusalAt('title')
  return (
    <div>
      <h1 class="sr-only">{props.draft.draft.title.trim() || 'Question set without a title'}</h1>
      <input
        class={styles.title}
        aria-label="Title of the question set"
        aria-invalid={refusal() === undefined ? undefined : 'true'}
        aria-describedby={refusal() === undefined ? undefined : 'title-refusal'}
        dir="auto"
        maxLength={200}
        value={props.draft.draft.title}
        onInput={(event) => props.draft.setTitle(event.currentTarget.value)}
      />
      <Show when={refusal()}>
        {(sentence) => (
          <p id="title-refusal" class={styles.refusal}>
            {sentence()}
          </p>
        )}
      </Show>
    </div>
  )
}
