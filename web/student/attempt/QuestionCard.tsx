import { createUniqueId, lazy, Show, Suspense } from 'solid-js'
import type { ShownQuestion } from '#api/contract.ts'
import { ProofPicker } from '#web/question-kinds/ProofPicker.tsx'
import { players, QuestionPlayer } from '#web/question-kinds/players.tsx'
import { Waiting } from '#web/shared/ui/Loaded.tsx'
import { Notice } from '#web/shared/ui/Notice.tsx'
import { countedPoints } from '#web/student/words.ts'
import styles from './Attempt.module.css'
import { CheckAnswer, createCheck, preloadNotRightYet } from './CheckAnswer.tsx'
import type { Attempt } from './create-attempt.ts'
import { SetAside } from './SetAside.tsx'

// Loaded only where feedback is shown: reviews are no part of answering.
const ReviewCard = lazy(async () => ({
  default: (await import('#web/question-kinds/reviews.tsx')).QuestionReviewCard,
}))

/** Fetches early what checking an answer will need, while the connection is there. */
export function preloadFeedback(secondTry: number | null): void {
  void ReviewCard.preload()
  if (secondTry !== null) preloadNotRightYet()
}

const isTextField = (element: Element | null): boolean =>
  element instanceof HTMLTextAreaElement ||
  (element instanceof HTMLInputElement && !['radio', 'checkbox', 'button', 'range'].includes(element.type))

interface QuestionCardProps {
  readonly attempt: Attempt
  readonly question: ShownQuestion
  readonly index: number
  readonly heading: (element: HTMLHeadingElement) => void
}

/** One question: its prompt, its player with the proof or its review, a flag, and the check where feedback comes after each answer. */
export function QuestionCard(props: QuestionCardProps) {
  const headingId = createUniqueId()
  const id = () => props.question.id
  const review = () => props.attempt.reviewOf(id())
  const isFlagged = () => props.attempt.answerTo(id()).isFlagged
  return (
    <section class={styles.card} aria-labelledby={headingId}>
      <div class="row spread">
        <h2 id={headingId} class={styles.heading} ref={props.heading} tabIndex={-1}>
          Question {props.index + 1} of {props.attempt.view.questions.length}
        </h2>
        <label class={styles.flag}>
          <input
            type="checkbox"
            checked={isFlagged()}
            disabled={props.attempt.isOver()}
            onChange={(event) => props.attempt.flag(id(), event.currentTarget.checked)}
          />
          Flag to look again
        </label>
      </div>
      <p class="soft">
        {players[props.question.kind].name} · {countedPoints(props.question.points)}
      </p>
      <Show
        when={review()}
        fallback={
          <Show when={id()} keyed>
            {(_id) => <Answer {...props} />}
          </Show>
        }
      >
        {(shown) => (
          <Suspense fallback={<Waiting />}>
            <ReviewCard
              review={shown()}
              passages={props.attempt.view.passages}
              number={props.index + 1}
              isPractice={props.attempt.view.isPractice}
            />
          </Suspense>
        )}
      </Show>
    </section>
  )
}

/** The question while it can be answered. */
function Answer(props: QuestionCardProps) {
  const promptId = createUniqueId()
  const check = createCheck(props.attempt, props.question.id)
  const id = () => props.question.id
  // No memo: read while the router moves on, it could keep the answer of the question before.
  const given = () => props.attempt.answerTo(id())
  const isDisabled = () => props.attempt.isOver() || check.isBusy()
  return (
    <>
      <Show when={props.attempt.isVoid(id())}>
        <Notice title="Taken out">
          <p>Your teacher took this question out. It counts for nobody, and you need not answer it.</p>
        </Notice>
      </Show>
      <p id={promptId} class={styles.prompt} dir="auto">
        {props.question.prompt}
      </p>
      <SetAside attempt={props.attempt} question={props.question} />
      <QuestionPlayer
        question={props.question}
        response={given().value}
        change={(response) => props.attempt.answer(id(), response, isTextField(document.activeElement))}
        isDisabled={isDisabled()}
        labelledBy={promptId}
        passages={props.attempt.view.passages}
      />
      <ProofPicker
        question={props.question}
        proof={given().proof}
        change={(places) => props.attempt.prove(id(), places)}
        isDisabled={isDisabled()}
        passages={props.attempt.view.passages}
      />
      <CheckAnswer attempt={props.attempt} question={props.question} check={check} />
    </>
  )
}
