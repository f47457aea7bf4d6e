import { createEffect, createSignal, For, on, Show } from 'solid-js'
import { toast } from '#web/shared/ui/toasts.ts'
import { counted } from '#web/teacher/parts/wording.ts'
import { AttributionCard } from './AttributionCard.tsx'
import { useBench } from './bench.ts'
import styles from './CheckPanel.module.css'
import { confirmSure } from './edit-items.ts'
import { FigureCard } from './FigureCard.tsx'
import type { Command } from './keys.ts'
import { Tool } from './Tool.tsx'
import { type Walk, walks } from './walk.ts'

/** The walk: one item at a time, accepted or corrected, with what is left to do. */
export function CheckPanel(props: { run: (command: Command) => void }) {
  const bench = useBench()
  const isDone = () => bench.progress().confirmed === bench.progress().all
  const attribution = () => {
    const item = bench.current()
    return item?.type === 'attribution' ? item.of : null
  }
  const figure = () => {
    const item = bench.current()
    return item?.type === 'figure' ? item.of : null
  }
  return (
    <section class={styles.panel} aria-label="Check the reading">
      <ProgressLine />
      <Show when={bench.progress().all > 0} fallback={<NothingFound run={props.run} />}>
        <Show when={isDone()}>
          <AllConfirmed />
        </Show>
        <Show when={bench.current()} fallback={<p class="soft">Press an item in the text, or go to the next one.</p>}>
          <div class={styles.card}>
            <Show when={attribution()}>{(one) => <AttributionCard attribution={one()} run={props.run} />}</Show>
            <Show when={figure()}>{(one) => <FigureCard figure={one()} run={props.run} />}</Show>
          </div>
        </Show>
        <Foot run={props.run} />
      </Show>
      <Said />
    </section>
  )
}

function ProgressLine() {
  const bench = useBench()
  const progress = bench.progress
  function acceptSure(): void {
    const before = progress().sure
    bench.edit(confirmSure)
    toast(`${counted(before, 'attribution is', 'attributions are')} confirmed.`, bench.undo)
    bench.next()
  }
  return (
    <div class={styles.progress}>
      <div class={styles.count}>
        <p class={styles.number}>
          <strong>{progress().confirmed}</strong> of {progress().all} confirmed
        </p>
        <Show when={progress().sure > 0}>
          <button type="button" class="small" onClick={acceptSure}>
            Accept all sure ({progress().sure})<span class="sr-only">, at 90 per cent or more</span>
          </button>
        </Show>
      </div>
      <progress
        class={styles.bar}
        max={Math.max(1, progress().all)}
        value={progress().confirmed}
        aria-label="Confirmed"
      />
    </div>
  )
}

function Foot(props: { run: (command: Command) => void }) {
  const bench = useBench()
  return (
    <div class={styles.foot}>
      <div class={styles.tools}>
        <Tool command="undo" keys="U" run={props.run} disabled={!bench.edited.canUndo()}>
          Undo
        </Tool>
        <Tool command="redo" keys="Shift U" run={props.run} disabled={!bench.edited.canRedo()}>
          Redo
        </Tool>
        <Tool command="add" keys="N" run={props.run}>
          Add
        </Tool>
        <Tool command="help" keys="?" run={props.run}>
          Keys
        </Tool>
      </div>
      <label class={styles.walk}>
        <span>Go through</span>
        <select
          onChange={(event) => {
            bench.view.setWalk(event.currentTarget.value as Walk)
            const item = bench.current()
            if (item === null || (item.of.isConfirmed && bench.view.walk() !== 'all')) bench.next()
          }}
        >
          <For each={Object.entries(walks)}>
            {([walk, label]) => (
              <option value={walk} selected={walk === bench.view.walk()}>
                {label}
              </option>
            )}
          </For>
        </select>
      </label>
    </div>
  )
}

function AllConfirmed() {
  const bench = useBench()
  return (
    <div class={styles.done}>
      <p>
        <strong>Everything is confirmed.</strong> Questions on this passage can now rest on this reading.
      </p>
      <div class="row">
        <button type="button" class="small" onClick={() => bench.view.setPanel('sources')}>
          See who fills the article
        </button>
        <button type="button" class="small" onClick={() => print()}>
          Print
        </button>
      </div>
    </div>
  )
}

function NothingFound(props: { run: (command: Command) => void }) {
  return (
    <div class={styles.none}>
      <h2>Nobody is quoted, and no figure is reported</h2>
      <p class="soft">
        All of this text is in the reporter’s own voice, as far as it could be read. If something was missed, select its
        words in the text and say what they are.
      </p>
      <div>
        <button type="button" onClick={() => props.run('add')}>
          Add what was missed
        </button>
      </div>
    </div>
  )
}

/** What has just happened and what is looked at now, for a screen reader. */
function Said() {
  const bench = useBench()
  const [text, setText] = createSignal('')
  createEffect(on(bench.message, (message) => setText(message), { defer: true }))
  createEffect(
    on(
      () => bench.current()?.id,
      () => {
        const item = bench.current()
        if (item === null) return
        if (item.type === 'figure') setText(`Figure: ${bench.quote(item.of)}`)
        else {
          const name = bench.sourceOf(item.of.sourceId)?.name ?? 'Nobody named'
          setText(`${name}: ${item.of.content.map(bench.quote).join(' … ')}`)
        }
      },
      { defer: true },
    ),
  )
  return (
    <p class="sr-only" role="status">
      {text()}
    </p>
  )
}
