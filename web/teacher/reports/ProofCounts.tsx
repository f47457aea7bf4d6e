import { For } from 'solid-js'
import type { PassageReport, ProofResult } from '#api/contract.ts'
import { Icon } from '#web/question-kinds/Icon.tsx'
import { proofResults } from '#web/question-kinds/proof-results.ts'
import { Bar } from './charts/Bar.tsx'
import styles from './ProofCounts.module.css'

type Counts = NonNullable<PassageReport['questions'][number]['proof']>

const results: readonly ProofResult[] = ['right-with-proof', 'right-without-proof', 'found-but-misread', 'not-found']

/** How many answers came with which proof. */
export function ProofCounts(props: { counts: Counts }) {
  const all = () => Object.values(props.counts).reduce((sum, count) => sum + count, 0)
  return (
    <section class={styles.whole} aria-label="Answers and their proof">
      <h3 class={styles.heading}>Answers and their proof</h3>
      <ul class={styles.rows}>
        <For each={results}>
          {(result) => (
            <li class={styles.row}>
              <span>
                <Icon shape={proofResults[result].shape} /> {proofResults[result].name}
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
