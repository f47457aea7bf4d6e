import { createSignal, onMount, Show } from 'solid-js'
import type { SeatClaim } from '#api/contract.ts'
import type { createAction } from '#web/shared/ui/create-action.ts'
import { Field } from '#web/shared/ui/Field.tsx'
import styles from './Join.module.css'

export function PrivateCodeForm(props: {
  claim: ReturnType<typeof createAction<[SeatClaim]>>
  /** Whose name was picked and is taken; empty when somebody came here by themselves. */
  name: string | undefined
}) {
  const [code, setCode] = createSignal('')
  const [isEmpty, setEmpty] = createSignal(false)
  let input: HTMLInputElement | undefined
  onMount(() => {
    if (props.name !== undefined) input?.focus()
  })
  const submit = (event: SubmitEvent): void => {
    event.preventDefault()
    setEmpty(code().trim() === '')
    if (isEmpty()) input?.focus()
    else void props.claim.run({ by: 'code', code: code() })
  }
  return (
    <form class="stack" onSubmit={submit} novalidate>
      <Show when={props.name}>
        {(name) => (
          <p>
            <bdi>{name()}</bdi> is already answering. If that is you, type your private code to continue here.
          </p>
        )}
      </Show>
      <Field
        label="Private code"
        hint="8 letters and digits, on your sheet or on the screen when you joined."
        error={isEmpty() ? 'Type your private code.' : (props.claim.at('code') ?? props.claim.failure())}
      >
        {(control) => (
          <input
            {...control}
            ref={input}
            class={styles.code}
            value={code()}
            onInput={(event) => setCode(event.currentTarget.value)}
            autocomplete="off"
            autocapitalize="characters"
            spellcheck={false}
            enterkeyhint="go"
          />
        )}
      </Field>
      <button type="submit" class="primary" disabled={props.claim.isBusy()}>
        Continue
      </button>
    </form>
  )
}
