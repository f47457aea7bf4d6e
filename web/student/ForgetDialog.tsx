import { useNavigate } from '@solidjs/router'
import { Show } from 'solid-js'
import { call } from '#web/shared/call.ts'
import { createAction } from '#web/shared/ui/create-action.ts'
import { Dialog } from '#web/shared/ui/Dialog.tsx'
import { Notice } from '#web/shared/ui/Notice.tsx'
import { api } from './api.ts'
import { countDeviceCopies, dropDeviceCopies } from './device-copy.ts'
import { forgetOwnWork } from './offline.ts'
import { displayName, setDisplayName } from './who.ts'
import { counted } from './words.ts'

/** Signs a student out of this device, so that somebody else can use it. */
export function ForgetDialog(props: { isOpen: boolean; onClose: () => void }) {
  const navigate = useNavigate()
  const forget = createAction(async () => {
    await call(api.seats.$delete())
    dropDeviceCopies()
    await forgetOwnWork()
    setDisplayName(null)
    props.onClose()
    navigate('/join')
  })
  return (
    <Dialog isOpen={props.isOpen} title={`Forget ${displayName() ?? 'you'} on this device?`} onClose={props.onClose}>
      <p>Saved answers stay with your teacher. To come back, you need your private code.</p>
      <Show when={countDeviceCopies()}>
        {(count) => (
          <Notice tone="part">
            <p>{counted(count(), 'answer')} on this device did not reach the server yet and would be lost.</p>
          </Notice>
        )}
      </Show>
      <Show when={forget.failure()}>{(sentence) => <Notice tone="bad">{sentence()}</Notice>}</Show>
      <div class="row">
        <button type="button" class="danger" disabled={forget.isBusy()} onClick={() => forget.run()}>
          Forget me here
        </button>
        <button type="button" class="quiet" onClick={props.onClose}>
          Stay
        </button>
      </div>
    </Dialog>
  )
}
