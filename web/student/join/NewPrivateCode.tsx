import { onMount } from 'solid-js'
import type { Seat } from '#api/contract.ts'
import { grouped } from '#web/student/words.ts'
import styles from './Join.module.css'

/** Shown once to a student without a roster, whose teacher has no sheet with the code. */
export function NewPrivateCode(props: { seat: Seat; goOn: () => void }) {
  let heading: HTMLHeadingElement | undefined
  onMount(() => heading?.focus())
  return (
    <div class="stack">
      <h1 ref={heading} tabIndex={-1} dir="auto">
        Welcome, {props.seat.displayName}
      </h1>
      <div class="card stack">
        <p>This is your private code. Write it down: with it you can continue on another device.</p>
        <p class={styles.bigCode}>{grouped(props.seat.privateCode)}</p>
        <p class="soft">Keep it to yourself. Whoever has it can answer as you.</p>
        <button type="button" class="primary" onClick={props.goOn}>
          I have written it down, continue
        </button>
      </div>
    </div>
  )
}
