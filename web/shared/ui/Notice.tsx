import { type JSX, Show } from 'solid-js'
import styles from './Notice.module.css'

/** A box that says something about the page: neutral, good, warning or bad. */
export function Notice(props: { tone?: 'plain' | 'good' | 'part' | 'bad'; title?: string; children?: JSX.Element }) {
  return (
    <div class={`${styles.notice} ${styles[props.tone ?? 'plain']}`} role={props.tone === 'bad' ? 'alert' : undefined}>
      <Show when={props.title}>
        <p class={styles.title}>{props.title}</p>
      </Show>
      {props.children}
    </div>
  )
}
