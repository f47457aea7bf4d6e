import styles from './Bar.module.css'

/** One share as a bar; the words beside it say the same. Share is 0 to 1, null where there is nothing to show. */
export function Bar(props: { share: number | null; tone?: 'accent' | 'right' | 'wrong' }) {
  return (
    <svg
      class={`${styles.bar} ${styles[props.tone ?? 'accent']}`}
      viewBox="0 0 100 8"
      preserveAspectRatio="none"
      aria-hidden="true"
    >
      <rect class={styles.track} width="100" height="8" rx="1" />
      <rect class={styles.filled} width={(props.share ?? 0) * 100} height="8" rx="1" />
    </svg>
  )
}
