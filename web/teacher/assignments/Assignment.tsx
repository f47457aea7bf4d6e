import { A, useNavigate, useParams } from '@solidjs/router'
import { createSignal, For, onMount, Show } from 'solid-js'
import type { AssignmentView } from '#api/contract.ts'
import { Loaded } from '#web/shared/ui/Loaded.tsx'
import { toast } from '#web/shared/ui/toasts.ts'
import { MarkingLinks } from '#web/teacher/marking/MarkingLinks.tsx'
import { ConfirmDialog } from '#web/teacher/parts/ConfirmDialog.tsx'
import { PageHead } from '#web/teacher/parts/PageHead.tsx'
import { counted } from '#web/teacher/parts/wording.ts'
import styles from './Assignment.module.css'
import { createAssignment, type OpenAssignment } from './create-assignment.ts'
import { JoinPanel } from './JoinPanel.tsx'
import { Participants } from './Participants.tsx'
import { Settings } from './Settings.tsx'

interface PartProps {
  readonly assignment: AssignmentView
  readonly open: OpenAssignment
}

export default function Assignment() {
  const params = useParams<{ id: string }>()
  const open = createAssignment(() => params.id)
  return (
    <>
      <Show when={open.assignment.error}>
        <PageHead title="Assignment" above={<A href="/assignments">Assignments</A>} />
      </Show>
      <Loaded from={open.assignment} retry={open.refetch}>
        {(assignment) => (
          <>
            <PageHead
              title={assignment().title}
              above={<A href="/assignments">Assignments</A>}
              lead={<Lead assignment={assignment()} />}
            >
              <A href={`/assignments/${assignment().id}/wall`} class="button primary">
                Show on the projector
              </A>
            </PageHead>
            <div class={styles.parts}>
              <div class={styles.top}>
                <JoinPanel assignment={assignment()} open={open} />
                <Progress assignment={assignment()} />
              </div>
              <Participants assignment={assignment()} open={open} />
              <Settings assignment={assignment()} open={open} />
              <Delete assignment={assignment()} open={open} />
            </div>
          </>
        )}
      </Loaded>
    </>
  )
}

function Lead(props: Pick<PartProps, 'assignment'>) {
  return (
    <>
      <A href={`/question-sets/${props.assignment.questionSet.id}`}>{props.assignment.questionSet.title}</A>, version{' '}
      {props.assignment.questionSet.number}, for{' '}
      <Show when={props.assignment.class} fallback="anyone with the join code">
        {(given) => <A href={`/classes/${given().id}`}>{given().name}</A>}
      </Show>
    </>
  )
}

function Progress(props: Pick<PartProps, 'assignment'>) {
  let reports: HTMLDivElement | undefined
  // The browser has looked for it before it was on the page.
  onMount(() => location.hash === '#reports' && reports?.scrollIntoView({ block: 'center' }))
  return (
    <section class={`card ${styles.progress}`} aria-labelledby="progress">
      <h2 id="progress">Progress</h2>
      <dl class={styles.numbers}>
        <Share name="Started" count={props.assignment.started} of={props.assignment.students} />
        <Share name="Handed in" count={props.assignment.handedIn} of={props.assignment.students} />
      </dl>
      <div ref={reports} id="reports" class="stack">
        <For
          each={props.assignment.isPractice ? [] : props.assignment.passages}
          fallback={<p class="soft">Practice: points are the students’ own, so there is no report.</p>}
        >
          {(passage) => (
            <A href={`/passages/${passage.id}/report?assignmentId=${props.assignment.id}`} class="button">
              {props.assignment.passages.length === 1 ? 'Report' : `Report on “${passage.title}”`}
            </A>
          )}
        </For>
        <Show when={!props.assignment.isPractice && props.assignment.started > 0}>
          <MarkingLinks assignment={props.assignment} />
          <A href={`/assignments/${props.assignment.id}/walk-through`} class="button">
            Go over it with the class
          </A>
        </Show>
      </div>
    </section>
  )
}

function Share(props: { name: string; count: number; of: number }) {
  return (
    <div>
      <dt>{props.name}</dt>
      <dd>
        <strong>{props.count}</strong> of {props.of}
        <progress max={Math.max(1, props.of)} value={props.count} aria-label={props.name} />
      </dd>
    </div>
  )
}

function Delete(props: PartProps) {
  const navigate = useNavigate()
  const [isAsking, setAsking] = createSignal(false)
  const attempts = () => props.assignment.participants.reduce((sum, one) => sum + one.attempts.length, 0)
  return (
    <div>
      <button type="button" class="danger" onClick={() => setAsking(true)}>
        Delete assignment
      </button>
      <ConfirmDialog
        isOpen={isAsking()}
        title="Delete this assignment?"
        confirm="Delete assignment"
        onClose={() => setAsking(false)}
        work={async () => {
          await props.open.delete()
          toast(`“${props.assignment.title}” is deleted.`)
          navigate('/assignments')
        }}
      >
        <p>
          “{props.assignment.title}” goes, and with it{' '}
          {attempts() === 0
            ? 'nothing else: nobody has started.'
            : `${counted(attempts(), 'attempt')} of ${counted(props.assignment.started, 'student')} with all answers and scores.`}{' '}
          {props.assignment.class === null ? 'The question set stays.' : 'The question set and the class stay.'} This
          cannot be undone.
        </p>
      </ConfirmDialog>
    </div>
  )
}
