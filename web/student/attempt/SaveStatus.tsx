import { createEffect, createSignal, on } from 'solid-js'
import type { SaveState } from '#web/student/outbox.ts'
import { counted } from '#web/student/words.ts'
import styles from './Attempt.module.css'

function inWords(state: SaveState): string {
  if (state.is === 'saved') return 'Saved'
  if (state.is === 'saving') return 'Saving …'
  if (state.is === 'refused') return `Not saved: ${state.sentence}`
  const answers = counted(state.questionIds.length, 'answer')
  return state.isKept
    ? `Waiting for the connection; ${answers} kept on this device`
    : `Waiting for the connection; keep this page open, ${answers} cannot be kept on this device`
}

/** Always in sight. Spoken only when something goes wrong and when it is right again. */
export function SaveStatus(props: { state: SaveState }) {
  const [spoken, setSpoken] = createSignal('')
  createEffect(
    on(
      () => inWords(props.state),
      (words) => {
        const { is } = props.state
        if (is === 'waiting' || is === 'refused') setSpoken(words)
        else if (is === 'saved' && spoken() !== '') setSpoken('Everything is saved.')
      },
    ),
  )
  return (
    <p class={styles.save} data-state={props.state.is}>
      <span>{inWords(props.state)}</span>
      <span class="sr-only" role="status">
        {spoken()}
      </span>
    </p>
  )
}
