import { For, Show } from 'solid-js'
import type { PassageReport } from '#api/contract.ts'
import { counted } from '#web/teacher/parts/wording.ts'
import styles from './ConfusionTable.module.css'
import { percent } from './in-words.ts'

type Confusion = NonNullable<PassageReport['questions'][number]['confusion']>

const decimals = new Intl.NumberFormat('en', { minimumFractionDigits: 2, maximumFractionDigits: 2 })

/** Which label was taken for which: a row for what is right, a column for what was given. */
export function ConfusionTable(props: { confusion: Confusion }) {
  const most = () => Math.max(1, ...props.confusion.counts.flat())
  /** In four steps, so that print and few colours still tell them apart; the number says the rest. */
  const shade = (count: number): string | undefined =>
    count === 0 ? undefined : styles[`shade${Math.ceil((3 * count) / most())}`]
  return (
    <section class={styles.whole} aria-label="Which was taken for which">
      <h3 class={styles.heading}>Which was taken for which</h3>
      <Show when={props.confusion.n > 0} fallback={<p class="soft">No answers yet.</p>}>
        <section class={styles.box} aria-label="Table, scrolls sideways" tabindex="0">
          <table class={styles.table}>
            <caption>Rows: what is right. Columns: what students gave.</caption>
            <thead>
              <tr>
                <td />
                <For each={props.confusion.labels}>
                  {(label) => (
                    <th scope="col" dir="auto">
                      {label}
                    </th>
                  )}
                </For>
              </tr>
            </thead>
            <tbody>
              <For each={props.confusion.labels}>
                {(label, row) => (
                  <tr>
                    <th scope="row" dir="auto">
                      {label}
                    </th>
                    <For each={props.confusion.counts[row()] ?? []}>
                      {(count, column) => (
                        <td class={`${shade(count) ?? ''} ${row() === column() ? styles.right : ''}`}>{count}</td>
                      )}
                    </For>
                  </tr>
                )}
              </For>
            </tbody>
          </table>
        </section>
        <p class={styles.numbers}>
          {percent(props.confusion.agreement)} of {counted(props.confusion.n, 'answer')} agree with the key.{' '}
          <Show when={props.confusion.kappa !== null} fallback="Chance alone explains it, so there is no kappa.">
            Cohen’s kappa, the agreement beyond chance: {decimals.format(props.confusion.kappa ?? 0)} (1 is full
            agreement, 0 is what guessing gives).
          </Show>
        </p>
      </Show>
    </section>
  )
}
