import { createSignal, Show } from 'solid-js'
import type { PassageView } from '#api/contract.ts'
import { CallFailed, call, ifMatch } from '#web/shared/call.ts'
import { createAction } from '#web/shared/ui/create-action.ts'
import { Dialog } from '#web/shared/ui/Dialog.tsx'
import { Notice } from '#web/shared/ui/Notice.tsx'
import { toast } from '#web/shared/ui/toasts.ts'
import { api } from '#web/teacher/api.ts'
import { SourceCardFields } from './SourceCardFields.tsx'

/** Changes the title and the source card; the text has its own page. */
export function EditSourceCard(props: {
  passage: PassageView
  isOpen: boolean
  onClose: () => void
  onSaved: (passage: PassageView) => void
}) {
  return (
    <Dialog isOpen={props.isOpen} title="Title and source card" onClose={props.onClose}>
      <EditForm passage={props.passage} onClose={props.onClose} onSaved={props.onSaved} />
    </Dialog>
  )
}

function EditForm(props: { passage: PassageView; onClose: () => void; onSaved: (passage: PassageView) => void }) {
  const [title, setTitle] = createSignal(props.passage.title)
  const [sourceCard, setSourceCard] = createSignal(props.passage.sourceCard)
  const [version, setVersion] = createSignal(props.passage.version)
  const save = createAction(async () => {
    const param = { id: props.passage.passageId }
    const json = { title: title(), sourceCard: sourceCard() }
    const sent = call(api.passages[':id'].$patch({ param, json }, ifMatch(version())))
    const saved = await sent.catch(async (error: unknown) => {
      // The next click saves over the newer version, knowingly.
      if (error instanceof CallFailed && error.code === 'stale') {
        setVersion((await call(api.passages[':id'].$get({ param }))).version)
        throw new CallFailed({
          code: 'stale',
          status: 412,
          detail:
            'This passage was changed in another tab meanwhile. What you typed is still here; save again to put it in place of that.',
        })
      }
      throw error
    })
    toast('Title and source card are saved.')
    props.onSaved(saved)
  })
  return (
    <form
      class="stack"
      onSubmit={(event) => {
        event.preventDefault()
        void save.run()
      }}
    >
      <SourceCardFields
        title={title()}
        sourceCard={sourceCard()}
        at={(path) => save.at(path)}
        onTitle={setTitle}
        onSourceCard={setSourceCard}
      />
      <Show when={save.failure()}>{(sentence) => <Notice tone="bad">{sentence()}</Notice>}</Show>
      <div class="row">
        <button type="submit" class="primary" disabled={save.isBusy()}>
          Save
        </button>
        <button type="button" onClick={() => props.onClose()}>
          Cancel
        </button>
      </div>
    </form>
  )
}
