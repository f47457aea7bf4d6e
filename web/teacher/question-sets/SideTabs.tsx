import { createEffect, createSignal, on } from 'solid-js'
import type { Pane } from '#web/shared/passage/pane.ts'
import styles from './SideTabs.module.css'

/** The width from which both sides stand side by side, as the style sheets have it. */
const isWide = (): boolean => matchMedia('(width >= 64rem)').matches

/** To a place one has been at, else so that the side begins at the top. */
function scrollWindow(top: number | null): void {
  if (isWide()) return
  if (top !== null) window.scrollTo({ top, behavior: 'instant' })
  else document.querySelector('[data-side]')?.scrollIntoView({ behavior: 'instant' })
}

type Side = 'questions' | 'passage'

/**
 * Which of the two sides a narrow screen shows; each keeps its place. With `followSelecting`, selecting in the passage
 * brings the passage up, and its end the questions.
 */
export function createSides(pane: Pane, options: { followSelecting: boolean }) {
  const [side, setSide] = createSignal<Side>('questions')
  const places: Record<Side, number | null> = { questions: 0, passage: null }

  function show(next: Side): void {
    if (next === side()) return
    places[side()] = window.scrollY
    setSide(next)
    // Once the other side is on the page; its height decides how far one can scroll.
    queueMicrotask(() => scrollWindow(places[next]))
  }
  if (options.followSelecting) {
    createEffect(on(pane.selecting, (selecting) => show(selecting === null ? 'questions' : 'passage'), { defer: true }))
  }
  createEffect(
    on(pane.revealed, (revealed) => revealed?.waits === false && !isWide() && show('passage'), { defer: true }),
  )
  return { side, show, isWide, isSelecting: () => pane.selecting() !== null }
}

/** Two buttons at the thumb, on narrow screens only. */
export function SideTabs(props: { sides: ReturnType<typeof createSides> }) {
  const tab = (side: Side, name: () => string) => (
    <button type="button" aria-pressed={props.sides.side() === side} onClick={() => props.sides.show(side)}>
      {name()}
    </button>
  )
  return (
    <fieldset class={`${styles.tabs} no-print`} aria-label="What is shown">
      {tab('passage', () => (props.sides.isSelecting() ? 'Passage: select here' : 'Passage'))}
      {tab('questions', () => 'Questions')}
    </fieldset>
  )
}
