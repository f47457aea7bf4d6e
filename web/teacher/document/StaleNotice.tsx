import { createSignal, Show } from 'solid-js'
import { createAction } from '#web/shared/ui/create-action.ts'
import { Notice } from '#web/shared/ui/Notice.tsx'
import { ConfirmDialog } from '#web/teacher/parts/ConfirmDialog.tsx'
import type { SavedDocument } from './create-document.ts'

/** Two tabs edited the same document: says so, and lets a person decide which draft stays. `what` is "set", "reading". */
export function StaleNotice(props: { draft: SavedDocument; what: string }) {
  const [isAsking, setAsking] = createSignal(false)
  const keepMine = createAction(() => props.draft.keepMine())
  return (
    <Show when={props.draft.state().name === 'stale'}>
      <Notice tone="part" title={`This ${props.what} was changed in another tab`}>
        <p>Nothing you change here is saved until you decide which version stays.</p>
        <Show when={keepMine.failure()}>{(sentence) => <p role="alert">{sentence()}</p>}</Show>
        <div class="row">
          <button type="button" disabled={keepMine.isBusy()} onClick={() => void keepMine.run()}>
            Keep mine
          </button>
          <button type="button" onClick={() => setAsking(true)}>
            Load the other version
          </button>
        </div>
      </Notice>
      <ConfirmDialog
        isOpen={isAsking()}
        title="Load the other version?"
        confirm="Load the other version"
        work={() => props.draft.loadOther()}
        onClose={() => setAsking(false)}
      >
        <p>What you changed on this page since it was last saved is given up.</p>
      </ConfirmDialog>
    </Show>
  )
}
