import { A, useNavigate, useSearchParams } from '@solidjs/router'
import { createResource, createSignal, For, Show } from 'solid-js'
import { createStore } from 'solid-js/store'
import type { ClassSummary, QuestionSetSummary } from '#api/contract.ts'
import { call } from '#web/shared/call.ts'
import { createAction } from '#web/shared/ui/create-action.ts'
import { Field } from '#web/shared/ui/Field.tsx'
import { Loaded } from '#web/shared/ui/Loaded.tsx'
import { Notice } from '#web/shared/ui/Notice.tsx'
import { api } from '#web/teacher/api.ts'
import { Empty } from '#web/teacher/parts/Empty.tsx'
import { PageHead } from '#web/teacher/parts/PageHead.tsx'
import { counted } from '#web/teacher/parts/wording.ts'
import { focusFirstFault } from './focus-first-fault.ts'
import styles from './NewAssignment.module.css'
import { SettingsFields } from './SettingsFields.tsx'
import { blankSettings, faultsOf, type SettingsForm, settingsOf } from './settings-form.ts'

export default function NewAssignment() {
  const [choices, { refetch }] = createResource(async () => {
    const [sets, classes] = await Promise.all([
      call(api.questionSets.index.$get({ query: {} })),
      call(api.classes.index.$get()),
    ])
    return { sets: sets.entries, classes: classes.entries.filter(({ archivedAt }) => archivedAt === null) }
  })
  return (
    <div class={styles.page}>
      <PageHead
        title="New assignment"
        above={<A href="/assignments">Assignments</A>}
        lead="Students get the newest published version of the set. What you change in the set later does not reach them; to correct a question for everybody, mend it."
      />
      <Loaded from={choices} retry={refetch}>
        {(loaded) => {
          const published = () => loaded().sets.filter((set) => set.published !== null)
          return (
            <Show when={published().length > 0} fallback={<NothingPublished sets={loaded().sets} />}>
              <Form sets={published()} classes={loaded().classes} />
            </Show>
          )
        }}
      </Loaded>
    </div>
  )
}

function NothingPublished(props: { sets: readonly QuestionSetSummary[] }) {
  return (
    <Empty title="No question set is published yet">
      <Show
        when={props.sets.length > 0}
        fallback={
          <>
            <p>Write questions on a passage and publish them. Then come back here.</p>
            <A href="/question-sets" class="button primary">
              Go to the question sets
            </A>
          </>
        }
      >
        <p>Students only ever see a published version. Open a set and publish it, then come back here.</p>
        <ul class={styles.drafts}>
          <For each={props.sets}>
            {(set) => (
              <li>
                <A href={`/question-sets/${set.id}`}>{set.title}</A>
              </li>
            )}
          </For>
        </ul>
      </Show>
    </Empty>
  )
}

function Form(props: { sets: readonly QuestionSetSummary[]; classes: readonly ClassSummary[] }) {
  const [query] = useSearchParams<{ set?: string; class?: string }>()
  const navigate = useNavigate()
  const known = (id: string | undefined, among: readonly { readonly id: string }[]) =>
    among.find((one) => one.id === id)?.id
  const [setId, setSetId] = createSignal(known(query.set, props.sets) ?? props.sets[0]?.id ?? '')
  const [classId, setClassId] = createSignal<string>(known(query.class, props.classes) ?? ownClass(props.classes))
  const titleOf = (id: string): string => props.sets.find((set) => set.id === id)?.title ?? ''
  const [form, setForm] = createStore<SettingsForm>({
    ...blankSettings(),
    title: titleOf(setId()),
    identify: classId() === '' ? 'name' : 'code',
  })
  const [hasTried, setTried] = createSignal(false)

  const chooseSet = (id: string): void => {
    // A title that was typed stays.
    if (form.title.trim() === '' || form.title === titleOf(setId())) setForm('title', titleOf(id))
    setSetId(id)
  }
  const chooseClass = (id: string): void => {
    if (id === '' || classId() === '') setForm('identify', id === '' ? 'name' : 'code')
    setClassId(id)
  }
  const create = createAction(async () => {
    const json = { ...settingsOf(form), questionSetId: setId(), classId: classId() === '' ? null : classId() }
    const made = await call(api.assignments.index.$post({ json }))
    navigate(`/assignments/${made.id}`)
  })
  const at = (field: string): string | undefined =>
    (hasTried() ? localFault(form, field) : undefined) ?? create.at(field)

  return (
    <form
      class="card stack"
      noValidate
      onSubmit={(event) => {
        event.preventDefault()
        setTried(true)
        if (Object.keys(faultsOf(form)).length > 0) return focusFirstFault(event.currentTarget)
        void create.run()
      }}
    >
      <Field label="Question set" error={at('questionSetId')}>
        {(control) => (
          <select {...control} onChange={(event) => chooseSet(event.currentTarget.value)}>
            <For each={props.sets}>
              {(set) => (
                <option value={set.id} selected={set.id === setId()}>
                  {set.title} ({counted(set.questions, 'question')})
                </option>
              )}
            </For>
          </select>
        )}
      </Field>
      <Field label="Who gets it" error={at('classId')}>
        {(control) => (
          <select {...control} onChange={(event) => chooseClass(event.currentTarget.value)}>
            <For each={props.classes}>
              {(one) => (
                <option value={one.id} selected={one.id === classId()}>
                  {one.name} ({counted(one.students, 'student')})
                </option>
              )}
            </For>
            <option value="" selected={classId() === ''}>
              Anyone with the join code
            </option>
          </select>
        )}
      </Field>
      <p class="soft">
        With a class you see who has not come yet. <A href="/classes">Make a class</A> from a list of names.
      </p>
      <SettingsFields form={form} change={setForm} at={at} hasClass={classId() !== ''} hasStarted={false} />
      <Show when={create.failure()}>{(sentence) => <Notice tone="bad">{sentence()}</Notice>}</Show>
      <div class="row">
        <button type="submit" class="primary" disabled={create.isBusy()}>
          Make the assignment
        </button>
        <A href="/assignments" class="button quiet">
          Cancel
        </A>
      </div>
    </form>
  )
}

/** The newest class, which is who most assignments are for; '' when there is none but the example. */
const ownClass = (classes: readonly ClassSummary[]): string => classes.find(({ isExample }) => !isExample)?.id ?? ''

const localFault = (form: SettingsForm, field: string): string | undefined =>
  Object.entries(faultsOf(form)).find(([at]) => at === field)?.[1]
