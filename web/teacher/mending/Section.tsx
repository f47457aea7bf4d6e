import { createUniqueId, type JSX } from 'solid-js'
import styles from './Mending.module.css'

/** One thing that can be mended; it takes the focus when what had it is gone. */
export function Section(props: { title: string; children: JSX.Element }) {
  const titleId = createUniqueId()
  return (
    <section class={styles.section} aria-labelledby={titleId} tabIndex={-1}>
      <h2 id={titleId}>{props.title}</h2>
      {props.children}
    </section>
  )
}
