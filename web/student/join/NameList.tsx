import { createMemo, createSignal, For, Show } from 'solid-js'
import type { InvitationToJoin, SeatClaim } from '#api/contract.ts'
import type { createAction } from '#web/shared/ui/create-action.ts'
import { Field } from '#web/shared/ui/Field.tsx'
import { Notice } from '#web/shared/ui/Notice.tsx'
import styles from './Join.module.css'

const SHORT_LIST = 8

/** Without case and accents, so that "jose" finds "José". */
const plain = (text: string): string => text.normalize('NFKD').replace(/\p{M}/gu, '').toLocaleLowerCase()

/** The class list. A taken name asks for its private code. */
export function NameList(props: {
  names: NonNullable<InvitationToJoin['names']>
  claim: ReturnType<typeof createAction<[SeatClaim]>>
  askForCode: (name: string) => void
}) {
  const [wanted, setWanted] = createSignal('')
  const found = createMemo(() =>
    props.names.filter(({ displayName }) => plain(displayName).includes(plain(wanted().trim()))),
  )
  const pick = ({ studentId, displayName, isTaken }: (typeof props.names)[number]): void => {
    if (isTaken) props.askForCode(displayName)
    else void props.claim.run({ by: 'list', studentId })
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
    </>
  )
}
