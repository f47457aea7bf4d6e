import { A, useBeforeLeave, useParams } from '@solidjs/router'
import { createEffect, createSignal, onCleanup, onMount, Show } from 'solid-js'
import type { Marking as MarkingView } from '#api/contract.ts'
import { BesidePassage, createSides } from '#web/shared/passage/BesidePassage.tsx'
import { Loaded } from '#web/shared/ui/Loaded.tsx'
import { PageHead } from '#web/teacher/parts/PageHead.tsx'
import { AnswerList } from './AnswerList.tsx'
import { AnswerPanel } from './AnswerPanel.tsx'
import { createAnswerChoice } from './create-answer-choice.ts'
import { createMarking, type OpenMarking } from './create-marking.ts'
import styles from './Marking.module.css'
import { MarkingHead } from './MarkingHead.tsx'

/** One question over all students: one answer at a time, beside the passage and the rubric. */
export default function Marking() {
  const params = useParams<{ id: string; questionId: string }>()
  return (
    <Show when={`${params.id} ${params.questionId}`} keyed>
      <OneQuestion assignmentId={params.id} questionId={params.questionId} />
    </Show>
  )
}

function OneQuestion(props: { assignmentId: string; questionId: string }) {
  // Another question is another page, and what is still to be sent when this one goes is sent for this one.
  const open = createMarking({ id: props.assignmentId, questionId: props.questionId })
  keepUnsent(open)
  return (
    <>
      <Show when={open.marking.error}>
        <PageHead title="Marking" above={<A href={`/assignments/${props.assignmentId}`}>Back to the assignment</A>} />
      </Show>
      <Loaded from={open.marking} retry={open.refetch}>
        {(marking) => <Opened marking={marking()} open={open} />}
      </Loaded>
    </>
  )
}

/** Whoever closes the window or goes elsewhere is asked while something is not on the server. */
function keepUnsent(open: OpenMarking): void {
  const warn = (event: BeforeUnloadEvent): void => {
    if (open.hasUnsent()) event.preventDefault()
  }
  onMount(() => window.addEventListener('beforeunload', warn))
  onCleanup(() => window.removeEventListener('beforeunload', warn))
  useBeforeLeave((event) => {
    const path = String(event.to).split('?')[0]
    if (event.defaultPrevented || path === event.from.pathname || !open.isStuck()) return
    event.preventDefault()
    if (confirm('The last mark is not saved. Leave without it?')) event.retry(true)
  })
}

function Opened(props: { marking: MarkingView; open: OpenMarking }) {
  const sides = createSides()
  const choice = createAnswerChoice(props.open)
  const [said, say] = createSignal('')
  createEffect(() => {
    const { question } = props.marking
    const marksOn = (passageId: string) => {
      const proof = choice.answer()?.proofSelection ?? []
      return [
        ...question.evidence.map(({ start, end }) => ({ start, end, look: 'evidence' as const, label: 'Evidence' })),
        ...proof.map(({ start, end }) => ({ start, end, look: 'selected' as const, label: 'Selected' })),
      ].map((mark) => ({ ...mark, passageId }))
    }
    sides.pane.setMarks(question.passageId === null ? [] : marksOn(question.passageId))
  })
  return (
    <div class={styles.page} data-wide>
      <AnswerList open={props.open} choice={choice} chosen={() => sides.showTopOfQuestion()} />
      <BesidePassage passages={props.marking.passages} sides={sides} questionLabel="Answer">
        <div class={styles.panel}>
          <MarkingHead marking={props.marking} open={props.open} choice={choice} />
          <Show
            when={choice.answer()}
            fallback={<p class="soft">Nobody has answered this yet. Answers appear here once an attempt has ended.</p>}
          >
            {(answer) => (
              <AnswerPanel
                answer={answer()}
                marking={props.marking}
                open={props.open}
                choice={choice}
                say={say}
                revealProof={(place) => {
                  const { passageId } = props.marking.question
                  if (passageId !== null) sides.pane.reveal(passageId, place)
                }}
              />
            )}
          </Show>
        </div>
      </BesidePassage>
      <p class="sr-only" role="status">
        {said()}
      </p>
    </div>
  )
}
