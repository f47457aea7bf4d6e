import { A, Navigate, useParams } from '@solidjs/router'
import { createEffect, createResource, Show } from 'solid-js'
import type { AssignmentView } from '#api/contract.ts'
import { CallFailed, call } from '#web/shared/call.ts'
import { createRefresh } from '#web/shared/create-refresh.ts'
import { groupedCode, isOnlyHere, joinAddress, joinLink } from '#web/shared/join-address.ts'
import { Loaded } from '#web/shared/ui/Loaded.tsx'
import { api } from '#web/teacher/api.ts'
import { stateInWords } from '#web/teacher/assignments/in-words.ts'
import { FullScreenButton } from './FullScreenButton.tsx'
import styles from './JoinWall.module.css'
import { QrCode } from './QrCode.tsx'

const EVERY_MS = 10_000

/** The page on the projector: how to join, and how many have. It names no student. */
export default function JoinWall() {
  const params = useParams<{ id: string }>()
  const read = (id: string) => call(api.assignments[':id'].$get({ param: { id } }))
  const [assignment, { mutate, refetch }] = createResource(() => params.id, read)
  // Setting the value keeps what is shown; refetching would put "Loading" in its place. A miss is made up for next time.
  createRefresh(() => void read(params.id).then(mutate, () => {}), EVERY_MS)
  const entrance = (): string => `/sign-in?to=${encodeURIComponent(location.pathname)}`
  return (
    <Show when={!isSignedOut(assignment.error)} fallback={<Navigate href={entrance()} />}>
      <main class={styles.wall}>
        <Show when={assignment.error}>
          <Missing />
        </Show>
        <Loaded from={assignment} retry={refetch}>
          {(loaded) => <Wall assignment={loaded()} />}
        </Loaded>
      </main>
    </Show>
  )
}

const isSignedOut = (error: unknown): boolean => error instanceof CallFailed && error.code === 'sign-in-required'

function Missing() {
  createEffect(() => {
    document.title = 'Join – Whosaid'
  })
  return (
    <header class={styles.head}>
      <h1 class={styles.title}>Join</h1>
      <A href="/assignments" class="button small">
        Back to the assignments
      </A>
    </header>
  )
}

function Wall(props: { assignment: AssignmentView }) {
  createEffect(() => {
    document.title = `Join: ${props.assignment.title} – Whosaid`
  })
  return (
    <>
      <header class={styles.head}>
        <h1 class={styles.title} dir="auto">
          {props.assignment.title}
        </h1>
        <div class={styles.tools}>
          <A href={`/assignments/${props.assignment.id}`} class="button small">
            Back
          </A>
          <FullScreenButton />
        </div>
      </header>
      <div class={styles.way}>
        <div class={styles.steps}>
          <p class={styles.step}>Go to</p>
          <p class={styles.address}>{joinAddress()}</p>
          <p class={styles.step}>and type this code</p>
          <p class={styles.code}>
            <Groups code={props.assignment.joinCode} />
          </p>
        </div>
        <div class={styles.scan}>
          <QrCode
            text={joinLink(props.assignment.joinCode)}
            label={`QR code that leads to ${joinLink(props.assignment.joinCode)}`}
          />
          <p class={styles.step}>or scan this</p>
        </div>
      </div>
      <footer class={styles.foot}>
        <p class={styles.count} role="status">
          <Started assignment={props.assignment} />
        </p>
        <Show when={isOnlyHere()}>
          <p class={styles.hint}>
            This address works on this computer alone. Open Whosaid by the computer’s address in your network, then show
            this page again.
          </p>
        </Show>
      </footer>
    </>
  )
}

/** Read out letter by letter; seen in two groups. */
function Groups(props: { code: string }) {
  return (
    <>
      <span class="sr-only">{[...props.code].join(' ')}</span>
      <span aria-hidden="true" class={styles.groups}>
        {groupedCode(props.code)
          .split(' ')
          .map((group) => (
            <span>{group}</span>
          ))}
      </span>
    </>
  )
}

function Started(props: { assignment: AssignmentView }) {
  return (
    <Show when={props.assignment.state === 'open'} fallback={`${stateInWords(props.assignment, Date.now())}.`}>
      <strong>{props.assignment.started}</strong>{' '}
      {props.assignment.class === null ? '' : `of ${props.assignment.students} `}
      {props.assignment.class === null && props.assignment.started === 1 ? 'student has' : 'students have'} started
    </Show>
  )
}
