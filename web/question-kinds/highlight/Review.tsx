import { Show } from 'solid-js'
import type { Place } from '#api/contract.ts'
import { Feedback } from '#web/question-kinds/Feedback.tsx'
import type { ReviewFace, ReviewProps } from '#web/question-kinds/face.ts'
import { Quotes } from '#web/question-kinds/Quotes.tsx'
import styles from '#web/question-kinds/review.module.css'
import { type Mark, usePane } from '#web/shared/passage/pane.ts'
import { foundIn } from './found.ts'

export const highlight: ReviewFace<'highlight'> = { Review: ReviewHighlight }

const marksOf = (places: readonly Place[], look: Mark['look'], label: string, passageId: string) =>
  places.map(({ start, end }) => ({ start, end, look, label, passageId }))

function ReviewHighlight(props: ReviewProps<'highlight'>) {
  const pane = usePane()
  const selections = () => props.response?.selections ?? []
  const found = () => foundIn(selections(), props.key)
  function show(passageId: string): void {
    const { right, wrong, missed } = found()
    const marks = [
      ...marksOf(right, 'right', 'Right', passageId),
      ...marksOf(wrong, 'wrong', 'Not right', passageId),
      ...marksOf(missed, 'missed', 'Missed', passageId),
    ].toSorted((a, b) => a.start - b.start)
    pane.setMarks(marks)
    if (marks[0]) pane.reveal(passageId, marks[0])
  }
  const group = (title: string, places: () => readonly Place[], look: string | undefined) => (
    <Show when={places().length > 0}>
      <div class={styles.section}>
        <h4 class={look}>{title}</h4>
        <Quotes label={title} places={places()} passage={props.passage} />
      </div>
    </Show>
  )
  return (
    <>
      {group('Selected, and right', () => found().right, styles.good)}
      {group('Selected, but not right', () => found().wrong, styles.bad)}
      {group('To be found, but not selected', () => found().missed, undefined)}
      <Show when={props.parts[0]}>{(part) => <Feedback part={part()} feedback={props.feedback} />}</Show>
      <Show when={props.passage}>
        {(passage) => (
          <div>
            <button type="button" class="small" onClick={() => show(passage().passageId)}>
              Show in the passage
            </button>
          </div>
        )}
      </Show>
    </>
  )
}
