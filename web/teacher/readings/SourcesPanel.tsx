import { createMemo, For, Show } from 'solid-js'
import { toast } from '#web/shared/ui/toasts.ts'
import { useBench } from './bench.ts'
import { type Source, usesOf, withoutSource } from './edit-sources.ts'
import { ShareBar } from './ShareBar.tsx'
import { SourceChip } from './SourceChip.tsx'
import { SourcePlaces } from './SourcePlaces.tsx'
import styles from './SourcesPanel.module.css'
import { percent, REPORTER, shareOf, UNNAMED } from './shares.ts'
import { kindLabel } from './source-kinds.ts'

/** Whose words fill the article: every source with its share, and the reporter. */
export function SourcesPanel() {
  const bench = useBench()
  const share = (teller: string): number => shareOf(bench.shares(), teller)
  return (
    <section class={styles.panel} aria-label="Sources">
      <Show
        when={bench.reading().sources.length > 0}
        fallback={
          <p class="soft">
            No source was found: all of this text is in the reporter’s own voice. If somebody was missed, select what
            they say in the text.
          </p>
        }
      >
        <p class={styles.lead}>How much of the article each one’s words fill. Press one to see where.</p>
      </Show>
      <ul class={styles.list}>
        <For each={bench.reading().sources}>{(source) => <SourceRow source={source} />}</For>
        <Show when={share(UNNAMED) > 0}>
          <li class={styles.plain}>
            <SourceChip look={null} />
            <span class={styles.name}>Nobody named</span>
            <span class={styles.percent}>{percent(share(UNNAMED))}</span>
            <ShareBar share={share(UNNAMED)} look={undefined} />
          </li>
        </Show>
        <li class={styles.plain}>
          <SourceChip look={null} instead="R" />
          <span class={styles.name}>The reporter’s own voice</span>
          <span class={styles.percent}>{percent(share(REPORTER))}</span>
          <ShareBar share={share(REPORTER)} look={undefined} />
        </li>
      </ul>
    </section>
  )
}

function SourceRow(props: { source: Source }) {
  const bench = useBench()
  const look = () => bench.looks().get(props.source.id)
  const isLit = () => bench.view.lit() === props.source.id
  const share = () => shareOf(bench.shares(), props.source.id)
  const uses = createMemo(() => usesOf(bench.reading()).get(props.source.id) ?? 0)
  function light(): void {
    bench.view.setLit(isLit() ? null : props.source.id)
    const place = bench.reading().attributions.find(({ sourceId }) => sourceId === props.source.id)?.content[0]
    if (isLit() && place !== undefined) bench.reveal(place)
  }
  function remove(): void {
    bench.edit((before) => withoutSource(before, props.source.id))
    if (isLit()) bench.view.setLit(null)
    toast(`“${props.source.name}” is deleted.`, bench.undo)
  }
  return (
    <li class={styles.row} data-lit={isLit() ? '' : undefined}>
      <button type="button" class={styles.press} aria-pressed={isLit()} onClick={light}>
        <SourceChip look={look()} />
        <span class={styles.name}>
          <bdi>{props.source.name}</bdi>
          <span class={styles.about}>
            {kindLabel(props.source.kind)}
            <Show when={props.source.aliases.length > 0}>
              , also <bdi>{props.source.aliases.join(', ')}</bdi>
            </Show>
          </span>
        </span>
        <span class={styles.percent}>{percent(share())}</span>
        <ShareBar share={share()} look={look()} />
      </button>
      <Show when={isLit()}>
        <div class={styles.open}>
          <div class={styles.tools}>
            <button
              type="button"
              class="small"
              onClick={() => bench.setDialog({ name: 'source', sourceId: props.source.id })}
            >
              Edit
            </button>
            <Show when={bench.reading().sources.length > 1}>
              <button
                type="button"
                class="small"
                onClick={() => bench.setDialog({ name: 'merge', sourceId: props.source.id })}
              >
                Merge
              </button>
            </Show>
            <Show when={uses() === 0}>
              <button type="button" class="small danger" onClick={remove}>
                Delete
              </button>
            </Show>
          </div>
          <SourcePlaces sourceId={props.source.id} />
        </div>
      </Show>
    </li>
  )
}
