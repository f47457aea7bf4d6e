import { createEffect, createSignal } from 'solid-js'
import { Field } from '#web/shared/ui/Field.tsx'
import styles from './Join.module.css'

const LENGTH = 6

/** What was typed or pasted, without what people put between the characters. */
const bare = (typed: string): string => typed.toUpperCase().replace(/[^\p{L}\p{N}]/gu, '')

export function JoinCodeForm(props: { code: string; error: string | undefined; enter: (code: string) => void }) {
  const [typed, setTyped] = createSignal(props.code)
  const [fault, setFault] = createSignal<string>()
  let input: HTMLInputElement | undefined
  createEffect(() => {
    if (props.error !== undefined) input?.focus()
  })
  const submit = (event: SubmitEvent): void => {
    event.preventDefault()
    const code = bare(typed())
    const isWhole = code.length === LENGTH
    setFault(isWhole ? undefined : `A join code has ${LENGTH} letters and digits; this has ${code.length}.`)
    if (isWhole) props.enter(code)
    else input?.focus()
  }
  return (
    <form class="stack" onSubmit={submit} novalidate>
      <h1>Join</h1>
      <Field
        label="Join code"
        hint="Your teacher shows it, or it is on your sheet."
        error={fault() ?? (bare(typed()) === bare(props.code) ? props.error : undefined)}
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
      <button type="submit" class="primary">
        Continue
      </button>
    </form>
  )
}
