import { createMemo, createSignal, createUniqueId, Show } from 'solid-js'
import type { Place, ReadablePassage } from '#api/contract.ts'
import styles from './SelectingBar.module.css'
import { makeWordSteps } from './words.ts'

/**
 * Selecting words by keyboard. It is a control of its own beside the passage, so that the passage stays a document to a
 * screen reader; what the cursor stands on is drawn in the passage, shown here and said.
 */
export function WordCursor(props: {
  passage: ReadablePassage
  /** Draws the cursor in the passage and brings it into view; null while the control is not in use. */
  show: (place: Place | null) => void
  add: (place: Place) => void
  remove: (place: Place) => void
  ref: (control: HTMLElement) => void
}) {
  const helpId = createUniqueId()
  const steps = createMemo(() => makeWordSteps(props.passage))
  const [from, setFrom] = createSignal<Place | null>(null)
  const [to, setTo] = createSignal<Place | null>(null)
  const [isInUse, setInUse] = createSignal(false)
  const covered = (): Place | null => {
    const [one, other] = [from(), to()]
    return one && other && { start: Math.min(one.start, other.start), end: Math.max(one.end, other.end) }
  }
  const quote = () => {
    const place = covered()
    return place ? props.passage.text.slice(place.start, place.end).replace(/\s+/g, ' ') : ''
  }

  function goTo(word: Place | null, isExtending: boolean): void {
    if (word === null) return
    setTo(word)
    if (!isExtending || from() === null) setFrom(word)
    props.show(covered())
  }
  function enter(): void {
    setInUse(true)
    if (to() === null) goTo(steps().first(), false)
    else props.show(covered())
  }
  function leave(): void {
    setInUse(false)
    props.show(null)
  }
  function target(key: string, word: Place): Place | null | undefined {
    const isRightToLeft = /^[^\p{L}]*[\u0590-\u08ff]/u.test(props.passage.text.slice(word.start, word.end))
    if (key === (isRightToLeft ? 'ArrowLeft' : 'ArrowRight')) return steps().next(word)
    if (key === (isRightToLeft ? 'ArrowRight' : 'ArrowLeft')) return steps().previous(word)
    if (key === 'ArrowDown') return steps().nextSentence(word)
    if (key === 'ArrowUp') return steps().previousSentence(word)
    if (key === 'Home') return steps().startOfSentence(word)
    if (key === 'End') return steps().endOfSentence(word)
    return undefined
  }
  function press(event: KeyboardEvent): void {
    const word = to()
    const place = covered()
    if (word === null || place === null || event.altKey || event.ctrlKey || event.metaKey) return
    const goal = target(event.key, word)
    if (goal !== undefined) goTo(goal, event.shiftKey)
    else if (event.key === 'Enter' || event.key === ' ') {
      if (!event.repeat) props.add(place)
      goTo(word, false)
    } else if (event.key === 'Backspace' || event.key === 'Delete') props.remove(place)
    else if (event.key === 'Escape') goTo(word, false)
    else return
    event.preventDefault()
  }
  return (
    <>
      <div
        ref={props.ref}
        role="application"
        tabindex="0"
        class={styles.cursor}
        aria-label="Word cursor"
        aria-describedby={helpId}
        onFocus={enter}
        onBlur={leave}
        onKeyDown={press}
      >
        <Show when={isInUse()} fallback={<span class="soft">Word cursor for the keyboard</span>}>
          <bdi class={styles.quote} aria-live="polite">
            {quote()}
          </bdi>
        </Show>
      </div>
      <p id={helpId} class="sr-only">
        Left and right arrows move by word, up and down by sentence. Hold Shift to take in more. Enter selects, Delete
        takes a selection back.
      </p>
    </>
  )
}
