import { Navigate, useNavigate, useParams, useSearchParams } from '@solidjs/router'
import { createEffect, createMemo, createResource, createSignal, on, onMount, Show, untrack } from 'solid-js'
import type { AttemptView } from '#api/contract.ts'
import { call, sentenceOf } from '#web/shared/call.ts'
import { BesidePassage, createSides } from '#web/shared/passage/BesidePassage.tsx'
import { Dialog } from '#web/shared/ui/Dialog.tsx'
import { toast } from '#web/shared/ui/toasts.ts'
import { api } from './api.ts'
import styles from './attempt/Attempt.module.css'
import { Countdown } from './attempt/Countdown.tsx'
import { type Attempt, createAttempt } from './attempt/create-attempt.ts'
import { HandInDialog } from './attempt/HandIn.tsx'
import { Overview } from './attempt/Overview.tsx'
import { preloadFeedback, QuestionCard } from './attempt/QuestionCard.tsx'
import { SaveStatus } from './attempt/SaveStatus.tsx'
import { TimeIsUp } from './attempt/TimeIsUp.tsx'
import { makeDeviceCopy } from './device-copy.ts'
import { OwnLoaded } from './OwnLoaded.tsx'
import { setDisplayName } from './who.ts'
import { atMoment } from './words.ts'

/** Where a student answers, beside the passage. */
export default function AttemptPage() {
  const params = useParams<{ assignmentId: string; attemptId: string }>()
  const [view, { refetch }] = createResource(
    () => params.attemptId,
    (attemptId) => call(api.attempts[':attemptId'].$get({ param: { attemptId } })),
  )
  const result = () => `/take/${params.assignmentId}/attempts/${params.attemptId}/result`
  /** An attempt that is over has nothing to do here, unless this device still holds answers for it. */
  const isDone = (loaded: AttemptView) => loaded.endedAt !== null && makeDeviceCopy(loaded.id).read().size === 0
  return (
    <OwnLoaded from={view} retry={refetch}>
      {(loaded) => (
        <Show when={!isDone(loaded())} fallback={<Navigate href={result()} />}>
          <Show when={loaded()} keyed>
            {(known) => <Answering view={known} resultHref={result()} />}
          </Show>
        </Show>
      )}
    </OwnLoaded>
  )
}

function Answering(props: { view: AttemptView; resultHref: string }) {
  const navigate = useNavigate()
  const attempt = createAttempt(props.view)
  const sides = createSides()
  const place = createPlace(attempt, sides)
  const [opened, setOpened] = createSignal<'overview' | 'hand-in' | null>(null)
  const [failure, setFailure] = createSignal<string>()
  onMount(() => {
    setDisplayName(props.view.displayName)
    if (props.view.feedback === 'each-answer') preloadFeedback(props.view.secondTry)
  })
  createEffect(() => {
    document.title = `Question ${place.index() + 1} · ${props.view.title} – Whosaid`
  })
  /** A dialog that closes says so after the next one may have opened. */
  const close = (dialog: 'overview' | 'hand-in'): void => {
    if (opened() === dialog) setOpened(null)
  }
  const goTo = (index: number): void => {
    setOpened(null)
    place.go(index)
  }
  /** Over by time, or handed in on another device. */
  const finish = async (): Promise<void> => {
    setOpened(null)
    try {
      const endedAt = await attempt.handInAtTheEnd()
      if (attempt.saveState().is === 'refused') return
      const why = endedAt === props.view.deadline ? 'Time was up. Your answers were' : 'This attempt was'
      toast(`${why} handed in ${atMoment(endedAt)}.`)
      navigate(props.resultHref, { replace: true })
    } catch (error) {
      setFailure(sentenceOf(error))
    }
  }
  createEffect(() => {
    if (attempt.isOver()) void untrack(finish)
  })
  return (
    <div class={styles.page}>
      <Bar attempt={attempt} onOverview={() => setOpened('overview')} onEnd={attempt.endNow} />
      <TimeIsUp attempt={attempt} failure={failure()} resultHref={props.resultHref} />
      <Show when={place.question()} fallback={<p class={styles.empty}>This assignment has no questions.</p>}>
        {(question) => (
          <BesidePassage passages={place.passages()} sides={sides} questionLabel={`Question ${place.index() + 1}`}>
            <QuestionCard attempt={attempt} question={question()} index={place.index()} heading={place.setHeading} />
            <Steps attempt={attempt} index={place.index()} go={goTo} onHandIn={() => setOpened('hand-in')} />
          </BesidePassage>
        )}
      </Show>
      <Dialog isOpen={opened() === 'overview'} title="All questions" onClose={() => close('overview')}>
        <Overview attempt={attempt} current={place.index()} go={goTo} />
        <div class="row spread">
          <button type="button" class="quiet" onClick={() => setOpened(null)}>
            Back to question {place.index() + 1}
          </button>
          <button type="button" class="primary" disabled={attempt.isOver()} onClick={() => setOpened('hand-in')}>
            Hand in …
          </button>
        </div>
      </Dialog>
      <HandInDialog
        attempt={attempt}
        isOpen={opened() === 'hand-in'}
        onClose={() => close('hand-in')}
        go={goTo}
        done={() => navigate(props.resultHref, { replace: true })}
      />
    </div>
  )
}

/** Which question is shown: `?q=3`, so that reload, back and links keep it. */
function createPlace(attempt: Attempt, sides: ReturnType<typeof createSides>) {
  const [search, setSearch] = useSearchParams<{ q: string }>()
  const { questions, passages: all } = attempt.view
  const last = Math.max(0, questions.length - 1)
  const index = createMemo(() => Math.min(Math.max(Math.trunc(Number(search.q ?? 1)) - 1 || 0, 0), last))
  const question = () => questions[index()]
  const passages = createMemo(
    () => {
      const own = all.filter(({ passageId }) => passageId === question()?.passageId)
      return own.length > 0 ? own : all
    },
    all,
    { equals: (a, b) => a.length === b.length && a.every((passage, at) => passage === b[at]) },
  )
  let heading: HTMLHeadingElement | undefined
  createEffect(
    on(
      index,
      () => {
        sides.showTopOfQuestion()
        heading?.focus({ preventScroll: true })
      },
      { defer: true },
    ),
  )
  return {
    index,
    question,
    passages,
    setHeading: (element: HTMLHeadingElement) => {
      heading = element
    },
    go(to: number): void {
      attempt.flush()
      setSearch({ q: to + 1 }, { scroll: false })
    },
  }
}

function Bar(props: { attempt: Attempt; onOverview: () => void; onEnd: () => void }) {
  const { questions, title, deadline } = props.attempt.view
  const answered = () => questions.filter(({ id }) => props.attempt.isAnswered(id)).length
  return (
    <div class={styles.bar}>
      <h1 class={styles.title} dir="auto">
        {title}
      </h1>
      <SaveStatus state={props.attempt.saveState()} />
      <Show when={deadline !== null && !props.attempt.isOver()}>
        <Countdown deadline={deadline ?? 0} now={props.attempt.now} onEnd={props.onEnd} />
      </Show>
      <button type="button" class="small" onClick={props.onOverview}>
        All questions <span class="soft">{`${answered()}/${questions.length}`}</span>
      </button>
    </div>
  )
}

function Steps(props: { attempt: Attempt; index: number; go: (index: number) => void; onHandIn: () => void }) {
  const isLast = () => props.index === props.attempt.view.questions.length - 1
  return (
    <nav class={styles.steps} aria-label="Questions">
      <button type="button" disabled={props.index === 0} onClick={() => props.go(props.index - 1)}>
        Previous
      </button>
      <Show
        when={isLast()}
        fallback={
          <button type="button" class="primary" onClick={() => props.go(props.index + 1)}>
            Next
          </button>
        }
      >
        <button type="button" class="primary" disabled={props.attempt.isOver()} onClick={props.onHandIn}>
          Hand in …
        </button>
      </Show>
    </nav>
  )
}
