import { createUniqueId } from 'solid-js'
import type { PlayerFace, PlayerProps } from '#web/question-kinds/face.ts'
import styles from './extended.module.css'
import { Rubric } from './Rubric.tsx'
import { keepable, lengthInWords, wordsIn } from './words.ts'

export const extended: PlayerFace<'extended'> = { name: 'Written answer', Player: PlayExtended }

function PlayExtended(props: PlayerProps<'extended'>) {
  const countId = createUniqueId()
  const text = () => props.response?.text ?? ''
  const isLong = () => wordsIn(text()) > (props.content.mostWords ?? 1e5)
  return (
    <>
      <div>
        <textarea
          class={styles.text}
          dir="auto"
          // Where the field does not grow by itself.
          rows={7 + text().length / 90}
          maxLength={20_000}
          aria-labelledby={props.labelledBy}
          aria-describedby={countId}
          disabled={props.isDisabled}
          value={text()}
          onInput={(event) => props.change({ text: keepable(event.currentTarget.value) })}
        />
        <p class={styles.count}>
          <span id={countId}>{lengthInWords(text(), props.content.mostWords)}</span>
          <b role="status">{isLong() && 'Longer than asked. It is saved; try to shorten it.'}</b>
        </p>
      </div>
      <details class={styles.fold}>
        <summary>How it is marked</summary>
        <Rubric criteria={props.content.criteria} />
      </details>
    </>
  )
}
