import { createResource, createSignal, For, Show } from 'solid-js'
import type { Invitation } from '#api/contract.ts'
import { call } from '#web/shared/call.ts'
import { createAction } from '#web/shared/ui/create-action.ts'
import { Field } from '#web/shared/ui/Field.tsx'
import { Loaded } from '#web/shared/ui/Loaded.tsx'
import { Notice } from '#web/shared/ui/Notice.tsx'
import { toast } from '#web/shared/ui/toasts.ts'
import { api } from '#web/teacher/api.ts'
import { ConfirmDialog } from '#web/teacher/parts/ConfirmDialog.tsx'
import { CopyButton } from '#web/teacher/parts/CopyButton.tsx'
import { day } from '#web/teacher/parts/wording.ts'
import styles from './Account.module.css'

const linkFor = (token: string): string => `${window.location.origin}/sign-up?invitation=${token}`

function stateOf(invitation: Invitation): string {
  if (invitation.usedAt !== null) return `Used by ${invitation.usedBy ?? 'somebody'} on ${day(invitation.usedAt)}`
  return invitation.expiresAt < Date.now() ? 'Ran out, unused' : `Open until ${day(invitation.expiresAt)}`
}

const nameOf = (invitation: Invitation): string => invitation.note || 'Invitation without a note'

export function Invitations() {
  const [invitations, { refetch }] = createResource(() => call(api.administration.invitations.$get()))
  const [note, setNote] = createSignal('')
  const [link, setLink] = createSignal<string>()
  const [leaving, setLeaving] = createSignal<Invitation>()
  const invite = createAction(async () => {
    const { token } = await call(api.administration.invitations.$post({ json: { note: note() } }))
    setLink(linkFor(token))
    setNote('')
    await refetch()
  })
  const withdraw = async (): Promise<void> => {
    const invitation = leaving()
    if (invitation === undefined) return
    await call(api.administration.invitations[':id'].$delete({ param: { id: invitation.id } }))
    toast('The invitation is withdrawn.')
    await refetch()
  }
  return (
    <section class={`card stack ${styles.wide}`} aria-labelledby="invitations-heading">
      <h2 id="invitations-heading">Invite teachers</h2>
      <p class="soft">Make a link and send it to a colleague. It works once. Colleagues see only their own work.</p>
      <form
        class={styles.add}
        onSubmit={(event) => {
          event.preventDefault()
          void invite.run()
        }}
      >
        <Field label="Who is it for?" error={invite.failure()}>
          {(control) => (
            <input
              {...control}
              maxLength={200}
              dir="auto"
              placeholder="A note for yourself"
              value={note()}
              onInput={(event) => setNote(event.currentTarget.value)}
            />
          )}
        </Field>
        <button type="submit" disabled={invite.isBusy()}>
          Make invitation link
        </button>
      </form>
      <Show when={link()}>
        {(address) => (
          <Notice tone="good" title="Here is the link. It is shown only now.">
            <code class={styles.token}>{address()}</code>
            <div class="row">
              <CopyButton text={address()} label="Copy link" />
              <button type="button" class="small" onClick={() => setLink(undefined)}>
                I have sent it
              </button>
            </div>
          </Notice>
        )}
      </Show>
      <Loaded from={invitations} retry={refetch}>
        {(known) => (
          <ul class={styles.entries}>
            <For each={known().entries} fallback={<li class="soft">No invitations yet.</li>}>
              {(invitation) => (
                <li>
                  <div>
                    <strong dir="auto">{nameOf(invitation)}</strong>
                    <br />
                    <span class="soft">{stateOf(invitation)}</span>
                  </div>
                  <Show when={invitation.usedAt === null}>
                    <button type="button" class="small" onClick={() => setLeaving(invitation)}>
                      Withdraw<span class="sr-only"> {nameOf(invitation)}</span>
                    </button>
                  </Show>
                </li>
              )}
            </For>
          </ul>
        )}
      </Loaded>
      <ConfirmDialog
        isOpen={leaving() !== undefined}
        title="Withdraw this invitation?"
        confirm="Withdraw invitation"
        work={withdraw}
        onClose={() => setLeaving(undefined)}
      >
        <p>The link stops working at once.</p>
      </ConfirmDialog>
    </section>
  )
}
