import { createUniqueId, For, type JSX, onCleanup, Show } from 'solid-js'
import type { Anchor } from '#api/contract.ts'
import answer from '#web/question-kinds/answer.module.css'
import type { PlayerFace, PlayerProps } from '#web/question-kinds/face.ts'
import { usePane } from '#web/shared/passage/pane.ts'
import styles from './voice.module.css'
import { cueOf, voicesOf } from './voices.ts'
import { WithoutCue } from './WithoutCue.tsx'

export const voice: PlayerFace<'voice'> = {
  name: 'Whose voice',
  Player: PlayVoice,
  isUnfinished: ({ statements, cues }, { voices, withoutCue }) =>
    statements.some(({ id }) => voices[id] === undefined) ||
    cues.some(({ statementId }) => withoutCue[statementId] === undefined),
}

/** More voices than these are quicker to find in a list. */
const MOST_CHIPS = 5

function PlayVoice(props: PlayerProps<'voice'>) {
  const hintId = createUniqueId()
  const pane = usePane()
  const voices = () => voicesOf(props.content)
  const given = () => props.response ?? { voices: {}, withoutCue: {} }
  let lit: Anchor | undefined
  onCleanup(() => pane.setMarks([]))

  function light(place: Anchor): void {
    if (lit === place || props.passage === null) return
    lit = place
    const { passageId } = props.passage
    pane.setMarks([{ passageId, start: place.start, end: place.end, look: 'selected', label: 'This statement' }])
    pane.follow(passageId, place)
  }
  return (
    <fieldset aria-labelledby={props.labelledBy} aria-describedby={hintId} disabled={props.isDisabled}>
      <p id={hintId} class={answer.hint}>
        Say of each statement whose voice it is. What is credited to nobody else is the reporter’s.
      </p>
      <ol class={styles.strip}>
        <For each={props.content.statements}>
          {({ id, place }) => (
            <li class={styles.statement} onFocusIn={() => light(place)}>
              <VoiceField
                legend={place.quote}
                look={styles.quote}
                voices={voices()}
                given={given().voices[id]}
                give={(one) => props.change({ ...given(), voices: { ...given().voices, [id]: one } })}
              />
              <Show when={given().voices[id] !== undefined && cueOf(props.content, id)}>
                {(cue) => (
                  <div class={styles.second}>
                    <p class={styles.quote} dir="auto">
                      <WithoutCue place={place} cue={cue()} />
                    </p>
                    <VoiceField
                      legend={`Without “${cue().quote}”: who stands behind this now?`}
                      look={styles.question}
                      voices={voices()}
                      given={given().withoutCue[id]}
                      give={(one) => props.change({ ...given(), withoutCue: { ...given().withoutCue, [id]: one } })}
                    />
                  </div>
                )}
              </Show>
            </li>
          )}
        </For>
      </ol>
    </fieldset>
  )
}

/** One voice out of all, as a row of radio buttons or, where that would be long, from a list. */
function VoiceField(props: {
  legend: JSX.Element
  look: string | undefined
  voices: readonly { readonly id: string; readonly text: string }[]
  given: string | undefined
  give: (voice: string) => void
}) {
  const name = createUniqueId()
  return (
    <fieldset>
      <legend id={`${name}-legend`} class={props.look} dir="auto">
        {props.legend}
      </legend>
      <div class={styles.voices}>
        <Show
          when={props.voices.length <= MOST_CHIPS}
          fallback={
            <select aria-labelledby={`${name}-legend`} onChange={(event) => props.give(event.currentTarget.value)}>
              <option value="" selected={props.given === undefined} disabled>
                Whose voice?
              </option>
              <For each={props.voices}>
                {({ id, text }) => (
                  <option value={id} selected={props.given === id}>
                    {text}
                  </option>
                )}
              </For>
            </select>
          }
        >
          <For each={props.voices}>
            {({ id, text }) => (
              <label class={`${answer.row} ${styles.chip}`} dir="auto">
                <input type="radio" name={name} checked={props.given === id} onChange={() => props.give(id)} />
                {text}
              </label>
            )}
          </For>
        </Show>
      </div>
    </fieldset>
  )
}
