import { createResource, createSignal, For, Show } from 'solid-js'
import type { Question, QuestionSetView, ReadablePassage } from '#api/contract.ts'
import { letterOf } from '#web/question-kinds/letter.ts'
import { call } from '#web/shared/call.ts'
import { SourceCard } from '#web/shared/passage/SourceCard.tsx'
import { Loaded } from '#web/shared/ui/Loaded.tsx'
import { api } from '#web/teacher/api.ts'
import { counted } from '#web/teacher/parts/wording.ts'
import styles from './PaperSheet.module.css'
import { answerOf, taskOf } from './paper-faces.ts'

/** The set to print: passages, questions with places to write, and the key on a page of its own. */
export function PaperSheet(props: { setId: string }) {
  const [set, { refetch }] = createResource(
    () => props.setId,
    (id) => call(api.questionSets[':id'].$get({ param: { id } })),
  )
  const [hasKey, setHasKey] = createSignal(true)
  return (
    <Loaded from={set} retry={refetch}>
      {(read) => (
        <>
          <div class={`${styles.tools} no-print`}>
            <label class={styles.check}>
              <input type="checkbox" checked={hasKey()} onChange={(event) => setHasKey(event.currentTarget.checked)} />
              With the key on a page of its own
            </label>
            <button type="button" class="primary small" onClick={() => window.print()}>
              Print
            </button>
          </div>
          <div class={styles.paper}>
            <Questions set={read()} />
          </div>
          <Show when={hasKey()}>
            <div class={`${styles.paper} ${styles.key}`}>
              <KeyPage set={read()} />
            </div>
          </Show>
        </>
      )}
    </Loaded>
  )
}

function Questions(props: { set: QuestionSetView }) {
  return (
    <>
      <h1 dir="auto">{props.set.title}</h1>
      <p class={styles.name}>
        <span>Name</span>
        <span>Class</span>
        <span>Date</span>
      </p>
      <For each={props.set.passages}>{(passage) => <Passage passage={passage} />}</For>
      <ol class={styles.questions}>
        <For each={props.set.questions}>{(question, index) => <Asked question={question} number={index() + 1} />}</For>
      </ol>
    </>
  )
}

function Passage(props: { passage: ReadablePassage }) {
  return (
    <article class={styles.passage} dir="auto">
      <h2>{props.passage.title}</h2>
      <SourceCard card={props.passage.sourceCard} />
      <For each={props.passage.paragraphs}>
        {({ number, start, end }) => (
          <p class={styles.paragraph} data-number={number} dir="auto">
            {props.passage.text.slice(start, end)}
          </p>
        )}
      </For>
    </article>
  )
}

function Asked(props: { question: Question; number: number }) {
  const task = () => taskOf(props.question)
  return (
    <li class={styles.question}>
      <p class={styles.prompt}>
        <span class={styles.number}>{props.number}.</span> <span dir="auto">{props.question.prompt}</span>{' '}
        <span class={styles.points}>({counted(props.question.points, 'point')})</span>
      </p>
      <Show when={task().instruction}>
        <p class={styles.instruction}>{task().instruction}</p>
      </Show>
      <Show when={task().text}>
        <p class={styles.gaps} dir="auto">
          {task().text}
        </p>
      </Show>
      <ul class={styles.choices}>
        <For each={task().choices}>
          {(choice, index) => (
            <li classList={{ [styles.box ?? '']: task().rows.length === 0 }}>
              <Show when={task().areLettered}>{letterOf(index())}. </Show>
              <bdi>{choice}</bdi>
            </li>
          )}
        </For>
      </ul>
      <ul class={styles.rows}>
        <For each={task().rows}>
          {(row) => (
            <li>
              <bdi>{row}</bdi>
            </li>
          )}
        </For>
      </ul>
      <For each={Array.from({ length: task().blankLines })}>{() => <div class={styles.blank} />}</For>
      <Show when={props.question.proof !== 'none'}>
        <p class={styles.instruction}>Copy the sentence that proves it:</p>
        <div class={styles.blank} />
        <div class={styles.blank} />
      </Show>
    </li>
  )
}

function KeyPage(props: { set: QuestionSetView }) {
  return (
    <>
      <h2>Key: {props.set.title}</h2>
      <ol class={styles.questions}>
        <For each={props.set.questions}>
          {(question, index) => (
            <li class={styles.question}>
              <p class={styles.prompt}>
                <span class={styles.number}>{index() + 1}.</span> <bdi>{question.prompt}</bdi>
              </p>
              <ul class={styles.answers}>
                <For each={answerOf(question)}>{(line) => <li dir="auto">{line}</li>}</For>
              </ul>
              <For each={question.evidence}>{({ quote }) => <p class={styles.proof}>Proof: “{quote}”</p>}</For>
              <Show when={question.explanation}>
                <p class={styles.proof} dir="auto">
                  {question.explanation}
                </p>
              </Show>
            </li>
          )}
        </For>
      </ol>
    </>
  )
}
