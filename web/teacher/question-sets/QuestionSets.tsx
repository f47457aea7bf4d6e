import { useNavigate, useSearchParams } from '@solidjs/router'
import { createEffect, createResource, createSignal, on, onCleanup, Show } from 'solid-js'
import type { PassageSummary, QuestionSetSummary } from '#api/contract.ts'
import { call } from '#web/shared/call.ts'
import { createAction } from '#web/shared/ui/create-action.ts'
import { Dialog } from '#web/shared/ui/Dialog.tsx'
import { Loaded } from '#web/shared/ui/Loaded.tsx'
import { Notice } from '#web/shared/ui/Notice.tsx'
import { api } from '#web/teacher/api.ts'
import { Empty } from '#web/teacher/parts/Empty.tsx'
import { PageHead } from '#web/teacher/parts/PageHead.tsx'
import { DeleteSet } from './DeleteSet.tsx'
import { ImportSet } from './ImportSet.tsx'
import { PassageChoice } from './PassageChoice.tsx'
import styles from './QuestionSets.module.css'
import { SetTable } from './SetTable.tsx'

const PAUSE_MS = 250

/** All question sets of the teacher; search and archive stand in the address. */
export default function QuestionSets() {
  const [search, setSearch] = useSearchParams<{ search?: string; archived?: string; new?: string; import?: string }>()
  const query = () => ({
    ...(search.search === undefined ? {} : { search: search.search }),
    ...(search.archived === 'true' ? { archived: 'true' as const } : {}),
  })
  const [sets, { refetch }] = createResource(query, (asked) => call(api.questionSets.index.$get({ query: asked })))
  const [typed, setTyped] = createSignal(search.search ?? '')
  const [deleting, setDeleting] = createSignal<QuestionSetSummary | null>(null)
  const isNarrowed = () => search.search !== undefined || search.archived === 'true'

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
  return (
    <>
      <PageHead title="Question sets">
        <button type="button" onClick={() => setSearch({ import: 'true' })}>
          Import
        </button>
        <button type="button" class="primary" onClick={() => setSearch({ new: 'true' })}>
          New question set
        </button>
      </PageHead>
      <search class={styles.filter}>
        <input
          type="search"
          aria-label="Search question sets"
          placeholder="Search"
          value={typed()}
          maxLength={200}
          onInput={(event) => setTyped(event.currentTarget.value)}
        />
        <label class={styles.check}>
          <input
            type="checkbox"
            checked={search.archived === 'true'}
            onChange={(event) => setSearch({ archived: event.currentTarget.checked ? 'true' : undefined })}
          />
          Archived
        </label>
      </search>
      <Loaded from={sets} retry={refetch}>
        {(found) => (
          <Show
            when={found().entries.length > 0}
            fallback={<Nothing isNarrowed={isNarrowed()} begin={() => setSearch({ new: 'true' })} />}
          >
            <SetTable sets={found().entries} changed={() => void refetch()} remove={setDeleting} />
          </Show>
        )}
      </Loaded>
      <NewSet passageId={search.new} close={() => setSearch({ new: undefined }, { replace: true })} />
      <ImportSet
        isOpen={search.import !== undefined}
        onClose={() => setSearch({ import: undefined }, { replace: true })}
      />
      <DeleteSet set={deleting()} onClose={() => setDeleting(null)} deleted={() => void refetch()} />
    </>
  )
}

function Nothing(props: { isNarrowed: boolean; begin: () => void }) {
  return (
    <Show
      when={!props.isNarrowed}
      fallback={
        <Empty title="No question set found">
          <p>Try a shorter word, or look among those that are not archived.</p>
        </Empty>
      }
    >
      <Empty title="No question sets yet">
        <p>Choose a passage and write questions on it. Keep the article you want to use as a passage first.</p>
        <div class="row">
          <button type="button" class="primary" onClick={() => props.begin()}>
            Choose a passage
          </button>
          <a class="button" href="/passages/new">
            Add a passage
          </a>
        </div>
      </Empty>
    </Show>
  )
}

/** Picks the passage of a new set; an address that names the passage starts at once. */
function NewSet(props: { passageId: string | undefined; close: () => void }) {
  const navigate = useNavigate()
  const create = createAction(async (passage: Pick<PassageSummary, 'id' | 'title'>) => {
    const json = { title: passage.title, passageIds: [passage.id] }
    const { id } = await call(api.questionSets.index.$post({ json }))
    navigate(`/question-sets/${id}`, { replace: true })
  })
  const startWith = createAction(async (id: string) => {
    const { title } = await call(api.passages[':id'].$get({ param: { id } }))
    await create.run({ id, title })
  })
  createEffect(
    on(
      () => props.passageId,
      (id) => id !== undefined && id !== 'true' && void startWith.run(id),
    ),
  )
  return (
    <Dialog isOpen={props.passageId !== undefined} title="New question set" onClose={props.close}>
      <p>Which passage is it about? You can add further passages later.</p>
      <Show when={create.failure() ?? startWith.failure()}>
        {(sentence) => <Notice tone="bad">{sentence()}</Notice>}
      </Show>
      <PassageChoice
        except={[]}
        isBusy={create.isBusy() || startWith.isBusy()}
        choose={(one) => void create.run(one)}
      />
      <div class="row">
        <button type="button" onClick={() => props.close()}>
          Cancel
        </button>
      </div>
    </Dialog>
  )
}
