import { For } from 'solid-js'
import { useBench } from './bench.ts'
import styles from './Layers.module.css'
import { type Layer, layers } from './layers.ts'

const entries = Object.entries(layers) as [Layer, string][]

/** Switches for what is drawn over the text; each shows how its layer looks. */
export function Layers() {
  const bench = useBench()
  return (
    <fieldset class={`${styles.layers} no-print`}>
      <legend class={styles.legend}>Show</legend>
      <For each={entries}>
        {([layer, label]) => (
          <label class={styles.layer}>
            <input type="checkbox" checked={bench.view.layers().has(layer)} onChange={() => bench.view.toggle(layer)} />
            <span class={styles[layer]}>{label}</span>
          </label>
        )}
      </For>
    </fieldset>
  )
}
