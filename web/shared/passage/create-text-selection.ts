import { type Accessor, createEffect, createSignal, onCleanup } from 'solid-js'
import type { Place, ReadablePassage } from '#api/contract.ts'
import { placeOfRange } from './place-in-dom.ts'
import { wholeWords } from './words.ts'

export interface TextSelection {
  readonly place: Place
  /** Where its last line ends, in pixels of the window. */
  readonly at: { readonly left: number; readonly bottom: number }
}

/** What mouse or finger have selected of a drawn passage, grown to whole words; null while nothing is, or while a press lasts. */
export function createTextSelection(
  article: Accessor<HTMLElement | undefined>,
  passage: Accessor<ReadablePassage | undefined>,
): { readonly selection: Accessor<TextSelection | null>; readonly isPressed: Accessor<boolean> } {
  const [selection, setSelection] = createSignal<TextSelection | null>(null)
  const [isPressed, setPressed] = createSignal(false)

  function read(): void {
    const root = article()
    const read = passage()
    const chosen = document.getSelection()
    if (root === undefined || read === undefined || chosen === null || chosen.isCollapsed || chosen.rangeCount === 0) {
      setSelection(null)
      return
    }
    const range = chosen.getRangeAt(0)
    const place = range.intersectsNode(root) ? placeOfRange(root, range) : null
    const whole = place && wholeWords(read, place)
    const line = [...range.getClientRects()].at(-1) ?? range.getBoundingClientRect()
    setSelection(whole && { place: whole, at: { left: line.right, bottom: line.bottom } })
  }
  createEffect(() => {
    const root = article()
    if (root === undefined) return
    const listening = new AbortController()
    const { signal } = listening
    document.addEventListener('selectionchange', read, { signal })
    root.addEventListener('pointerdown', () => setPressed(true), { signal })
    document.addEventListener('pointerup', () => setPressed(false), { signal })
    document.addEventListener('pointercancel', () => setPressed(false), { signal })
    onCleanup(() => {
      listening.abort()
      setSelection(null)
    })
  })
  return { selection, isPressed }
}
