import { createUniqueId, lazy, Show, Suspense } from 'solid-js'
import type { ShownQuestion } from '#api/contract.ts'
import { players, QuestionPlayer } from '#web/question-kinds/players.tsx'
import { createAction } from '#web/shared/ui/create-action.ts'
import { Waiting } from '#web/shared/ui/Loaded.tsx'
import { Notice } from '#web/shared/ui/Notice.tsx'
import { counted, inPoints } from '#web/student/words.ts'
import styles from './Attempt.module.css'
import type { Attempt } from './create-attempt.ts'
import { SetAside } from './SetAside.tsx'

// Loaded only where feedback is shown: reviews are no part of answering.
const ReviewCard = lazy(async () => ({
  default: (await import('#web/question-kinds/reviews.tsx')).QuestionReviewCard,
}))

const isTextField = (element: Element | null): boolean =>
  element instanceof HTMLTextAreaElement ||
  (element instanceof HTMLInputElement && !['radio', 'checkbox', 'button', 'range'].includes(element.type))

/** One question: its prompt, its player or its review, a flag, and the check where feedback comes after each answer. */
export function QuestionCard(props: {
  attempt: Attempt
  question: ShownQuestion
  index: number
  heading: (element: HTMLHeadingElement) => void
}) {
  const promptId = createUniqueId()
  const id = () => props.question.id
  // No memo: read while the router moves on, it could keep the answer of the question before.
  const value = () => props.attempt.answerTo(id()).value
  const review = () => props.attempt.reviewOf(id())
  const isFlagged = () => props.attempt.answerTo(id()).isFlagged
  const check = createAction(() => props.attempt.check(id()))
  return (
    <section class={styles.card} aria-labelledby={`${promptId}-number`}>
      <div class="row spread">
        <h2 id={`${promptId}-number`} class={styles.heading} ref={props.heading} tabIndex={-1}>
          Question {props.index + 1} of {props.attempt.view.questions.length}
        </h2>
        <label class={styles.flag}>
          <input
            type="checkbox"
            checked={isFlagged()}
            disabled={props.attempt.isOver()}
            onChange={(event) => props.attempt.flag(id(), event.currentTarget.checked)}
          />
          Mark to check later
        </label>
      </div>
      <p class="soft">
        {players[props.question.kind].name} ·{' '}
        {props.question.points === 1
          ? '1 point'
          : counted(props.question.points, 'point').replace(/^\S+/, inPoints(props.question.points))}
      </p>
      <Show
        when={review()}
        fallback={
          <>
            <p id={promptId} class={styles.prompt} dir="auto">
              {props.question.prompt}
            </p>
            <SetAside attempt={props.attempt} question={props.question} />
            <QuestionPlayer
              question={props.question}
              response={value()}
              change={(response) => props.attempt.answer(id(), response, isTextField(document.activeElement))}
              isDisabled={props.attempt.isOver() || check.isBusy()}
              labelledBy={promptId}
              passages={props.attempt.view.passages}
            />
            <Show when={props.attempt.view.feedback === 'each-answer' && !props.attempt.isOver()}>
              <div class={styles.check}>
                <button
                  type="button"
                  disabled={check.isBusy() || !props.attempt.isAnswered(id())}
                  onClick={() => check.run()}
                >
                  {check.isBusy() ? 'Checking …' : 'Check answer'}
                </button>
                <p class="soft">You see whether it is right and why. After that you cannot change it.</p>
              </div>
              <Show when={check.failure()}>{(sentence) => <Notice tone="bad">{sentence()}</Notice>}</Show>
            </Show>
          </>
        }
      >
        {(shown) => (
          <Suspense fallback={<Waiting />}>
            <ReviewCard review={shown()} passages={props.attempt.view.passages} number={props.index + 1} />
          </Suspense>
        )}
      </Show>
    </section>
  )
}
