import { createSignal, Show } from 'solid-js'
import { call } from '#web/shared/call.ts'
import { createAction } from '#web/shared/ui/create-action.ts'
import { Field } from '#web/shared/ui/Field.tsx'
import { Notice } from '#web/shared/ui/Notice.tsx'
import { toast } from '#web/shared/ui/toasts.ts'
import { api } from '#web/teacher/api.ts'
import { PageHead } from '#web/teacher/parts/PageHead.tsx'
import { Password } from '#web/teacher/parts/Password.tsx'
import { useTeacher } from '#web/teacher/parts/teacher.ts'
import { AccessTokens } from './AccessTokens.tsx'
import styles from './Account.module.css'
import { Invitations } from './Invitations.tsx'
import { SignUpSetting } from './SignUpSetting.tsx'

export default function Account() {
  const { teacher } = useTeacher()
  return (
    <>
      <PageHead title="Account" lead={teacher().email} />
      <div class={styles.sections}>
        <section class="card stack" aria-labelledby="name-heading">
          <h2 id="name-heading">Name</h2>
          <NameForm />
        </section>
        <section class="card stack" aria-labelledby="password-heading">
          <h2 id="password-heading">Password</h2>
          <PasswordForm />
        </section>
        <Show when={teacher().role === 'admin'}>
          <Invitations />
          <SignUpSetting />
        </Show>
        <AccessTokens />
      </div>
    </>
  )
}

function NameForm() {
  const { teacher, setTeacher } = useTeacher()
  const [name, setName] = createSignal(teacher().name)
  const save = createAction(async () => {
    setTeacher(await call(api.account.account.$patch({ json: { name: name() } })))
    toast('Your name is saved.')
  })
  return (
    <form
      class="stack"
      onSubmit={(event) => {
        event.preventDefault()
        void save.run()
      }}
    >
      <Field label="Your name" error={save.failure()}>
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
      <div>
        <button type="submit" disabled={save.isBusy() || name().trim() === teacher().name}>
          Save name
        </button>
      </div>
    </form>
  )
}

function PasswordForm() {
  const { teacher } = useTeacher()
  const [current, setCurrent] = createSignal('')
  const [fresh, setFresh] = createSignal('')
  const change = createAction(async () => {
    await call(api.account.account.password.$put({ json: { current: current(), new: fresh() } }))
    setCurrent('')
    setFresh('')
    toast('The password is changed. Other devices are signed out.')
  })
  const elsewhere = (): string | undefined =>
    (change.at('current') ?? change.at('new')) ? undefined : change.failure()
  return (
    <form
      class="stack"
      onSubmit={(event) => {
        event.preventDefault()
        void change.run()
      }}
    >
      <Show when={elsewhere()}>{(sentence) => <Notice tone="bad">{sentence()}</Notice>}</Show>
      <input class="sr-only" type="email" autocomplete="username" value={teacher().email} readOnly hidden />
      <Password label="Current password" value={current()} onInput={setCurrent} error={change.at('current')} />
      <Password label="New password" isNew value={fresh()} onInput={setFresh} error={change.at('new')} />
      <div>
        <button type="submit" disabled={change.isBusy()}>
          Change password
        </button>
      </div>
    </form>
  )
}
