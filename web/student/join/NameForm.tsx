import { createSignal } from 'solid-js'
import type { SeatClaim } from '#api/contract.ts'
import type { createAction } from '#web/shared/ui/create-action.ts'
import { Field } from '#web/shared/ui/Field.tsx'

export function NameForm(props: { claim: ReturnType<typeof createAction<[SeatClaim]>> }) {
  const [name, setName] = createSignal('')
  const [isEmpty, setEmpty] = createSignal(false)
  let input: HTMLInputElement | undefined
  const submit = (event: SubmitEvent): void => {
    event.preventDefault()
    setEmpty(name().trim() === '')
    if (isEmpty()) input?.focus()
    else void props.claim.run({ by: 'name', name: name() })
  }
  return (
    <form class="stack" onSubmit={submit} novalidate>
      <Field
        label="Your name"
        hint="As your teacher knows you."
        error={isEmpty() ? 'Type your name.' : (props.claim.at('name') ?? props.claim.failure())}
      >
        {(control) => (
          <input
            {...control}
            ref={input}
            dir="auto"
            value={name()}
            onInput={(event) => setName(event.currentTarget.value)}
            autocomplete="name"
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
