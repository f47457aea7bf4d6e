import { For, Show } from 'solid-js'
import { cueOf, voicesOf } from '#web/question-kinds/voice/voices.ts'
import styles from './key.module.css'
import type { KeyFormProps } from './key-form.ts'
import { PickOne } from './PickOne.tsx'

/** Statement by statement: whose voice it is, and whose without its cue. */
export function VoiceKey(props: KeyFormProps<'voice'>) {
  const set = (step: 'voices' | 'withoutCue', id: string, voice: string) =>
    props.change({ ...props.key, [step]: { ...props.key[step], [id]: voice } })
  return (
    <div class={styles.rows}>
      <For each={props.content.statements}>
        {({ id, place }) => (
          <>
            <PickOne
              label={place.quote}
              options={voicesOf(props.content)}
              chosen={props.key.voices[id]}
              change={(voice) => set('voices', id, voice)}
              fault={props.faultAt(`key.voices.${id}`)}
            />
            <Show when={cueOf(props.content, id)}>
              {(cue) => (
                <PickOne
                  label={`Without “${cue().quote}”: ${place.quote}`}
                  options={voicesOf(props.content)}
                  chosen={props.key.withoutCue[id]}
                  change={(voice) => set('withoutCue', id, voice)}
                  fault={props.faultAt(`key.withoutCue.${id}`)}
                />
              )}
            </Show>
          </>
        )}
      </For>
    </div>
  )
}
