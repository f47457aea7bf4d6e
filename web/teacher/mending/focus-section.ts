/** Gives the focus to a section where it got lost with the button that had it. */
export function focusSection(id: string): void {
  requestAnimationFrame(() => {
    if (document.activeElement === document.body) document.getElementById(id)?.focus({ preventScroll: true })
  })
}
