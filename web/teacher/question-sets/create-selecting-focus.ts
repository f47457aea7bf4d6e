import { createEffect, on } from 'solid-js'
import type { Pane } from '#web/shared/passage/pane.ts'

/**
 * Selecting happens on the other side of the page: when it is begun by keyboard the focus goes to the passage, and its
 * end brings the focus back to the field that asked.
 */
export function createSelectingFocus(pane: Pane) {
  let passage: HTMLElement | undefined
  let field: Element | null = null
  let isByKeyboard = false

  function enter(): void {
    if (!isByKeyboard) return
    passage?.querySelector<HTMLElement>('[data-sentence][tabindex="0"], [role="application"]')?.focus()
  }
  function comeBack(): void {
    if (document.activeElement !== document.body) return
    const buttons = field?.querySelectorAll<HTMLElement>(':scope > .row button') ?? []
    buttons[0]?.focus({ preventScroll: true })
  }
  createEffect(
    on(pane.selecting, (selecting) => queueMicrotask(selecting === null ? comeBack : enter), { defer: true }),
  )
  return {
    passageRef: (element: HTMLElement): void => {
      passage = element
    },
    /** Told whenever the focus moves among the questions. */
    seen(event: FocusEvent): void {
      if (!(event.target instanceof Element)) return
      field = event.target.closest('fieldset')
      isByKeyboard = event.target.matches(':focus-visible')
    },
  }
}
