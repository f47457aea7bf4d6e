import { createEffect, For, Show } from 'solid-js'
import type { TryAgain } from '#api/contract.ts'
import { Told } from '#web/question-kinds/Feedback.tsx'
import { Notice } from '#web/shared/ui/Notice.tsx'
import styles from './Attempt.module.css'

/** After a first try that was not right: what to look for before the second. It stands above the check. */
export function NotRightYet(props: {
  told: TryAgain['told']
  /** The points are for answer and proof together. */
  withProof: boolean
  /** It was said just now: the focus goes to it. */
  isNew: boolean
  /** The same answer was checked once more. */
  isSame: boolean
}) {
  let box: HTMLDivElement | undefined
  createEffect(() => {
    if (props.isNew || props.isSame) box?.focus()
  })
  /** Parts of one answer can share a misreading; it is said once. */
  const told = () =>
    props.told.filter(
      (one, at) => props.told.findIndex((other) => other.text === one.text && other.errorTag === one.errorTag) === at,
    )
  return (
    <div ref={box} tabIndex={-1} class={styles.told}>
      <Notice tone="part" title={props.withProof ? 'Answer and proof are not both right yet' : 'Not right yet'}>
        <Show when={props.isSame}>
          <p>That is the same answer as before. Change it, then check it again.</p>
        </Show>
        <For each={told()} fallback={<p>Read that part of the passage again, then change your answer.</p>}>
          {({ text, errorTag }) => <Told text={text} errorTag={errorTag} />}
        </For>
      </Notice>
    </div>
  )
}
