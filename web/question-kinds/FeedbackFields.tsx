import { For, type JSX, Show, splitProps } from 'solid-js'
import type { ErrorTag, OptionFeedback } from '#api/contract.ts'
import { Field } from '#web/shared/ui/Field.tsx'
import styles from './editor.module.css'
import { errorTags } from './error-tags.ts'

const tags = Object.entries(errorTags) as readonly [ErrorTag, { readonly name: string }][]
const nothing: OptionFeedback = { text: '', errorTag: null }

/** What a student is told after one way of answering, and the misreading it stands for. */
export function FeedbackFields(props: {
  /** The answer it is about, e.g. "option B". */
  about: string
  feedback: OptionFeedback | undefined
  isRight: boolean
  change: (feedback: OptionFeedback) => void
}) {
  const own = () => props.feedback ?? nothing
  const usual = () => {
    const tag = own().errorTag
    return tag ? errorTags[tag].nextTime : undefined
  }
  const hint = () => {
    if (own().text !== '') return 'Your words, shown to whoever gave this answer.'
    return usual() ? 'Students read the words in grey until you write your own.' : 'Shown to whoever gave this answer.'
  }
  return (
    <div class={styles.feedback}>
      <Field label={`Feedback on ${props.about}`} hint={hint()}>
        {(control) => (
          <textarea
            {...control}
            rows={3}
            dir="auto"
            maxLength={1000}
            placeholder={usual()}
            value={own().text}
            onInput={(event) => props.change({ ...own(), text: event.currentTarget.value })}
          />
        )}
      </Field>
      <Show when={!props.isRight}>
        <Field label="Misreading" hint="What it stands for.">
          {(control) => (
            <select
              {...control}
              onChange={({ currentTarget: { value } }) =>
                props.change({ ...own(), errorTag: tags.find(([tag]) => tag === value)?.[0] ?? null })
              }
            >
              <option value="" selected={own().errorTag === null}>
                None in particular
              </option>
              <For each={tags}>
                {([tag, { name }]) => (
                  <option value={tag} selected={own().errorTag === tag}>
                    {name}
                  </option>
                )}
              </For>
            </select>
          )}
        </Field>
      </Show>
    </div>
  )
}

/** Feedback folded away; the summary says what is written. `note` and children are for what else belongs to the answer. */
export function FeedbackFold(
  props: Parameters<typeof FeedbackFields>[0] & { note?: string | undefined; children?: JSX.Element },
) {
  const [, fields] = splitProps(props, ['note', 'children'])
  const state = () => {
    const tag = props.feedback?.errorTag
    const words = props.feedback?.text.trim() ? 'your words' : tag ? 'usual words' : ''
    return [props.note, words, tag ? errorTags[tag].name : ''].filter(Boolean).join(' · ')
  }
  return (
    <details class={styles.fold}>
      <summary>
        Feedback <span class="sr-only">on {props.about}</span>
        <Show when={state()}>
          <span class={styles.state}>{state()}</span>
        </Show>
      </summary>
      <FeedbackFields {...fields} />
      {props.children}
    </details>
  )
}
