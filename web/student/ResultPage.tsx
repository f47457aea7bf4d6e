import { A, useParams } from '@solidjs/router'
import { createEffect, createResource, For, lazy, Show, Suspense } from 'solid-js'
import type { AttemptResult, QuestionReview } from '#api/contract.ts'
import { type Outcome, outcomeOfReview } from '#web/question-kinds/CreditMark.tsx'
import { call } from '#web/shared/call.ts'
import { BesidePassage, createSides } from '#web/shared/passage/BesidePassage.tsx'
import { Waiting } from '#web/shared/ui/Loaded.tsx'
import { Notice } from '#web/shared/ui/Notice.tsx'
import { api } from './api.ts'
import page from './narrow.module.css'
import { OwnLoaded } from './OwnLoaded.tsx'
import styles from './ResultPage.module.css'
import { setDisplayName } from './who.ts'
import { atMoment, counted, countedPoints, grouped, inPoints, momentInWords } from './words.ts'

const ReviewCard = lazy(async () => ({
  default: (await import('#web/question-kinds/reviews.tsx')).QuestionReviewCard,
}))

/** What became of an attempt, as far as the feedback policy lets its student see it. */
export default function ResultPage() {
  const params = useParams<{ assignmentId: string; attemptId: string }>()
  const [result, { refetch }] = createResource(
    () => params.attemptId,
    (attemptId) => call(api.attempts[':attemptId'].result.$get({ param: { attemptId } })),
  )
  createEffect(() => {
    const known = result.state === 'ready' ? result() : undefined
    if (known === undefined) return
    document.title = `Result · ${known.title} – Whosaid`
    setDisplayName(known.displayName)
  })
  return (
    <OwnLoaded from={result} retry={refetch}>
      {(known) => (
        <Show when={known().review} fallback={<HandedIn result={known()} lookAgain={refetch} />}>
          {(review) => <Reviewed result={known()} review={review()} />}
        </Show>
      )}
    </OwnLoaded>
  )
}

function whenSeen({ feedback, closesAt }: AttemptResult): string {
  if (feedback === 'closed' && closesAt !== null) return `You can see your result after ${momentInWords(closesAt)}.`
  if (feedback === 'closed') return 'You can see your result when your teacher closes this.'
  if (feedback === 'never') return 'Your teacher goes through the results with you.'
  return 'Your result is ready in a moment: look again soon.'
}

function HandedIn(props: { result: AttemptResult; lookAgain: () => void }) {
  const [seat] = createResource(
    () => props.result.assignmentId,
    (assignmentId) => call(api.seats[':assignmentId'].$get({ param: { assignmentId } })).catch(() => null),
  )
  return (
    <div class={`${page.page} stack`}>
      <h1 dir="auto">{props.result.title}</h1>
      <Notice tone="good" title={`Handed in ${atMoment(props.result.endedAt)}`}>
        <p>
          {props.result.answered} of {counted(props.result.questions, 'question')} answered. {whenSeen(props.result)}
        </p>
        <Show when={props.result.isPractice}>
          <p>This was practice: your teacher does not see your points.</p>
        </Show>
      </Notice>
      <Suspense>
        <Show when={seat()?.privateCode}>
          {(code) => (
            <p>
              To look at it later on another device, you need your private code: <strong>{grouped(code())}</strong>
            </p>
          )}
        </Show>
      </Suspense>
      <div class="row">
        <A class="button" href={`/take/${props.result.assignmentId}`}>
          Back to your attempts
        </A>
        <A class="button" href="/my-work">
          All your work
        </A>
        <Show when={props.result.feedback !== 'never'}>
          <button type="button" class="quiet" onClick={props.lookAgain}>
            Look again
          </button>
        </Show>
      </div>
    </div>
  )
}

/** What a question brought, in a word. */
const outcomes: { readonly [O in Outcome]: string } = {
  full: 'right',
  part: 'partly right',
  none: 'not right',
  unanswered: 'not answered',
  waiting: 'not marked yet',
  void: 'taken out',
}

function Reviewed(props: { result: AttemptResult; review: NonNullable<AttemptResult['review']> }) {
  const sides = createSides()
  return (
    <div class={styles.page}>
      <BesidePassage passages={props.review.passages} sides={sides} questionLabel="Result">
        <div class={styles.result}>
          <header class="stack">
            <h1 dir="auto">{props.result.title}</h1>
            <p class="soft">
              {props.result.displayName} · attempt {props.result.number} · handed in {atMoment(props.result.endedAt)}
            </p>
            <Score {...props.review} isPractice={props.result.isPractice} />
            <Show when={props.result.isPractice}>
              <p class="soft">Practice: your teacher does not see these points.</p>
            </Show>
            <Jumps reviews={props.review.questions} />
            <div class="row no-print">
              <A class="button" href={`/take/${props.result.assignmentId}`}>
                Back to your attempts
              </A>
              <A class="button" href="/my-work">
                All your work
              </A>
              <button type="button" class="quiet" onClick={() => print()}>
                Print
              </button>
            </div>
          </header>
          <h2>Question by question</h2>
          <Suspense fallback={<Waiting />}>
            <For each={props.review.questions}>
              {(review, index) => (
                <div id={`question-${index() + 1}`} class={styles.review} tabIndex={-1}>
                  <ReviewCard
                    review={review}
                    passages={props.review.passages}
                    number={index() + 1}
                    isPractice={props.result.isPractice}
                  />
                </div>
              )}
            </For>
          </Suspense>
        </div>
      </BesidePassage>
    </div>
  )
}

function Score(props: { earned: number; possible: number; waiting: number; isPractice: boolean }) {
  const share = () => (props.possible === 0 ? 0 : props.earned / props.possible)
  return (
    <div class={styles.score}>
      <p class={styles.points}>
        {inPoints(props.earned)} of {countedPoints(props.possible)}
      </p>
      <Show when={props.waiting > 0}>
        <p>
          {counted(props.waiting, 'answer')} {unmarkedInWords(props.waiting === 1, props.isPractice)}
        </p>
      </Show>
      <div class={styles.track} aria-hidden="true">
        <div class={styles.earned} style={{ 'inline-size': `${share() * 100}%` }} />
      </div>
    </div>
  )
}

const unmarkedInWords = (isOne: boolean, isPractice: boolean): string =>
  isPractice
    ? `${isOne ? 'is' : 'are'} yours to compare with the model, and not in these points.`
    : `${isOne ? 'waits' : 'wait'} for your teacher, and ${isOne ? 'is' : 'are'} not in these points yet.`

function Jumps(props: { reviews: readonly QuestionReview[] }) {
  const jump = (number: number): void => {
    const target = document.getElementById(`question-${number}`)
    target?.scrollIntoView({ block: 'start' })
    target?.focus({ preventScroll: true })
  }
  return (
    <ol class={`${styles.jumps} no-print`} aria-label="Questions">
      <For each={props.reviews}>
        {(review, index) => (
          <li>
            <button type="button" data-outcome={outcomeOfReview(review)} onClick={() => jump(index() + 1)}>
              <strong>Question {index() + 1}</strong>
              <span>{outcomes[outcomeOfReview(review)]}</span>
            </button>
          </li>
        )}
      </For>
    </ol>
  )
}
