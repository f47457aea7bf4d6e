import { createResource, Show } from 'solid-js'
import { call } from '#web/shared/call.ts'
import { createAction } from '#web/shared/ui/create-action.ts'
import { Loaded } from '#web/shared/ui/Loaded.tsx'
import { Notice } from '#web/shared/ui/Notice.tsx'
import { toast } from '#web/shared/ui/toasts.ts'
import { api } from '#web/teacher/api.ts'
import styles from './Account.module.css'

/** Whether teachers may sign up without an invitation; the admin's to say. */
export function SignUpSetting() {
  const [settings, { refetch, mutate }] = createResource(() => call(api.administration.settings.$get()))
  const change = createAction(async (isSignUpOpen: boolean) => {
    mutate(await call(api.administration.settings.$put({ json: { isSignUpOpen } })))
    toast(isSignUpOpen ? 'Anyone may sign up now.' : 'New teachers need an invitation now.')
  })
  return (
    <section class={`card stack ${styles.wide}`} aria-labelledby="sign-up-heading">
      <h2 id="sign-up-heading">Signing up</h2>
      <Loaded from={settings} retry={refetch}>
        {(known) => (
          <label class={styles.setting}>
            <input
              type="checkbox"
              checked={known().isSignUpOpen}
              disabled={change.isBusy()}
              onChange={async (event) => {
                const box = event.currentTarget
                await change.run(box.checked)
                box.checked = known().isSignUpOpen
              }}
            />
            Anyone who can open this site may sign up
          </label>
        )}
      </Loaded>
      <p class="soft">
        When this is off, only people with an invitation link can make a teacher account. Students need none.
      </p>
      <Show when={change.failure()}>{(sentence) => <Notice tone="bad">{sentence()}</Notice>}</Show>
    </section>
  )
}
