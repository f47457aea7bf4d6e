import { createEffect, createSignal, on } from 'solid-js'
import { Field } from '#web/shared/ui/Field.tsx'

/** Digits with an optional decimal point; commas and spaces only between thousands, so that "1,5" is asked about. */
function numberIn(text: string): number | null {
  const plain = text.trim().replace(/(?<=\d)[\s\u00a0\u202f](?=\d{3}(?!\d))/g, '')
  if (/^[-−]?\d+(\.\d+)?$/.test(plain)) return Number(plain.replace('−', '-'))
  if (/^[-−]?\d{1,3}(,\d{3})+(\.\d+)?$/.test(plain)) return Number(plain.replaceAll(',', '').replace('−', '-'))
  return null
}

/** A number of a key. What cannot be read stays as it was typed, with a word about it. */
export function NumberField(props: {
  label: string
  number: number | null
  change: (number: number | null) => void
  fault: string | undefined
}) {
  const [text, setText] = createSignal('')
  // Only a number that came from elsewhere is written into the field; one's own typing is left as it is.
  createEffect(
    on(
      () => props.number,
      (number) => {
        if (number !== null && numberIn(text()) !== number) setText(String(number))
      },
    ),
  )
  const isUnread = () => text().trim() !== '' && numberIn(text()) === null
  return (
    <Field label={props.label} error={isUnread() ? 'Write it in digits, like 7500 or 2.5.' : props.fault}>
      {(control) => (
        <input
          {...control}
          type="text"
          inputmode="decimal"
          autocomplete="off"
          value={text()}
          onInput={(event) => {
            setText(event.currentTarget.value)
            props.change(numberIn(event.currentTarget.value))
          }}
        />
      )}
    </Field>
  )
}
