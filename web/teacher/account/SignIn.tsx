import { Navigate, useSearchParams } from '@solidjs/router'
import { createResource, createSignal, Show } from 'solid-js'
import { call } from '#web/shared/call.ts'
import { createAction } from '#web/shared/ui/create-action.ts'
import { Field } from '#web/shared/ui/Field.tsx'
import { Loaded } from '#web/shared/ui/Loaded.tsx'
import { Notice } from '#web/shared/ui/Notice.tsx'
import { api } from '#web/teacher/api.ts'
import { Password } from '#web/teacher/parts/Password.tsx'
import { Entrance } from './Entrance.tsx'
import { wayBack } from './way-back.ts'

export default function SignIn() {
  const [search] = useSearchParams()
  const [session, { refetch }] = createResource(() => call(api.account.session.$get()))
  const goOn = (): void => window.location.assign(wayBack(search.to))
  return (
    <Entrance title="Sign in">
      <Loaded from={session} retry={refetch}>
        {(known) => (
          <Show when={!known().isFirstVisit} fallback={<Navigate href="/sign-up" />}>
            <Show when={known().teacher === null} fallback={<Navigate href={wayBack(search.to)} />}>
              <SignInForm onSignedIn={goOn} />
              <Show when={known().isSignUpOpen}>
                <p>
                  New here? <a href="/sign-up">Create an account</a>
                </p>
              </Show>
            </Show>
          </Show>
        )}
      </Loaded>
    </Entrance>
  )
}

function SignInForm(props: { onSignedIn: () => void }) {
  const [email, setEmail] = createSignal('')
  const [password, setPassword] = createSignal('')
  const signIn = createAction(async () => {
    await call(api.account.session.$post({ json: { email: email(), password: password() } }))
    props.onSignedIn()
  })
  return (
    <>
      <form
        class="stack"
        onSubmit={(event) => {
          event.preventDefault()
          void signIn.run()
        }}
      >
        <Show when={signIn.failure()}>{(sentence) => <Notice tone="bad">{sentence()}</Notice>}</Show>
        <Field label="E-mail address" error={signIn.at('email')}>
          {(control) => (
            <input
              {...control}
              type="email"
              autocomplete="username"
              maxLength={200}
              required
              value={email()}
              onInput={(event) => setEmail(event.currentTarget.value)}
            />
          )}
        </Field>
        <Password label="Password" value={password()} onInput={setPassword} error={signIn.at('password')} />
        <button type="submit" class="primary" disabled={signIn.isBusy()}>
          {signIn.isBusy() ? 'Signing in …' : 'Sign in'}
        </button>
      </form>
      <details>
        <summary>Forgot your password?</summary>
        <p class="soft">
          Whoever runs this server can set a new one: <code>npm run reset-password -- you@school.org</code>
        </p>
      </details>
    </>
  )
}
