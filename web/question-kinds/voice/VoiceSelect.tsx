import { createUniqueId, For } from 'solid-js'
import type { Content } from '#api/contract.ts'
import styles from '#web/question-kinds/editor.module.css'
import { FieldFault } from '#web/question-kinds/FieldFault.tsx'
import { voicesOf } from './voices.ts'

/** The key of one thing that is asked: a voice, or none yet. */
export function VoiceSelect(props: {
  label: string
  /** What it is about, for who does not see where it stands. */
  about: string
  content: Content<'voice'>
  voice: string | undefined
  change: (voice: string) => void
  fault: string | undefined
}) {
  const selectId = createUniqueId()
  return (
    <>
      <div class={styles.source}>
        <label for={selectId} dir="auto">
          {props.label} <span class="sr-only">({props.about})</span>
        </label>
        <select
          id={selectId}
          aria-invalid={props.fault ? 'true' : undefined}
          aria-describedby={props.fault ? `${selectId}-fault` : undefined}
          onChange={(event) => props.change(event.currentTarget.value)}
        >
          <option value="" selected={props.voice === undefined}>
            Choose the voice
          </option>
          <For each={voicesOf(props.content).filter(({ text }) => text.trim() !== '')}>
            {({ id, text }) => (
              <option value={id} selected={props.voice === id}>
                {text}
              </option>
            )}
          </For>
        </select>
      </div>
      <FieldFault id={`${selectId}-fault`} fault={props.fault} />
    </>
  )
}
