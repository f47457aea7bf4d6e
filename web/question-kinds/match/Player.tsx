import { createUniqueId, For } from 'solid-js'
import styles from '#web/question-kinds/answer.module.css'
import type { PlayerFace, PlayerProps } from '#web/question-kinds/face.ts'

export const match: PlayerFace<'match'> = {
  name: 'Who said what',
  Player: PlayMatch,
  isUnfinished: ({ claims }, { sourceOf }) => claims.some(({ id }) => sourceOf[id] === undefined),
}

function PlayMatch(props: PlayerProps<'match'>) {
  const hintId = createUniqueId()
  function give(claim: string, source: string): void {
    const { [claim]: _taken, ...others } = props.response?.sourceOf ?? {}
    props.change({ sourceOf: source === '' ? others : { ...others, [claim]: source } })
  }
  return (
    <fieldset aria-labelledby={props.labelledBy} aria-describedby={hintId} disabled={props.isDisabled}>
      <p id={hintId} class={styles.hint}>
        Give each claim its source. A source may be used several times or not at all.
      </p>
      <div class={styles.pairs}>
        <For each={props.content.claims}>
          {({ id, text }) => {
            const selectId = createUniqueId()
            return (
              <div class={styles.pair}>
                <label for={selectId} dir="auto">
                  {text}
                </label>
                <select id={selectId} onChange={(event) => give(id, event.currentTarget.value)}>
                  <option value="" selected={props.response?.sourceOf[id] === undefined}>
                    Who said it?
                  </option>
                  <For each={props.content.sources}>
                    {(source) => (
                      <option value={source.id} selected={props.response?.sourceOf[id] === source.id}>
                        {source.text}
                      </option>
                    )}
                  </For>
                </select>
              </div>
            )
          }}
        </For>
      </div>
    </fieldset>
  )
}
