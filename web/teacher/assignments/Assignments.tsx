import { A } from '@solidjs/router'
import { createResource, For, Show } from 'solid-js'
import type { AssignmentSummary } from '#api/contract.ts'
import { call } from '#web/shared/call.ts'
import { groupedCode } from '#web/shared/join-address.ts'
import { Loaded } from '#web/shared/ui/Loaded.tsx'
import { api } from '#web/teacher/api.ts'
import { Empty } from '#web/teacher/parts/Empty.tsx'
import { PageHead } from '#web/teacher/parts/PageHead.tsx'
import styles from './Assignments.module.css'
import { windowInWords } from './in-words.ts'
import { StateTag } from './StateTag.tsx'

export default function Assignments() {
  const [assignments, { refetch }] = createResource(() => call(api.assignments.index.$get({ query: {} })))
  return (
    <>
      <PageHead title="Assignments" lead="A published question set, given to a class or to whoever has the join code.">
        <A href="/assignments/new" class="button primary">
          New assignment
        </A>
      </PageHead>
      <Loaded from={assignments} retry={refetch}>
        {(loaded) => (
          <Show when={loaded().entries.length > 0} fallback={<NoneYet />}>
            <ul class={styles.list}>
              <For each={loaded().entries}>{(assignment) => <Entry assignment={assignment} />}</For>
            </ul>
          </Show>
        )}
      </Loaded>
    </>
  )
}

function NoneYet() {
  return (
    <Empty title="No assignments yet">
      <p>Publish a question set, then give it to a class. Students join with a short code and need no account.</p>
      <A href="/question-sets" class="button primary">
        Go to the question sets
      </A>
    </Empty>
  )
}

function Entry(props: { assignment: AssignmentSummary }) {
  const titleId = () => `assignment-${props.assignment.id}`
  /** Practice has no reports. */
  const passages = () => (props.assignment.isPractice ? [] : props.assignment.passages)
  return (
    <li class={`card ${styles.entry}`} aria-labelledby={titleId()}>
      <div class={styles.what}>
        <h2 id={titleId()} class={styles.title} dir="auto">
          <A href={`/assignments/${props.assignment.id}`}>{props.assignment.title}</A>
        </h2>
        <p class="soft">
          <Show when={props.assignment.class} fallback="Anyone with the join code">
            {(given) => <bdi>{given().name}</bdi>}
          </Show>
          <Show when={props.assignment.isExample}> · Example</Show>
        </p>
        <p class="row">
          <StateTag assignment={props.assignment} />
          <span class="soft">{windowInWords(props.assignment, Date.now())}</span>
          <Show when={props.assignment.isPractice}>
            <span class="tag">Practice</span>
          </Show>
        </p>
      </div>
      <dl class={styles.numbers}>
        <div>
          <dt>Started</dt>
          <dd>
            {props.assignment.started} <span class="soft">of {props.assignment.students}</span>
          </dd>
        </div>
        <div>
          <dt>Handed in</dt>
          <dd>
            {props.assignment.handedIn} <span class="soft">of {props.assignment.students}</span>
          </dd>
        </div>
        <div>
          <dt>Join code</dt>
          <dd>
            <code>{groupedCode(props.assignment.joinCode)}</code>
          </dd>
        </div>
      </dl>
      <div class={styles.actions}>
        <Show when={passages()[0]}>
          {(first) => (
            <A
              href={
                passages().length > 1
                  ? `/assignments/${props.assignment.id}#reports`
                  : `/passages/${first().id}/report?assignmentId=${props.assignment.id}`
              }
              class="button small"
              aria-describedby={titleId()}
            >
              {passages().length > 1 ? 'Reports' : 'Report'}
            </A>
          )}
        </Show>
        <A href={`/assignments/${props.assignment.id}/wall`} class="button small" aria-describedby={titleId()}>
          Show on the projector
        </A>
      </div>
    </li>
  )
}
