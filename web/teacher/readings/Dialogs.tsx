import { createMemo } from 'solid-js'
import { toast } from '#web/shared/ui/toasts.ts'
import { ConfirmDialog } from '#web/teacher/parts/ConfirmDialog.tsx'
import { useBench } from './bench.ts'
import type { createKeys } from './create-commands.ts'
import { creditTo, mergeSources, splitOff } from './edit-sources.ts'
import { FigureDialog } from './FigureDialog.tsx'
import { KeysHelp } from './KeysHelp.tsx'
import { SourceDialog } from './SourceDialog.tsx'
import { type Picked, SourcePicker } from './SourcePicker.tsx'

/** Every dialog of the page; the bench says which is open. */
export function Dialogs(props: { keys: ReturnType<typeof createKeys> }) {
  const bench = useBench()
  const close = () => bench.setDialog(null)
  return (
    <>
      <Credit />
      <Merge />
      <FigureDialog />
      <SourceDialog />
      <KeysHelp
        isOpen={bench.dialog()?.name === 'help'}
        isOn={props.keys.isOn()}
        setOn={props.keys.setOn}
        onClose={close}
      />
      <ConfirmDialog
        isOpen={bench.dialog()?.name === 'reset'}
        title="Go back to the proposal?"
        confirm="Back to the proposal"
        work={async () => {
          await bench.edited.backToProposal()
          bench.goTo(bench.order()[0]?.id ?? null)
          toast('This is the proposal again.', bench.undo)
        }}
        onClose={close}
      >
        <p>
          Everything you confirmed, changed, added and deleted in this reading goes. You can undo it until you leave the
          page.
        </p>
      </ConfirmDialog>
    </>
  )
}

/** Who says it: a source of the list, a new one, or nobody. */
function Credit() {
  const bench = useBench()
  const item = createMemo(() => {
    const dialog = bench.dialog()
    if (dialog?.name !== 'credit') return null
    const { attributions, figures } = bench.reading()
    const attribution = attributions.find(({ id }) => id === dialog.itemId)
    if (attribution !== undefined) return { id: attribution.id, places: attribution.content, isFigure: false }
    const figure = figures.find(({ id }) => id === dialog.itemId)
    return figure === undefined ? null : { id: figure.id, places: [figure], isFigure: true }
  })
  function pick(picked: Picked): void {
    const id = item()?.id
    if (id === undefined) return
    const isNew = picked !== null && 'name' in picked
    bench.edit((before) => (isNew ? splitOff(before, id, picked.name) : creditTo(before, id, picked?.id ?? null)), id)
  }
  return (
    <SourcePicker
      isOpen={item() !== null}
      title="Who says it?"
      sources={bench.reading().sources}
      nobody={item()?.isFigure ? 'The reporter' : 'Nobody is named'}
      canAdd
      pick={pick}
      onClose={() => bench.setDialog(null)}
    >
      <p class="soft">
        <bdi>“{item()?.places.map(bench.quote).join(' … ')}”</bdi>
      </p>
    </SourcePicker>
  )
}

/** Two sources that are one: the other one's name stays. */
function Merge() {
  const bench = useBench()
  const from = createMemo(() => {
    const dialog = bench.dialog()
    return dialog?.name === 'merge' ? bench.sourceOf(dialog.sourceId) : null
  })
  function pick(picked: Picked): void {
    const gone = from()
    if (gone === null || picked === null || !('id' in picked)) return
    bench.edit((before) => mergeSources(before, gone.id, picked.id))
    if (bench.view.lit() === gone.id) bench.view.setLit(picked.id)
    toast(`“${gone.name}” is now one with “${bench.sourceOf(picked.id)?.name}”.`, bench.undo)
  }
  return (
    <SourcePicker
      isOpen={from() !== null}
      title="Merge with which source?"
      sources={bench.reading().sources.filter(({ id }) => id !== from()?.id)}
      canAdd={false}
      pick={pick}
      onClose={() => bench.setDialog(null)}
    >
      <p class="soft">
        All that <bdi>“{from()?.name}”</bdi> says goes to the source you choose, and the name becomes another name of
        it.
      </p>
    </SourcePicker>
  )
}
