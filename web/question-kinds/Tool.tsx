import styles from './editor.module.css'
import { Icon } from './Icon.tsx'

/** A small button of a row. Idle at the ends of the list, it stays focusable so that the keyboard keeps its place. */
export function Tool(props: {
  sign: 'up' | 'down' | 'cross'
  name: string
  isIdle: boolean
  press: (button: HTMLElement) => void
}) {
  return (
    <button
      type="button"
      class={`quiet small ${styles.tool}`}
      aria-label={props.name}
      title={props.name}
      aria-disabled={props.isIdle}
      onClick={(event) => {
        if (!props.isIdle) props.press(event.currentTarget)
      }}
    >
      <Icon shape={props.sign} />
    </button>
  )
}
