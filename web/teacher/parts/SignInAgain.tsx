import { createSignal } from 'solid-js'
import { call } from '#web/shared/call.ts'
import { createAction } from '#web/shared/ui/create-action.ts'
import { Dialog } from '#web/shared/ui/Dialog.tsx'
import { toast } from '#web/shared/ui/toasts.ts'
import { api } from '#web/teacher/api.ts'
import { Password } from './Password.tsx'
import { isSignedOut, setSignedOut } from './signed-out.ts'
import { useTeacher } from './teacher.ts'

/** Opens over the page when the session has ended, so that what was typed on the page is still there afterwards. */
export function SignInAgain() {
  const { teacher } = useTeacher()
  const [password, setPassword] = createSignal('')
  const signIn = createAction(async () => {
    await call(api.account.session.$post({ json: { email: teacher().email, password: password() } }))
    setPassword('')
    setSignedOut(false)
    toast('You are signed in again. Now repeat what you were doing.')
  })
  const signInPage = (): string => `/sign-in?to=${encodeURIComponent(location.pathname + location.search)}`
  return (
    <Dialog isOpen={isSignedOut()} title="Sign in again" onClose={() => setSignedOut(false)}>
      <p>You were signed out. What you typed on this page is still here.</p>
      <form
        class="stack"
        onSubmit={(event) => {
          event.preventDefault()
          void signIn.run()
        }}
      >
        <p class="soft">{teacher().email}</p>
        <Password label="Password" value={password()} onInput={setPassword} error={signIn.failure()} />
        <div class="row">
          <button type="submit" class="primary" disabled={signIn.isBusy()}>
            Sign in
          </button>
          <a href={signInPage()} rel="external">
            Sign in as somebody else
          </a>
        </div>
      </form>
    </Dialog>
  )
}
