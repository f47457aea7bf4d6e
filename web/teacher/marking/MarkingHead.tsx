import { A } from '@solidjs/router'
import { createSignal, Show } from 'solid-js'
import type { Marking } from '#api/contract.ts'
import { PageHead } from '#web/teacher/parts/PageHead.tsx'
import type { AnswerChoice } from './create-answer-choice.ts'
import type { OpenMarking } from './create-marking.ts'
import styles from './Marking.module.css'

/** What is asked, what a good answer says, and how far one has come. */
export function MarkingHead(props: { marking: Marking; open: OpenMarking; choice: AnswerChoice }) {
  const [isOpen, setOpen] = createSignal(false)
  const marked = () => props.choice.answers().filter(props.open.isMarked).length
  const all = () => props.choice.answers().length
  const written = () => {
    const { question } = props.marking
    return question.kind === 'extended' ? question.key : null
  }
  const hasMore = () => written()?.model.trim() || written()?.notes.trim()
  return (
    <div class={styles.head}>
      <PageHead
        title={`Mark question ${props.marking.number}`}
        above={
          <A href={`/assignments/${props.marking.assignment.id}`} dir="auto">
            {props.marking.assignment.title}
          </A>
        }
      />
      <p class={styles.prompt} dir="auto">
        {props.marking.question.prompt}
      </p>
      <Show when={hasMore()}>
        <details class={styles.fold} open={isOpen()} onToggle={(event) => setOpen(event.currentTarget.open)}>
          <summary>Model answer and notes</summary>
          <Show when={written()?.model.trim()}>
            <p class={styles.text} dir="auto">
              {written()?.model}
            </p>
          </Show>
          <Show when={written()?.notes.trim()}>
            <p class={styles.notes} dir="auto">
              {written()?.notes}
            </p>
          </Show>
        </details>
      </Show>
      <Show when={all() > 0}>
        <div class={styles.progress}>
          <progress max={all()} value={marked()} aria-label="Marked" />
          <p>
            <strong>{marked()}</strong> of {all()} marked
          </p>
        </div>
      </Show>
    </div>
  )
}
