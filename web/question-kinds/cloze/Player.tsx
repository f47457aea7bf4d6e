import { createUniqueId, For, Index, Show } from 'solid-js'
import answer from '#web/question-kinds/answer.module.css'
import type { PlayerFace, PlayerProps } from '#web/question-kinds/face.ts'
import styles from './cloze.module.css'
import { gapName } from './gap-name.ts'

export const cloze: PlayerFace<'cloze'> = {
  name: 'Fill the gaps',
  Player: PlayCloze,
  isUnfinished: ({ pieces }, { gaps }) => pieces.some(({ gap }) => gap !== null && (gaps[gap.id] ?? '').trim() === ''),
}

function PlayCloze(props: PlayerProps<'cloze'>) {
  const hintId = createUniqueId()
  function fill(id: string, given: string): void {
    const { [id]: _old, ...others } = props.response?.gaps ?? {}
    props.change({ gaps: given === '' ? others : { ...others, [id]: given } })
  }
  return (
    <fieldset aria-labelledby={props.labelledBy} aria-describedby={hintId} disabled={props.isDisabled}>
      <p id={hintId} class={answer.hint}>
        Fill every gap in the text.
      </p>
      <div class={styles.text} dir="auto">
        <Index each={props.content.pieces}>
          {(piece, index) => (
            <>
              {piece().text}
              <Show when={piece().gap}>
                {(gap) => (
                  <Show
                    when={gap().options}
                    fallback={
                      <input
                        type="text"
                        class={styles.gap}
                        dir="auto"
                        autocomplete="off"
                        autocapitalize="none"
                        maxLength={200}
                        aria-label={gapName(props.content.pieces, index)}
                        value={props.response?.gaps[gap().id] ?? ''}
                        onInput={(event) => fill(gap().id, event.currentTarget.value)}
                      />
                    }
                  >
                    {(options) => (
                      <select
                        class={styles.gap}
                        aria-label={gapName(props.content.pieces, index)}
                        onChange={(event) => fill(gap().id, event.currentTarget.value)}
                      >
                        <option value="" selected={props.response?.gaps[gap().id] === undefined}>
                          Choose
                        </option>
                        <For each={options()}>
                          {({ id, text }) => (
                            <option value={id} selected={props.response?.gaps[gap().id] === id}>
                              {text}
                            </option>
                          )}
                        </For>
                      </select>
                    )}
                  </Show>
                )}
              </Show>
            </>
          )}
        </Index>
      </div>
    </fieldset>
  )
}
