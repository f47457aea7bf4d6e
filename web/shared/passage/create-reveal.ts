import { createEffect, createSignal, onCleanup } from 'solid-js'
import type { Place } from '#api/contract.ts'
import type { Pane, Revealed } from './pane.ts'
import { rangeOfPlace } from './place-in-dom.ts'

const FLASH_MS = 1600

const scrolls = (box: HTMLElement): boolean => box.scrollHeight > box.clientHeight + 1

/** Scrolls so that a range can be read: the box when it scrolls by itself, else the page. `nearest` moves only when it must. */
export function scrollToRange(box: HTMLElement, range: Range, how: 'third' | 'nearest'): void {
  const own = box.getBoundingClientRect()
  if (own.bottom < 0 || own.top > window.innerHeight) box.scrollIntoView({ block: 'nearest' })
  const isOwn = scrolls(box)
  const view = isOwn ? box.getBoundingClientRect() : { top: 0, bottom: window.innerHeight, height: window.innerHeight }
  const { top, bottom } = range.getBoundingClientRect()
  const margin = view.height / 8
  if (how === 'nearest' && top >= view.top + margin && bottom <= view.bottom - margin) return
  const isStill = how === 'nearest' || window.matchMedia('(prefers-reduced-motion: reduce)').matches
  const target = isOwn ? box : window
  target.scrollBy({ top: top - view.top - view.height / 3, behavior: isStill ? 'instant' : 'smooth' })
}

/**
 * Follows `pane.revealed`: scrolls to the place and lights it up for a moment, unless it only waited there: drawing it
 * would take away what is being selected. While the pane is hidden (a phone shows
 * passage and questions in turn) the place waits until it is shown.
 */
export function createReveal(
  pane: Pane,
  box: () => HTMLElement | undefined,
  articleOf: (passageId: string) => HTMLElement | undefined,
) {
  const [flashed, setFlashed] = createSignal<{ passageId: string; place: Place } | null>(null)
  let waiting: Revealed | null = null
  let timer: ReturnType<typeof setTimeout> | undefined

  function show(): void {
    const scroller = box()
    const article = waiting && articleOf(waiting.passageId)
    if (waiting === null || scroller === undefined || article === undefined || scroller.clientHeight === 0) return
    const range = article && rangeOfPlace(article, waiting.place)
    if (range) scrollToRange(scroller, range, 'third')
    setFlashed(waiting.waits ? null : waiting)
    waiting = null
    clearTimeout(timer)
    timer = setTimeout(() => setFlashed(null), FLASH_MS)
  }
  const observer = new ResizeObserver(show)
  createEffect(() => {
    const scroller = box()
    if (scroller) observer.observe(scroller)
  })
  createEffect(() => {
    waiting = pane.revealed()
    // After the marks that were set together with it are drawn.
    if (waiting) requestAnimationFrame(show)
  })
  onCleanup(() => {
    observer.disconnect()
    clearTimeout(timer)
  })
  return flashed
}
