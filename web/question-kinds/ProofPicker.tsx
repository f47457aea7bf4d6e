import { createUniqueId, Show } from 'solid-js'
import type { Place, ReadablePassage, ShownQuestion } from '#api/contract.ts'
import styles from './answer.module.css'
import { PlacesPicker, type WayToPick } from './PlacesPicker.tsx'
import { passageOf } from './passage-of.ts'

const ways: readonly WayToPick[] = [
  { by: 'sentence', name: 'Select the sentence', task: 'Select the sentence that proves your answer.' },
  { by: 'words', name: 'Select words instead', task: 'Select the words that prove your answer.', look: 'quiet' },
]

export interface ProofPickerProps {
  readonly question: ShownQuestion
  readonly proof: readonly Place[] | null
  readonly change: (places: Place[]) => void
  readonly isDisabled: boolean
  readonly passages: readonly ReadablePassage[]
}

/** Where a student shows what proves the answer; nothing where no proof is asked for. Needs a PaneProvider around it. */
export function ProofPicker(props: ProofPickerProps) {
  return (
    <Show when={props.question.proof !== 'none' && props.question.id} keyed>
      {(_id) => <AskedProof {...props} />}
    </Show>
  )
}

function AskedProof(props: ProofPickerProps) {
  const hintId = createUniqueId()
  const places = () => props.proof ?? []
  return (
    <fieldset class={styles.proof} aria-describedby={hintId}>
      <legend>Now show the sentence that proves it</legend>
      <p id={hintId} class={styles.hint}>
        {props.question.proof === 'counts'
          ? 'The proof is half of the points.'
          : 'The proof does not change your points.'}
      </p>
      <Show
        when={passageOf(props.question, props.passages)}
        fallback={<p class={styles.hint}>The passage of this question is not here.</p>}
      >
        {(passage) => (
          <PlacesPicker
            label="Your proof"
            places={places()}
            change={props.change}
            passage={passage()}
            ways={ways}
            isDisabled={props.isDisabled}
          >
            <Show when={places().length === 0}>
              <p class="soft">No proof is selected yet.</p>
            </Show>
          </PlacesPicker>
        )}
      </Show>
    </fieldset>
  )
}
