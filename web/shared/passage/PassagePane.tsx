import { createEffect, createMemo, createSignal, For, on, Show } from 'solid-js'
import type { Place, ReadablePassage } from '#api/contract.ts'
import { createReveal, scrollToRange } from './create-reveal.ts'
import { createTextSelection } from './create-text-selection.ts'
import type { DrawnMark } from './fragments.ts'
import styles from './PassagePane.module.css'
import { PassageText } from './PassageText.tsx'
import { type Mark, usePane } from './pane.ts'
import { rangeOfPlace } from './place-in-dom.ts'
import { SelectingBar } from './SelectingBar.tsx'
import { isSelected, withoutPlace, withPlace } from './selected-places.ts'

/** The passages beside the questions. Needs a PaneProvider around it; fills its parent and scrolls by itself. */
export function PassagePane(props: { passages: readonly ReadablePassage[] }) {
  const pane = usePane()
  let root: HTMLDivElement | undefined
  const [box, setBox] = createSignal<HTMLElement>()
  const articles = new Map<string, HTMLElement>()
  const [cursor, setCursor] = createSignal<Place | null>(null)
  const [message, setMessage] = createSignal('')
  const flashed = createReveal(pane, box, (passageId) => articles.get(passageId))

  const lent = createMemo(() => {
    const selecting = pane.selecting()
    const passage = props.passages.find(({ passageId }) => passageId === selecting?.passageId)
    return selecting && passage ? { selecting, passage } : null
  })
  createEffect(on(lent, () => setMessage(''), { defer: true }))
  createEffect(on(lent, (now) => now?.selecting.asked && queueMicrotask(takeFocus), { defer: true }))
  const byWords = () => (lent()?.selecting.by === 'words' ? lent()?.passage : undefined)
  const { selection, isPressed } = createTextSelection(
    () => articles.get(byWords()?.passageId ?? ''),
    () => byWords(),
  )

  /** To where the keyboard selects; for whoever uses none, the text stays where it is. */
  function takeFocus(): void {
    const control = root?.querySelector<HTMLElement>('[data-sentence][tabindex="0"], [role="application"]')
    if (lent()?.selecting.asked !== 'by-keyboard') box()?.focus({ preventScroll: true })
    else control?.focus()
  }
  function add(place: Place): void {
    const now = lent()
    if (now === null) return
    const places = withPlace(now.selecting.selected(), place, now.selecting.most)
    if (typeof places === 'string') setMessage(places)
    else {
      now.selecting.change(places)
      setMessage(`Selected: ${quoteIn(now.passage, place)}`)
    }
    document.getSelection()?.removeAllRanges()
  }
  function remove(place: Place): void {
    const now = lent()
    if (now === null) return
    now.selecting.change(withoutPlace(now.selecting.selected(), place))
    setMessage(`Removed: ${quoteIn(now.passage, place)}`)
  }
  function toggle(sentence: Place): void {
    const places = lent()?.selecting.selected() ?? []
    if (isSelected(places, sentence)) remove(sentence)
    else add(sentence)
  }
  function showCursor(place: Place | null): void {
    setCursor(place)
    const scroller = box()
    const article = articles.get(lent()?.passage.passageId ?? '')
    const range = place && article ? rangeOfPlace(article, place) : null
    if (range && scroller) scrollToRange(scroller, range, 'nearest')
  }

  /** All that is drawn over one passage. Pressed sentences show by themselves that they are selected. */
  function marksOn({ passageId, paragraphs }: ReadablePassage): DrawnMark[] {
    const now = lent()
    // What a question lights up must not look like what is selected.
    const isShown = ({ look }: Mark) => look !== 'selected' || now === null
    const marks: DrawnMark[] = pane.marks().filter((mark) => mark.passageId === passageId && isShown(mark))
    if (now?.passage.passageId === passageId) {
      const isPress = (place: Place) =>
        now.selecting.by === 'sentence' &&
        paragraphs.some(({ sentences }) => sentences.some((sentence) => isSelected([place], sentence)))
      const selected = now.selecting.selected().filter((place) => !isPress(place))
      marks.push(...selected.map((place) => ({ ...place, look: 'selected' as const, label: 'Selected' })))
      const at = cursor()
      if (at) marks.push({ ...at, look: 'cursor', label: '' })
    }
    const flash = flashed()
    if (flash?.passageId === passageId) marks.push({ ...flash.place, look: 'flash', label: '' })
    return marks
  }
  return (
    <div class={styles.pane} ref={root}>
      <section ref={setBox} class={styles.scroll} aria-label="Passage" tabindex="0">
        <For each={props.passages}>
          {(passage) => {
            const marks = createMemo(() => marksOn(passage))
            const bySentence = () => {
              const now = lent()
              return now?.passage === passage && now.selecting.by === 'sentence' ? now.selecting : null
            }
            return (
              <PassageText
                passage={passage}
                marks={marks()}
                bySentence={bySentence()}
                toggle={toggle}
                ref={(article) => articles.set(passage.passageId, article)}
              />
            )
          }}
        </For>
        <Show when={!isPressed() && selection()} keyed>
          {({ place, at }) => (
            <button
              type="button"
              class={`primary small ${styles.use}`}
              style={floating(box(), at)}
              onMouseDown={(event) => event.preventDefault()}
              onClick={() => add(place)}
              tabindex="-1"
            >
              Use selection
            </button>
          )}
        </Show>
      </section>
      <Show when={lent()}>
        {(now) => (
          <SelectingBar
            selecting={now().selecting}
            passage={now().passage}
            chosen={selection()?.place ?? null}
            message={message()}
            add={add}
            remove={remove}
            showCursor={showCursor}
            reveal={(place) => pane.reveal(now().passage.passageId, place)}
            done={() => pane.setSelecting(null)}
          />
        )}
      </Show>
    </div>
  )
}

function quoteIn({ text }: ReadablePassage, { start, end }: Place): string {
  const quote = text.slice(start, end).replace(/\s+/g, ' ')
  return `“${quote.length > 120 ? `${quote.slice(0, 120)}…` : quote}”`
}

/** Below the end of the selection, within the box that scrolls. */
function floating(box: HTMLElement | undefined, at: { left: number; bottom: number }) {
  if (box === undefined) return {}
  const { left, top, width } = box.getBoundingClientRect()
  return {
    'inset-block-start': `${at.bottom - top + box.scrollTop + 6}px`,
    left: `${Math.max(8, Math.min(at.left - left - 70, width - 150))}px`,
  }
}
