import { Show } from 'solid-js'
import type { Place } from '#api/contract.ts'
import styles from '#web/question-kinds/answer.module.css'
import type { PlayerFace, PlayerProps } from '#web/question-kinds/face.ts'
import { PlacesPicker, type WayToPick } from '#web/question-kinds/PlacesPicker.tsx'

export const highlight: PlayerFace<'highlight'> = { name: 'Select in the passage', Player: PlayHighlight }

const NAME = 'Select in the passage'
const ways: { readonly [B in WayToPick['by']]: readonly WayToPick[] } = {
  sentence: [{ by: 'sentence', name: NAME, task: 'Select the sentences that answer the question.' }],
  words: [{ by: 'words', name: NAME, task: 'Select the words that answer the question.' }],
}

/** Selecting begins by itself and lasts while the question is shown. */
function PlayHighlight(props: PlayerProps<'highlight'>) {
  const selections = (): readonly Place[] => props.response?.selections ?? []
  return (
    <fieldset class={styles.rows} aria-labelledby={props.labelledBy}>
      <Show when={props.passage} fallback={<p class={styles.hint}>The passage of this question is not here.</p>}>
        {(passage) => (
          <>
            <p class={styles.hint}>
              {props.content.by === 'sentence'
                ? 'You answer in the passage: select the sentence or sentences.'
                : 'You answer in the passage: select the words.'}
            </p>
            <PlacesPicker
              label="Your selection"
              places={selections()}
              change={(places) => props.change({ selections: places })}
              passage={passage()}
              ways={ways[props.content.by]}
              isDisabled={props.isDisabled}
              begins={true}
            >
              <Show when={selections().length === 0}>
                <p class="soft">Nothing is selected yet.</p>
              </Show>
            </PlacesPicker>
          </>
        )}
      </Show>
    </fieldset>
  )
}
