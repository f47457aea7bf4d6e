import { For, Show } from 'solid-js'
import type { Place, ReadablePassage } from '#api/contract.ts'
import type { Selecting } from './pane.ts'
import styles from './SelectingBar.module.css'
import { WordCursor } from './WordCursor.tsx'

/** The foot of the pane while somebody selects: what to do, what is selected, and the way back. */
export function SelectingBar(props: {
  selecting: Selecting
  passage: ReadablePassage
  /** What mouse or finger have selected and may become a place. */
  chosen: Place | null
  /** What has just happened, for the eye and for a screen reader. */
  message: string
  add: (place: Place) => void
  remove: (place: Place) => void
  showCursor: (place: Place | null) => void
  reveal: (place: Place) => void
  done: () => void
}) {
  let cursor: HTMLElement | undefined
  const isByWords = () => props.selecting.by === 'words'
  const quoteOf = ({ start, end }: Place) => props.passage.text.slice(start, end).replace(/\s+/g, ' ')
  return (
    <section class={styles.bar} aria-label="Selecting in the passage">
      <div class={styles.top}>
        <p class={styles.task}>
          <strong>{props.selecting.label}</strong>{' '}
          <span class="soft">
            {isByWords() ? 'Mark the words, then press Use selection.' : 'Press a sentence.'}{' '}
            <span class={styles.keys}>
              {isByWords()
                ? 'By keyboard, use the word cursor: arrow keys move, Shift takes in more, Enter selects.'
                : 'By keyboard: arrow keys move, Enter selects.'}
            </span>
          </span>
        </p>
        <button type="button" class="small" onClick={() => props.done()}>
          Done
        </button>
      </div>
      <Show when={isByWords()}>
        <div class={styles.words}>
          <WordCursor
            passage={props.passage}
            show={props.showCursor}
            add={props.add}
            remove={props.remove}
            ref={(control) => {
              cursor = control
            }}
          />
          <button
            type="button"
            class="primary small"
            aria-disabled={props.chosen === null}
            // Pressing it must not take the browser's selection away.
            onMouseDown={(event) => event.preventDefault()}
            onClick={() => {
              if (props.chosen) props.add(props.chosen)
              else cursor?.focus()
            }}
          >
            Use selection
          </button>
        </div>
      </Show>
      <Show when={props.selecting.selected().length > 0}>
        <ul class={styles.list} aria-label="Selected">
          <For each={props.selecting.selected()}>
            {(place) => (
              <li class={styles.item}>
                <button type="button" class={`quiet small ${styles.show}`} onClick={() => props.reveal(place)}>
                  <span class="sr-only">Show </span>
                  <bdi class={styles.quote}>{quoteOf(place)}</bdi>
                </button>
                <button
                  type="button"
                  class={`quiet small ${styles.remove}`}
                  aria-label={`Remove “${quoteOf(place)}”`}
                  onClick={() => props.remove(place)}
                >
                  <span aria-hidden="true">×</span>
                </button>
              </li>
            )}
          </For>
        </ul>
      </Show>
      <p class={props.message.endsWith('.') ? styles.message : 'sr-only'} role="status">
        {props.message}
      </p>
    </section>
  )
}
