import { A, useLocation, useParams } from '@solidjs/router'
import { createEffect, createResource, For, Index, on, Show } from 'solid-js'
import type { QuestionReview, AttemptReport as Report } from '#api/contract.ts'
import { outcomeOfReview } from '#web/question-kinds/CreditMark.tsx'
import { QuestionReviewCard } from '#web/question-kinds/reviews.tsx'
import { call } from '#web/shared/call.ts'
import { BesidePassage, createSides } from '#web/shared/passage/BesidePassage.tsx'
import { createAction } from '#web/shared/ui/create-action.ts'
import { Loaded } from '#web/shared/ui/Loaded.tsx'
import { Notice } from '#web/shared/ui/Notice.tsx'
import { api } from '#web/teacher/api.ts'
import { PageHead } from '#web/teacher/parts/PageHead.tsx'
import { counted } from '#web/teacher/parts/wording.ts'
import { AttemptOverrides } from './AttemptOverrides.tsx'
import styles from './AttemptReport.module.css'
import { attemptTimes } from './attempt-times.ts'
import { percent, pointsOf } from './in-words.ts'

/** One student's attempt in full, beside the passage: every answer with its marks and what explains them. */
export default function AttemptReport() {
  const params = useParams<{ id: string; attemptId: string }>()
  const [report, { mutate, refetch }] = createResource(
    () => ({ id: params.id, attemptId: params.attemptId }),
    (param) => readAttempt(param),
  )
  const readAnew = async (): Promise<void> => {
    mutate(await readAttempt({ id: params.id, attemptId: params.attemptId }))
  }
  return (
    <>
      <Show when={report.error}>
        <PageHead title="Attempt" above={<A href={`/assignments/${params.id}`}>Back to the assignment</A>} />
      </Show>
      <Loaded from={report} retry={refetch}>
        {(loaded) => (
          <Show when={loaded().review}>
            {(review) => <Reviewed report={loaded()} review={review()} readAnew={readAnew} changed={mutate} />}
          </Show>
        )}
      </Loaded>
    </>
  )
}

const readAttempt = (param: { id: string; attemptId: string }) =>
  call(api.assignments[':id'].attempts[':attemptId'].$get({ param }))

type Review = NonNullable<Report['review']>

function Reviewed(props: {
  report: Report
  review: Review
  readAnew: () => Promise<void>
  changed: (report: Report) => void
}) {
  const location = useLocation()
  const sides = createSides()
  // The address may name a question; the browser has looked for it before it was on the page.
  createEffect(
    on(
      () => location.hash,
      (hash) => hash !== '' && goToQuestion(decodeURIComponent(hash.slice(1))),
    ),
  )
  return (
    <div class={styles.page} data-wide>
      <BesidePassage passages={props.review.passages} sides={sides} questionLabel="Answers">
        <div class={styles.report}>
          <Head report={props.report} review={props.review} readAnew={props.readAnew} />
          <h2 class="sr-only">Question by question</h2>
          {/* By place: a card whose points were changed keeps the focus. */}
          <Index each={props.review.questions}>
            {(review, index) => (
              <div id={review().question.id} class={styles.review} tabIndex={-1}>
                <QuestionReviewCard
                  review={review()}
                  passages={props.review.passages}
                  number={index + 1}
                  reader="teacher"
                />
                <AttemptOverrides report={props.report} review={review()} number={index + 1} changed={props.changed} />
              </div>
            )}
          </Index>
        </div>
      </BesidePassage>
    </div>
  )
}

function goToQuestion(id: string): void {
  // Once the card stands where it will stay.
  requestAnimationFrame(() => {
    const card = document.getElementById(id)
    card?.scrollIntoView({ block: 'start' })
    card?.focus({ preventScroll: true })
  })
}

function Head(props: { report: Report; review: Review; readAnew: () => Promise<void> }) {
  const lookAgain = createAction(() => props.readAnew())
  const share = (): number | null => (props.review.possible === 0 ? null : props.review.earned / props.review.possible)
  return (
    <div class={styles.head}>
      <PageHead
        title={props.report.displayName}
        above={
          <A href={`/assignments/${props.report.assignmentId}`} dir="auto">
            {props.report.title}
          </A>
        }
        lead={attemptTimes(props.report)}
      >
        <button type="button" class="small" onClick={() => print()}>
          Print
        </button>
      </PageHead>
      <Show when={props.report.attempts.length > 1}>
        <Attempts report={props.report} />
      </Show>
      <div>
        <p class={styles.score}>
          {pointsOf(props.review.earned)} of {counted(props.review.possible, 'point')}{' '}
          <span class={styles.percent}>({percent(share())})</span>
        </p>
        <div class={styles.track} aria-hidden="true">
          <div class={styles.earned} style={{ 'inline-size': `${(share() ?? 0) * 100}%` }} />
        </div>
        <p class="soft">
          {props.report.answered} of {counted(props.report.questions, 'question')} answered
        </p>
      </div>
      <Show when={props.report.endedAt === null}>
        <Notice tone="part" title="Still working">
          <p>The marks are those of the answers saved so far.</p>
          <div class="no-print">
            <button type="button" class="small" disabled={lookAgain.isBusy()} onClick={() => lookAgain.run()}>
              Look again
            </button>
          </div>
          <Show when={lookAgain.failure()}>{(sentence) => <p role="alert">{sentence()}</p>}</Show>
        </Notice>
      </Show>
      <Show when={props.review.waiting > 0}>
        <p>
          {counted(props.review.waiting, 'answer')} still {props.review.waiting === 1 ? 'waits' : 'wait'} to be marked
          and {props.review.waiting === 1 ? 'counts' : 'count'} for nothing until then.{' '}
          <A class="no-print" href={`/assignments/${props.report.assignmentId}/marking`}>
            Mark written answers
          </A>
        </p>
      </Show>
      <Overview reviews={props.review.questions} />
    </div>
  )
}

/** The student's other attempts at the same assignment. */
function Attempts(props: { report: Report }) {
  return (
    <nav class={`${styles.attempts} no-print`} aria-label={`Attempts of ${props.report.displayName}`}>
      <For each={props.report.attempts}>
        {(attempt) => (
          <A
            href={`/assignments/${props.report.assignmentId}/attempts/${attempt.id}`}
            class="button small"
            aria-current={attempt.id === props.report.id ? 'page' : undefined}
            noScroll
          >
            Attempt {attempt.number}
          </A>
        )}
      </For>
    </nav>
  )
}

function Overview(props: { reviews: readonly QuestionReview[] }) {
  return (
    <ol class={`${styles.overview} no-print`} aria-label="Questions">
      <For each={props.reviews}>
        {(review, index) => (
          <li>
            <a
              href={`#${review.question.id}`}
              data-outcome={outcomeOfReview(review)}
              onClick={() => goToQuestion(review.question.id)}
            >
              <strong>
                <span class="sr-only">Question </span>
                {index() + 1}
              </strong>{' '}
              <span>{inShort(review)}</span>
            </a>
          </li>
        )}
      </For>
    </ol>
  )
}

function inShort(review: QuestionReview): string {
  const outcome = outcomeOfReview(review)
  if (outcome === 'void') return 'void'
  if (outcome === 'waiting') return 'to mark'
  return outcome === 'unanswered' ? 'unanswered' : `${pointsOf(review.earned)} of ${pointsOf(review.question.points)}`
}
