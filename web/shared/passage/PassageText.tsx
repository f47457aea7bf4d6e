import { createMemo, createSelector, createSignal, For, Show } from 'solid-js'
import type { ReadablePassage } from '#api/contract.ts'
import type { DrawnMark } from './fragments.ts'
import { Paragraph, type SentenceToggles } from './Paragraph.tsx'
import styles from './PassageText.module.css'
import type { Selecting } from './pane.ts'
import { SourceCard } from './SourceCard.tsx'
import { isSelected } from './selected-places.ts'

/** Which key leads to which sentence; arrows across follow the direction of the text. */
function step(key: string, isRightToLeft: boolean): 'next' | 'previous' | 'first' | 'last' | null {
  if (key === 'Home') return 'first'
  if (key === 'End') return 'last'
  if (key === 'ArrowDown' || key === (isRightToLeft ? 'ArrowLeft' : 'ArrowRight')) return 'next'
  if (key === 'ArrowUp' || key === (isRightToLeft ? 'ArrowRight' : 'ArrowLeft')) return 'previous'
  return null
}

/** One passage: heading, source card and text. While it is asked to select by sentence, its sentences can be pressed. */
export function PassageText(props: {
  passage: ReadablePassage
  marks: readonly DrawnMark[]
  /** The borrower of this passage, when sentences are to be pressed. */
  bySentence: Selecting | null
  /** Selects the sentence, or takes it back. */
  toggle: (sentence: { start: number; end: number }) => void
  ref: (article: HTMLElement) => void
}) {
  const sentences = createMemo(() => props.passage.paragraphs.flatMap((paragraph) => paragraph.sentences))
  const [current, setCurrent] = createSignal<number | null>(null)
  const reached = createMemo(() => current() ?? sentences()[0]?.start ?? null)
  const isCurrent = createSelector(reached)
  const toggles = createMemo((): SentenceToggles | null => {
    const selecting = props.bySentence
    return selecting && { isPressed: (sentence) => isSelected(selecting.selected(), sentence), isCurrent }
  })

  const sentenceAt = (target: EventTarget | null) => {
    const element = target instanceof Element ? target.closest<HTMLElement>('[data-sentence]') : null
    const index = element ? sentences().findIndex(({ start }) => start === Number(element.dataset.sentence)) : -1
    return { element, index, sentence: sentences()[index] }
  }
  function press(event: MouseEvent): void {
    const { sentence } = sentenceAt(event.target)
    // The end of a drag over the text is no press.
    if (sentence === undefined || document.getSelection()?.isCollapsed === false) return
    setCurrent(sentence.start)
    props.toggle(sentence)
  }
  function walk(event: KeyboardEvent & { currentTarget: HTMLElement }): void {
    const { element, index, sentence } = sentenceAt(event.target)
    if (element === null || sentence === undefined || event.altKey || event.ctrlKey || event.metaKey) return
    if (event.key === 'Enter' || event.key === ' ') {
      event.preventDefault()
      if (!event.repeat) props.toggle(sentence)
      return
    }
    const to = step(event.key, getComputedStyle(element).direction === 'rtl')
    if (to === null) return
    event.preventDefault()
    const last = sentences().length - 1
    const goal = { next: Math.min(index + 1, last), previous: Math.max(index - 1, 0), first: 0, last }[to]
    const start = sentences()[goal]?.start
    if (start === undefined) return
    setCurrent(start)
    const next = event.currentTarget.querySelector<HTMLElement>(`[data-sentence="${start}"]`)
    next?.focus({ preventScroll: true })
    next?.scrollIntoView({ block: 'nearest' })
  }

  return (
    <article ref={props.ref} class={styles.passage}>
      <header class={styles.header} dir="auto">
        <h2>{props.passage.title}</h2>
        <SourceCard card={props.passage.sourceCard} />
      </header>
      <Show when={props.passage.paragraphs.length > 0} fallback={<p class="soft">This passage has no text.</p>}>
        {/* biome-ignore lint/a11y/noStaticElementInteractions: it listens for the sentences in it, which are buttons */}
        <div class={styles.text} onClick={press} onKeyDown={walk}>
          <For each={props.passage.paragraphs}>
            {(paragraph) => (
              <Paragraph text={props.passage.text} paragraph={paragraph} marks={props.marks} toggles={toggles()} />
            )}
          </For>
        </div>
      </Show>
    </article>
  )
}
