import { createMemo, createSignal, For, Show } from 'solid-js'
import type { InvitationToJoin, SeatClaim } from '#api/contract.ts'
import type { createAction } from '#web/shared/ui/create-action.ts'
import { Dialog } from '#web/shared/ui/Dialog.tsx'
import { Field } from '#web/shared/ui/Field.tsx'
import { Notice } from '#web/shared/ui/Notice.tsx'
import styles from './Join.module.css'

const SHORT_LIST = 8

/** Without case and accents, so that "jose" finds "José". */
const plain = (text: string): string => text.normalize('NFKD').replace(/\p{M}/gu, '').toLocaleLowerCase()

type Entry = NonNullable<InvitationToJoin['names']>[number]

/** The class list. A picked name is asked about once; a taken one asks for its private code. */
export function NameList(props: {
  names: NonNullable<InvitationToJoin['names']>
  claim: ReturnType<typeof createAction<[SeatClaim]>>
  askForCode: (name: string) => void
}) {
  const [wanted, setWanted] = createSignal('')
  const found = createMemo(() =>
    props.names.filter(({ displayName }) => plain(displayName).includes(plain(wanted().trim()))),
  )
  const [picked, setPicked] = createSignal<Entry>()
  const pick = (entry: Entry): void => {
    if (entry.isTaken) props.askForCode(entry.displayName)
    else setPicked(entry)
  }
  const take = async ({ studentId }: Entry): Promise<void> => {
    await props.claim.run({ by: 'list', studentId })
    setPicked(undefined)
  }
  return (
    <>
      <Show when={props.names.length > SHORT_LIST}>
        <Field label="Find your name">
          {(control) => (
            <input
              {...control}
              type="search"
              dir="auto"
              autocomplete="off"
              value={wanted()}
              onInput={(event) => setWanted(event.currentTarget.value)}
            />
          )}
        </Field>
      </Show>
      <Show when={props.claim.failure()}>{(sentence) => <Notice tone="bad">{sentence()}</Notice>}</Show>
      <ul class={styles.names} aria-label="Names in this class">
        <For each={found()}>
          {(entry) => (
            <li>
              <button type="button" class={styles.name} disabled={props.claim.isBusy()} onClick={() => pick(entry)}>
                <bdi>{entry.displayName}</bdi>
                <Show when={entry.isTaken}>
                  <span class="tag">private code</span>
                </Show>
              </button>
            </li>
          )}
        </For>
      </ul>
      <p class="soft" role="status">
        <Show when={found().length === 0}>
          {props.names.length === 0
            ? 'The class list is empty. Ask your teacher to put you on it.'
            : `No name on the list has "${wanted().trim()}" in it. Ask your teacher if yours is missing.`}
        </Show>
      </p>
      <AreYou entry={picked()} isBusy={props.claim.isBusy()} take={take} onClose={() => setPicked(undefined)} />
    </>
  )
}

/** A name that was hit by mistake would be gone for the one it belongs to. */
function AreYou(props: {
  entry: Entry | undefined
  isBusy: boolean
  take: (entry: Entry) => Promise<void>
  onClose: () => void
}) {
  return (
    <Dialog
      isOpen={props.entry !== undefined}
      title={`Are you ${props.entry?.displayName ?? ''}?`}
      onClose={props.onClose}
    >
      <Show when={props.entry}>
        {(entry) => (
          <div class="row">
            <button type="button" class="primary" disabled={props.isBusy} onClick={() => props.take(entry())}>
              <bdi>Yes, I am {entry().displayName}</bdi>
            </button>
            <button type="button" class="quiet" onClick={() => props.onClose()}>
              No, another name
            </button>
          </div>
        )}
      </Show>
    </Dialog>
  )
}
