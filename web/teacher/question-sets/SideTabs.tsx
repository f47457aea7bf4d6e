import { createEffect, createSignal, on } from 'solid-js'
import type { Pane } from '#web/shared/passage/pane.ts'
import styles from './SideTabs.module.css'

type Side = 'questions' | 'passage'

/** Which of the two sides a narrow screen shows. Each keeps its place; selecting in the passage brings the passage up. */
export function createSides(pane: Pane) {
  const [side, setSide] = createSignal<Side>('questions')
  const places: Record<Side, number> = { questions: 0, passage: 0 }

  function show(next: Side): void {
    if (next === side()) return
    places[side()] = window.scrollY
    setSide(next)
    window.scrollTo({ top: places[next], behavior: 'instant' })
  }
  createEffect(on(pane.selecting, (selecting) => show(selecting === null ? 'questions' : 'passage'), { defer: true }))
  createEffect(on(pane.revealed, (revealed) => revealed !== null && show('passage'), { defer: true }))
  return { side, show }
}

/** Two buttons at the thumb, on narrow screens only. */
export function SideTabs(props: { sides: ReturnType<typeof createSides> }) {
  const tab = (side: Side, name: string) => (
    <button type="button" aria-pressed={props.sides.side() === side} onClick={() => props.sides.show(side)}>
      {name}
    </button>
  )
  return (
    <fieldset class={`${styles.tabs} no-print`} aria-label="What is shown">
      {tab('passage', 'Passage')}
      {tab('questions', 'Questions')}
    </fieldset>
  )
}
