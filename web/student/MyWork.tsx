import { A } from '@solidjs/router'
import { createEffect, createResource, For, Show } from 'solid-js'
import type { OwnAssignment } from '#api/contract.ts'
import { call } from '#web/shared/call.ts'
import { api } from './api.ts'
import page from './narrow.module.css'
import { OwnLoaded } from './OwnLoaded.tsx'
import { setDisplayName } from './who.ts'
import { atMoment, counted, momentInWords } from './words.ts'

/** All that a student has to do and has done, newest first. */
export default function MyWork() {
  const [work, { refetch }] = createResource(() => call(api['my-work'].$get()))
  createEffect(() => {
    document.title = 'Your work – Whosaid'
    if (work.state === 'ready') setDisplayName(work().displayName)
  })
  return (
    <div class={page.page}>
      <OwnLoaded from={work} retry={refetch}>
        {(known) => (
          <div class="stack">
            <header>
              <h1>Your work</h1>
              <p class="soft" dir="auto">
                {known().displayName}
              </p>
            </header>
            <Show when={known().assignments.length > 0} fallback={<p>Nothing is open for you now.</p>}>
              <ul class={page.list}>
                <For each={known().assignments}>{(assignment) => <Entry assignment={assignment} />}</For>
              </ul>
            </Show>
            <p class="soft">
              Is something missing? <A href="/join">Type its join code</A>
            </p>
          </div>
        )}
      </OwnLoaded>
    </div>
  )
}

function Entry(props: { assignment: OwnAssignment }) {
  const own = () => props.assignment
  const seat = () => `/take/${own().assignmentId}`
  const running = () => own().attempts.find(({ endedAt }) => endedAt === null)
  const ended = () => own().attempts.filter(({ endedAt }) => endedAt !== null)
  // The newest that can be seen, else the newest, whose page tells when it can.
  const result = () => ended().findLast(({ mayReview }) => mayReview) ?? ended().at(-1)
  return (
    <li class="card stack">
      <div>
        <h2 dir="auto">{own().title}</h2>
        <p class="soft">{aboutInWords(own())}</p>
      </div>
      <div class="row">
        <Show when={running()}>
          {(attempt) => (
            <A class="button primary" href={`${seat()}/attempts/${attempt().id}`}>
              Continue<span class="sr-only"> with {own().title}</span>
            </A>
          )}
        </Show>
        <Show when={result()}>
          {(attempt) => (
            <A class="button" href={`${seat()}/attempts/${attempt().id}/result`}>
              {attempt().mayReview ? 'See your result' : 'Details'}
              <span class="sr-only"> of {own().title}</span>
            </A>
          )}
        </Show>
        <Show when={own().mayStart}>
          <A class="button" classList={{ primary: ended().length === 0 }} href={seat()}>
            {ended().length === 0 ? 'Start' : 'Try again'}
            <span class="sr-only"> with {own().title}</span>
          </A>
        </Show>
        <Show when={ended().length > 1}>
          <A href={seat()}>
            All {ended().length} attempts<span class="sr-only"> of {own().title}</span>
          </A>
        </Show>
      </div>
    </li>
  )
}

/** "Practice · 5 questions · handed in on Monday at 14:00 · open until Tuesday". */
function aboutInWords({ isPractice, questions, attempts, ...window }: OwnAssignment): string {
  const handedIn = attempts.findLast(({ endedAt }) => endedAt !== null)?.endedAt
  return [
    ...(isPractice ? ['Practice'] : []),
    counted(questions, 'question'),
    ...(handedIn == null ? [] : [`handed in ${atMoment(handedIn)}`]),
    windowInWords(window, attempts.length > 0),
  ].join(' · ')
}

function windowInWords(
  { state, opensAt, closesAt }: Pick<OwnAssignment, 'state' | 'opensAt' | 'closesAt'>,
  hasStarted: boolean,
): string {
  if (state === 'closed') return hasStarted ? 'closed' : 'closed; you did not start it'
  if (state === 'not-open') return opensAt === null ? 'not open yet' : `opens ${atMoment(opensAt)}`
  return closesAt === null ? 'open' : `open until ${momentInWords(closesAt)}`
}
