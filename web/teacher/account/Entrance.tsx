import { createEffect, type JSX } from 'solid-js'
import { WordMark } from '#web/teacher/parts/WordMark.tsx'
import styles from './Entrance.module.css'

/** What stands around signing in and signing up: one card in the middle, and one line on what this is. */
export function Entrance(props: { title: string; children: JSX.Element }) {
  createEffect(() => {
    document.title = `${props.title} – Whosaid`
  })
  return (
    <main class={styles.page}>
      <div class={styles.middle}>
        <div class={styles.about}>
          <WordMark />
          <p class="soft">
            Who said what, which claims are attributed, what numbers are reported: reading the news with a class.
          </p>
        </div>
        <div class="card stack">
          <h1>{props.title}</h1>
          {props.children}
        </div>
        <p class={styles.foot}>
          Are you a student? <a href="/join">Join with a code</a>
        </p>
      </div>
    </main>
  )
}
