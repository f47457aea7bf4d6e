import { createResource, createSignal, For, Show } from 'solid-js'
import type { AccessToken } from '#api/contract.ts'
import { call } from '#web/shared/call.ts'
import { createAction } from '#web/shared/ui/create-action.ts'
import { Field } from '#web/shared/ui/Field.tsx'
import { Loaded } from '#web/shared/ui/Loaded.tsx'
import { Notice } from '#web/shared/ui/Notice.tsx'
import { toast } from '#web/shared/ui/toasts.ts'
import { api } from '#web/teacher/api.ts'
import { ConfirmDialog } from '#web/teacher/parts/ConfirmDialog.tsx'
import { CopyButton } from '#web/teacher/parts/CopyButton.tsx'
import { day, dayAndTime } from '#web/teacher/parts/wording.ts'
import styles from './Account.module.css'

const curlFor = (token: string): string =>
  `curl -H "Authorization: Bearer ${token}" ${window.location.origin}/api/passages`

export function AccessTokens() {
  const [tokens, { refetch }] = createResource(() => call(api.administration['access-tokens'].$get()))
  const [name, setName] = createSignal('')
  const [made, setMade] = createSignal<string>()
  const [leaving, setLeaving] = createSignal<AccessToken>()
  const make = createAction(async () => {
    const { token } = await call(api.administration['access-tokens'].$post({ json: { name: name() } }))
    setMade(token)
    setName('')
    await refetch()
  })
  const revoke = async (): Promise<void> => {
    const token = leaving()
    if (token === undefined) return
    await call(api.administration['access-tokens'][':id'].$delete({ param: { id: token.id } }))
    toast(`The token “${token.name}” is revoked.`)
    await refetch()
  }
  return (
    <section class={`card stack ${styles.wide}`} aria-labelledby="tokens-heading">
      <h2 id="tokens-heading">Access tokens</h2>
      <p class="soft">
        With a token, a program can do here whatever you can, in your name. The{' '}
        <a href="/api/docs" rel="external">
          API reference
        </a>{' '}
        shows how.
      </p>
      <form
        class={styles.add}
        onSubmit={(event) => {
          event.preventDefault()
          void make.run()
        }}
      >
        <Field label="What is the token for?" error={make.failure()}>
          {(control) => (
            <input
              {...control}
              maxLength={100}
              required
              placeholder="Script on my laptop"
              value={name()}
              onInput={(event) => setName(event.currentTarget.value)}
            />
          )}
        </Field>
        <button type="submit" disabled={make.isBusy()}>
          Create token
        </button>
      </form>
      <Show when={made()}>{(token) => <MadeToken token={token()} onDone={() => setMade(undefined)} />}</Show>
      <Loaded from={tokens} retry={refetch}>
        {(known) => (
          <ul class={styles.entries}>
            <For each={known().entries} fallback={<li class="soft">No tokens.</li>}>
              {(token) => (
                <li>
                  <div>
                    <strong>{token.name}</strong>
                    <br />
                    <span class="soft">
                      Created {day(token.createdAt)},{' '}
                      {token.lastUsedAt === null ? 'never used' : `last used ${dayAndTime(token.lastUsedAt)}`}
                    </span>
                  </div>
                  <button type="button" class="small" onClick={() => setLeaving(token)}>
                    Revoke<span class="sr-only"> {token.name}</span>
                  </button>
                </li>
              )}
            </For>
          </ul>
        )}
      </Loaded>
      <ConfirmDialog
        isOpen={leaving() !== undefined}
        title="Revoke this token?"
        confirm="Revoke token"
        work={revoke}
        onClose={() => setLeaving(undefined)}
      >
        <p>Programs that use “{leaving()?.name}” are shut out at once. Nothing they made goes.</p>
      </ConfirmDialog>
    </section>
  )
}

function MadeToken(props: { token: string; onDone: () => void }) {
  return (
    <Notice tone="good" title="Here is the token. It is shown only now.">
      <code class={styles.token}>{props.token}</code>
      <CopyButton text={props.token} label="Copy token" />
      <p>Try it in a terminal:</p>
      <code class={styles.token}>{curlFor(props.token)}</code>
      <div class="row">
        <CopyButton text={curlFor(props.token)} label="Copy command" />
        <button type="button" class="small" onClick={() => props.onDone()}>
          I have kept it
        </button>
      </div>
    </Notice>
  )
}
