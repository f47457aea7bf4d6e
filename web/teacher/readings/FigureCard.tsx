import { Show } from 'solid-js'
import type { KeptFigure } from '#api/contract.ts'
import { useBench } from './bench.ts'
import { EdgeTools } from './EdgeTools.tsx'
import styles from './ItemCard.module.css'
import { ItemHead } from './ItemHead.tsx'
import type { Command } from './keys.ts'
import { valueInWords } from './ledger.ts'
import { SourceChip } from './SourceChip.tsx'
import { Tool } from './Tool.tsx'

/** One reported number, to be accepted or corrected. */
export function FigureCard(props: { figure: KeptFigure; run: (command: Command) => void }) {
  const bench = useBench()
  const source = () => bench.sourceOf(props.figure.sourceId)
  return (
    <article class={styles.card} aria-label="Figure">
      <ItemHead isConfirmed={props.figure.isConfirmed} run={props.run}>
        A figure, not confirmed yet
      </ItemHead>
      <p class={styles.value}>
        <strong>{valueInWords(props.figure)}</strong> <bdi>{props.figure.unit}</bdi>
      </p>
      <dl class={styles.facts}>
        <div>
          <dt>In the text</dt>
          <dd class={styles.words} dir="auto">
            {bench.quote(props.figure)}
          </dd>
        </div>
        <Show when={props.figure.asOf}>
          {(asOf) => (
            <div>
              <dt>When</dt>
              <dd class={styles.words} dir="auto">
                {bench.quote(asOf())}
              </dd>
            </div>
          )}
        </Show>
      </dl>
      <div class={styles.who}>
        <SourceChip look={bench.looks().get(source()?.id ?? '')} instead="R" />
        <p class={styles.name}>
          <bdi>{source()?.name ?? 'The reporter'}</bdi> <span class={styles.kind}>says so</span>
        </p>
        <Tool command="source" keys="S" run={props.run}>
          Change
        </Tool>
      </div>
      <EdgeTools />
      <div class={styles.actions}>
        <Tool command="accept" keys="Enter" look="primary" run={props.run}>
          {props.figure.isConfirmed ? 'Next' : 'Accept'}
        </Tool>
        <Tool command="edit" keys="E" run={props.run}>
          Edit
        </Tool>
        <Tool command="delete" keys="X" look="danger" run={props.run}>
          Delete
        </Tool>
      </div>
    </article>
  )
}
