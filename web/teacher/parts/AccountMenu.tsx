import { A } from '@solidjs/router'
import { createEffect } from 'solid-js'
import { call } from '#web/shared/call.ts'
import { createAction } from '#web/shared/ui/create-action.ts'
import { toast } from '#web/shared/ui/toasts.ts'
import { api } from '#web/teacher/api.ts'
import styles from './AccountMenu.module.css'
import { Menu } from './Menu.tsx'
import { useTeacher } from './teacher.ts'

export function AccountMenu() {
  const { teacher } = useTeacher()
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
    <Menu
      label={
        <span class={styles.name} dir="auto">
          {teacher().name}
        </span>
      }
    >
      <A href="/account">Account</A>
      <a href="/api/docs" rel="external">
        API reference
      </a>
      <button type="button" class="quiet" disabled={signOut.isBusy()} onClick={() => signOut.run()}>
        Sign out
      </button>
    </Menu>
  )
}
