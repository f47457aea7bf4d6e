import { createUniqueId, For, Show } from 'solid-js'
import styles from './Choices.module.css'

/** Radio buttons, each with a sentence that says what it means. Where nothing is to choose, only what holds is said. */
export function Choices<Value extends string>(props: {
  legend: string
  value: Value
  options: readonly Value[]
  words: { readonly [V in Value]: { readonly label: string; readonly hint: string } }
  change: (value: Value) => void
  error?: string | undefined
}) {
  const name = createUniqueId()
  const said = (option: Value) => (
    <span>
      {props.words[option].label}
      <span class={styles.hint}>{props.words[option].hint}</span>
    </span>
  )
  return (
    <fieldset aria-describedby={props.error === undefined ? undefined : `${name}-error`}>
      <legend>{props.legend}</legend>
      <For each={props.options}>
        {(option) => (
          <Show when={props.options.length > 1} fallback={<p class={styles.only}>{said(option)}</p>}>
            <label class={styles.choice}>
              <input
                type="radio"
                name={name}
                value={option}
                checked={props.value === option}
                onChange={() => props.change(option)}
              />
              {said(option)}
            </label>
          </Show>
        )}
      </For>
      <Show when={props.error}>
        <p id={`${name}-error`} class={styles.error}>
          {props.error}
        </p>
      </Show>
    </fieldset>
  )
}
