import { A } from '@solidjs/router'
import { createSignal, For, Index, Show } from 'solid-js'
import type { AssignmentView, ParticipantView } from '#api/contract.ts'
import { createAction } from '#web/shared/ui/create-action.ts'
import { Notice } from '#web/shared/ui/Notice.tsx'
import { toast } from '#web/shared/ui/toasts.ts'
import { ConfirmDialog } from '#web/teacher/parts/ConfirmDialog.tsx'
import { counted, privateCode } from '#web/teacher/parts/wording.ts'
import { pointsOf } from '#web/teacher/reports/in-words.ts'
import type { OpenAssignment } from './create-assignment.ts'
import { soon } from './in-words.ts'
import styles from './Participants.module.css'

const clock = new Intl.DateTimeFormat('en-GB', { timeStyle: 'medium' })

/** Everybody of the assignment: attempts, extra time, codes. A row belongs to its student, whoever else comes or goes. */
export function Participants(props: { assignment: AssignmentView; open: OpenAssignment }) {
  const [showsCodes, setShowsCodes] = createSignal(false)
  const [leaving, setLeaving] = createSignal<ParticipantView | null>(null)
  const refresh = createAction(() => props.open.refresh())
  return (
    <section class="card stack" aria-labelledby="students">
      <div class="row spread">
        <h2 id="students">Students</h2>
        <div class="row">
          <span class={`soft ${styles.time}`}>As of {clock.format(props.open.readAt())}</span>
          <button type="button" class="small" disabled={refresh.isBusy()} onClick={() => refresh.run()}>
            Refresh
          </button>
          <button type="button" class={`small ${styles.codes}`} onClick={() => setShowsCodes(!showsCodes())}>
            {showsCodes() ? 'Hide codes' : 'Show codes'}
          </button>
        </div>
      </div>
      <Show when={refresh.failure()}>{(sentence) => <Notice tone="bad">{sentence()}</Notice>}</Show>
      <Show when={props.assignment.participants.length > 0} fallback={<NobodyYet assignment={props.assignment} />}>
        {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a box that scrolls must be reachable by the keyboard */}
        <section class={styles.box} aria-label="Students, scrolls sideways" tabIndex={0}>
          <table class={styles.table}>
            <thead>
              <tr>
                <th scope="col">Name</th>
                <th scope="col">Attempts</th>
                <th scope="col">Extra time</th>
                <th scope="col">Private code</th>
                <td>
                  <span class="sr-only">Remove</span>
                </td>
              </tr>
            </thead>
            <tbody>
              <For each={props.assignment.participants.map(({ code }) => code)}>
                {(code) => (
                  <Show when={props.assignment.participants.find((participant) => participant.code === code)}>
                    {(participant) => (
                      <Row
                        participant={participant()}
                        assignment={props.assignment}
                        open={props.open}
                        showsCode={showsCodes()}
                        remove={() => setLeaving(participant())}
                      />
                    )}
                  </Show>
                )}
              </For>
            </tbody>
          </table>
        </section>
      </Show>
      <Remove participant={leaving()} open={props.open} onClose={() => setLeaving(null)} />
    </section>
  )
}

function NobodyYet(props: { assignment: AssignmentView }) {
  return (
    <p class="soft">
      {props.assignment.class === null
        ? 'Nobody has joined yet. Show the join code on the projector, or send the link.'
        : 'This class has no students yet. Add them to the class; they appear here at once.'}
    </p>
  )
}

interface RowProps {
  readonly participant: ParticipantView
  readonly assignment: AssignmentView
  readonly open: OpenAssignment
  readonly showsCode: boolean
  readonly remove: () => void
}

function Row(props: RowProps) {
  return (
    <tr>
      <th scope="row" class={styles.name}>
        <bdi>{props.participant.displayName}</bdi>
      </th>
      <td>
        <Show when={props.participant.attempts.length > 0} fallback={<span class="soft">Not started</span>}>
          <ul class={styles.attempts}>
            <Index each={props.participant.attempts}>
              {(attempt) => (
                <li>
                  <Show when={attempt().score} fallback={<>Attempt {attempt().number}</>}>
                    {(score) => (
                      <>
                        <A href={`/assignments/${props.assignment.id}/attempts/${attempt().id}`}>
                          Attempt {attempt().number}
                          <span class="sr-only"> of {props.participant.displayName}</span>
                        </A>{' '}
                        <span class={styles.score}>{scoreInWords(score())}</span>{' '}
                        <Show when={score().waiting > 0 && attempt().endedAt !== null}>
                          <A href={`/assignments/${props.assignment.id}/marking?answer=${attempt().id}`}>
                            Mark
                            <span class="sr-only">
                              {' '}
                              attempt {attempt().number} of {props.participant.displayName}
                            </span>
                          </A>
                        </Show>
                      </>
                    )}
                  </Show>{' '}
                  <span class="soft">
                    {attempt().answered} of {props.assignment.questions} answered, {endInWords(attempt().endedAt)}
                  </span>
                </li>
              )}
            </Index>
          </ul>
        </Show>
      </td>
      <td>
        <ExtraTime {...props} />
      </td>
      <td>
        <Show when={props.showsCode} fallback={<Hidden />}>
          <code class={styles.code}>{privateCode(props.participant.code)}</code>
        </Show>
      </td>
      <td>
        <Show when={props.participant.participantId !== null}>
          <button
            type="button"
            class="small quiet"
            aria-label={`Remove ${props.participant.displayName}`}
            onClick={() => props.remove()}
          >
            Remove
          </button>
        </Show>
      </td>
    </tr>
  )
}

type Score = NonNullable<ParticipantView['attempts'][number]['score']>

/** "3 of 5 points, 2 answers wait to be marked". */
function scoreInWords({ earned, possible, waiting }: Score): string {
  const score = `${pointsOf(earned)} of ${counted(possible, 'point')}`
  return waiting === 0 ? score : `${score}, ${counted(waiting, 'answer waits', 'answers wait')} to be marked`
}

const endInWords = (endedAt: number | null): string =>
  endedAt === null ? 'still working' : `ended ${soon(endedAt, Date.now())}`

function Hidden() {
  return (
    <>
      <span class={`soft ${styles.code}`} aria-hidden="true">
        ••••-••••
      </span>
      <span class="sr-only">Hidden</span>
    </>
  )
}

const percents = [0, 10, 25, 33, 50, 75, 100, 150, 200] as const
const inWords = (percent: number): string => (percent === 0 ? 'None' : `+${percent}%`)

function ExtraTime(props: RowProps) {
  const give = createAction(async (participantId: string, percent: number) => {
    await props.open.giveExtraTime(participantId, percent)
    toast(`${props.participant.displayName}: extra time ${inWords(percent).toLowerCase()}.`)
  })
  const offered = () => [...new Set([...percents, props.participant.extraTime])].sort((a, b) => a - b)
  return (
    // Whoever has not come is only in the class, and that is where the extra time stands until then.
    <Show
      when={props.participant.participantId}
      fallback={<span class="soft">{inWords(props.participant.extraTime)}</span>}
    >
      {(id) => (
        <>
          <select
            class={styles.percent}
            aria-label={`Extra time of ${props.participant.displayName}`}
            disabled={give.isBusy()}
            onChange={(event) => give.run(id(), Number(event.currentTarget.value))}
          >
            <For each={offered()}>
              {(percent) => (
                <option value={percent} selected={percent === props.participant.extraTime}>
                  {inWords(percent)}
                </option>
              )}
            </For>
          </select>
          <Show when={give.failure()}>{(sentence) => <p class={styles.error}>{sentence()}</p>}</Show>
        </>
      )}
    </Show>
  )
}

function Remove(props: { participant: ParticipantView | null; open: OpenAssignment; onClose: () => void }) {
  const name = () => props.participant?.displayName ?? ''
  return (
    <ConfirmDialog
      isOpen={props.participant !== null}
      title={`Remove ${name()}?`}
      confirm="Remove with all answers"
      onClose={props.onClose}
      work={async () => {
        const id = props.participant?.participantId
        if (id == null) return
        const said = `${name()} is removed.`
        await props.open.removeParticipant(id)
        toast(said)
      }}
    >
      <p>
        {name()}’s devices are signed out, and{' '}
        {props.participant?.attempts.length
          ? `${counted(props.participant.attempts.length, 'attempt')} with all answers and scores ${props.participant.attempts.length === 1 ? 'goes' : 'go'} for good.`
          : 'nothing else goes: there is no attempt yet.'}{' '}
        Whoever has the join code can come back and start afresh.
      </p>
    </ConfirmDialog>
  )
}
