import { Arrow } from './Arrow.tsx'
import { useBench } from './bench.ts'
import styles from './EdgeTools.module.css'
import type { Edge, Way } from './edges.ts'

/** Buttons that move either end of the words that are looked at, word by word. */
export function EdgeTools() {
  const bench = useBench()
  const button = (edge: Edge, way: Way, to: 'start' | 'end', key: string, says: string) => (
    <button
      type="button"
      class={`small ${styles.step}`}
      aria-label={says}
      title={`${says} (${key})`}
      onClick={() => bench.move(edge, way)}
    >
      <Arrow to={to} />
    </button>
  )
  return (
    <fieldset class={styles.edges}>
      <legend class={styles.legend}>Where the words begin and end</legend>
      <span class={styles.end}>
        {button('start', 'widen', 'start', '[', 'Take in a word at the start')}
        {button('start', 'narrow', 'end', 'Shift [', 'Leave out a word at the start')}
        <span class={styles.name} aria-hidden="true">
          start
        </span>
      </span>
      <span class={styles.end}>
        <span class={styles.name} aria-hidden="true">
          end
        </span>
        {button('end', 'narrow', 'start', 'Shift ]', 'Leave out a word at the end')}
        {button('end', 'widen', 'end', ']', 'Take in a word at the end')}
      </span>
    </fieldset>
  )
}
