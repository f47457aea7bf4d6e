import { useSearchParams } from '@solidjs/router'
import { createEffect, createResource, createSignal, For, on, onCleanup, Show } from 'solid-js'
import type { PassageSummary } from '#api/contract.ts'
import { call } from '#web/shared/call.ts'
import { createAction } from '#web/shared/ui/create-action.ts'
import { Loaded } from '#web/shared/ui/Loaded.tsx'
import { toast } from '#web/shared/ui/toasts.ts'
import { api } from '#web/teacher/api.ts'
import { Empty } from '#web/teacher/parts/Empty.tsx'
import { PageHead } from '#web/teacher/parts/PageHead.tsx'
import { calendarDay, counted, grouped } from '#web/teacher/parts/wording.ts'
import { DeletePassage } from './DeletePassage.tsx'
import styles from './Passages.module.css'

const PAUSE_MS = 250

export default function Passages() {
  const [search, setSearch] = useSearchParams()
  const sought = (): string => (typeof search.search === 'string' ? search.search : '')
  const isArchive = (): boolean => search.archived === 'true'
  const [typed, setTyped] = createSignal(sought())
  createEffect(
    on(
      typed,
      (words) => {
        const timer = setTimeout(() => setSearch({ search: words.trim() || undefined }, { replace: true }), PAUSE_MS)
        onCleanup(() => clearTimeout(timer))
      },
      { defer: true },
    ),
  )
  const [passages, { refetch }] = createResource(
    () => ({ search: sought(), archived: isArchive() ? ('true' as const) : ('false' as const) }),
    (query) => call(api.passages.index.$get({ query })),
  )
  return (
    <>
      <PageHead title="Passages">
        <a class="button primary" href="/passages/new">
          New passage
        </a>
      </PageHead>
      <search class={styles.filter}>
        <label class="sr-only" for="search">
          Search in titles, outlets and texts
        </label>
        <input
          id="search"
          type="search"
          maxLength={200}
          placeholder="Search"
          value={typed()}
          onInput={(event) => setTyped(event.currentTarget.value)}
        />
        <label class={styles.archived}>
          <input
            type="checkbox"
            checked={isArchive()}
            onChange={(event) => setSearch({ archived: event.currentTarget.checked ? 'true' : undefined })}
          />
          Archived
        </label>
      </search>
      <Loaded from={passages} retry={refetch}>
        {(known) => (
          <Show when={known().entries.length > 0} fallback={<NoPassages sought={sought()} isArchive={isArchive()} />}>
            <PassageTable passages={known().entries} onChanged={refetch} />
          </Show>
        )}
      </Loaded>
    </>
  )
}

function NoPassages(props: { sought: string; isArchive: boolean }) {
  return (
    <Show
      when={props.sought === '' && !props.isArchive}
      fallback={
        <Empty title={props.sought === '' ? 'Nothing is archived' : `Nothing found for “${props.sought}”`}>
          <p>
            {props.sought === ''
              ? 'What you archive leaves the list and waits here, with everything that hangs on it.'
              : 'The search looks in titles, outlets and texts. Try a shorter word.'}
          </p>
        </Empty>
      }
    >
      <Empty title="No passages yet">
        <p>A passage is an article your class reads. Paste one, and write questions on it.</p>
        <a class="button primary" href="/passages/new">
          Paste an article
        </a>
      </Empty>
    </Show>
  )
}

function PassageTable(props: { passages: readonly PassageSummary[]; onChanged: () => void }) {
  const [leaving, setLeaving] = createSignal<PassageSummary>()
  const archive = createAction(async (passage: PassageSummary, isArchived: boolean) => {
    await call(api.passages[':id'].$patch({ param: { id: passage.id }, json: { isArchived } }))
    props.onChanged()
    toast(isArchived ? `“${passage.title}” is archived.` : `“${passage.title}” is back in the list.`, () =>
      archive.run(passage, !isArchived),
    )
  })
  createEffect(() => {
    const failure = archive.failure()
    if (failure !== undefined) toast(failure)
  })
  return (
    <>
      <table class={styles.table}>
        <thead>
          <tr>
            <th scope="col">Title</th>
            <th scope="col" class={styles.column}>
              Outlet
            </th>
            <th scope="col" class={styles.column}>
              Date
            </th>
            <th scope="col" class={`${styles.column} ${styles.number}`}>
              Words
            </th>
            <th scope="col" class={`${styles.column} ${styles.number}`}>
              Sets
            </th>
            <th scope="col" class={`${styles.column} ${styles.number}`}>
              Assignments
            </th>
            <th scope="col">
              <span class="sr-only">What to do</span>
            </th>
          </tr>
        </thead>
        <tbody>
          <For each={props.passages}>
            {(passage) => (
              <tr>
                <td>
                  <a class={styles.title} href={`/passages/${passage.id}`} dir="auto">
                    {passage.title}
                  </a>
                  <Show when={passage.isExample}>
                    {' '}
                    <span class="tag">Example</span>
                  </Show>
                  <span class={styles.meta}>
                    {[
                      passage.outlet,
                      passage.publishedOn && calendarDay(passage.publishedOn),
                      counted(passage.words, 'word'),
                      counted(passage.questionSets, 'set'),
                      counted(passage.assignments, 'assignment'),
                    ]
                      .filter(Boolean)
                      .join(' · ')}
                  </span>
                </td>
                <td class={styles.column} dir="auto">
                  {passage.outlet}
                </td>
                <td class={`${styles.column} ${styles.date}`}>
                  {passage.publishedOn && calendarDay(passage.publishedOn)}
                </td>
                <td class={`${styles.column} ${styles.number}`}>{grouped(passage.words)}</td>
                <td class={`${styles.column} ${styles.number}`}>{passage.questionSets}</td>
                <td class={`${styles.column} ${styles.number}`}>{passage.assignments}</td>
                <td class={styles.actions}>
                  <button
                    type="button"
                    class="small quiet"
                    onClick={() => archive.run(passage, passage.archivedAt === null)}
                  >
                    {passage.archivedAt === null ? 'Archive' : 'Bring back'}
                    <span class="sr-only"> {passage.title}</span>
                  </button>
                  <button type="button" class="small quiet" onClick={() => setLeaving(passage)}>
                    Delete<span class="sr-only"> {passage.title}</span>
                  </button>
                </td>
              </tr>
            )}
          </For>
        </tbody>
      </table>
      <DeletePassage
        passage={leaving()}
        onClose={() => setLeaving(undefined)}
        onDeleted={() => {
          setLeaving(undefined)
          props.onChanged()
        }}
      />
    </>
  )
}
