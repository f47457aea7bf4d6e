import styles from './Arrow.module.css'

/** An arrow along the line of the text: towards its start or its end. */
export function Arrow(props: { to: 'start' | 'end' }) {
  return (
    <svg class={`${styles.arrow} ${styles[props.to]}`} viewBox="0 0 16 16" aria-hidden="true">
      <path d="M3 8h10M9 4l4 4-4 4" />
    </svg>
  )
}
