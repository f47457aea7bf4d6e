import { createEffect, createSignal, on, onMount, Show } from 'solid-js'
import type { KeptReading, Place } from '#api/contract.ts'
import { overlaps } from '#web/shared/passage/fragments.ts'
import { WordCursor } from '#web/shared/passage/WordCursor.tsx'
import { toast } from '#web/shared/ui/toasts.ts'
import styles from './AddBar.module.css'
import { useBench } from './bench.ts'
import { addAttribution, addFigure, addHedge, addPiece, withoutHedge } from './edit-items.ts'

/** The foot of the passage while words are selected: what they become. By keyboard, the word cursor selects. */
export function AddBar(props: { chosen: Place | null; showCursor: (place: Place | null) => void }) {
  const bench = useBench()
  const [pointed, setPointed] = createSignal<Place | null>(null)
  let cursor: HTMLElement | undefined
  let first: HTMLButtonElement | undefined
  const place = (): Place | null => props.chosen ?? pointed()
  const attribution = () => {
    const item = bench.current()
    return item?.type === 'attribution' && bench.view.panel() === 'check' ? item.of : null
  }
  const hedge = () => bench.reading().hedges.find((one) => overlaps(one, place() ?? { start: 0, end: 0 }))

  onMount(() => bench.isAdding() && props.chosen === null && cursor?.focus())
  createEffect(on(bench.isAdding, (is) => is && props.chosen === null && cursor?.focus(), { defer: true }))

  function done(): void {
    bench.setAdding(false)
    setPointed(null)
    props.showCursor(null)
    document.getSelection()?.removeAllRanges()
  }
  function add(what: 'attribution' | 'figure'): void {
    const at = place()
    if (at === null) return
    let id = ''
    bench.edit((before) => {
      const made = (what === 'figure' ? addFigure : addAttribution)(before, bench.text, at)
      id = made.id
      return made.reading
    })
    done()
    bench.view.setPanel('check')
    bench.goTo(id)
    bench.setDialog({ name: what === 'figure' ? 'figure' : 'credit', itemId: id })
  }
  function change(edit: (before: KeptReading, at: Place) => KeptReading, said: string): void {
    const at = place()
    if (at === null) return
    bench.edit((before) => edit(before, at))
    done()
    toast(said, bench.undo)
  }

  return (
    <section
      class={`${styles.bar} no-print`}
      aria-label="Add to the reading"
      onKeyDown={(event) => {
        if (event.key !== 'Escape') return
        done()
        event.preventDefault()
      }}
    >
      <div class={styles.top}>
        <p class={styles.quote}>
          <Show when={place()} fallback={<span class="soft">Select the words in the text.</span>}>
            {(at) => <bdi>“{bench.quote(at())}”</bdi>}
          </Show>
        </p>
        <button type="button" class="small quiet" onClick={done}>
          Cancel
        </button>
      </div>
      <Show when={bench.isAdding() && props.chosen === null}>
        <div class={styles.cursor}>
          <WordCursor
            passage={bench.passage}
            show={props.showCursor}
            add={(at) => {
              setPointed(at)
              queueMicrotask(() => first?.focus())
            }}
            remove={() => setPointed(null)}
            ref={(control) => {
              cursor = control
            }}
          />
        </div>
      </Show>
      {/* Pressing a button must not take the browser's selection away. */}
      <fieldset
        class={styles.choices}
        aria-label="These words are"
        disabled={place() === null}
        onMouseDown={(event) => event.preventDefault()}
      >
        <button type="button" class="small primary" ref={first} onClick={() => add('attribution')}>
          What somebody said
        </button>
        <Show when={attribution()}>
          {(one) => (
            <button
              type="button"
              class="small"
              onClick={() =>
                change((before, at) => addPiece(before, one().id, at), 'The words were added to the attribution.')
              }
            >
              More of this attribution
            </button>
          )}
        </Show>
        <button type="button" class="small" onClick={() => add('figure')}>
          A figure
        </button>
        <Show
          when={hedge()}
          fallback={
            <button type="button" class="small" onClick={() => change(addHedge, 'The hedge was added.')}>
              A hedge
            </button>
          }
        >
          <button type="button" class="small" onClick={() => change(withoutHedge, 'The hedge was removed.')}>
            Not a hedge
          </button>
        </Show>
      </fieldset>
    </section>
  )
}
