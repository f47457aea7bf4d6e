import { A, type RouteSectionProps, useLocation } from '@solidjs/router'
import { createEffect, createSignal, on, onMount, Show, Suspense } from 'solid-js'
import { Waiting } from '#web/shared/ui/Loaded.tsx'
import { Toasts } from '#web/shared/ui/Toasts.tsx'
import { isConnectionLost } from './connection.ts'
import { ForgetDialog } from './ForgetDialog.tsx'
import { keepForOffline } from './offline.ts'
import styles from './StudentShell.module.css'
import { displayName } from './who.ts'

/** Around every page of a student. */
export default function StudentShell(props: RouteSectionProps) {
  const location = useLocation()
  const [isLeaving, setLeaving] = createSignal(false)
  let main: HTMLElement | undefined
  onMount(keepForOffline)
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
              <A href="/my-work" class={styles.name} dir="auto">
                <span class="sr-only">Your work, </span>
                {name()}
              </A>
              <button type="button" class="quiet small" onClick={() => setLeaving(true)}>
                This is not me
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
