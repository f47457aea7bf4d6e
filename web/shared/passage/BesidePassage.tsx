import { createEffect, createSignal, type JSX, on } from 'solid-js'
import type { ReadablePassage } from '#api/contract.ts'
import styles from './BesidePassage.module.css'
import { PassagePane } from './PassagePane.tsx'
import { createPane, type Pane, PaneProvider } from './pane.ts'

type Side = 'passage' | 'question'

/** As in the style sheet: from this width on both sides are in sight, and each scrolls by itself. */
const BOTH_FIT = '(min-width: 60rem)'

/**
 * The pane, and which side a narrow screen shows; each side keeps its scroll position. Selecting that was asked for turns
 * to the passage, and its end comes back to the question.
 */
export function createSides() {
  const [side, setSide] = createSignal<Side>('question')
  const scrolled: Record<Side, number> = { passage: 0, question: 0 }
  const pane = createPane()
  const show = (next: Side): void => {
    if (next === side() || matchMedia(BOTH_FIT).matches) return
    scrolled[side()] = scrollY
    setSide(next)
    scrollTo({ top: scrolled[next], behavior: 'instant' })
  }
  createEffect(
    on(
      pane.selecting,
      (selecting) => {
        if (selecting === null) show('question')
        else if (selecting.asked !== undefined) show('passage')
      },
      { defer: true },
    ),
  )
  return {
    side,
    show,
    /** The question side is another now: it begins at its top. */
    showTopOfQuestion(): void {
      show('question')
      scrolled.question = 0
      scrollTo({ top: 0, behavior: 'instant' })
    },
    pane: {
      ...pane,
      reveal: (...place: Parameters<Pane['reveal']>) => {
        show('passage')
        return pane.reveal(...place)
      },
    },
  }
}

/** Passage left and questions right; on a narrow screen one of them, with both one tap apart. */
export function BesidePassage(props: {
  passages: readonly ReadablePassage[]
  sides: ReturnType<typeof createSides>
  questionLabel: string
  children: JSX.Element
}) {
  const tab = (side: Side, label: () => string) => (
    <button
      type="button"
      class={styles.tab}
      aria-pressed={props.sides.side() === side}
      onClick={() => props.sides.show(side)}
    >
      {label()}
    </button>
  )
  return (
    <PaneProvider value={props.sides.pane}>
      <div class={styles.sides} data-side={props.sides.side()}>
        <div class={styles.passage}>
          <PassagePane passages={props.passages} />
        </div>
        <div class={styles.question}>{props.children}</div>
      </div>
      <nav class={`${styles.tabs} no-print`} aria-label="Passage or question">
        {tab('passage', () => (props.sides.pane.selecting() === null ? 'Passage' : 'Passage: select'))}
        {tab('question', () => props.questionLabel)}
      </nav>
    </PaneProvider>
  )
}
