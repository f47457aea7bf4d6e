import { createEffect, on, Show, untrack } from 'solid-js'
import type { Place } from '#api/contract.ts'
import styles from '#web/question-kinds/answer.module.css'
import { createSelecting } from '#web/question-kinds/create-selecting.ts'
import type { PlayerFace, PlayerProps } from '#web/question-kinds/face.ts'
import { Quotes } from '#web/question-kinds/Quotes.tsx'
import { usePane } from '#web/shared/passage/pane.ts'

export const highlight: PlayerFace<'highlight'> = { name: 'Select in the passage', Player: PlayHighlight }

/** Selecting begins by itself, when nobody else has borrowed the pane, and lasts while the question is shown. */
function PlayHighlight(props: PlayerProps<'highlight'>) {
  const pane = usePane()
  const { isSelecting, start, stop } = createSelecting()
  const selections = (): readonly Place[] => props.response?.selections ?? []
  const bySentence = () => props.content.by === 'sentence'

  function begin(): void {
    if (props.passage === null) return
    start({
      passageId: props.passage.passageId,
      by: props.content.by,
      label: bySentence()
        ? 'Select the sentences that answer the question.'
        : 'Select the words that answer the question.',
      selected: selections,
      change: (places) => props.change({ selections: places }),
    })
  }
  createEffect(
    on(
      () => !props.isDisabled && props.passage?.passageId,
      (isOpen) => {
        if (!isOpen) stop()
        else if (untrack(pane.selecting) === null) begin()
      },
    ),
  )
  return (
    <fieldset class={styles.rows} aria-labelledby={props.labelledBy}>
      <Show when={props.passage} fallback={<p class={styles.hint}>The passage of this question is not here.</p>}>
        <p class={styles.hint}>
          {bySentence()
            ? 'You answer in the passage: select the sentence or sentences.'
            : 'You answer in the passage: select the words.'}
        </p>
        <Quotes
          label="Your selection"
          places={selections()}
          passage={props.passage}
          remove={
            props.isDisabled
              ? undefined
              : (gone) => props.change({ selections: selections().filter((place) => place !== gone) })
          }
        />
        <Show when={selections().length === 0}>
          <p class="soft">Nothing is selected yet.</p>
        </Show>
        <Show when={!props.isDisabled}>
          <div>
            <button type="button" onClick={() => (isSelecting() ? stop() : begin())}>
              {isSelecting() ? 'Stop selecting' : 'Select in the passage'}
            </button>
          </div>
        </Show>
      </Show>
    </fieldset>
  )
}
