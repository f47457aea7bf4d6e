import { For, Show } from 'solid-js'
import type { ErrorTag, OptionFeedback, PartGrade } from '#api/contract.ts'
import { errorTags } from './error-tags.ts'
import { feedbackKey } from './feedback-key.ts'
import styles from './review.module.css'

/** What the student is told about what was given in one part: the teacher's words, and the misreading in plain words. */
export function Feedback(props: {
  part: PartGrade
  feedback: Readonly<Record<string, OptionFeedback>>
  /** Only what was written about this one answer, where a part has several. */
  given?: string
}) {
  const told = () =>
    (props.given === undefined ? props.part.given : [props.given]).flatMap(
      (given) => props.feedback[feedbackKey(props.part.part, given)] ?? [],
    )
  // A misreading that the teacher's own feedback already names is not said twice.
  const ownTag = (): ErrorTag | null =>
    props.given === undefined && !told().some(({ errorTag }) => errorTag === props.part.errorTag)
      ? props.part.errorTag
      : null
  return (
    <>
      <For each={told()}>
        {({ text, errorTag }) => (
          <p class={styles.feedback} dir="auto">
            {text} <Misreading tag={errorTag} />
          </p>
        )}
      </For>
      <Show when={ownTag()}>
        <p class={styles.feedback}>
          <Misreading tag={ownTag()} />
        </p>
      </Show>
    </>
  )
}

function Misreading(props: { tag: ErrorTag | null }) {
  return <Show when={props.tag}>{(tag) => <span class={styles.misreading}>{errorTags[tag()].inPlainWords}</span>}</Show>
}
