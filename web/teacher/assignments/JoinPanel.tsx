import { Show } from 'solid-js'
import type { AssignmentChange, AssignmentView } from '#api/contract.ts'
import { groupedCode, isOnlyHere, joinAddress, joinLink } from '#web/shared/join-address.ts'
import { createAction } from '#web/shared/ui/create-action.ts'
import { Notice } from '#web/shared/ui/Notice.tsx'
import { toast } from '#web/shared/ui/toasts.ts'
import { CopyButton } from '#web/teacher/parts/CopyButton.tsx'
import type { OpenAssignment } from './create-assignment.ts'
import { windowInWords } from './in-words.ts'
import styles from './JoinPanel.module.css'
import { StateTag } from './StateTag.tsx'

/** How students get in, and whether they can. */
export function JoinPanel(props: { assignment: AssignmentView; open: OpenAssignment }) {
  return (
    <section class={`card ${styles.panel}`} aria-labelledby="join">
      <div class="row spread">
        <h2 id="join">Join</h2>
        <p class="row">
          <StateTag assignment={props.assignment} />
          <span class="soft">{windowInWords(props.assignment, Date.now())}</span>
        </p>
      </div>
      <p class={styles.code}>
        <span class="sr-only">Join code: </span>
        {groupedCode(props.assignment.joinCode)}
      </p>
      <div class="row">
        <p>
          Students go to <strong class={styles.address}>{joinAddress()}</strong> and type the code.
        </p>
        <CopyButton text={joinLink(props.assignment.joinCode)} label="Copy the link" />
      </div>
      <Show when={isOnlyHere()}>
        <p class={styles.hint}>
          This address works on this computer alone. Open Whosaid by the computer’s address in your network before you
          send the link.
        </p>
      </Show>
      <WindowButtons assignment={props.assignment} open={props.open} />
    </section>
  )
}

function WindowButtons(props: { assignment: AssignmentView; open: OpenAssignment }) {
  const change = createAction(async (json: AssignmentChange, said: string) => {
    const { opensAt, closesAt } = props.assignment
    await props.open.change(json)
    toast(said, () => void change.run({ opensAt, closesAt }, 'Everything is as it was.'))
  })
  const openNow = (): void => {
    // No opening time is "open now", whatever the clock of this device says.
    const isOver = props.assignment.state === 'closed'
    void change.run({ opensAt: null, ...(isOver && { closesAt: null }) }, 'Open: students can join and answer.')
  }
  const closeNow = (): void => {
    void change.run({ closesAt: Date.now() }, 'Closed: running attempts have ended, their answers are kept.')
  }
  return (
    <>
      <div class="row">
        <Show
          when={props.assignment.state === 'open'}
          fallback={
            <button type="button" disabled={change.isBusy()} onClick={openNow}>
              {props.assignment.state === 'closed' ? 'Open again' : 'Open now'}
            </button>
          }
        >
          <button type="button" disabled={change.isBusy()} onClick={closeNow}>
            Close now
          </button>
        </Show>
      </div>
      <Show when={change.failure()}>{(sentence) => <Notice tone="bad">{sentence()}</Notice>}</Show>
    </>
  )
}
