import { A, useLocation } from '@solidjs/router'
import { createEffect, createSignal, For, on, Show } from 'solid-js'
import type { PassageReport } from '#api/contract.ts'
import { errorTags } from '#web/question-kinds/error-tags.ts'
import { Icon } from '#web/question-kinds/Icon.tsx'
import { players } from '#web/question-kinds/players.tsx'
import { markingAddress } from '#web/teacher/marking/in-words.ts'
import { counted, listed } from '#web/teacher/parts/wording.ts'
import { skillNames } from '#web/teacher/question-sets/words.ts'
import { ConfusionTable } from './ConfusionTable.tsx'
import { Bar } from './charts/Bar.tsx'
import { percent } from './in-words.ts'
import { openQuestion, placeOfQuestion } from './open-question.ts'
import { ProofCounts } from './ProofCounts.tsx'
import styles from './QuestionReports.module.css'

type QuestionReport = PassageReport['questions'][number]
type PartReport = QuestionReport['parts'][number]

/** Question by question: how much was earned, and what was chosen instead. */
export function QuestionReports(props: Pick<PassageReport, 'questions' | 'students'>) {
  const location = useLocation()
  const [areOpen, setOpen] = createSignal(false)
  // The address may name a question; the browser has looked for it before it was on the page.
  createEffect(
    on(
      () => location.hash,
      (hash) => {
        const named = props.questions.find(({ number }) => hash === `#${placeOfQuestion(number)}`)
        if (named !== undefined) requestAnimationFrame(() => openQuestion(named.number))
      },
    ),
  )
  return (
    <section aria-labelledby="questions" class={styles.questions}>
      <div class="row spread">
        <h2 id="questions">Questions</h2>
        <button type="button" class="small no-print" onClick={() => setOpen(!areOpen())}>
          {areOpen() ? 'Close all' : 'Open all'}
        </button>
      </div>
      <ol class={styles.list}>
        <For each={props.questions}>
          {(question) => <OneQuestion question={question} students={props.students} isOpen={areOpen()} />}
        </For>
      </ol>
    </section>
  )
}

function OneQuestion(props: { question: QuestionReport; students: PassageReport['students']; isOpen: boolean }) {
  /** The newest assignment in which an answer waits. */
  const marking = () => {
    const { questionId } = props.question
    const isWaiting = (cell: { questionId: string; isWaiting: boolean }) =>
      cell.questionId === questionId && cell.isWaiting
    const student = props.students.find(({ cells, endedAt }) => endedAt !== null && cells.some(isWaiting))
    return student && markingAddress(student.assignmentId, questionId)
  }
  const answered = () => props.question.presented - props.question.omitted
  return (
    <li id={placeOfQuestion(props.question.number)}>
      <details class={styles.question} open={props.isOpen}>
        <summary>
          <span class={styles.number}>{props.question.number}</span>
          <span class={styles.prompt} dir="auto">
            {props.question.prompt}
            <Show when={props.question.isVoid}>
              {' '}
              <span class="tag">Void: counts for nobody</span>
            </Show>
            <Show when={props.question.waiting > 0}>
              {' '}
              <span class="tag">{counted(props.question.waiting, 'answer')} to mark</span>
            </Show>
          </span>
          <span class={styles.facility}>
            <strong>{percent(props.question.facility)}</strong>
            <Bar share={props.question.facility} />
            <span class={styles.rests}>
              {answered()} of {props.question.presented} answered
            </span>
          </span>
        </summary>
        <div class={styles.detail}>
          <p class="soft">
            {players[props.question.kind].name} · {skillNames[props.question.skill]} ·{' '}
            {counted(props.question.points, 'point')}
          </p>
          <Show when={marking()}>
            {(address) => (
              <div class="no-print">
                <A class="button small" href={address()}>
                  Mark {counted(props.question.waiting, 'answer')}
                </A>
              </div>
            )}
          </Show>
          <For each={props.question.parts}>
            {(part) => (
              <OnePart
                part={part}
                answered={answered()}
                isOnly={props.question.parts.length === 1}
                keyWord={props.question.kind === 'extended' ? 'best' : 'right'}
              />
            )}
          </For>
          <Show when={props.question.confusion}>{(confusion) => <ConfusionTable confusion={confusion()} />}</Show>
          <Show when={props.question.proof}>{(counts) => <ProofCounts counts={counts()} />}</Show>
          <Show when={props.question.errorTags.length > 0}>
            <p>
              Misread as:{' '}
              {listed(
                props.question.errorTags.map(
                  ({ errorTag, count }) => `${errorTags[errorTag].name.toLowerCase()} (${count})`,
                ),
              )}
              .
            </p>
          </Show>
          <p class="no-print">
            <A href={`/question-sets/${props.question.setId}/questions/${props.question.questionId}/mending`}>
              Mend this question
            </A>
          </p>
        </div>
      </details>
    </li>
  )
}

function OnePart(props: { part: PartReport; answered: number; isOnly: boolean; keyWord: string }) {
  const rows = () =>
    props.part.options.length > 0
      ? props.part.options.map(({ label, right, count }) => ({ label, right, count }))
      : props.part.answers.map(({ given, right, count }) => ({ label: given, right, count }))
  return (
    <div class={styles.part}>
      <Show when={!props.isOnly}>
        <h3 class={styles.label} dir="auto">
          {props.part.label}
        </h3>
      </Show>
      <Show when={rows().length > 0} fallback={<p class="soft">No answers yet.</p>}>
        <table class={styles.counts}>
          <thead class="sr-only">
            <tr>
              <th scope="col">Answer</th>
              <th scope="col">Students</th>
              <th scope="col">Share</th>
            </tr>
          </thead>
          <tbody>
            <For each={rows()}>
              {({ label, right, count }) => (
                <tr>
                  <th scope="row" dir="auto">
                    {label}
                    <Show when={right}>
                      {' '}
                      <span class={styles.key}>
                        <Icon shape="tick" /> {props.keyWord}
                      </span>
                    </Show>
                  </th>
                  <td class={styles.count}>{count}</td>
                  <td class={styles.share}>
                    <Bar
                      share={props.answered === 0 ? 0 : Math.min(1, count / props.answered)}
                      tone={right ? 'right' : 'wrong'}
                    />
                    <span class="sr-only">{percent(props.answered === 0 ? null : count / props.answered)}</span>
                  </td>
                </tr>
              )}
            </For>
          </tbody>
        </table>
      </Show>
    </div>
  )
}
