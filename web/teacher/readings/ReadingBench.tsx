import { createEffect, For, Match, on, onCleanup, onMount, Show, Switch } from 'solid-js'
import type { PassageView, ReadingView } from '#api/contract.ts'
import { toast } from '#web/shared/ui/toasts.ts'
import { createLeaveGuard } from '#web/teacher/document/create-leave-guard.ts'
import { LeaveDialog } from '#web/teacher/document/LeaveDialog.tsx'
import { SaveLine } from '#web/teacher/document/SaveLine.tsx'
import { StaleNotice } from '#web/teacher/document/StaleNotice.tsx'
import { Menu } from '#web/teacher/parts/Menu.tsx'
import { isSignedOut } from '#web/teacher/parts/signed-out.ts'
import { type Bench, BenchProvider, createBench } from './bench.ts'
import { CheckPanel } from './CheckPanel.tsx'
import { createCommands, createKeys } from './create-commands.ts'
import { type Panel, panels } from './create-view.ts'
import { Dialogs } from './Dialogs.tsx'
import { FiguresPanel } from './FiguresPanel.tsx'
import { Layers } from './Layers.tsx'
import { PrintedFigures, PrintedSources } from './PrintedMap.tsx'
import styles from './ReadingBench.module.css'
import { ReadingPane } from './ReadingPane.tsx'
import { SourcesPanel } from './SourcesPanel.tsx'

/** The passage with its reading drawn over it, and beside it what can be done with the reading. */
export function ReadingBench(props: { passage: PassageView; read: ReadingView }) {
  const bench = createBench(props.passage, props.read)
  const run = createCommands(bench)
  const keys = createKeys(run)
  const guard = createLeaveGuard(bench.edited)

  createEffect(() => {
    document.title = `Who said what: ${props.passage.title} – Whosaid`
  })
  createEffect(on(isSignedOut, (isOut) => !isOut && void bench.edited.flush(), { defer: true }))
  onMount(() => bench.edited.wasRestored() && toast('Changes that had not been saved are back.'))
  onCleanup(() => void bench.edited.close())

  return (
    <BenchProvider value={bench}>
      <div class={styles.bench} data-wide data-panel={bench.view.panel()}>
        <Top bench={bench} />
        <StaleNotice draft={bench.edited} what="reading" />
        <PrintedSources />
        <div class={styles.columns}>
          <div class={styles.passage}>
            <ReadingPane />
          </div>
          <div class={`${styles.side} no-print`}>
            <Switch>
              <Match when={bench.view.panel() === 'check'}>
                <CheckPanel run={run} />
              </Match>
              <Match when={bench.view.panel() === 'sources'}>
                <SourcesPanel />
              </Match>
              <Match when={bench.view.panel() === 'figures'}>
                <FiguresPanel />
              </Match>
            </Switch>
          </div>
        </div>
        <PrintedFigures />
      </div>
      <Dialogs keys={keys} />
      <LeaveDialog guard={guard} />
    </BenchProvider>
  )
}

const panelEntries = Object.entries(panels) as [Panel, string][]

function Top(props: { bench: Bench }) {
  const { view, edited } = props.bench
  return (
    <div class={styles.top}>
      <div class={styles.head}>
        <p class={`${styles.above} no-print`}>
          <a href={`/passages/${props.bench.passage.passageId}`} dir="auto">
            {props.bench.passage.title}
          </a>
        </p>
        <h1>Who said what</h1>
      </div>
      <div class={`${styles.state} no-print`}>
        <SaveLine draft={edited} />
        <Menu look="button" label="More">
          <button type="button" onClick={() => print()}>
            Print the map
          </button>
          <button type="button" onClick={() => props.bench.setDialog({ name: 'help' })}>
            Keys
          </button>
          <Show when={edited.answer().version > 0 || edited.isUnsaved()}>
            <button type="button" onClick={() => props.bench.setDialog({ name: 'reset' })}>
              Back to the proposal
            </button>
          </Show>
        </Menu>
      </div>
      <Layers />
      <nav class={`${styles.tabs} no-print`} aria-label="Beside the passage">
        <For each={panelEntries}>
          {([panel, label]) => (
            <button type="button" aria-pressed={view.panel() === panel} onClick={() => view.setPanel(panel)}>
              {label}
            </button>
          )}
        </For>
      </nav>
    </div>
  )
}
