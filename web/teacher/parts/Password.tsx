import { createSignal } from 'solid-js'
import { Field } from '#web/shared/ui/Field.tsx'
import styles from './Password.module.css'

/** A password field whose text can be shown. `isNew` tells password managers to propose one. */
export function Password(props: {
  label: string
  isNew?: boolean
  error?: string | undefined
  value: string
  onInput: (value: string) => void
}) {
  const [isShown, setShown] = createSignal(false)
  return (
    <Field label={props.label} hint={props.isNew ? 'At least 10 characters.' : undefined} error={props.error}>
      {(control) => (
        <div class={styles.both}>
          <input
            {...control}
            type={isShown() ? 'text' : 'password'}
            autocomplete={props.isNew ? 'new-password' : 'current-password'}
            autocapitalize="none"
            spellcheck={false}
            maxLength={128}
            required
            value={props.value}
            onInput={(event) => props.onInput(event.currentTarget.value)}
          />
          <button
            type="button"
            aria-pressed={isShown()}
            aria-label={`Show ${props.label.toLowerCase()}`}
            onClick={() => setShown(!isShown())}
          >
            {isShown() ? 'Hide' : 'Show'}
          </button>
        </div>
      )}
    </Field>
  )
}
