import { A, useLocation } from '@solidjs/router'
import { createEffect, on, onCleanup, onMount } from 'solid-js'
import { call } from '#web/shared/call.ts'
import { createAction } from '#web/shared/ui/create-action.ts'
import { toast } from '#web/shared/ui/toasts.ts'
import { api } from '#web/teacher/api.ts'
import styles from './AccountMenu.module.css'
import { useTeacher } from './teacher.ts'

export function AccountMenu() {
  const { teacher } = useTeacher()
  const location = useLocation()
  let menu: HTMLDetailsElement | undefined
  const close = (): void => menu?.removeAttribute('open')
  createEffect(on(() => location.pathname, close, { defer: true }))
  onMount(() => {
    const closeFromOutside = (event: Event): void => {
      if (event.target instanceof Node && menu?.contains(event.target) === false) close()
    }
    document.addEventListener('pointerdown', closeFromOutside)
    document.addEventListener('focusin', closeFromOutside)
    onCleanup(() => {
      document.removeEventListener('pointerdown', closeFromOutside)
      document.removeEventListener('focusin', closeFromOutside)
    })
  })
  const signOut = createAction(async () => {
    await call(api.account.session.$delete())
    // A fresh page: nothing of this teacher stays in memory.
    window.location.assign('/sign-in')
  })
  createEffect(() => {
    const failure = signOut.failure()
    if (failure !== undefined) toast(failure)
  })
  return (
    <details
      ref={menu}
      class={styles.menu}
      onKeyDown={(event) => {
        if (event.key !== 'Escape' || menu?.open !== true) return
        close()
        menu.querySelector('summary')?.focus()
      }}
    >
      <summary>
        <span class={styles.name} dir="auto">
          {teacher().name}
        </span>
      </summary>
      <div class={styles.entries}>
        <A href="/account">Account</A>
        <a href="/api/docs" rel="external">
          API reference
        </a>
        <button type="button" class="quiet" disabled={signOut.isBusy()} onClick={() => signOut.run()}>
          Sign out
        </button>
      </div>
    </details>
  )
}
