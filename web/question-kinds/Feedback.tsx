import { For, Show } from 'solid-js'
import type { ErrorTag, OptionFeedback, PartGrade } from '#api/contract.ts'
import { errorTags } from './error-tags.ts'
import { feedbackKey } from './feedback-key.ts'
import styles from './review.module.css'

/**
 * What the student is told about what was given in one part: the teacher's own words, marked as theirs, and the
 * misreading in plain words. Where the teacher wrote nothing, what to look for next time stands for it.
 */
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
  const hasWords = () => told().some(({ text }) => text.trim() !== '')
  // A misreading that the teacher's own feedback already names is not said twice.
  const ownTag = (): ErrorTag | null =>
    props.given === undefined && !told().some(({ errorTag }) => errorTag === props.part.errorTag)
      ? props.part.errorTag
      : null
  return (
    <>
      <For each={told()}>{({ text, errorTag }) => <Told text={text} errorTag={errorTag} />}</For>
      <Show when={ownTag()}>
        <div class={styles.feedback}>
          <Misreading tag={ownTag()} isAlone={!hasWords()} />
        </div>
      </Show>
    </>
  )
}

/** What was written about one way of answering, and the misreading it stands for. */
export function Told(props: { text: string; errorTag: ErrorTag | null }) {
  return (
    <div class={styles.feedback}>
      <Show when={props.text.trim()}>
        <p>
          <span class={styles.by}>Your teacher:</span> <bdi>{props.text}</bdi>
        </p>
      </Show>
      <Misreading tag={props.errorTag} isAlone={props.text.trim() === ''} />
    </div>
  )
}

/** `isAlone`: nobody wrote anything of their own about it. */
function Misreading(props: { tag: ErrorTag | null; isAlone: boolean }) {
  return (
    <Show when={props.tag}>
      {(tag) => (
        <p>
          <span class={styles.misreading}>{errorTags[tag()].inPlainWords}</span>
          <Show when={props.isAlone}> {errorTags[tag()].nextTime}</Show>
        </p>
      )}
    </Show>
  )
}
