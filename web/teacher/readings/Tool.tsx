import type { JSX } from 'solid-js'
import type { Command } from './keys.ts'
import styles from './Tool.module.css'

/** A button of the walk with its key beside it. */
export function Tool(props: {
  command: Command
  keys: string
  run: (command: Command) => void
  disabled?: boolean
  look?: 'primary' | 'danger'
  label?: string
  children: JSX.Element
}) {
  return (
    <button
      type="button"
      class={`small ${props.look ?? ''} ${styles.tool}`}
      aria-label={props.label}
      aria-keyshortcuts={props.keys.replace(' ', '+')}
      disabled={props.disabled ?? false}
      onClick={() => props.run(props.command)}
    >
      {props.children}
      <span class={styles.key} aria-hidden="true">
        {props.keys}
      </span>
    </button>
  )
}
