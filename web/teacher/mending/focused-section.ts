/** The id of the section that has the focus; what had it may be gone a moment later. */
export const focusedSection = (): string => document.activeElement?.closest('section')?.id ?? ''

/** Gives the focus to a section where it got lost with the button that had it. */
export function focusSection(id: string): void {
  requestAnimationFrame(() => {
    if (document.activeElement === document.body) document.getElementById(id)?.focus({ preventScroll: true })
  })
}
