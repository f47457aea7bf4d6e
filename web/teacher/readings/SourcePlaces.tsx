import { createMemo, For } from 'solid-js'
import { useBench } from './bench.ts'
import { itemsOf } from './items.ts'
import styles from './SourcesPanel.module.css'

/** What one source is credited with: each leads to its place, and can be given to another source. */
export function SourcePlaces(props: { sourceId: string }) {
  const bench = useBench()
  const items = createMemo(() => itemsOf(bench.reading()).filter(({ of }) => of.sourceId === props.sourceId))
  return (
    <ul class={styles.places} aria-label="What is credited to this source">
      <For each={items()} fallback={<li class="soft">Nothing is credited to this source.</li>}>
        {(item) => {
          const places = item.type === 'figure' ? [item.of] : item.of.content
          const quote = places.map(bench.quote).join(' … ')
          return (
            <li class={styles.place}>
              <button
                type="button"
                class={`quiet small ${styles.show}`}
                onClick={() => places[0] && bench.reveal(places[0])}
              >
                <span class="sr-only">Show </span>
                <bdi class={styles.quote}>{quote}</bdi>
              </button>
              <button
                type="button"
                class="small quiet"
                aria-label={`Split off “${quote}”`}
                onClick={() => bench.setDialog({ name: 'credit', itemId: item.id })}
              >
                Split off
              </button>
            </li>
          )
        }}
      </For>
    </ul>
  )
}
