import { createUniqueId, For } from 'solid-js'
import { FieldFault } from '#web/question-kinds/FieldFault.tsx'
import { Tool } from '#web/question-kinds/Tool.tsx'
import styles from './key.module.css'
import type { KeyFormProps } from './key-form.ts'

/** The events in the right order, moved by buttons. */
export function OrderKey(props: KeyFormProps<'order'>) {
  const faultId = createUniqueId()
  const textOf = (wanted: string) => props.content.entries.find(({ id }) => id === wanted)?.text ?? ''
  function move(index: number, by: -1 | 1, button: HTMLElement): void {
    const moved = props.key.order[index]
    if (moved === undefined || props.key.order[index + by] === undefined) return
    props.change({ order: props.key.order.toSpliced(index, 1).toSpliced(index + by, 0, moved) })
    // The row was put elsewhere, and with it the focus was lost.
    queueMicrotask(() => button.focus())
  }
  return (
    <fieldset aria-describedby={faultId}>
      <legend>Events in the right order</legend>
      <ol class={styles.order}>
        <For each={props.key.order}>
          {(id, index) => (
            <li class={styles.row}>
              <span class={styles.place}>{index() + 1}</span>
              <span dir="auto">{textOf(id)}</span>
              <Tool
                sign="up"
                name={`Move “${textOf(id)}” up`}
                isIdle={index() === 0}
                press={(button) => move(index(), -1, button)}
              />
              <Tool
                sign="down"
                name={`Move “${textOf(id)}” down`}
                isIdle={index() === props.key.order.length - 1}
                press={(button) => move(index(), 1, button)}
              />
            </li>
          )}
        </For>
      </ol>
      <FieldFault id={faultId} fault={props.faultAt('key.order')} />
    </fieldset>
  )
}
