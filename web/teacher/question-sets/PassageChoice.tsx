import { createResource, createSignal, For, Show } from 'solid-js'
import type { PassageSummary } from '#api/contract.ts'
import { call } from '#web/shared/call.ts'
import { Field } from '#web/shared/ui/Field.tsx'
import { Loaded } from '#web/shared/ui/Loaded.tsx'
import { api } from '#web/teacher/api.ts'
import { calendarDay, counted } from '#web/teacher/parts/wording.ts'
import styles from './PassageChoice.module.css'

/** The teacher's passages to pick one from, with a search; those in `except` are left out. */
export function PassageChoice(props: {
  except: readonly string[]
  isBusy: boolean
  choose: (passage: PassageSummary) => void
}) {
  const [search, setSearch] = createSignal('')
  const [passages, { refetch }] = createResource(search, (term) =>
    call(api.passages.index.$get({ query: term.trim() === '' ? {} : { search: term } })),
  )
  const offered = () => passages.latest?.entries.filter(({ id }) => !props.except.includes(id)) ?? []
  return (
    <div class="stack">
      <Field label="Search passages">
        {(control) => (
          <input
            {...control}
            type="search"
            value={search()}
            onInput={(event) => setSearch(event.currentTarget.value)}
          />
        )}
      </Field>
      <Show
        when={passages.state !== 'refreshing'}
        fallback={<Offer {...props} passages={offered()} search={search()} />}
      >
        <Loaded from={passages} retry={refetch}>
          {() => <Offer {...props} passages={offered()} search={search()} />}
        </Loaded>
      </Show>
    </div>
  )
}

function Offer(props: {
  passages: readonly PassageSummary[]
  search: string
  isBusy: boolean
  choose: (passage: PassageSummary) => void
}) {
  const about = ({ outlet, publishedOn, words }: PassageSummary) =>
    [outlet, publishedOn && calendarDay(publishedOn), counted(words, 'word')].filter(Boolean).join(' · ')
  return (
    <Show
      when={props.passages.length > 0}
      fallback={
        <p class="soft">
          {props.search.trim() === '' ? 'There is no passage to choose. ' : 'No passage has these words. '}
          <a href="/passages/new">Add a passage</a>
        </p>
      }
    >
      <ul class={styles.list}>
        <For each={props.passages}>
          {(passage) => (
            <li>
              <button
                type="button"
                class={styles.passage}
                disabled={props.isBusy}
                onClick={() => props.choose(passage)}
              >
                <span class={styles.title} dir="auto">
                  {passage.title}
                </span>
                <span class={styles.about}>{about(passage)}</span>
              </button>
            </li>
          )}
        </For>
      </ul>
    </Show>
  )
}
