import { createUniqueId, Show } from 'solid-js'
import type { PlayerFace, PlayerProps } from '#web/question-kinds/face.ts'
import styles from './extended.module.css'
import { Rubric } from './Rubric.tsx'
import { keepable, lengthInWords, wordsIn } from './words.ts'

export const extended: PlayerFace<'extended'> = { name: 'Written answer', Player: PlayExtended }

function PlayExtended(props: PlayerProps<'extended'>) {
  const countId = createUniqueId()
  const text = () => props.response?.text ?? ''
  const most = () => props.content.mostWords
  return (
    <>
      <div>
        <textarea
          class={styles.text}
          dir="auto"
          // Where the field does not grow by itself.
          rows={Math.min(30, 7 + Math.floor(text().length / 90))}
          maxLength={20_000}
          aria-labelledby={props.labelledBy}
          aria-describedby={countId}
          disabled={props.isDisabled}
          value={text()}
          onInput={(event) => props.change({ text: keepable(event.currentTarget.value) })}
        />
        <p class={styles.count}>
          <span id={countId}>{lengthInWords(text(), most())}</span>
          <span class={styles.over} role="status">
            <Show when={wordsIn(text()) > (most() ?? Number.POSITIVE_INFINITY)}>
              Longer than asked. It is saved; try to shorten it.
            </Show>
          </span>
        </p>
      </div>
      <details class={styles.fold}>
        <summary>How it is marked</summary>
        <Rubric criteria={props.content.criteria} />
      </details>
    </>
  )
}
