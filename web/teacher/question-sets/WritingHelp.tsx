import { Show } from 'solid-js'
import { counted } from '#web/teacher/parts/wording.ts'
import type { EditedDraft } from './create-draft.ts'
import type { OpenQuestion } from './create-open-question.ts'
import { QuestionLinks } from './QuestionLinks.tsx'
import styles from './WritingHelp.module.css'

/** What would make the questions better; it asks for nothing. */
export function WritingHelp(props: { draft: EditedDraft; open: OpenQuestion }) {
  return (
    <Show when={props.draft.advice().length > 0}>
      <details class={styles.help}>
        <summary>Writing help: {counted(props.draft.advice().length, 'suggestion')}</summary>
        <QuestionLinks remarks={props.draft.advice()} draft={props.draft} open={props.open} />
      </details>
    </Show>
  )
}
