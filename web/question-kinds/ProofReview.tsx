import { For, onCleanup, Show } from 'solid-js'
import type { Place, QuestionReview, ReadablePassage } from '#api/contract.ts'
import { type Mark, usePane } from '#web/shared/passage/pane.ts'
import type { Reader } from './face.ts'
import { Icon } from './Icon.tsx'
import { proofResults } from './proof-results.ts'
import { quoteAt } from './quote.ts'
import styles from './review.module.css'

const TO_STUDENT = 'You chose'
const TO_TEACHER = 'The student chose'

/** The words that prove the answer and, where proof was asked for, what the student chose; both can be looked up where they stand. */
export function ProofReview(props: { review: QuestionReview; passage: ReadablePassage | null; reader: Reader }) {
  const pane = usePane()
  const question = () => props.review.question
  const proving = () => [...question().evidence, ...question().acceptedProof]
  const chosen = () => props.review.proofSelection ?? []
  const isAsked = () => question().proof !== 'none' && props.review.isAnswered
  const chose = () => (props.reader === 'student' ? TO_STUDENT : TO_TEACHER)
  let mine: readonly Mark[] = []
  onCleanup(() => {
    if (pane.marks() === mine) pane.setMarks([])
  })

  function show({ passageId }: ReadablePassage): void {
    const marked = (places: readonly Place[], look: Mark['look'], label: string) =>
      places.map(({ start, end }) => ({ start, end, passageId, look, label }))
    const marks = [...marked(proving(), 'evidence', 'Proof'), ...marked(chosen(), 'chosen', chose())]
    mine = marks
    pane.setMarks(marks)
    const first = marks[0]
    if (first) pane.reveal(passageId, first)
  }
  return (
    <Show when={proving().length + chosen().length > 0}>
      <div class={styles.section}>
        <h4>Proof</h4>
        <Show when={props.review.proof}>
          {(result) => (
            <p class={`${styles.proofResult} ${styles[proofResults[result()].tone]}`}>
              <Icon shape={proofResults[result()].shape} />{' '}
              {props.reader === 'student' ? proofResults[result()].sentence : proofResults[result()].name}
            </p>
          )}
        </Show>
        <For each={proving()}>
          {({ quote }) => (
            <blockquote class={styles.proof} dir="auto">
              {quote}
            </blockquote>
          )}
        </For>
        <Show when={isAsked() || chosen().length > 0}>
          <p class={styles.chose}>{chosen().length > 0 ? `${chose()}:` : `${chose()} nothing.`}</p>
          <For each={props.passage && chosen()}>
            {(place) => (
              <blockquote class={`${styles.proof} ${styles.chosen}`} dir="auto">
                {props.passage && quoteAt(props.passage, place)}
              </blockquote>
            )}
          </For>
        </Show>
        <Show when={props.passage}>
          {(passage) => (
            <div class="no-print">
              <button type="button" class="small" onClick={() => show(passage())}>
                Show in the passage
              </button>
            </div>
          )}
        </Show>
      </div>
    </Show>
  )
}
