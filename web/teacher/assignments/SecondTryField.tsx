import { For } from 'solid-js'
import { Field } from '#web/shared/ui/Field.tsx'
import { shareInWords } from './in-words.ts'

const HINT =
  'When a checked answer is not right, the student is told so and may answer once more before seeing the key.'
const usual = [0.5, 0.75, 1] as const

/** Whether a checked answer that was not right may be given once more, and for which share of the points. */
export function SecondTryField(props: {
  /** 0 to 1; null: there is no second try. */
  share: number | null
  change: (share: number | null) => void
  isPractice: boolean
  error: string | undefined
}) {
  const offered = () => [...new Set([...usual, ...(props.share === null ? [] : [props.share])])].sort((a, b) => a - b)
  return (
    <Field
      label="A second try at each question"
      hint={`${HINT}${props.isPractice ? '' : ' You see both answers; the report on misreadings counts the first.'}`}
      error={props.error}
    >
      {(control) => (
        <select
          {...control}
          onChange={({ currentTarget: { value } }) => props.change(value === '' ? null : Number(value))}
        >
          <option value="" selected={props.share === null}>
            No second try
          </option>
          <For each={offered()}>
            {(share) => (
              <option value={share} selected={share === props.share}>
                For {shareInWords(share)}
              </option>
            )}
          </For>
        </select>
      )}
    </Field>
  )
}
