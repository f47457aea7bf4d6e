import { For, Show } from 'solid-js'
import type { Anchor, Kind, Question, QuestionReview, ReadablePassage, Response } from '#api/contract.ts'
import { usePane } from '#web/shared/passage/pane.ts'
import { CreditMark } from './CreditMark.tsx'
import { choice } from './choice/Review.tsx'
import { cloze } from './cloze/Review.tsx'
import { extended } from './extended/Review.tsx'
import type { ReviewFace } from './face.ts'
import { figure } from './figure/Review.tsx'
import { highlight } from './highlight/Review.tsx'
import { match } from './match/Review.tsx'
import { multiple } from './multiple/Review.tsx'
import { order } from './order/Review.tsx'
import { passageOf } from './passage-of.ts'
import styles from './review.module.css'
import { short } from './short/Review.tsx'
import { verdict } from './verdict/Review.tsx'
import { voice } from './voice/Review.tsx'

/** THE LIST of how marked answers are shown: one for every kind. */
export const reviews: { readonly [K in Kind]: ReviewFace<K> } = {
  choice,
  multiple,
  verdict,
  match,
  figure,
  short,
  highlight,
  order,
  cloze,
  voice,
  extended,
}

export interface QuestionReviewCardProps {
  readonly review: QuestionReview
  readonly passages: readonly ReadablePassage[]
  /** What the question is called in its set, counted from 1. */
  readonly number: number
}

const number = new Intl.NumberFormat('en', { maximumFractionDigits: 2 })

/** A marked answer: prompt, response, key, points, feedback, explanation, and the way to the proof in the passage. */
export function QuestionReviewCard(props: QuestionReviewCardProps) {
  const question = () => props.review.question
  const isUnanswered = () => props.review.parts.every(({ given }) => given.length === 0)
  return (
    <article class="card stack">
      <div class={styles.header}>
        <span class="soft">Question {props.number}</span>
        <CreditMark credit={props.review.credit} isUnanswered={isUnanswered()} />
        <span class={styles.points}>
          {number.format(props.review.earned)} of {number.format(question().points)}{' '}
          {question().points === 1 ? 'point' : 'points'}
        </span>
      </div>
      <h3 class={styles.prompt} dir="auto">
        {question().prompt}
      </h3>
      <Show when={`${question().kind} ${question().id}`} keyed>
        <ReviewOf question={question()} review={props.review} passages={props.passages} />
      </Show>
      <Show when={question().explanation}>
        <div class={styles.section}>
          <h4>Why</h4>
          <p dir="auto">{question().explanation}</p>
        </div>
      </Show>
      <Show when={question().evidence.length > 0}>
        <Proof evidence={question().evidence} passage={passageOf(question(), props.passages)} />
      </Show>
    </article>
  )
}

/** The words that prove the answer; they can be looked up where they stand. */
function Proof(props: { evidence: readonly Anchor[]; passage: ReadablePassage | null }) {
  const pane = usePane()
  function show({ passageId }: ReadablePassage): void {
    pane.setMarks(props.evidence.map(({ start, end }) => ({ start, end, passageId, look: 'evidence', label: 'Proof' })))
    if (props.evidence[0]) pane.reveal(passageId, props.evidence[0])
  }
  return (
    <div class={styles.section}>
      <h4>Proof</h4>
      <For each={props.evidence}>
        {({ quote }) => (
          <blockquote class={styles.proof} dir="auto">
            {quote}
          </blockquote>
        )}
      </For>
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
  )
}

function ReviewOf<K extends Kind>(props: {
  question: Question<K>
  review: QuestionReview
  passages: readonly ReadablePassage[]
}) {
  const { Review } = reviews[props.question.kind]
  return (
    <Review
      content={props.question.content}
      key={props.question.key}
      // The server has read this response by the kind's schema.
      response={props.review.response as Response<K> | null}
      parts={props.review.parts}
      feedback={props.question.feedback}
      comment={props.review.comment}
      passage={passageOf(props.question, props.passages)}
    />
  )
}
