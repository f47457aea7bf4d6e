import { useNavigate } from '@solidjs/router'
import { createEffect, createSignal } from 'solid-js'
import { call } from '#web/shared/call.ts'
import { createAction } from '#web/shared/ui/create-action.ts'
import { Field } from '#web/shared/ui/Field.tsx'
import { api } from '#web/student/api.ts'
import { setDisplayName } from '#web/student/who.ts'
import styles from './Join.module.css'

const JOIN_LENGTH = 6
const PRIVATE_LENGTH = 8

/** What was typed or pasted, without what people put between the characters. */
const bare = (typed: string): string => typed.toUpperCase().replace(/[^\p{L}\p{N}]/gu, '')

/** One field for both codes: a join code leads to an assignment, a private code to all that its student did. */
export function JoinCodeForm(props: { code: string; error: string | undefined; enter: (code: string) => void }) {
  const [typed, setTyped] = createSignal(props.code)
  const [fault, setFault] = createSignal<string>()
  let input: HTMLInputElement | undefined
  const navigate = useNavigate()
  const comeBack = createAction(async (code: string) => {
    const { displayName } = await call(api['private-code'].$post({ json: { code } }))
    setDisplayName(displayName)
    navigate('/my-work')
  })
  const error = () =>
    comeBack.at('code') ?? comeBack.failure() ?? (bare(typed()) === bare(props.code) ? props.error : undefined)
  createEffect(() => {
    if (error() !== undefined) input?.focus()
  })
  const refuse = (length: number): void => {
    setFault(`A join code has ${JOIN_LENGTH} letters and digits, a private code ${PRIVATE_LENGTH}; this has ${length}.`)
    input?.focus()
  }
  const submit = (event: SubmitEvent): void => {
    event.preventDefault()
    const code = bare(typed())
    setFault(undefined)
    if (code.length === JOIN_LENGTH) props.enter(code)
    else if (code.length === PRIVATE_LENGTH) void comeBack.run(code)
    else refuse(code.length)
  }
  return (
    <form class="stack" onSubmit={submit} novalidate>
      <h1>Join</h1>
      <Field
        label="Join code or private code"
        hint="Your teacher shows the join code. The private code on your sheet brings back all your work."
        error={fault() ?? error()}
      >
        {(control) => (
          <input
            {...control}
            ref={input}
            class={styles.code}
            value={typed()}
            onInput={(event) => {
              setTyped(event.currentTarget.value)
              setFault(undefined)
            }}
            autocomplete="off"
            autocapitalize="characters"
            spellcheck={false}
            enterkeyhint="go"
          />
        )}
      </Field>
      <button type="submit" class="primary" disabled={comeBack.isBusy()}>
        Continue
      </button>
    </form>
  )
}
