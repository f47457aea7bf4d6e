import { createEffect, type JSX, Show } from 'solid-js'
import styles from './PageHead.module.css'

/**
 * The top of a page: its one h1, which is the window's title too, a line under it, and what can be done here. Where the
 * page below shows the title itself, the h1 is only said.
 */
export function PageHead(props: {
  title: string
  isTitleHidden?: boolean
  above?: JSX.Element
  lead?: JSX.Element
  children?: JSX.Element
}) {
  createEffect(() => {
    document.title = `${props.title} – Whosaid`
  })
  return (
    <header class={styles.head}>
      <div class={styles.words}>
        <Show when={props.above}>
          <p class={styles.above}>{props.above}</p>
        </Show>
        <h1 dir="auto" class={props.isTitleHidden ? 'sr-only' : ''}>
          {props.title}
        </h1>
        <Show when={props.lead}>
          <p class={styles.lead}>{props.lead}</p>
        </Show>
      </div>
      <Show when={props.children}>
        <div class={`${styles.actions} no-print`}>{props.children}</div>
      </Show>
    </header>
  )
}
