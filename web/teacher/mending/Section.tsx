import type { JSX } from 'solid-js'
import styles from './Mending.module.css'

/** One thing that can be mended; it takes the focus when what had it is gone. */
export function Section(props: { id: string; title: string; children: JSX.Element }) {
  return (
    <section id={props.id} class={styles.section} aria-labelledby={`${props.id}-title`} tabIndex={-1}>
      <h2 id={`${props.id}-title`}>{props.title}</h2>
      {props.children}
    </section>
  )
}
