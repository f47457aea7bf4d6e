import { createUniqueId, For, Show } from 'solid-js'
import { Field } from '#web/shared/ui/Field.tsx'
import { LONGEST_COMMENT } from './given.ts'
import styles from './Marking.module.css'

/** What the student reads with the mark, and comments written before that can be used again. */
export function CommentField(props: {
  text: string
  snippets: readonly string[]
  areNumbered: boolean
  change: (text: string) => void
  done: () => void
  insert: (snippet: string) => void
  ref: (field: HTMLTextAreaElement) => void
}) {
  const headId = createUniqueId()
  const offered = () => props.snippets.filter((snippet) => !props.text.includes(snippet))
  return (
    <div class={styles.comment}>
      <Field label="Comment" hint="The student reads it with the mark.">
        {(control) => (
          <textarea
            {...control}
            ref={props.ref}
            class={styles.field}
            dir="auto"
            rows={2}
            maxLength={LONGEST_COMMENT}
            value={props.text}
            onInput={(event) => props.change(event.currentTarget.value)}
            onBlur={() => props.done()}
            onKeyDown={(event) => {
              const isDone = event.key === 'Escape' || (event.key === 'Enter' && (event.ctrlKey || event.metaKey))
              if (isDone && !event.isComposing) event.currentTarget.blur()
            }}
          />
        )}
      </Field>
      <Show when={offered().length > 0}>
        <p id={headId} class={styles.hint}>
          Used before
        </p>
        <ul class={styles.snippets} aria-labelledby={headId}>
          <For each={offered()}>
            {(snippet) => (
              <li>
                <button type="button" class="small" onClick={() => props.insert(snippet)}>
                  <Show when={props.areNumbered}>
                    <span class={styles.key} aria-hidden="true">
                      Shift {props.snippets.indexOf(snippet) + 1}
                    </span>
                  </Show>
                  <bdi>{snippet}</bdi>
                </button>
              </li>
            )}
          </For>
        </ul>
      </Show>
    </div>
  )
}
