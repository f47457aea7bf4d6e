import { type JSX, Show } from 'solid-js'
import { Icon } from '#web/question-kinds/Icon.tsx'
import { Arrow } from './Arrow.tsx'
import { useBench } from './bench.ts'
import { confirmItem } from './edit-items.ts'
import styles from './ItemCard.module.css'
import type { Command } from './keys.ts'
import { Tool } from './Tool.tsx'

/** The top of a card: whether it is confirmed, how sure the proposal is (`children`), and the way to its neighbours. */
export function ItemHead(props: { isConfirmed: boolean; run: (command: Command) => void; children: JSX.Element }) {
  const bench = useBench()
  return (
    <div class={styles.head}>
      <p class={styles.state}>
        <Show when={props.isConfirmed} fallback={props.children}>
          <span class={styles.confirmed}>
            <Icon shape="tick" /> Confirmed
          </span>{' '}
          <button
            type="button"
            class="small quiet"
            onClick={() => {
              const id = bench.current()?.id
              if (id !== undefined) bench.edit((before) => confirmItem(before, id, false))
            }}
          >
            Take back
          </button>
        </Show>
      </p>
      <div class={styles.steps}>
        <Tool command="previous" keys="K" run={props.run} label="Back">
          <Arrow to="start" />
        </Tool>
        <Tool command="next" keys="J" run={props.run} label="Next item">
          <Arrow to="end" />
        </Tool>
      </div>
    </div>
  )
}
