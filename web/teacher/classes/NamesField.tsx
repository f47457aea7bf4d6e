import { createMemo } from 'solid-js'
import { Field } from '#web/shared/ui/Field.tsx'
import { counted } from '#web/teacher/parts/wording.ts'
import styles from './NamesField.module.css'

/** A list of names, one a line, with their count as it is typed. */
export function NamesField(props: {
  label: string
  names: string
  error: string | undefined
  onInput: (names: string) => void
}) {
  const count = createMemo(() => props.names.split('\n').filter((line) => line.trim() !== '').length)
  return (
    <div>
      <Field
        label={props.label}
        hint="One a line. Paste them from a list or a column of a spreadsheet. First names do."
        error={props.error}
      >
        {(control) => (
          <textarea
            {...control}
            class={styles.names}
            dir="auto"
            spellcheck={false}
            maxLength={50_000}
            placeholder={'Amina Said\nBo Larsen\nChen Wei'}
            value={props.names}
            onInput={(event) => props.onInput(event.currentTarget.value)}
          />
        )}
      </Field>
      <p class={styles.count} aria-live="polite">
        {counted(count(), 'name')}
      </p>
    </div>
  )
}
