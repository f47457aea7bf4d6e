import { For, Show } from 'solid-js'
import type { Anchor, ReadablePassage } from '#api/contract.ts'

export interface EvidencePickerProps {
  readonly evidence: readonly Anchor[]
  readonly change: (evidence: Anchor[]) => void
  readonly passage: ReadablePassage | null
  readonly label: string
  readonly fault: string | undefined
}

/** The places that prove an answer, picked in the passage. Needs a pane; anchors carry no prefix and suffix yet. */
export function EvidencePicker(props: EvidencePickerProps) {
  return (
    <fieldset>
      <legend>{props.label}</legend>
      <ul>
        <For each={props.evidence}>{({ quote }) => <li>{quote}</li>}</For>
      </ul>
      <Show when={props.fault}>
        <p>{props.fault}</p>
      </Show>
    </fieldset>
  )
}
