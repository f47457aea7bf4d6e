import { For, Show } from 'solid-js'
import { useBench } from './bench.ts'
import { LedgerTable } from './LedgerTable.tsx'
import { figureInWords, valueInWords } from './ledger.ts'
import styles from './PrintedMap.module.css'
import { ShareBar } from './ShareBar.tsx'
import { SourceChip } from './SourceChip.tsx'
import { percent, REPORTER, shareOf, UNNAMED } from './shares.ts'
import { kindLabel } from './source-kinds.ts'

/** Whose words fill the article, on paper only: stands before the text. */
export function PrintedSources() {
  const bench = useBench()
  const share = (teller: string): number => shareOf(bench.shares(), teller)
  return (
    <section class={styles.printed}>
      <h2>Who is heard</h2>
      <table class={styles.sources}>
        <thead>
          <tr>
            <th scope="col">Source</th>
            <th scope="col">Kind</th>
            <th scope="col" colspan="2">
              Share of the words
            </th>
          </tr>
        </thead>
        <tbody>
          <For each={bench.reading().sources}>
            {(source) => (
              <tr>
                <th scope="row">
                  <SourceChip look={bench.looks().get(source.id)} /> <bdi>{source.name}</bdi>
                </th>
                <td>{kindLabel(source.kind)}</td>
                <td class={styles.bar}>
                  <ShareBar share={share(source.id)} look={bench.looks().get(source.id)} />
                </td>
                <td>{percent(share(source.id))}</td>
              </tr>
            )}
          </For>
          <Show when={share(UNNAMED) > 0}>
            <tr>
              <th scope="row">Nobody named</th>
              <td />
              <td class={styles.bar}>
                <ShareBar share={share(UNNAMED)} look={undefined} />
              </td>
              <td>{percent(share(UNNAMED))}</td>
            </tr>
          </Show>
          <tr>
            <th scope="row">The reporter’s own voice</th>
            <td />
            <td class={styles.bar}>
              <ShareBar share={share(REPORTER)} look={undefined} />
            </td>
            <td>{percent(share(REPORTER))}</td>
          </tr>
        </tbody>
      </table>
    </section>
  )
}

/** The number ledger, on paper only: stands after the text. */
export function PrintedFigures() {
  const bench = useBench()
  return (
    <Show when={bench.reading().figures.length > 0}>
      <section class={styles.printed}>
        <h2>Numbers reported</h2>
        <LedgerTable value={valueInWords} link={figureInWords} />
      </section>
    </Show>
  )
}
