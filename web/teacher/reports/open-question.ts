export const placeOfQuestion = (number: number): string => `question-${number}`

/** Opens a question of the report and leads the eye and the keyboard to it. */
export function openQuestion(number: number): void {
  const details = document.getElementById(placeOfQuestion(number))?.querySelector('details')
  const summary = details?.querySelector('summary')
  if (!details || !summary) return
  details.open = true
  summary.scrollIntoView({ block: 'start' })
  summary.focus({ preventScroll: true })
}
