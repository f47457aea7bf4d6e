import { Show } from 'solid-js'
import styles from './editor.module.css'

/** What is missing at a field; its id goes into the field's aria-describedby. */
export function FieldFault(props: { id: string; fault: string | undefined }) {
  return (
    <Show when={props.fault}>
      <p id={props.id} class={styles.fault}>
        {props.fault}
      </p>
    </Show>
  )
}
