import { Show } from 'solid-js'
import type { Kind, Question, QuestionReview, ReadablePassage, Response } from '#api/contract.ts'
import { CreditMark, outcomeOfReview } from './CreditMark.tsx'
import { choice } from './choice/Review.tsx'
import { cloze } from './cloze/Review.tsx'
import { extended } from './extended/Review.tsx'
import type { Reader, ReviewFace } from './face.ts'
import { figure } from './figure/Review.tsx'
import { highlight } from './highlight/Review.tsx'
import { match } from './match/Review.tsx'
import { multiple } from './multiple/Review.tsx'
import { order } from './order/Review.tsx'
import { ProofReview } from './ProofReview.tsx'
import { passageOf } from './passage-of.ts'
import styles from './review.module.css'
import { SecondTry } from './SecondTry.tsx'
import { Standing } from './Standing.tsx'
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
  /** Whom it speaks to; its student unless it says otherwise. */
  readonly reader?: Reader
  /** In practice no teacher marks; false unless it says otherwise. */
  readonly isPractice?: boolean
}

const number = new Intl.NumberFormat('en', { maximumFractionDigits: 2 })

/** A marked answer: prompt, response, key, points, feedback, explanation, and the way to the proof in the passage. */
export function QuestionReviewCard(props: QuestionReviewCardProps) {
  const question = () => props.review.question
  const reader = () => props.reader ?? 'student'
  /** A void question can earn nothing, and neither can an answer that waits. */
  const worth = () => (props.review.isWaiting ? question().points : props.review.possible)
  return (
    <article class="card stack">
      <div class={styles.header}>
        <span class="soft">Question {props.number}</span>
        <CreditMark outcome={outcomeOfReview(props.review)} />
        <Show when={!props.review.isVoid}>
          <span class={styles.points}>
            {props.review.isWaiting ? 'worth' : `${number.format(props.review.earned)} of`} {number.format(worth())}{' '}
            {worth() === 1 ? 'point' : 'points'}
          </span>
        </Show>
      </div>
      <h3 class={styles.prompt} dir="auto">
        {question().prompt}
      </h3>
      <Standing review={props.review} reader={reader()} isPractice={props.isPractice ?? false} />
      <Show when={`${question().kind} ${question().id}`} keyed>
        <ReviewOf question={question()} review={props.review} passages={props.passages} />
      </Show>
      <SecondTry review={props.review} passages={props.passages} reader={reader()} />
      <Show when={question().explanation}>
        <div class={styles.section}>
          <h4>Why</h4>
          <p dir="auto">{question().explanation}</p>
        </div>
      </Show>
      <ProofReview review={props.review} passage={passageOf(question(), props.passages)} reader={reader()} />
    </article>
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
