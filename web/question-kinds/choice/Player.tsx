import { createUniqueId, For } from 'solid-js'
import styles from '#web/question-kinds/answer.module.css'
import type { PlayerFace, PlayerProps } from '#web/question-kinds/face.ts'
import { letterOf } from '#web/question-kinds/letter.ts'

export const choice: PlayerFace<'choice'> = { name: 'Choose one', Player: PlayChoice }

function PlayChoice(props: PlayerProps<'choice'>) {
  const name = createUniqueId()
  return (
    <fieldset class={styles.rows} aria-labelledby={props.labelledBy} disabled={props.isDisabled}>
      <For each={props.content.options}>
        {({ id, text }, index) => (
          <label class={styles.row}>
            <input
              type="radio"
              name={name}
              checked={props.response?.option === id}
              onChange={() => props.change({ option: id })}
            />
            <span class={styles.letter}>{letterOf(index())}</span>
            <span class={styles.text} dir="auto">
              {text}
            </span>
          </label>
        )}
      </For>
    </fieldset>
  )
}
