import { createSignal, lazy, Show, Suspense } from 'solid-js'
import type { ShownQuestion } from '#api/contract.ts'
import { createAction } from '#web/shared/ui/create-action.ts'
import { Notice } from '#web/shared/ui/Notice.tsx'
import { shareInWords } from '#web/student/words.ts'
import styles from './Attempt.module.css'
import type { Attempt } from './create-attempt.ts'
import type { CheckOutcome } from './create-feedback.ts'

// Loaded only where a first try was not right: the words for misreadings are no part of answering.
const NotRightYet = lazy(async () => ({ default: (await import('./NotRightYet.tsx')).NotRightYet }))

export const preloadNotRightYet = (): void => void NotRightYet.preload()

/** Checking one answer, and what the last check brought. */
export function createCheck(attempt: Attempt, questionId: string) {
  const [outcome, setOutcome] = createSignal<CheckOutcome>()
  const action = createAction(async () => {
    setOutcome(undefined)
    setOutcome(await attempt.check(questionId))
  })
  return { ...action, outcome }
}

/** Where feedback comes after each answer: what checking does, and what it said where a second try is open. */
export function CheckAnswer(props: {
  attempt: Attempt
  question: ShownQuestion
  check: ReturnType<typeof createCheck>
}) {
  const tryAgain = () => props.attempt.tryAgainOf(props.question.id)
  const isOpen = () => props.attempt.view.feedback === 'each-answer' && !props.attempt.isOver()
  return (
    <Show when={isOpen()}>
      <div role="status">
        <Show when={tryAgain()}>
          {(told) => (
            <Suspense>
              <NotRightYet
                told={told().told}
                withProof={props.question.proof === 'counts'}
                isNew={props.check.outcome() === 'try-again'}
                isSame={props.check.outcome() === 'same'}
              />
            </Suspense>
          )}
        </Show>
      </div>
      <div class={styles.check}>
        <button
          type="button"
          disabled={props.check.isBusy() || !props.attempt.isAnswered(props.question.id)}
          onClick={() => props.check.run()}
        >
          {props.check.isBusy() ? 'Checking …' : 'Check answer'}
        </button>
        <p class="soft">{whatHappens(props.attempt.view.secondTry, tryAgain() !== undefined)}</p>
      </div>
      <Show when={props.check.failure()}>{(sentence) => <Notice tone="bad">{sentence()}</Notice>}</Show>
    </Show>
  )
}

function whatHappens(secondTry: number | null, hasTried: boolean): string {
  if (hasTried) {
    return `This is your second try, for ${shareInWords(secondTry ?? 1)} of the points. After it you see what is right and cannot change your answer.`
  }
  if (secondTry === null) return 'You see whether it is right and why. After that you cannot change it.'
  return `You see whether it is right. If it is not right yet you get one more try, for ${shareInWords(secondTry)} of the points.`
}
