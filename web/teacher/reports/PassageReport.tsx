import { A, useParams, useSearchParams } from '@solidjs/router'
import { createResource, For, Show } from 'solid-js'
import type { AttemptRule, PassageReport as Report } from '#api/contract.ts'
import { call } from '#web/shared/call.ts'
import { Loaded } from '#web/shared/ui/Loaded.tsx'
import { api } from '#web/teacher/api.ts'
import { Empty } from '#web/teacher/parts/Empty.tsx'
import { PageHead } from '#web/teacher/parts/PageHead.tsx'
import { day } from '#web/teacher/parts/wording.ts'
import { ruleNames } from './in-words.ts'
import { Matrix } from './Matrix.tsx'
import { Misreadings, Skills } from './Misreadings.tsx'
import styles from './PassageReport.module.css'
import { QuestionReports } from './QuestionReports.tsx'
import { Summary } from './Summary.tsx'

const isRule = (value: unknown): value is AttemptRule => typeof value === 'string' && Object.hasOwn(ruleNames, value)

/** Scores on one passage, over all its assignments or one: words first, then numbers, questions, students. */
export default function PassageReport() {
  const params = useParams<{ id: string }>()
  const [search, setSearch] = useSearchParams()
  const query = () => ({
    ...(typeof search.assignmentId === 'string' ? { assignmentId: search.assignmentId } : {}),
    ...(isRule(search.rule) ? { rule: search.rule } : {}),
  })
  const [report, { refetch }] = createResource(
    () => ({ param: { id: params.id }, query: query() }),
    (asked) => call(api.reports[':id'].report.$get(asked)),
  )
  const file = (name: string): string => `/api/passages/${params.id}/${name}?${new URLSearchParams(query())}`
  return (
    <>
      <Show when={report.error}>
        <PageHead title="Report" above={<A href={`/passages/${params.id}`}>Back to the passage</A>} />
      </Show>
      <Loaded from={report} retry={refetch}>
        {(loaded) => (
          <div class={styles.page}>
            <PageHead
              title={`Report: ${loaded().passage.title}`}
              above={<A href={`/passages/${params.id}`}>Back to the passage</A>}
            >
              <Show when={loaded().n > 0}>
                <a class="button small" href={file('scores.csv')} download="scores.csv">
                  Scores (CSV)
                </a>
                <a class="button small" href={file('responses.csv')} download="responses.csv">
                  Every response (CSV)
                </a>
                <button type="button" class="small" onClick={() => print()}>
                  Print
                </button>
              </Show>
            </PageHead>
            <Show when={loaded().assignments.length > 0}>
              <Filter
                report={loaded()}
                rule={isRule(search.rule) ? search.rule : ''}
                choose={(chosen) => setSearch(chosen, { replace: true })}
              />
            </Show>
            <Show when={loaded().n > 0} fallback={<Nothing report={loaded()} />}>
              <Filled report={loaded()} />
            </Show>
          </div>
        )}
      </Loaded>
    </>
  )
}

function Filled(props: { report: Report }) {
  return (
    <>
      <Summary report={props.report} />
      <QuestionReports questions={props.report.questions} students={props.report.students} />
      <div class={styles.pair}>
        <Skills skills={props.report.skills} />
        <Misreadings errorTags={props.report.errorTags} />
      </div>
      <Matrix report={props.report} />
      <Show when={props.report.absent.length > 0}>
        <section aria-labelledby="absent" class="stack">
          <h2 id="absent">Has not come yet</h2>
          <ul class={styles.absent}>
            <For each={props.report.absent}>
              {({ displayName, assignmentTitle }) => (
                <li dir="auto">
                  {displayName}
                  <Show when={props.report.assignmentId === null && props.report.assignments.length > 1}>
                    <span class="soft"> · {assignmentTitle}</span>
                  </Show>
                </li>
              )}
            </For>
          </ul>
        </section>
      </Show>
    </>
  )
}

function Nothing(props: { report: Report }) {
  const given = () =>
    props.report.assignments.find(({ id }) => id === props.report.assignmentId) ?? props.report.assignments[0]
  return (
    <Show
      when={given()}
      fallback={
        <Empty title="Not given to a class yet">
          <p>Scores stand here once students have answered questions on this passage.</p>
          <A class="button primary" href="/assignments/new">
            Give a question set to a class
          </A>
        </Empty>
      }
    >
      {(assignment) => (
        <Empty title="Nobody has answered yet">
          <p>Students join with the code on the wall. Load this page again to see the newest answers.</p>
          <A class="button primary" href={`/assignments/${assignment().id}/wall`}>
            Show the join code
          </A>
        </Empty>
      )}
    </Show>
  )
}

function Filter(props: {
  report: Report
  rule: AttemptRule | ''
  choose: (chosen: { assignmentId?: string; rule?: string }) => void
}) {
  return (
    <form class={`${styles.filter} no-print`} aria-label="What the report is about">
      <label>
        Assignment
        <select onChange={(event) => props.choose({ assignmentId: event.currentTarget.value })}>
          <option value="" selected={props.report.assignmentId === null}>
            All assignments
          </option>
          <For each={props.report.assignments}>
            {({ id, title, className, createdAt }) => (
              <option value={id} selected={props.report.assignmentId === id}>
                {[title, className ?? 'join code', day(createdAt)].join(' · ')}
              </option>
            )}
          </For>
        </select>
      </label>
      <label>
        Attempt that counts
        <select onChange={(event) => props.choose({ rule: event.currentTarget.value })}>
          <option value="" selected={props.rule === ''}>
            As the assignment says
          </option>
          <For each={Object.entries(ruleNames)}>
            {([rule, name]) => (
              <option value={rule} selected={props.rule === rule}>
                {name}
              </option>
            )}
          </For>
        </select>
      </label>
    </form>
  )
}
