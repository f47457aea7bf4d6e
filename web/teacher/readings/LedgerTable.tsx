import { createMemo, For, type JSX, Show } from 'solid-js'
import type { KeptFigure } from '#api/contract.ts'
import { useBench } from './bench.ts'
import styles from './LedgerTable.module.css'
import { addsUp, ledgerOf, valueInWords } from './ledger.ts'
import { SourceChip } from './SourceChip.tsx'

/**
 * Every reported number: what it counts, when, who says so, what it is the sum of and what it does not agree with.
 * `rowId` names a row so that others can lead to it; `first` and `last` draw what can be pressed on screen.
 */
export function LedgerTable(props: {
  value: (figure: KeptFigure) => JSX.Element
  last?: (figure: KeptFigure) => JSX.Element
  link: (figure: KeptFigure) => JSX.Element
  rowId?: (figure: KeptFigure) => string
}) {
  const bench = useBench()
  const rows = createMemo(() => ledgerOf(bench.reading()))
  const columns = () => (props.last === undefined ? 4 : 5)
  return (
    <table class={styles.table}>
      <thead>
        <tr>
          <th scope="col">Value</th>
          <th scope="col">What is counted</th>
          <th scope="col">When</th>
          <th scope="col">Who says so</th>
          <Show when={props.last}>
            <th scope="col">
              <span class="sr-only">Actions</span>
            </th>
          </Show>
        </tr>
      </thead>
      <tbody>
        <For each={rows()}>
          {(row) => (
            <>
              <tr
                id={props.rowId?.(row.figure)}
                tabindex={props.rowId ? -1 : undefined}
                data-noted={row.sumOf.length > 0 || row.against.length > 0 ? '' : undefined}
              >
                <td class={styles.value}>{props.value(row.figure)}</td>
                <td dir="auto">{row.figure.unit || <span class="soft">not said</span>}</td>
                <td dir="auto">
                  {row.figure.asOf === null ? <span class="soft">–</span> : bench.quote(row.figure.asOf)}
                </td>
                <td>
                  <Teller sourceId={row.figure.sourceId} />
                </td>
                <Show when={props.last}>{(last) => <td class={styles.last}>{last()(row.figure)}</td>}</Show>
              </tr>
              <Show when={row.sumOf.length > 0}>
                <tr class={styles.note}>
                  <td colspan={columns()}>
                    <Show
                      when={addsUp(row.sumOf, row.figure)}
                      fallback={<strong class={styles.bad}>Does not add up: </strong>}
                    >
                      <span aria-hidden="true">∑ </span>
                    </Show>
                    <For each={row.sumOf}>
                      {(part, index) => (
                        <>
                          {index() > 0 && ' + '}
                          {props.link(part)}
                        </>
                      )}
                    </For>
                    {` = ${valueInWords(row.figure)}`}
                  </td>
                </tr>
              </Show>
              <Show when={row.against.length > 0}>
                <tr class={styles.note}>
                  <td colspan={columns()}>
                    <strong class={styles.bad}>Does not agree with </strong>
                    <For each={row.against}>
                      {(other, index) => (
                        <>
                          {index() > 0 && ', '}
                          {props.link(other)}
                        </>
                      )}
                    </For>
                  </td>
                </tr>
              </Show>
            </>
          )}
        </For>
      </tbody>
    </table>
  )
}

function Teller(props: { sourceId: string | null }) {
  const bench = useBench()
  return (
    <Show when={bench.sourceOf(props.sourceId)} fallback={<span class="soft">Reporter</span>}>
      {(source) => (
        <span class={styles.teller}>
          <SourceChip look={bench.looks().get(source().id)} /> <bdi>{source().name}</bdi>
        </span>
      )}
    </Show>
  )
}
