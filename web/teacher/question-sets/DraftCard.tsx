import { createUniqueId, For, Show } from 'solid-js'
import type { Anchor, Kind, Option, QuestionDraft } from '#api/contract.ts'
import { editors } from '#web/question-kinds/editors.tsx'
import { letterOf } from '#web/question-kinds/letter.ts'
import { counted } from '#web/teacher/parts/wording.ts'
import styles from './DraftCard.module.css'
import { answerOf, taskOf } from './paper-faces.ts'

const LONGEST = 180
const shortened = (quote: string): string => {
  const line = quote.replace(/\s+/g, ' ')
  return line.length > LONGEST ? `${line.slice(0, LONGEST).replace(/\s+\S*$/, '')} …` : line
}

/** A draft to be ticked: what is asked, its key, and where the passage proves it. */
export function DraftCard(props: {
  draft: QuestionDraft
  isChosen: boolean
  isBusy: boolean
  choose: (isChosen: boolean) => void
  edit: () => void
  /** Null where the set holds another text than the one it was drafted from. */
  show: ((place: Anchor) => void) | null
}) {
  const id = createUniqueId()
  const question = () => props.draft.question
  return (
    <li class={styles.card} classList={{ [styles.chosen ?? '']: props.isChosen }}>
      <div class={styles.head}>
        <input
          id={id}
          type="checkbox"
          aria-describedby={`${id}-about`}
          checked={props.isChosen}
          onChange={(event) => props.choose(event.currentTarget.checked)}
        />
        <label for={id} class={styles.prompt} dir="auto">
          {question().prompt}
        </label>
      </div>
      <div class={styles.rest}>
        <p id={`${id}-about`} class={styles.about}>
          <span>{editors[question().kind].name}</span>
          <span>{counted(question().points, 'point')}</span>
          <span class="tag">
            {props.draft.from === 'confirmed' ? 'From a confirmed reading' : 'Proposed: check it'}
          </span>
        </p>
        <Asked draft={props.draft} />
        <Show when={question().evidence[0]}>
          {(place) => (
            <div class={styles.evidence}>
              <q dir="auto">{shortened(place().quote)}</q>
              <Show when={props.show}>
                {(show) => (
                  <button type="button" class="small quiet" onClick={() => show()(place())}>
                    Show in the passage
                  </button>
                )}
              </Show>
            </div>
          )}
        </Show>
        <div>
          <button type="button" class="small quiet" disabled={props.isBusy} onClick={() => props.edit()}>
            Take and edit<span class="sr-only">: {question().prompt}</span>
          </button>
        </div>
      </div>
    </li>
  )
}

/** Which options of a list of options are right; null in kinds that have none. */
function rightOptions({ question }: QuestionDraft): readonly string[] | null {
  if (question.kind === 'choice') return question.key.correct === null ? [] : [question.key.correct]
  return question.kind === 'multiple' ? question.key.correct : null
}

/** The kinds whose key says again what students read. */
const saidByKey: ReadonlySet<Kind> = new Set(['verdict', 'match', 'voice', 'highlight', 'order'])

/** What students read beside the prompt, and the key. */
function Asked(props: { draft: QuestionDraft }) {
  const question = () => props.draft.question
  const task = () => taskOf(question())
  return (
    <div class={styles.asked}>
      <Show when={task().text}>
        <p dir="auto">{task().text}</p>
      </Show>
      <Show when={rightOptions(props.draft)} fallback={<Key draft={props.draft} />}>
        {(right) => (
          <ul>
            <For each={optionsOf(props.draft)}>
              {(option, index) => (
                <li classList={{ [styles.right ?? '']: right().includes(option.id) }}>
                  {letterOf(index())}. <bdi>{option.text}</bdi>
                  <Show when={right().includes(option.id)}> (right)</Show>
                </li>
              )}
            </For>
          </ul>
        )}
      </Show>
    </div>
  )
}

const optionsOf = ({ question }: QuestionDraft): readonly Option[] =>
  question.kind === 'choice' || question.kind === 'multiple' ? question.content.options : []

function Key(props: { draft: QuestionDraft }) {
  const lines = () => answerOf(props.draft.question)
  const choices = () => (saidByKey.has(props.draft.question.kind) ? [] : taskOf(props.draft.question).choices)
  return (
    <>
      <Show when={choices().length > 0}>
        <ul>
          <For each={choices()}>{(choice) => <li dir="auto">{choice}</li>}</For>
        </ul>
      </Show>
      <Show
        when={lines().length > 1}
        fallback={
          <p>
            <strong>Key:</strong> <bdi>{lines()[0]}</bdi>
          </p>
        }
      >
        <p>
          <strong>Key:</strong>
        </p>
        <ul>
          <For each={lines()}>{(line) => <li dir="auto">{line}</li>}</For>
        </ul>
      </Show>
    </>
  )
}
