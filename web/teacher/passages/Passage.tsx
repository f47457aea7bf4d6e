import { useNavigate, useParams } from '@solidjs/router'
import { createEffect, createResource, createSignal, For, Show } from 'solid-js'
import type { PassageView } from '#api/contract.ts'
import { call } from '#web/shared/call.ts'
import { PassagePane } from '#web/shared/passage/PassagePane.tsx'
import { createPane, PaneProvider } from '#web/shared/passage/pane.ts'
import { createAction } from '#web/shared/ui/create-action.ts'
import { Loaded } from '#web/shared/ui/Loaded.tsx'
import { Notice } from '#web/shared/ui/Notice.tsx'
import { toast } from '#web/shared/ui/toasts.ts'
import { api } from '#web/teacher/api.ts'
import { PageHead } from '#web/teacher/parts/PageHead.tsx'
import { counted, day } from '#web/teacher/parts/wording.ts'
import { DeletePassage } from './DeletePassage.tsx'
import { EditSourceCard } from './EditSourceCard.tsx'
import styles from './Passage.module.css'
import { SourceCardList } from './SourceCardList.tsx'

export default function Passage() {
  const params = useParams<{ id: string }>()
  const [passage, { refetch, mutate }] = createResource(
    () => params.id,
    (id) => call(api.passages[':id'].$get({ param: { id } })),
  )
  return (
    <Loaded from={passage} retry={refetch}>
      {(known) => <Reading passage={known()} onChanged={mutate} />}
    </Loaded>
  )
}

function Reading(props: { passage: PassageView; onChanged: (passage: PassageView) => void }) {
  return (
    <>
      <Show when={props.passage.archivedAt !== null}>
        <div class={styles.archived}>
          <Notice>This passage is archived. It is not in the list; everything that hangs on it works as before.</Notice>
        </div>
      </Show>
      <PageHead
        title={props.passage.title}
        isTitleHidden
        above={<a href="/passages">Passages</a>}
        lead={`Revision ${props.passage.revisionNumber}, ${day(props.passage.revisions.at(-1)?.createdAt ?? props.passage.createdAt)}`}
      >
        <a class="button primary" href={`/passages/${props.passage.passageId}/reading`}>
          Who said what
        </a>
        <a class="button" href={`/passages/${props.passage.passageId}/report`}>
          Report
        </a>
        <a class="button" href={`/passages/${props.passage.passageId}/revise`}>
          Correct the text
        </a>
        <button type="button" onClick={() => print()}>
          Print
        </button>
      </PageHead>
      <div class={styles.both}>
        <div class={`${styles.text} card`}>
          <PaneProvider value={createPane()}>
            <PassagePane passages={[props.passage]} />
          </PaneProvider>
        </div>
        <aside class={`${styles.aside} no-print`} aria-label="About this passage">
          <About passage={props.passage} onChanged={props.onChanged} />
          <Sets passage={props.passage} />
          <Assignments passage={props.passage} />
          <Tidying passage={props.passage} onChanged={props.onChanged} />
        </aside>
      </div>
    </>
  )
}

function About(props: { passage: PassageView; onChanged: (passage: PassageView) => void }) {
  const [isEditing, setEditing] = createSignal(false)
  return (
    <section class="stack" aria-labelledby="source-heading">
      <div class="row spread">
        <h2 id="source-heading">Source card</h2>
        <button type="button" class="small quiet" onClick={() => setEditing(true)}>
          Edit<span class="sr-only"> title and source card</span>
        </button>
      </div>
      <SourceCardList sourceCard={props.passage.sourceCard} />
      <EditSourceCard
        passage={props.passage}
        isOpen={isEditing()}
        onClose={() => setEditing(false)}
        onSaved={(passage) => {
          setEditing(false)
          props.onChanged(passage)
        }}
      />
    </section>
  )
}

function Sets(props: { passage: PassageView }) {
  const navigate = useNavigate()
  const create = createAction(async (how: 'drafts' | 'empty') => {
    const json = { title: `Questions on ${props.passage.title}`.slice(0, 200), passageIds: [props.passage.passageId] }
    const set = await call(api.questionSets.index.$post({ json }))
    navigate(`/question-sets/${set.id}${how === 'drafts' ? '?drafts=any' : ''}`)
  })
  return (
    <section class="stack" aria-labelledby="sets-heading">
      <h2 id="sets-heading">Question sets</h2>
      <ul class={styles.links}>
        <For each={props.passage.questionSets} fallback={<li class="soft">None yet.</li>}>
          {(set) => (
            <li>
              <a href={`/question-sets/${set.id}`} dir="auto">
                {set.title}
              </a>
              <span class="soft">{counted(set.questions, 'question')}</span>
            </li>
          )}
        </For>
      </ul>
      <Show when={create.failure()}>{(sentence) => <Notice tone="bad">{sentence()}</Notice>}</Show>
      <div class="row">
        <button
          type="button"
          class={props.passage.questionSets.length === 0 ? 'primary' : ''}
          disabled={create.isBusy()}
          onClick={() => create.run('drafts')}
        >
          Make questions
        </button>
        <button type="button" class="quiet" disabled={create.isBusy()} onClick={() => create.run('empty')}>
          New question set
        </button>
      </div>
    </section>
  )
}

function Assignments(props: { passage: PassageView }) {
  return (
    <section class="stack" aria-labelledby="assignments-heading">
      <h2 id="assignments-heading">Assignments</h2>
      <ul class={styles.links}>
        <For
          each={props.passage.assignments}
          fallback={<li class="soft">None yet. Publish a question set, then give it to a class.</li>}
        >
          {(assignment) => (
            <li>
              <a href={`/assignments/${assignment.id}`} dir="auto">
                {assignment.title}
              </a>
              <span class="soft">{counted(assignment.attempts, 'attempt')}</span>
            </li>
          )}
        </For>
      </ul>
    </section>
  )
}

function Tidying(props: { passage: PassageView; onChanged: (passage: PassageView) => void }) {
  const navigate = useNavigate()
  const [isLeaving, setLeaving] = createSignal(false)
  const archive = createAction(async (isArchived: boolean) => {
    props.onChanged(
      await call(api.passages[':id'].$patch({ param: { id: props.passage.passageId }, json: { isArchived } })),
    )
    toast(isArchived ? 'The passage is archived.' : 'The passage is back in the list.', () => archive.run(!isArchived))
  })
  createEffect(() => {
    const failure = archive.failure()
    if (failure !== undefined) toast(failure)
  })
  const isArchived = (): boolean => props.passage.archivedAt !== null
  return (
    <div class="row">
      <button type="button" class="small" disabled={archive.isBusy()} onClick={() => archive.run(!isArchived())}>
        {isArchived() ? 'Bring back from the archive' : 'Archive'}
      </button>
      <button type="button" class="small danger" onClick={() => setLeaving(true)}>
        Delete
      </button>
      <DeletePassage
        passage={isLeaving() ? { id: props.passage.passageId, title: props.passage.title } : undefined}
        onClose={() => setLeaving(false)}
        onDeleted={() => navigate('/passages', { replace: true })}
      />
    </div>
  )
}
