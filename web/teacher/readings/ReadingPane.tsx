import { createEffect, createMemo, createSignal, on, onCleanup, Show } from 'solid-js'
import type { Place } from '#api/contract.ts'
import { scrollToRange } from '#web/shared/passage/create-reveal.ts'
import { createTextSelection } from '#web/shared/passage/create-text-selection.ts'
import { rangeOfPlace } from '#web/shared/passage/place-in-dom.ts'
import { AddBar } from './AddBar.tsx'
import { useBench } from './bench.ts'
import { marksOf, overlay } from './marks.ts'
import styles from './ReadingPane.module.css'
import { ReadingText } from './ReadingText.tsx'

const FLASH_MS = 1600

/** The passage with its marks: scrolls by itself, follows what is looked at, and lends its words to be added. */
export function ReadingPane() {
  const bench = useBench()
  const [box, setBox] = createSignal<HTMLElement>()
  const [article, setArticle] = createSignal<HTMLElement>()
  const [cursor, setCursor] = createSignal<Place | null>(null)
  const [flashed, setFlashed] = createSignal<Place | null>(null)
  let timer: ReturnType<typeof setTimeout> | undefined
  const { selection, isPressed } = createTextSelection(article, () => bench.passage)
  const selected = createMemo(() => (isPressed() ? null : (selection()?.place ?? null)))

  const current = () => (bench.view.panel() === 'check' ? bench.current() : null)
  const layered = createMemo(() =>
    marksOf(bench.reading(), bench.paragraphs, {
      text: bench.text,
      layers: bench.view.layers(),
      looks: bench.looks(),
      lit: bench.view.lit(),
      current: current(),
    }),
  )
  const marks = createMemo(() => {
    const over = [cursor(), flashed()]
    const [at, flash] = over
    return [...layered(), ...(at ? [overlay('cursor', at)] : []), ...(flash ? [overlay('flash', flash)] : [])]
  })

  function scrollTo(place: Place, how: 'third' | 'nearest'): void {
    const [scroller, root] = [box(), article()]
    const range = root && rangeOfPlace(root, place)
    if (range && scroller) scrollToRange(scroller, range, how)
  }
  createEffect(
    on(bench.revealed, (place) => {
      if (place === null) return
      // After the marks that come with it are drawn.
      requestAnimationFrame(() => scrollTo(place, 'nearest'))
      if (bench.view.panel() === 'check') return
      setFlashed(place)
      clearTimeout(timer)
      timer = setTimeout(() => setFlashed(null), FLASH_MS)
    }),
  )
  onCleanup(() => clearTimeout(timer))

  return (
    <div class={styles.pane}>
      <section ref={setBox} class={styles.scroll} aria-label="Passage" tabindex="0">
        <ReadingText
          passage={bench.passage}
          marks={marks()}
          open={(itemId) => {
            bench.view.setPanel('check')
            bench.goTo(itemId)
          }}
          ref={setArticle}
        />
      </section>
      <Show when={bench.isAdding() || selected() !== null}>
        <AddBar
          chosen={selected()}
          showCursor={(place) => {
            setCursor(place)
            if (place !== null) scrollTo(place, 'nearest')
          }}
        />
      </Show>
    </div>
  )
}
