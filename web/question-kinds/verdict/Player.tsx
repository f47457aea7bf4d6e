import { createUniqueId, For } from 'solid-js'
import styles from '#web/question-kinds/answer.module.css'
import type { PlayerFace, PlayerProps } from '#web/question-kinds/face.ts'
import { verdicts } from './verdicts.ts'

export const verdict: PlayerFace<'verdict'> = { name: 'True, false or not said', Player: PlayVerdict }

function PlayVerdict(props: PlayerProps<'verdict'>) {
  const name = createUniqueId()
  return (
    <fieldset class={styles.rows} aria-labelledby={props.labelledBy} disabled={props.isDisabled}>
      <For each={verdicts}>
        {(one) => (
          <label class={styles.row}>
            <input
              type="radio"
              name={name}
              checked={props.response?.verdict === one.verdict}
              onChange={() => props.change({ verdict: one.verdict })}
            />
            <span class={styles.text}>{one.label}</span>
          </label>
        )}
      </For>
    </fieldset>
  )
}
