import { createUniqueId, For } from 'solid-js'
import styles from '#web/question-kinds/answer.module.css'
import type { PlayerFace, PlayerProps } from '#web/question-kinds/face.ts'
import { letterOf } from '#web/question-kinds/letter.ts'
import { ruleToStudent } from './rules.ts'

export const multiple: PlayerFace<'multiple'> = { name: 'Choose several', Player: PlayMultiple }

function PlayMultiple(props: PlayerProps<'multiple'>) {
  const hintId = createUniqueId()
  const ticked = () => props.response?.options ?? []
  const toggle = (id: string, isTicked: boolean) =>
    props.change({ options: isTicked ? [...ticked(), id] : ticked().filter((other) => other !== id) })
  return (
    <fieldset
      class={styles.rows}
      aria-labelledby={props.labelledBy}
      aria-describedby={hintId}
      disabled={props.isDisabled}
    >
      <p id={hintId} class={styles.hint}>
        {ruleToStudent(props.content.rule)}
      </p>
      <For each={props.content.options}>
        {({ id, text }, index) => (
          <label class={styles.row}>
            <input
              type="checkbox"
              checked={ticked().includes(id)}
              onChange={(event) => toggle(id, event.currentTarget.checked)}
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
