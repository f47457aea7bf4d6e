import styles from './ShareBar.module.css'
import { sourceClass } from './source-class.ts'
import type { SourceLook } from './source-looks.ts'

/** A share of the article as a bar in the colour of its source; the words beside it say the same. */
export function ShareBar(props: { share: number; look: SourceLook | undefined }) {
  return (
    <svg
      class={`${styles.bar} ${sourceClass(props.look)}`}
      viewBox="0 0 100 6"
      preserveAspectRatio="none"
      aria-hidden="true"
    >
      <rect class={styles.track} width="100" height="6" />
      <rect class={styles.filled} width={props.share * 100} height="6" />
    </svg>
  )
}
