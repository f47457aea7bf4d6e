import { A, useNavigate, useParams } from '@solidjs/router'
import { createEffect, createResource, For, onCleanup, Show } from 'solid-js'
import type { Seat } from '#api/contract.ts'
import { call } from '#web/shared/call.ts'
import { createAction } from '#web/shared/ui/create-action.ts'
import { Notice } from '#web/shared/ui/Notice.tsx'
import { api } from './api.ts'
import page from './narrow.module.css'
import { OwnLoaded } from './OwnLoaded.tsx'
import { setDisplayName } from './who.ts'
import { atMoment, counted, feedbackInWords, grouped, momentInWords, shareInWords } from './words.ts'

const CHECK_AGAIN_MS = 20_000

/** A student's place in an assignment: what there is to do, and what was done. */
export default function SeatPage() {
  const params = useParams<{ assignmentId: string }>()
  const readSeat = (assignmentId: string) => call(api.seats[':assignmentId'].$get({ param: { assignmentId } }))
  const [seat, { refetch, mutate }] = createResource(() => params.assignmentId, readSeat)
  createEffect(() => {
    const known = seat.state === 'ready' ? seat() : undefined
    if (known === undefined) return
    document.title = `${known.title} – Whosaid`
    setDisplayName(known.displayName)
    if (known.state !== 'not-open') return
    const lookAgain = async () => mutate(await readSeat(known.assignmentId).catch(() => known))
    const timer = setInterval(lookAgain, CHECK_AGAIN_MS)
    onCleanup(() => clearInterval(timer))
  })
  return (
    <div class={page.page}>
      <OwnLoaded from={seat} retry={refetch}>
        {(known) => (
          <div class="stack">
            <h1 dir="auto">{known().title}</h1>
            <Expectations seat={known()} />
            <NextStep seat={known()} />
            <Attempts seat={known()} />
            <Show when={known().privateCode}>
              {(code) => (
                <p class="soft">
                  Your private code is <strong>{grouped(code())}</strong>. With it you can continue on another device,
                  and come back to your results later. <A href="/my-work">All your work</A>
                </p>
              )}
            </Show>
          </div>
        )}
      </OwnLoaded>
    </div>
  )
}

function Expectations(props: { seat: Seat }) {
  return (
    <ul class={page.facts}>
      <li>{counted(props.seat.questions, 'question')} on what you read</li>
      <Show when={props.seat.timeLimitMinutes} fallback={<li>No time limit</li>}>
        {(minutes) => <li>{counted(Math.round(minutes()), 'minute')} from when you start</li>}
      </Show>
      <Show when={props.seat.closesAt}>
        {(at) => (
          <li>
            {props.seat.state === 'closed' ? 'Closed' : 'Open until'} {momentInWords(at())}
          </li>
        )}
      </Show>
      <li>{feedbackInWords(props.seat.feedback, props.seat.closesAt)}</li>
      <Show when={props.seat.secondTry !== null}>
        <li>
          An answer that is not right yet gets one more try, for {shareInWords(props.seat.secondTry ?? 1)} of the
          points.
        </li>
      </Show>
      <Show when={props.seat.isPractice}>
        <li>This is practice: your teacher does not see your points.</li>
      </Show>
    </ul>
  )
}

function attemptsLeft({ attemptsAllowed, attempts }: Seat): string {
  if (attemptsAllowed === null) return 'You can try as often as you like.'
  const left = Math.max(0, attemptsAllowed - attempts.length)
  if (left === 0) return 'You have used every attempt.'
  return left === 1 ? 'You have one attempt left.' : `You have ${left} attempts left.`
}

function NextStep(props: { seat: Seat }) {
  const navigate = useNavigate()
  const start = createAction(async () => {
    const { assignmentId } = props.seat
    const { id } = await call(api.seats[':assignmentId'].attempts.$post({ param: { assignmentId } }))
    navigate(`/take/${assignmentId}/attempts/${id}`)
  })
  const running = () => props.seat.attempts.find(({ endedAt }) => endedAt === null)
  const isFirst = () => props.seat.attempts.length === 0
  return (
    <div class="stack" role="status">
      <Show when={props.seat.state === 'not-open'}>
        <Notice tone="part" title="Not open yet">
          <p>
            <Show when={props.seat.opensAt} fallback="It opens later.">
              {(at) => <>It opens {atMoment(at())}.</>}
            </Show>{' '}
            This page notices when it opens.
          </p>
        </Notice>
      </Show>
      <Show when={start.failure()}>{(sentence) => <Notice tone="bad">{sentence()}</Notice>}</Show>
      <Show when={running()}>
        {(attempt) => (
          <A class="button primary" href={`/take/${props.seat.assignmentId}/attempts/${attempt().id}`}>
            Continue attempt {attempt().number}
          </A>
        )}
      </Show>
      <Show when={props.seat.mayStart}>
        <button type="button" class="primary" disabled={start.isBusy()} onClick={() => start.run()}>
          {isFirst() ? 'Start' : `Start attempt ${props.seat.attempts.length + 1}`}
        </button>
      </Show>
      <Show when={props.seat.state === 'open'}>
        <p class="soft">{attemptsLeft(props.seat)}</p>
      </Show>
      <Show when={props.seat.state === 'closed'}>
        <Notice title="Closed">
          <p>{isFirst() ? 'You did not start this before it closed. Ask your teacher.' : 'No more attempts here.'}</p>
        </Notice>
      </Show>
    </div>
  )
}

function Attempts(props: { seat: Seat }) {
  return (
    <Show when={props.seat.attempts.some(({ endedAt }) => endedAt !== null)}>
      <section class="stack" aria-labelledby="attempts">
        <h2 id="attempts">Handed in</h2>
        <ul class={page.list}>
          <For each={props.seat.attempts.filter(({ endedAt }) => endedAt !== null)}>
            {(attempt) => (
              <li class="card row spread">
                <span>
                  <strong>Attempt {attempt.number}</strong>, {momentInWords(attempt.endedAt ?? attempt.startedAt)}
                  <br />
                  <span class="soft">
                    {attempt.answered} of {props.seat.questions} answered
                  </span>
                </span>
                <A class="button" href={`/take/${props.seat.assignmentId}/attempts/${attempt.id}/result`}>
                  {attempt.mayReview ? 'See the result' : 'Details'}
                  <span class="sr-only"> of attempt {attempt.number}</span>
                </A>
              </li>
            )}
          </For>
        </ul>
      </section>
    </Show>
  )
}
