import { A } from '@solidjs/router'
import { createSignal, For, Show } from 'solid-js'
import type { AttemptReport, QuestionReview } from '#api/contract.ts'
import { call } from '#web/shared/call.ts'
import { createAction } from '#web/shared/ui/create-action.ts'
import { Dialog } from '#web/shared/ui/Dialog.tsx'
import { Field } from '#web/shared/ui/Field.tsx'
import { Notice } from '#web/shared/ui/Notice.tsx'
import { toast } from '#web/shared/ui/toasts.ts'
import { api } from '#web/teacher/api.ts'
import { counted, dayAndTime } from '#web/teacher/parts/wording.ts'
import styles from './AttemptOverrides.module.css'
import { pointsOf } from './in-words.ts'

interface OverridesProps {
  readonly report: AttemptReport
  readonly review: QuestionReview
  readonly number: number
  /** Gets the attempt with its new marks. */
  readonly changed: (report: AttemptReport) => void
}
type Logged = AttemptReport['overrides'][number]

/** What a teacher can put right about one answer: its points by hand, or the question for everybody. */
export function AttemptOverrides(props: OverridesProps) {
  const [isOpen, setOpen] = createSignal(false)
  const log = () => props.report.overrides.filter(({ questionId }) => questionId === props.review.question.id)
  const mendingPath = () =>
    `/question-sets/${props.report.setId}/questions/${props.review.question.id}/mending?version=${props.report.version}`

  /** What counted before the newest change, with the reason it had. */
  const valueAt = (entry: Logged | undefined) =>
    entry?.to == null ? { credit: null, reason: 'Taken back.' } : { credit: entry.to, reason: entry.reason }
  const put = (json: { credit: number | null; reason: string }) =>
    call(
      api.overrides[':id'].attempts[':attemptId'].overrides[':questionId'].$put({
        param: { id: props.report.assignmentId, attemptId: props.report.id, questionId: props.review.question.id },
        json,
      }),
    )
  async function set(value: { credit: number | null; reason: string }): Promise<void> {
    const before = valueAt(log().at(-1))
    props.changed(await put(value))
    toast(`Points of question ${props.number} changed.`, () => {
      put(before).then(props.changed, () => toast('That could not be taken back. Load the page again.'))
    })
  }
  return (
    <div class={`${styles.tools} no-print`}>
      <Show when={log().length > 0}>
        <Log log={log()} points={props.review.question.points} putBack={() => set(valueAt(log().at(-2)))} />
      </Show>
      <div class="row">
        <button type="button" class="small" onClick={() => setOpen(true)}>
          Change points<span class="sr-only"> of question {props.number}</span>
        </button>
        <A href={mendingPath()}>
          Mend <span class="sr-only">question {props.number} </span>for everybody
        </A>
      </div>
      <Dialog isOpen={isOpen()} title={`Points of question ${props.number}`} onClose={() => setOpen(false)}>
        <ChangePoints
          displayName={props.report.displayName}
          review={props.review}
          save={async (credit, reason) => {
            await set({ credit, reason })
            setOpen(false)
          }}
          close={() => setOpen(false)}
        />
      </Dialog>
    </div>
  )
}

function ChangePoints(props: {
  displayName: string
  review: QuestionReview
  save: (credit: number | null, reason: string) => Promise<void>
  close: () => void
}) {
  const worth = () => props.review.question.points
  const [points, setPoints] = createSignal(props.review.credit * worth())
  const [reason, setReason] = createSignal('')
  const save = createAction((credit: number | null) => props.save(credit, reason()))
  const isOut = () => !(points() >= 0 && points() <= worth())
  return (
    <form
      class="stack"
      onSubmit={(event) => {
        event.preventDefault()
        if (!isOut()) save.run(worth() === 0 ? 0 : points() / worth())
      }}
    >
      <p>
        For <span dir="auto">{props.displayName}</span> alone, whatever the key says. It can be taken back.
      </p>
      <Field
        label={`Points, of ${pointsOf(worth())}`}
        error={isOut() ? `Give a number from 0 to ${pointsOf(worth())}.` : save.at('credit')}
      >
        {(control) => (
          <input
            {...control}
            type="number"
            inputMode="decimal"
            min={0}
            max={worth()}
            step="any"
            value={pointsOf(props.review.credit * worth())}
            onInput={(event) => setPoints(event.currentTarget.valueAsNumber)}
          />
        )}
      </Field>
      <Field label="Why" hint="The student sees it beside the points." error={save.at('reason')}>
        {(control) => (
          <input
            {...control}
            dir="auto"
            maxLength={500}
            autocomplete="off"
            value={reason()}
            onInput={(event) => setReason(event.currentTarget.value)}
          />
        )}
      </Field>
      <Show when={save.at('reason') === undefined && save.failure()}>
        {(sentence) => <Notice tone="bad">{sentence()}</Notice>}
      </Show>
      <div class="row">
        <button type="submit" class="primary" disabled={save.isBusy() || isOut()}>
          Set the points
        </button>
        <Show when={props.review.isOverridden}>
          <button type="button" disabled={save.isBusy()} onClick={() => save.run(null)}>
            Go by the key again
          </button>
        </Show>
        <button type="button" onClick={props.close}>
          Cancel
        </button>
      </div>
    </form>
  )
}

/** What was set by hand, the newest first; it can be put back to what it was before. */
function Log(props: { log: readonly Logged[]; points: number; putBack: () => Promise<void> }) {
  const back = createAction(() => props.putBack())
  const words = (credit: number | null) =>
    credit === null ? 'what the key gives' : counted(round(credit * props.points), 'point')
  const newest = () => props.log.at(-1)
  return (
    <div class={styles.log}>
      <h4>Points set by hand</h4>
      <ul>
        <For each={props.log.toReversed()}>
          {(entry) => (
            <li>
              <span>
                From {words(entry.from)} to <strong>{words(entry.to)}</strong>. <span dir="auto">{entry.reason}</span>{' '}
                <span class="soft">
                  {entry.madeBy}, {dayAndTime(entry.madeAt)}
                </span>
              </span>
              <Show when={entry === newest()}>
                <button type="button" class="small" disabled={back.isBusy()} onClick={() => back.run()}>
                  {entry.from === null ? 'Go by the key again' : `Put back to ${words(entry.from)}`}
                </button>
              </Show>
            </li>
          )}
        </For>
      </ul>
      <Show when={back.failure()}>{(sentence) => <Notice tone="bad">{sentence()}</Notice>}</Show>
    </div>
  )
}

const round = (points: number): number => Math.round(points * 100) / 100
