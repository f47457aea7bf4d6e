import { For, Show } from 'solid-js'
import type { WalkThrough } from '#api/contract.ts'
import { Icon } from '#web/question-kinds/Icon.tsx'
import { Bar } from '#web/teacher/reports/charts/Bar.tsx'
import { PartsTable, shareOptions } from './PartsTable.tsx'
import styles from './ShownQuestion.module.css'
import { STAGES } from './steps.ts'

type Shown = WalkThrough['questions'][number]
type Part = Shown['report']['parts'][number]

const MOST_ANSWERS = 8

/** One question on the wall: with each stage one thing more. It names no student. */
export function ShownQuestion(props: { shown: Shown; stage: (typeof STAGES)[number]; heading: string }) {
  const has = (stage: (typeof STAGES)[number]) => STAGES.indexOf(props.stage) >= STAGES.indexOf(stage)
  const report = () => props.shown.report
  const answered = () => report().presented - report().omitted
  return (
    <article class={styles.question}>
      <p class={styles.number}>{props.heading}</p>
      <h2 class={styles.prompt} dir="auto">
        {props.shown.question.prompt}
      </h2>
      <Show when={report().isVoid}>
        <p class={styles.note}>This question was taken out. It counts for nobody.</p>
      </Show>
      <Show
        when={shareOptions(report().parts)}
        fallback={
          <For each={report().parts}>
            {(part) => (
              <PartRows
                part={part}
                answered={answered()}
                isOnly={report().parts.length === 1}
                hasAnswers={has('answers')}
                hasKey={has('key')}
              />
            )}
          </For>
        }
      >
        <PartsTable parts={report().parts} hasAnswers={has('answers')} hasKey={has('key')} />
      </Show>
      <Show when={has('answers')}>
        <p class={styles.note}>
          {answered()} of {report().presented} answered
          <Show when={report().waiting > 0}>, {report().waiting} not marked yet</Show>
        </p>
      </Show>
      <Show when={has('key') && props.shown.question.explanation}>
        <p class={styles.why} dir="auto">
          {props.shown.question.explanation}
        </p>
      </Show>
    </article>
  )
}

function PartRows(props: { part: Part; answered: number; isOnly: boolean; hasAnswers: boolean; hasKey: boolean }) {
  const rows = () => {
    if (props.part.options.length > 0) return props.part.options
    return props.hasAnswers
      ? props.part.answers.slice(0, MOST_ANSWERS).map((one) => ({ ...one, label: one.given }))
      : []
  }
  const share = (count: number) => (props.answered === 0 ? 0 : Math.min(1, count / props.answered))
  return (
    <Show when={rows().length > 0}>
      <section class={styles.part}>
        <Show when={!props.isOnly}>
          <h3 class={styles.label} dir="auto">
            {props.part.label}
          </h3>
        </Show>
        <ul class={styles.rows}>
          <For each={rows()}>
            {({ label, right, count }) => (
              <li class={styles.row} classList={{ [styles.right ?? '']: props.hasKey && right }}>
                <span class={styles.answer} dir="auto">
                  <Show when={props.hasKey && right}>
                    <Icon shape="tick" />
                    <span class="sr-only">Right: </span>{' '}
                  </Show>
                  {label}
                </span>
                <Show when={props.hasAnswers}>
                  <span class={styles.count}>{count}</span>
                  <Bar share={share(count)} tone={props.hasKey ? (right ? 'right' : 'wrong') : 'accent'} />
                </Show>
              </li>
            )}
          </For>
        </ul>
      </section>
    </Show>
  )
}
