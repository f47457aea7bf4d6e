import { createUniqueId, For } from 'solid-js'
import type { Option } from '#api/contract.ts'
import styles from '#web/question-kinds/editor.module.css'
import { FieldFault } from '#web/question-kinds/FieldFault.tsx'
import own from './key.module.css'

/** The options as students see them, with what is right among them. */
export function PickOptions(props: {
  legend: string
  type: 'radio' | 'checkbox'
  options: readonly Option[]
  isRight: (id: string) => boolean
  change: (id: string, isRight: boolean) => void
  fault: string | undefined
}) {
  const group = createUniqueId()
  const faultId = createUniqueId()
  return (
    <fieldset class={styles.list} aria-describedby={faultId}>
      <legend>{props.legend}</legend>
      <div class={own.options}>
        <For each={props.options}>
          {({ id, text }) => (
            <label class={own.option}>
              <input
                type={props.type}
                name={group}
                checked={props.isRight(id)}
                onChange={(event) => props.change(id, event.currentTarget.checked)}
              />
              <span dir="auto">{text}</span>
            </label>
          )}
        </For>
      </div>
      <FieldFault id={faultId} fault={props.fault} />
    </fieldset>
  )
}
