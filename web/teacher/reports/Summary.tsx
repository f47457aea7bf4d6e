import { For } from 'solid-js'
import type { PassageReport } from '#api/contract.ts'
import { Histogram } from './charts/Histogram.tsx'
import { percent } from './in-words.ts'
import styles from './Summary.module.css'
import { summaryOf } from './summary-words.ts'

/** Words before numbers: what a teacher needs in two minutes. */
export function Summary(props: { report: PassageReport }) {
  const numbers = () => [
    { name: 'Students', value: String(props.report.n) },
    { name: 'Mean', value: percent(props.report.mean) },
    { name: 'Median', value: percent(props.report.median) },
    { name: 'Spread (standard deviation)', value: percent(props.report.spread) },
  ]
  return (
    <section class={styles.summary} aria-label="Summary">
      <div class={styles.words}>
        <p class={styles.sentences}>
          <For each={summaryOf(props.report)}>{(sentence) => <>{sentence} </>}</For>
        </p>
        <dl class={styles.numbers}>
          <For each={numbers()}>
            {({ name, value }) => (
              <div>
                <dt>{name}</dt>
                <dd>{value}</dd>
              </div>
            )}
          </For>
        </dl>
      </div>
      <Histogram counts={props.report.histogram} caption="Students by share of the points" />
    </section>
  )
}
