import styles from './Icon.module.css'

const paths = {
  tick: 'M3 8.5 6.5 12 13 4.5',
  ticks: 'M1 8.5 4 12 9.5 5M6.5 10 8.5 12 14.5 4.5',
  half: 'M8 2v12M8 2a6 6 0 0 1 0 12',
  cross: 'M4 4l8 8M12 4l-8 8',
  dash: 'M3.5 8h9',
  clock: 'M8 2a6 6 0 1 0 .01 0M8 4.5V8l2.5 1.5',
  out: 'M8 2a6 6 0 1 0 .01 0M3.8 12.2l8.4-8.4',
  up: 'M8 13V3M4 7l4-4 4 4',
  down: 'M8 3v10M4 9l4 4 4-4',
} as const

/** A shape drawn in the colour of the words beside it; it says nothing by itself. */
export function Icon(props: { shape: keyof typeof paths }) {
  return (
    <svg class={styles.icon} viewBox="0 0 16 16" aria-hidden="true">
      <path d={paths[props.shape]} class={props.shape === 'half' ? styles.filled : undefined} />
    </svg>
  )
}
