import { A } from '@solidjs/router'
import { createSignal, For, Show } from 'solid-js'
import type { MendPreview } from '#api/contract.ts'
import { createAction } from '#web/shared/ui/create-action.ts'
import { Dialog } from '#web/shared/ui/Dialog.tsx'
import { Field } from '#web/shared/ui/Field.tsx'
import { Notice } from '#web/shared/ui/Notice.tsx'
import type { Mending, Proposal } from './create-mending.ts'
import styles from './PreviewDialog.module.css'
import { pointsInWords, proofsInWords, studentsInWords, versionsInWords } from './preview-words.ts'

/** What a change would do, before it is made: who, from what to what, where; then why. */
export function PreviewDialog(props: { flow: Mending }) {
  return (
    <Dialog
      isOpen={props.flow.proposal() !== null}
      title={props.flow.proposal()?.title ?? ''}
      onClose={props.flow.close}
    >
      <Show when={props.flow.proposal()}>{(proposal) => <Proposed proposal={proposal()} flow={props.flow} />}</Show>
    </Dialog>
  )
}

function Proposed(props: { proposal: Proposal; flow: Mending }) {
  const [reason, setReason] = createSignal('')
  const apply = createAction(() => props.flow.make(props.proposal, reason()))
  const preview = () => props.proposal.preview
  return (
    <form
      class="stack"
      onSubmit={(event) => {
        event.preventDefault()
        apply.run()
      }}
    >
      <div>
        <p>
          <strong>{studentsInWords(preview().students)}</strong>
        </p>
        <Show when={proofsInWords(preview().proofs)}>{(words) => <p>{words()}</p>}</Show>
        <For each={versionsInWords(preview().versions)}>{(words) => <p class="soft">{words}</p>}</For>
      </div>
      <Show when={preview().changes.length > 0}>
        <Changes changes={preview().changes} />
      </Show>
      <Field label="Why" hint="It stands in the log." error={apply.at('reason')}>
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
      <Show when={apply.at('reason') === undefined && apply.failure()}>
        {(sentence) => (
          <Notice tone="bad">
            <p>{sentence()}</p>
            <button
              type="button"
              class="small"
              onClick={() => {
                props.flow.close()
                props.flow.refetch()
              }}
            >
              Load again
            </button>
          </Notice>
        )}
      </Show>
      <div class="row">
        <button type="submit" class="primary" disabled={apply.isBusy()}>
          Change for everybody
        </button>
        <button type="button" onClick={props.flow.close}>
          Cancel
        </button>
      </div>
    </form>
  )
}

/** One row an attempt; students with several are told apart by the number. */
function Changes(props: { changes: MendPreview['changes'] }) {
  const isRepeated = (participantId: string): boolean =>
    props.changes.filter((one) => one.participantId === participantId).length > 1
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard
    <section class={styles.box} aria-label="Who changes" tabIndex={0}>
      <table class={styles.table}>
        <thead>
          <tr>
            <th scope="col">Student</th>
            <th scope="col">This question</th>
            <th scope="col">Everything</th>
          </tr>
        </thead>
        <tbody>
          <For each={props.changes}>
            {(change) => (
              <tr>
                <th scope="row">
                  <A href={`/assignments/${change.assignmentId}/attempts/${change.attemptId}`} dir="auto">
                    {change.displayName}
                  </A>
                  <span class={styles.where} dir="auto">
                    {change.assignmentTitle}
                    <Show when={isRepeated(change.participantId) || !change.counts}>
                      , attempt {change.attemptNumber}
                    </Show>
                    <Show when={!change.counts}> (does not count)</Show>
                  </span>
                </th>
                <td>
                  <FromTo from={pointsInWords(change.before)} to={pointsInWords(change.after)} />
                </td>
                <td>
                  <FromTo from={pointsInWords(change.before.total)} to={pointsInWords(change.after.total)} />
                </td>
              </tr>
            )}
          </For>
        </tbody>
      </table>
    </section>
  )
}

function FromTo(props: { from: string; to: string }) {
  return (
    <>
      <span class={styles.from}>{props.from} to</span> <strong>{props.to}</strong>
    </>
  )
}
