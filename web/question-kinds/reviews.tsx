import { Show } from 'solid-js'
import type { Kind, Question, QuestionReview, ReadablePassage, Response } from '#api/contract.ts'
import { choice } from './choice/Review.tsx'
import type { ReviewFace } from './face.ts'
import { figure } from './figure/Review.tsx'
import { highlight } from './highlight/Review.tsx'
import { match } from './match/Review.tsx'
import { multiple } from './multiple/Review.tsx'
import { passageOf } from './passage-of.ts'
import { short } from './short/Review.tsx'
import { verdict } from './verdict/Review.tsx'

/** THE LIST of how marked answers are shown: one for every kind. */
export const reviews: { readonly [K in Kind]: ReviewFace<K> } = {
  choice,
  multiple,
  verdict,
  match,
  figure,
  short,
  highlight,
}

export interface QuestionReviewCardProps {
  readonly review: QuestionReview
  readonly passages: readonly ReadablePassage[]
  /** What the question is called in its set, counted from 1. */
  readonly number: number
}

/** A marked answer: prompt, response, key, points, feedback, explanation, and the way to the proof in the passage. */
export function QuestionReviewCard(props: QuestionReviewCardProps) {
  return (
    <article class="card stack">
      <h3>
        {props.number}. {props.review.question.prompt}
      </h3>
      <Show when={`${props.review.question.kind} ${props.review.question.id}`} keyed>
        <ReviewOf question={props.review.question} review={props.review} passages={props.passages} />
      </Show>
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
      passage={passageOf(props.question, props.passages)}
    />
  )
}
