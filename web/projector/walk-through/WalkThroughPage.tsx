import { A, Navigate, useParams } from '@solidjs/router'
import { createEffect, createResource, createSignal, onCleanup, onMount, Show } from 'solid-js'
import type { WalkThrough } from '#api/contract.ts'
import { FullScreenButton } from '#web/projector/FullScreenButton.tsx'
import { QrCode } from '#web/projector/QrCode.tsx'
import { CallFailed, call } from '#web/shared/call.ts'
import { PassagePane } from '#web/shared/passage/PassagePane.tsx'
import { createPane, PaneProvider } from '#web/shared/passage/pane.ts'
import { Dialog } from '#web/shared/ui/Dialog.tsx'
import { Loaded } from '#web/shared/ui/Loaded.tsx'
import { Notice } from '#web/shared/ui/Notice.tsx'
import { api } from '#web/teacher/api.ts'
import { createWalk, type Walk } from './create-walk.ts'
import { ShownQuestion } from './ShownQuestion.tsx'
import { movedByKey } from './steps.ts'
import styles from './WalkThroughPage.module.css'

/** On the projector: goes over an answered set with the class, question by question, as far as the proof in the text. */
export default function WalkThroughPage() {
  const params = useParams<{ id: string }>()
  const [walk, { refetch }] = createResource(
    () => params.id,
    (id) => call(api.walkThrough[':id']['walk-through'].$get({ param: { id } })),
  )
  const isSignedOut = () => walk.error instanceof CallFailed && walk.error.code === 'sign-in-required'
  return (
    <Show when={!isSignedOut()} fallback={<Navigate href={`/sign-in?to=${encodeURIComponent(location.pathname)}`} />}>
      <main class={styles.wall}>
        <Loaded from={walk} retry={refetch}>
          {(loaded) => (
            <Show when={loaded().questions.length > 0} fallback={<p>This assignment has no questions.</p>}>
              <Walking walk={loaded()} />
            </Show>
          )}
        </Loaded>
      </main>
    </Show>
  )
}

function Walking(props: { walk: WalkThrough }) {
  // The page shows one answer of the server from beginning to end; reloading takes in newer answers.
  const walk = createWalk(props.walk)
  const [isPhoneShown, setPhoneShown] = createSignal(false)
  createEffect(() => {
    document.title = `Question ${walk.index() + 1}: ${props.walk.assignment.title} – Whosaid`
  })
  walkByKeys(walk)
  return (
    <>
      <header class={styles.head}>
        <h1 class={styles.title} dir="auto">
          {props.walk.assignment.title}
        </h1>
        <div class={styles.tools}>
          <button type="button" class="small" onClick={() => setPhoneShown(true)}>
            Control by phone
          </button>
          <FullScreenButton />
          <A class="button small" href={`/assignments/${props.walk.assignment.id}`}>
            Leave
          </A>
        </div>
      </header>
      <Show when={walk.failure()}>{(sentence) => <Notice tone="bad">{sentence()}</Notice>}</Show>
      <BesideText walk={walk} passages={props.walk.passages} count={props.walk.questions.length} />
      <Steps walk={walk} />
      <Dialog isOpen={isPhoneShown()} title="Control by phone" onClose={() => setPhoneShown(false)}>
        <p>Scan this with your phone and sign in there. Each tap moves this page on.</p>
        <QrCode text={remoteLink(props.walk.assignment.id)} label="QR code of the page that controls this one" />
        <p class="soft">{remoteLink(props.walk.assignment.id)}</p>
      </Dialog>
    </>
  )
}

const remoteLink = (id: string): string => `${location.origin}/assignments/${id}/walk-through/remote`

function BesideText(props: { walk: Walk; passages: WalkThrough['passages']; count: number }) {
  const pane = createPane()
  const passages = () => {
    const own = props.passages.filter(({ passageId }) => passageId === props.walk.shown()?.question.passageId)
    return own.length > 0 ? own : props.passages
  }
  createEffect(() => {
    const { question, evidence = [] } = props.walk.shown() ?? {}
    const passageId = question?.passageId ?? props.passages[0]?.passageId
    const isShown = props.walk.stage() === 'evidence' && passageId !== undefined
    pane.setMarks(isShown ? evidence.map((one) => ({ ...one, passageId, look: 'evidence', label: 'Proof' })) : [])
    if (isShown && evidence[0] !== undefined) pane.reveal(passageId, evidence[0])
  })
  return (
    <PaneProvider value={pane}>
      <div class={styles.sides}>
        <div class={styles.question} aria-live="polite">
          <Show when={props.walk.shown()}>
            {(shown) => (
              <ShownQuestion
                shown={shown()}
                stage={props.walk.stage()}
                heading={`Question ${props.walk.index() + 1} of ${props.count}`}
              />
            )}
          </Show>
        </div>
        <div class={styles.passage}>
          <PassagePane passages={passages()} />
        </div>
      </div>
    </PaneProvider>
  )
}

const nextWords = {
  question: 'Show answers',
  answers: 'Show key',
  key: 'Show proof',
  evidence: 'Next question',
} as const

/** Back and on, named by what they bring. */
export function Steps(props: { walk: Walk }) {
  return (
    <nav class={styles.steps} aria-label="Steps">
      <button type="button" disabled={props.walk.isFirst()} onClick={() => props.walk.step(-1)}>
        Back
      </button>
      <button type="button" class="primary" disabled={props.walk.isLast()} onClick={() => props.walk.step(1)}>
        {props.walk.isLast() ? 'The end' : nextWords[props.walk.stage()]}
      </button>
    </nav>
  )
}

/** Arrow and page keys anywhere on the page, but for those that a focused control needs. */
function walkByKeys(walk: Walk): void {
  const onKey = (event: KeyboardEvent): void => {
    const move = movedByKey(event.key)
    const isTaken = event.target instanceof Element && event.target.closest('button, a, input, dialog') !== null
    if (move === null || event.altKey || event.ctrlKey || event.metaKey || (isTaken && event.key === ' ')) return
    event.preventDefault()
    if (move.by === 'step') walk.step(move.count)
    else walk.toQuestion(walk.index() + move.count)
  }
  onMount(() => document.addEventListener('keydown', onKey))
  onCleanup(() => document.removeEventListener('keydown', onKey))
}
