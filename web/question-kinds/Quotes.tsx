import { For } from 'solid-js'
import type { Place, ReadablePassage } from '#api/contract.ts'
import { usePane } from '#web/shared/passage/pane.ts'
import styles from './answer.module.css'
import { quoteAt } from './quote.ts'

/** Chosen places as quotations, each with a button that shows it in the passage and, where they can go, one that removes it. */
export function Quotes<P extends Place>(props: {
  places: readonly P[]
  passage: ReadablePassage | null
  label: string
  remove?: ((place: P) => void) | undefined
}) {
  const pane = usePane()
  const quoteOf = (place: P & { readonly quote?: string }) =>
    place.quote ?? (props.passage ? quoteAt(props.passage, place) : '')
  return (
    <ul class={styles.quotes} aria-label={props.label}>
      <For each={props.places}>
        {(place) => (
          <li class={styles.quote}>
            <blockquote dir="auto">{quoteOf(place)}</blockquote>
            {props.passage && (
              <button
                type="button"
                class="quiet small"
                aria-label={`Show “${quoteOf(place)}”`}
                onClick={() => props.passage && pane.reveal(props.passage.passageId, place)}
              >
                Show
              </button>
            )}
            {props.remove && (
              <button
                type="button"
                class="quiet small"
                aria-label={`Remove “${quoteOf(place)}”`}
                onClick={() => props.remove?.(place)}
              >
                Remove
              </button>
            )}
          </li>
        )}
      </For>
    </ul>
  )
}
