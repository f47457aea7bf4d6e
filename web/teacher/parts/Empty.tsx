import type { JSX } from 'solid-js'
import styles from './Empty.module.css'

/** Stands where a list has nothing yet, and says what to do next. */
export function Empty(props: { title: string; children: JSX.Element }) {
  return (
    <div class={styles.empty}>
      <h2>{props.title}</h2>
      {props.children}
    </div>
  )
}
