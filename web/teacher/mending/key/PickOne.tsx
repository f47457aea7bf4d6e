import { For, Show } from 'solid-js'
import type { Option } from '#api/contract.ts'
import { Field } from '#web/shared/ui/Field.tsx'

/** What is right for one row, chosen from what students choose from. */
export function PickOne(props: {
  label: string
  options: readonly Option[]
  chosen: string | undefined
  change: (id: string) => void
  fault: string | undefined
}) {
  return (
    <Field label={props.label} error={props.fault}>
      {(control) => (
        <select {...control} dir="auto" onChange={(event) => props.change(event.currentTarget.value)}>
          <Show when={props.chosen === undefined}>
            <option value="">Choose</option>
          </Show>
          <For each={props.options}>
            {({ id, text }) => (
              <option value={id} selected={props.chosen === id}>
                {text}
              </option>
            )}
          </For>
        </select>
      )}
    </Field>
  )
}
