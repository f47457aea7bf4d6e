import { createUniqueId, For, type JSX, Show } from 'solid-js'
import type { BankEntry } from '#api/contract.ts'
import { editors } from '#web/question-kinds/editors.tsx'
import { letterOf } from '#web/question-kinds/letter.ts'
import { Loaded } from '#web/shared/ui/Loaded.tsx'
import { Notice } from '#web/shared/ui/Notice.tsx'
import { counted } from '#web/teacher/parts/wording.ts'
import styles from './BankList.module.css'
import type { Bank, Chosen } from './create-bank.ts'
import { answerOf, taskOf } from './paper-faces.ts'
import { skillNames } from './words.ts'

/** The questions found, to be ticked; `children` stand where nothing is found. */
export function BankList(props: { bank: Bank; chosen: Chosen; areSetsLinked: boolean; children: JSX.Element }) {
  return (
    <Loaded from={props.bank.first} retry={props.bank.refetch}>
      {() => (
        <>
          <p role="status" class={props.bank.total() > 0 ? 'soft' : 'sr-only'}>
            {counted(props.bank.total(), 'question')}
          </p>
          <Show when={props.bank.total() > 0} fallback={props.children}>
            <ul class={styles.list}>
              <For each={props.bank.entries()}>
                {(entry) => (
                  <li class={styles.card} classList={{ [styles.chosen ?? '']: props.chosen.has(entry) }}>
                    <Entry entry={entry} chosen={props.chosen} isSetLinked={props.areSetsLinked} />
                  </li>
                )}
              </For>
            </ul>
          </Show>
          <Show when={props.bank.more.failure()}>{(sentence) => <Notice tone="bad">{sentence()}</Notice>}</Show>
          <Show when={props.bank.entries().length < props.bank.total()}>
            <button type="button" disabled={props.bank.more.isBusy()} onClick={() => void props.bank.more.run()}>
              Show more
            </button>
          </Show>
        </>
      )}
    </Loaded>
  )
}

function Entry(props: { entry: BankEntry; chosen: Chosen; isSetLinked: boolean }) {
  const id = createUniqueId()
  const question = () => props.entry.question
  return (
    <>
      <div class={styles.head}>
        <input
          id={id}
          type="checkbox"
          aria-describedby={`${id}-about`}
          checked={props.chosen.has(props.entry)}
          onChange={(event) => props.chosen.toggle(props.entry, event.currentTarget.checked)}
        />
        <label for={id} class={styles.prompt} dir="auto">
          {question().prompt.trim() || 'No question written yet'}
        </label>
      </div>
      <div class={styles.rest}>
        <p id={`${id}-about`} class={styles.about}>
          <span>{editors[question().kind].name}</span>
          <span>{skillNames[question().skill]}</span>
          <span>{counted(question().points, 'point')}</span>
          <Show when={props.entry.isPublished}>
            <span>Published</span>
          </Show>
        </p>
        <p class={styles.about}>
          <span>
            <Show when={props.entry.passage} fallback="On no passage">
              {(passage) => (
                <>
                  On <bdi>{passage().title}</bdi>
                </>
              )}
            </Show>
          </span>
          <span>
            In{' '}
            <Show when={props.isSetLinked} fallback={<bdi>{props.entry.setTitle}</bdi>}>
              <a href={`/question-sets/${props.entry.setId}?question=${encodeURIComponent(question().id)}`} dir="auto">
                {props.entry.setTitle}
              </a>
            </Show>
          </span>
        </p>
        <details class={styles.details}>
          <summary>Options and key</summary>
          <Whole entry={props.entry} />
        </details>
      </div>
    </>
  )
}

/** The question as on paper, with its key. */
function Whole(props: { entry: BankEntry }) {
  const task = () => taskOf(props.entry.question)
  return (
    <div class={styles.whole}>
      <Show when={task().text}>
        <p dir="auto">{task().text}</p>
      </Show>
      <Show when={task().choices.length + task().rows.length > 0}>
        <ul>
          <For
            each={[
              ...task().choices.map((choice, index) => [task().areLettered ? `${letterOf(index)}. ` : '', choice]),
              ...task().rows.map((row) => ['', row]),
            ]}
          >
            {([letter, words]) => (
              <li>
                {letter}
                <bdi>{words}</bdi>
              </li>
            )}
          </For>
        </ul>
      </Show>
      <p>
        <strong>Key:</strong>
      </p>
      <ul>
        <For each={answerOf(props.entry.question)} fallback={<li>None yet</li>}>
          {(line) => <li dir="auto">{line}</li>}
        </For>
      </ul>
    </div>
  )
}
