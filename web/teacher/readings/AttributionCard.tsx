import { For, Show } from 'solid-js'
import type { KeptAttribution } from '#api/contract.ts'
import { useBench } from './bench.ts'
import { EdgeTools } from './EdgeTools.tsx'
import { withKind, withoutPieceAt } from './edit-items.ts'
import styles from './ItemCard.module.css'
import { ItemHead } from './ItemHead.tsx'
import { confidenceInWords } from './items.ts'
import type { Command } from './keys.ts'
import { SourceChip } from './SourceChip.tsx'
import { kindLabel } from './source-kinds.ts'
import { Tool } from './Tool.tsx'

const kinds: readonly { readonly kind: KeptAttribution['kind']; readonly label: string; readonly says: string }[] = [
  { kind: 'direct', label: 'Direct', says: 'the words as they were spoken' },
  { kind: 'mixed', label: 'Mixed', says: 'partly as they were spoken' },
  { kind: 'indirect', label: 'Indirect', says: 'in the reporter’s words' },
]

/** Who said what: one attribution, to be accepted or corrected. */
export function AttributionCard(props: { attribution: KeptAttribution; run: (command: Command) => void }) {
  const bench = useBench()
  const source = () => bench.sourceOf(props.attribution.sourceId)
  const around = () => {
    const outer = bench.reading().attributions.find(({ id }) => id === props.attribution.within)
    return outer && (bench.sourceOf(outer.sourceId)?.name ?? 'somebody unnamed')
  }
  return (
    <article class={styles.card} aria-label="Attribution">
      <ItemHead isConfirmed={props.attribution.isConfirmed} run={props.run}>
        {confidenceInWords(props.attribution.confidence)}{' '}
        <span class={styles.per}>({Math.round(props.attribution.confidence * 100)} %)</span>
      </ItemHead>
      <div class={styles.who}>
        <SourceChip look={bench.looks().get(source()?.id ?? '')} />
        <p class={styles.name}>
          <Show when={source()} fallback={<span class="soft">Nobody is named</span>}>
            {(one) => (
              <>
                <bdi>{one().name}</bdi> <span class={styles.kind}>{kindLabel(one().kind)}</span>
              </>
            )}
          </Show>
        </p>
        <Tool command="source" keys="S" run={props.run}>
          Change
        </Tool>
      </div>
      <Pieces attribution={props.attribution} />
      <Show when={props.attribution.cue ?? props.attribution.mention}>
        <p class={styles.cue}>
          Read from{' '}
          <bdi>
            “
            {[props.attribution.mention, props.attribution.cue]
              .flatMap((place) => place ?? [])
              .toSorted((a, b) => a.start - b.start)
              .map(bench.quote)
              .join(' … ')}
            ”
          </bdi>
        </p>
      </Show>
      <Show when={around()}>{(name) => <p class={styles.cue}>Stands within what {name()} says.</p>}</Show>
      <EdgeTools />
      <fieldset class={styles.kinds}>
        <legend class="sr-only">Kind of speech, key T</legend>
        <For each={kinds}>
          {({ kind, label, says }) => (
            <label class={styles.choice} title={says}>
              <input
                type="radio"
                name="kind"
                checked={props.attribution.kind === kind}
                onChange={() => bench.edit((before) => withKind(before, props.attribution.id, kind))}
              />
              {label}
            </label>
          )}
        </For>
      </fieldset>
      <div class={styles.actions}>
        <Tool command="accept" keys="Enter" look="primary" run={props.run}>
          {props.attribution.isConfirmed ? 'Next' : 'Accept'}
        </Tool>
        <Show when={source()}>
          <Tool command="merge" keys="M" run={props.run}>
            Merge
          </Tool>
        </Show>
        <Tool command="delete" keys="X" look="danger" run={props.run}>
          Delete
        </Tool>
      </div>
    </article>
  )
}

/** The words themselves; where they stand in several pieces, one of them is worked on. */
function Pieces(props: { attribution: KeptAttribution }) {
  const bench = useBench()
  const content = () => props.attribution.content
  return (
    <Show
      when={content().length > 1}
      fallback={
        <blockquote class={styles.quote} dir="auto">
          {bench.quote(content()[0] ?? { start: 0, end: 0 })}
        </blockquote>
      }
    >
      <fieldset class={styles.pieces}>
        <legend class="sr-only">Pieces, key P</legend>
        <For each={content()}>
          {(place, index) => (
            <div class={styles.piece} data-on={index() === bench.piece() ? '' : undefined}>
              <label class={styles.choice}>
                <input
                  type="radio"
                  name="piece"
                  checked={index() === bench.piece()}
                  onChange={() => {
                    bench.setPiece(index())
                    bench.reveal(place)
                  }}
                />
                <span class={styles.quote} dir="auto">
                  {bench.quote(place)}
                </span>
              </label>
              <button
                type="button"
                class="small quiet"
                aria-label={`Leave out “${bench.quote(place)}”`}
                onClick={() => {
                  bench.edit((before) => withoutPieceAt(before, props.attribution.id, index()))
                  bench.setPiece(0)
                }}
              >
                <span aria-hidden="true">×</span>
              </button>
            </div>
          )}
        </For>
      </fieldset>
    </Show>
  )
}
