import { A, type RouteSectionProps, useLocation, useNavigate } from '@solidjs/router'
import { createEffect, createSignal, on, Show, Suspense } from 'solid-js'
import { call } from '#web/shared/call.ts'
import { createAction } from '#web/shared/ui/create-action.ts'
import { Dialog } from '#web/shared/ui/Dialog.tsx'
import { Waiting } from '#web/shared/ui/Loaded.tsx'
import { Notice } from '#web/shared/ui/Notice.tsx'
import { Toasts } from '#web/shared/ui/Toasts.tsx'
import { api } from './api.ts'
import { isConnectionLost } from './connection.ts'
import { countDeviceCopies, dropDeviceCopies } from './device-copy.ts'
import styles from './StudentShell.module.css'
import { displayName, setDisplayName } from './who.ts'
import { counted } from './words.ts'

/** Around every page of a student. */
export default function StudentShell(props: RouteSectionProps) {
  const location = useLocation()
  const [isLeaving, setLeaving] = createSignal(false)
  let main: HTMLElement | undefined
  // A new page begins at its top for a screen reader and for the Tab key as well.
  createEffect(
    on(
      () => location.pathname,
      () => main?.focus({ preventScroll: true }),
      { defer: true },
    ),
  )
  return (
    <>
      <a class={styles.skip} href="#main" rel="external">
        Skip to the page
      </a>
      <header class={`${styles.header} no-print`}>
        <A href="/join" class={styles.mark}>
          Whosaid
        </A>
        <div role="status" class={styles.connection}>
          <Show when={isConnectionLost()}>
            <p class={styles.offline}>
              No connection<span class="sr-only">. This page keeps trying by itself.</span>
            </p>
          </Show>
        </div>
        <Show when={displayName()}>
          {(name) => (
            <p class={styles.who}>
              <span class={styles.name} dir="auto">
                {name()}
              </span>
              <button type="button" class="quiet small" onClick={() => setLeaving(true)}>
                Not you?
              </button>
            </p>
          )}
        </Show>
      </header>
      <main id="main" class={styles.main} ref={main} tabIndex={-1}>
        <Suspense fallback={<Waiting />}>{props.children}</Suspense>
      </main>
      <ForgetDialog isOpen={isLeaving()} onClose={() => setLeaving(false)} />
      <Toasts />
    </>
  )
}

function ForgetDialog(props: { isOpen: boolean; onClose: () => void }) {
  const navigate = useNavigate()
  const forget = createAction(async () => {
    await call(api.seats.$delete())
    dropDeviceCopies()
    setDisplayName(null)
    props.onClose()
    navigate('/join')
  })
  return (
    <Dialog isOpen={props.isOpen} title={`Forget ${displayName() ?? 'you'} on this device?`} onClose={props.onClose}>
      <p>Saved answers stay with your teacher. To continue, you need your join code and your private code.</p>
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
