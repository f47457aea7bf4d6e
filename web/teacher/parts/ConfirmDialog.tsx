import { type JSX, Show } from 'solid-js'
import { createAction } from '#web/shared/ui/create-action.ts'
import { Dialog } from '#web/shared/ui/Dialog.tsx'
import { Notice } from '#web/shared/ui/Notice.tsx'

/**
 * Asks before something goes. `children` name what goes, `confirm` is the button in words ("Delete class"). The dialog
 * closes itself when `work` is done and stays, with the reason, when it failed.
 */
export function ConfirmDialog(props: {
  isOpen: boolean
  title: string
  confirm: string
  work: () => Promise<void>
  onClose: () => void
  children: JSX.Element
}) {
  const action = createAction(async () => {
    await props.work()
    props.onClose()
  })
  return (
    <Dialog isOpen={props.isOpen} title={props.title} onClose={props.onClose}>
      {props.children}
      <Show when={action.failure()}>{(sentence) => <Notice tone="bad">{sentence()}</Notice>}</Show>
      <div class="row">
        <button type="button" class="danger" disabled={action.isBusy()} onClick={() => action.run()}>
          {props.confirm}
        </button>
        <button type="button" onClick={() => props.onClose()}>
          Cancel
        </button>
      </div>
    </Dialog>
  )
}
