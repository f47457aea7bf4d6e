import { Show } from 'solid-js'
import type { EditedDraft } from './create-draft.ts'
import type { OpenQuestion } from './create-open-question.ts'
import styles from './FaultSummary.module.css'
import { QuestionLinks } from './QuestionLinks.tsx'
import { missing } from './words.ts'

/** What stands in the way of publishing, each with a way to its field. */
export function FaultSummary(props: {
  draft: EditedDraft
  open: OpenQuestion
  isShown: boolean
  onToggle: (isShown: boolean) => void
}) {
  return (
    <Show when={props.draft.faults().length > 0 && (props.isShown || props.draft.draft.questions.length > 0)}>
      <details
        class={styles.summary}
        open={props.isShown}
        onToggle={(event) => props.onToggle(event.currentTarget.open)}
        id="faults"
      >
        <summary>{missing(props.draft.faults().length)} before you can publish</summary>
        <QuestionLinks remarks={props.draft.faults()} draft={props.draft} open={props.open} />
      </details>
    </Show>
  )
}
