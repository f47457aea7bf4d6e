import { For } from 'solid-js'
import type { PassageReport, ProofResult } from '#api/contract.ts'
import { Icon } from '#web/question-kinds/Icon.tsx'
import { Bar } from './charts/Bar.tsx'
import styles from './ProofCounts.module.css'

type Counts = NonNullable<PassageReport['questions'][number]['proof']>

const rows: readonly { result: ProofResult; shape: 'tick' | 'half' | 'cross'; words: string }[] = [
  { result: 'right-with-proof', shape: 'tick', words: 'Right, and found the proof' },
  { result: 'right-without-proof', shape: 'half', words: 'Right, without the proof' },
  { result: 'found-but-misread', shape: 'half', words: 'Found the proof and misread it' },
  { result: 'not-found', shape: 'cross', words: 'Neither right nor found' },
]

/** How many answers came with which proof. */
export function ProofCounts(props: { counts: Counts }) {
  const all = () => Object.values(props.counts).reduce((sum, count) => sum + count, 0)
  return (
    <section class={styles.whole} aria-label="Answers and their proof">
      <h3 class={styles.heading}>Answers and their proof</h3>
      <ul class={styles.rows}>
        <For each={rows}>
          {({ result, shape, words }) => (
            <li class={styles.row}>
              <span>
                <Icon shape={shape} /> {words}
              </span>
              <strong>{props.counts[result]}</strong>
              <Bar share={all() === 0 ? 0 : props.counts[result] / all()} />
            </li>
          )}
        </For>
      </ul>
    </section>
  )
}
