import { createResource, For, Show } from 'solid-js'
import type { AssignmentSummary, PassageSummary, QuestionSetSummary } from '#api/contract.ts'
import { call } from '#web/shared/call.ts'
import { Loaded } from '#web/shared/ui/Loaded.tsx'
import { api } from './api.ts'
import styles from './Home.module.css'
import { ExampleCard } from './parts/ExampleCard.tsx'
import { PageHead } from './parts/PageHead.tsx'
import { useTeacher } from './parts/teacher.ts'
import { calendarDay, counted } from './parts/wording.ts'

const RECENT = 4

async function readWork() {
  const unarchived = { query: { archived: 'false' as const } }
  const [passages, questionSets, assignments] = await Promise.all([
    call(api.passages.index.$get(unarchived)),
    call(api.questionSets.index.$get(unarchived)),
    call(api.assignments.index.$get({ query: {} })),
  ])
  return { passages: passages.entries, questionSets: questionSets.entries, assignments: assignments.entries }
}

type Work = Awaited<ReturnType<typeof readWork>>

/** Has not given anything to a class yet. */
const isNew = (work: Work): boolean => work.assignments.every(({ isExample }) => isExample)

export default function Home() {
  const { teacher } = useTeacher()
  const [work, { refetch }] = createResource(readWork)
  return (
    <>
      <PageHead title={`Welcome, ${teacher().name}`}>
        <a class={`button primary ${styles.paste}`} href="/passages/new">
          Paste an article
        </a>
      </PageHead>
      <Loaded from={work} retry={refetch}>
        {(known) => (
          <div class={styles.page}>
            <Show when={isNew(known())}>
              <Steps />
              <Example work={known()} onRemoved={refetch} />
            </Show>
            <Open assignments={known().assignments.filter(({ state }) => state === 'open')} />
            <Recent passages={known().passages} questionSets={known().questionSets} assignments={known().assignments} />
            <Show when={!isNew(known())}>
              <Example work={known()} onRemoved={refetch} />
            </Show>
          </div>
        )}
      </Loaded>
    </>
  )
}

function Example(props: { work: Work; onRemoved: () => void }) {
  return (
    <Show when={props.work.passages.find(({ isExample }) => isExample)}>
      {(passage) => (
        <ExampleCard
          passage={passage()}
          questionSet={props.work.questionSets.find(({ isExample }) => isExample)}
          onRemoved={props.onRemoved}
        />
      )}
    </Show>
  )
}

function Steps() {
  return (
    <ol class={styles.steps} aria-label="How it goes">
      <li>
        <strong>Paste an article</strong>
        <span>Copying faults are pointed out, and one click fixes each.</span>
      </li>
      <li>
        <strong>Ask about it</strong>
        <span>Who said what, what is only claimed, what the numbers mean. Every question points at its proof.</span>
      </li>
      <li>
        <strong>Give it to a class</strong>
        <span>Students join with a code and need no account. You read the scores here.</span>
      </li>
    </ol>
  )
}

function Open(props: { assignments: readonly AssignmentSummary[] }) {
  return (
    <Show when={props.assignments.length > 0}>
      <section class="stack" aria-labelledby="open-heading">
        <h2 id="open-heading">Open now</h2>
        <ul class={styles.cards}>
          <For each={props.assignments}>
            {(assignment) => (
              <li class={`card ${styles.card}`}>
                <h3>
                  <a href={`/assignments/${assignment.id}`} dir="auto">
                    {assignment.title}
                  </a>
                </h3>
                <p class="soft">{assignment.class?.name ?? 'Whoever has the join code'}</p>
                <p>
                  Join code <code class={styles.code}>{assignment.joinCode}</code>
                </p>
                <label class={styles.progress}>
                  <span>
                    {assignment.handedIn} of {assignment.students} handed in
                  </span>
                  <progress max={Math.max(1, assignment.students)} value={assignment.handedIn} />
                </label>
              </li>
            )}
          </For>
        </ul>
      </section>
    </Show>
  )
}

function Recent(props: {
  passages: readonly PassageSummary[]
  questionSets: readonly QuestionSetSummary[]
  assignments: readonly AssignmentSummary[]
}) {
  return (
    <div class={styles.columns}>
      <Column
        title="Passages"
        href="/passages"
        none="None yet. Paste an article to begin."
        entries={props.passages.map(({ id, title, outlet, publishedOn, words }) => ({
          href: `/passages/${id}`,
          title,
          about: [outlet, publishedOn && calendarDay(publishedOn), counted(words, 'word')].filter(Boolean).join(' · '),
        }))}
      />
      <Column
        title="Question sets"
        href="/question-sets"
        none="None yet. Open a passage to write questions on it."
        entries={props.questionSets.map(({ id, title, questions, published }) => ({
          href: `/question-sets/${id}`,
          title,
          about: `${counted(questions, 'question')} · ${published === null ? 'draft' : `version ${published.number} published`}`,
        }))}
      />
      <Column
        title="Assignments"
        href="/assignments"
        none="None yet. Publish a question set, then give it to a class."
        entries={props.assignments.map((assignment) => ({
          href: `/assignments/${assignment.id}`,
          title: assignment.title,
          about: `${assignment.class?.name ?? 'Join code'} · ${stateWords[assignment.state]} · ${assignment.handedIn} of ${assignment.students} handed in`,
        }))}
      />
    </div>
  )
}

const stateWords = { 'not-open': 'not open yet', open: 'open', closed: 'closed' } as const satisfies Record<
  AssignmentSummary['state'],
  string
>

interface Entry {
  readonly href: string
  readonly title: string
  readonly about: string
}

function Column(props: { title: string; href: string; none: string; entries: readonly Entry[] }) {
  return (
    <section class={styles.column} aria-label={`Recent: ${props.title}`}>
      <div class="row spread">
        <h2>{props.title}</h2>
        <Show when={props.entries.length > RECENT}>
          <a href={props.href}>
            All {props.entries.length}
            <span class="sr-only"> {props.title.toLowerCase()}</span>
          </a>
        </Show>
      </div>
      <ul class={styles.entries}>
        <For each={props.entries.slice(0, RECENT)} fallback={<li class="soft">{props.none}</li>}>
          {(entry) => (
            <li>
              <a href={entry.href} dir="auto">
                {entry.title}
              </a>
              <span class="soft">{entry.about}</span>
            </li>
          )}
        </For>
      </ul>
    </section>
  )
}
