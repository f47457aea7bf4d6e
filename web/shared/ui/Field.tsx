import { createUniqueId, type JSX, Show } from 'solid-js'
import styles from './Field.module.css'

export interface FieldControl {
  id: string
  'aria-invalid': 'true' | undefined
  'aria-describedby': string | undefined
}

/** A label, a control, a hint and the sentence that says what is wrong; spread the given attributes on the control. */
export function Field(props: {
  label: string
  hint?: string | undefined
  error?: string | undefined
  children: (control: FieldControl) => JSX.Element
}) {
  const id = createUniqueId()
  return (
    <div class={styles.field}>
      <label for={id}>{props.label}</label>
      <Show when={props.hint}>
        <p id={`${id}-hint`} class={styles.hint}>
          {props.hint}
        </p>
      </Show>
      {props.children({
        id,
        get 'aria-invalid'() {
          return props.error === undefined ? undefined : ('true' as const)
        },
        get 'aria-describedby'() {
          const ids = [props.hint && `${id}-hint`, props.error && `${id}-error`].filter(Boolean)
          return ids.length > 0 ? ids.join(' ') : undefined
        },
      })}
      <Show when={props.error}>
        <p id={`${id}-error`} class={styles.error}>
          {props.error}
        </p>
      </Show>
    </div>
  )
}
