import { A } from '@solidjs/router'
import { Show } from 'solid-js'
import { Notice } from '#web/shared/ui/Notice.tsx'
import styles from './Attempt.module.css'
import type { Attempt } from './create-attempt.ts'

/** What happens when the attempt is over and this page still holds answers. */
export function TimeIsUp(props: { attempt: Attempt; failure: string | undefined; resultHref: string }) {
  const refused = () => {
    const state = props.attempt.saveState()
    return state.is === 'refused' ? state : null
  }
  const isTimeUp = () => {
    const { deadline } = props.attempt.view
    return deadline !== null && props.attempt.now() >= deadline
  }
  const numbers = (questionIds: readonly string[]): string =>
    props.attempt.view.questions.flatMap(({ id }, index) => (questionIds.includes(id) ? [index + 1] : [])).join(', ')
  return (
    <div role="status">
      <Show when={props.attempt.isOver()}>
        <div class={styles.over}>
          <Show
            when={refused()}
            fallback={
              <Notice tone="part" title={isTimeUp() ? 'Time is up' : 'This attempt is over'}>
                <p>{props.failure ?? 'Your answers are being handed in. Keep this page open until that is done.'}</p>
              </Notice>
            }
          >
            {(state) => (
              <Notice tone="bad" title="Some answers came too late">
                <p>
                  The attempt ended before the server had your last answer to question {numbers(state().questionIds)}.
                  Everything else counts. The answers stay on this device: show them to your teacher.
                </p>
                <A class="button" href={props.resultHref}>
                  Go to the result
                </A>
              </Notice>
            )}
          </Show>
        </div>
      </Show>
    </div>
  )
}
