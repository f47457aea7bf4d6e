import { Navigate, useSearchParams } from '@solidjs/router'
import { createResource, createSignal, Match, Show, Switch } from 'solid-js'
import { call } from '#web/shared/call.ts'
import { createAction } from '#web/shared/ui/create-action.ts'
import { Field } from '#web/shared/ui/Field.tsx'
import { Loaded } from '#web/shared/ui/Loaded.tsx'
import { Notice } from '#web/shared/ui/Notice.tsx'
import { api } from '#web/teacher/api.ts'
import { Password } from '#web/teacher/parts/Password.tsx'
import { Entrance } from './Entrance.tsx'

async function readEntry(invitation: string | undefined) {
  const session = await call(api.account.session.$get())
  const isInvited =
    invitation !== undefined &&
    (await call(api.account.invitations[':token'].check.$get({ param: { token: invitation } }))).isOpen
  return { session, isInvited }
}

export default function SignUp() {
  const [search] = useSearchParams()
  const invitation = (): string | undefined => (typeof search.invitation === 'string' ? search.invitation : undefined)
  const [entry, { refetch }] = createResource(() => readEntry(invitation()))
  const title = (): string =>
    entry.state === 'ready' && entry().session.isFirstVisit
      ? 'Create the teacher account for this installation'
      : 'Create your teacher account'
  return (
    <Entrance title={title()}>
      <Loaded from={entry} retry={refetch}>
        {(known) => (
          <Switch fallback={<NoWayIn isInvitation={invitation() !== undefined} />}>
            <Match when={known().session.teacher !== null}>
              <Navigate href="/" />
            </Match>
            <Match when={known().session.isFirstVisit}>
              <p class="soft">
                This is the admin account: it can invite other teachers. It comes with an example to look at.
              </p>
              <SignUpForm />
            </Match>
            <Match when={known().isInvited}>
              <p class="soft">You were invited. You will find an example in your account to look at first.</p>
              <SignUpForm invitation={invitation()} />
            </Match>
            <Match when={known().session.isSignUpOpen}>
              <SignUpForm />
              <p>
                You have an account? <a href="/sign-in">Sign in</a>
              </p>
            </Match>
          </Switch>
        )}
      </Loaded>
    </Entrance>
  )
}

function NoWayIn(props: { isInvitation: boolean }) {
  return (
    <>
      <Notice tone="part" title={props.isInvitation ? 'This link does not work any more' : 'You need an invitation'}>
        <p>
          {props.isInvitation
            ? 'It was used already, withdrawn, or is too old. Ask whoever sent it for a new one.'
            : 'Ask the admin teacher of this installation for an invitation link.'}
        </p>
      </Notice>
      <p>
        You have an account? <a href="/sign-in">Sign in</a>
      </p>
    </>
  )
}

function SignUpForm(props: { invitation?: string | undefined }) {
  const [name, setName] = createSignal('')
  const [email, setEmail] = createSignal('')
  const [password, setPassword] = createSignal('')
  const signUp = createAction(async () => {
    const given = { name: name(), email: email(), password: password() }
    const json = props.invitation === undefined ? given : { ...given, invitation: props.invitation }
    await call(api.account.teachers.$post({ json }))
    window.location.assign('/')
  })
  const elsewhere = (): string | undefined =>
    (signUp.at('name') ?? signUp.at('email') ?? signUp.at('password')) ? undefined : signUp.failure()
  return (
    <form
      class="stack"
      onSubmit={(event) => {
        event.preventDefault()
        void signUp.run()
      }}
    >
      <Show when={elsewhere()}>{(sentence) => <Notice tone="bad">{sentence()}</Notice>}</Show>
      <Field label="Your name" hint="Students see it when they join." error={signUp.at('name')}>
        {(control) => (
          <input
            {...control}
            autocomplete="name"
            maxLength={100}
            required
            dir="auto"
            value={name()}
            onInput={(event) => setName(event.currentTarget.value)}
          />
        )}
      </Field>
      <Field label="E-mail address" hint="You sign in with it. No mail is sent." error={signUp.at('email')}>
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
      <Password label="Password" isNew value={password()} onInput={setPassword} error={signUp.at('password')} />
      <button type="submit" class="primary" disabled={signUp.isBusy()}>
        {signUp.isBusy() ? 'Creating the account …' : 'Create account'}
      </button>
    </form>
  )
}
