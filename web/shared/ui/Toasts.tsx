import { For, Show } from 'solid-js'
import styles from './Toasts.module.css'
import { dismiss, toasts } from './toasts.ts'

/** Stands once in each shell. */
export function Toasts() {
  return (
    <div class={styles.corner} role="status" aria-live="polite">
      <For each={toasts()}>
        {(entry) => (
          <div class={styles.toast}>
            <span>{entry.text}</span>
            <Show when={entry.undo}>
              {(undo) => (
                <button
                  type="button"
                  class="small"
                  onClick={() => {
                    undo()()
                    dismiss(entry.id)
                  }}
                >
                  Undo
                </button>
              )}
            </Show>
            <button type="button" class="small quiet" aria-label="Dismiss" onClick={() => dismiss(entry.id)}>
              ×
            </button>
          </div>
        )}
      </For>
    </div>
  )
}
