import { createEffect, createSignal, on } from 'solid-js'
import { Field } from '#web/shared/ui/Field.tsx'

const linesIn = (text: string): string[] =>
  text
    .split(/[\r\n]+/)
    .map((line) => line.trim())
    .filter((line) => line !== '')

const same = (some: readonly string[], others: readonly string[]) =>
  some.length === others.length && some.every((line, index) => line === others[index])

/** A list that is written one entry a line. Blank lines and white space around an entry do not count. */
export function LinesField(props: {
  label: string
  hint: string
  lines: readonly string[]
  change: (lines: string[]) => void
  /** How many entries there can be, and how many characters one can have. */
  most: number
  longest: number
  /** Where the list stands in the question, for its faults and those of its entries. */
  path: string
  faultAt: (path: string) => string | undefined
}) {
  const [text, setText] = createSignal('')
  const kept = (written: string) =>
    linesIn(written)
      .slice(0, props.most)
      .map((line) => line.slice(0, props.longest).trim())
  // Whatever the list becomes elsewhere (undo, another tab) is shown; one's own typing is left as it is.
  createEffect(
    on(
      () => props.lines,
      (lines) => {
        if (!same(kept(text()), lines)) setText(lines.join('\n'))
      },
    ),
  )
  const error = () => {
    const lines = linesIn(text())
    const long = lines.findIndex((line) => line.length > props.longest)
    if (lines.length > props.most) return `Only the first ${props.most} lines count.`
    if (long !== -1) return `Line ${long + 1} is too long: ${props.longest} characters at most.`
    const faulty = props.lines.findIndex((_, index) => props.faultAt(`${props.path}.${index}`))
    const own = props.faultAt(props.path)
    return own ?? (faulty === -1 ? undefined : `Line ${faulty + 1}: ${props.faultAt(`${props.path}.${faulty}`)}`)
  }
  return (
    <Field label={props.label} hint={props.hint} error={error()}>
      {(control) => (
        <textarea
          {...control}
          rows={Math.min(8, Math.max(3, text().split('\n').length + 1))}
          dir="auto"
          value={text()}
          onInput={(event) => {
            setText(event.currentTarget.value)
            props.change(kept(event.currentTarget.value))
          }}
        />
      )}
    </Field>
  )
}
