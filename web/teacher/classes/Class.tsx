import { useNavigate, useParams } from '@solidjs/router'
import { createEffect, createResource, createSignal, For, Show } from 'solid-js'
import type { ClassView } from '#api/contract.ts'
import { call } from '#web/shared/call.ts'
import { createAction } from '#web/shared/ui/create-action.ts'
import { Loaded } from '#web/shared/ui/Loaded.tsx'
import { Notice } from '#web/shared/ui/Notice.tsx'
import { toast } from '#web/shared/ui/toasts.ts'
import { api } from '#web/teacher/api.ts'
import { ConfirmDialog } from '#web/teacher/parts/ConfirmDialog.tsx'
import { PageHead } from '#web/teacher/parts/PageHead.tsx'
import { counted, listed } from '#web/teacher/parts/wording.ts'
import { AddStudents } from './AddStudents.tsx'
import styles from './Class.module.css'
import { RenameClass } from './RenameClass.tsx'
import { Roster } from './Roster.tsx'

export default function Class() {
  const params = useParams<{ id: string }>()
  const [known, { refetch, mutate }] = createResource(
    () => params.id,
    (id) => call(api.classes[':id'].$get({ param: { id } })),
  )
  return (
    <Loaded from={known} retry={refetch}>
      {(loaded) => <ClassPage class={loaded()} onChanged={mutate} />}
    </Loaded>
  )
}

function ClassPage(props: { class: ClassView; onChanged: (changed: ClassView) => void }) {
  const [isAdding, setAdding] = createSignal(false)
  return (
    <>
      <PageHead
        title={props.class.name}
        above={<a href="/classes">Classes</a>}
        lead={counted(props.class.students.length, 'student')}
      >
        <a class="button" href={`/classes/${props.class.id}/codes`}>
          Print codes
        </a>
        <button type="button" onClick={() => setAdding(true)}>
          Add students
        </button>
      </PageHead>
      <div class={styles.page}>
        <Show when={props.class.archivedAt !== null}>
          <Notice>This class is archived. It is offered for no new assignment; its codes and scores stay.</Notice>
        </Show>
        <Roster class={props.class} onChanged={props.onChanged} onAdd={() => setAdding(true)} />
        <section class="stack" aria-labelledby="assignments-heading">
          <h2 id="assignments-heading">Assignments</h2>
          <ul class={styles.links}>
            <For each={props.class.assignments} fallback={<li class="soft">None yet.</li>}>
              {(assignment) => (
                <li>
                  <a href={`/assignments/${assignment.id}`} dir="auto">
                    {assignment.title}
                  </a>
                </li>
              )}
            </For>
          </ul>
          <div>
            <a class="button" href={`/assignments/new?class=${props.class.id}`}>
              Give a question set to this class
            </a>
          </div>
        </section>
        <Tidying class={props.class} onChanged={props.onChanged} />
      </div>
      <AddStudents class={props.class} isOpen={isAdding()} onClose={() => setAdding(false)} onAdded={props.onChanged} />
    </>
  )
}

function Tidying(props: { class: ClassView; onChanged: (changed: ClassView) => void }) {
  const navigate = useNavigate()
  const [open, setOpen] = createSignal<'rename' | 'delete'>()
  const param = () => ({ id: props.class.id })
  const archive = createAction(async (isArchived: boolean) => {
    props.onChanged(await call(api.classes[':id'].$patch({ param: param(), json: { isArchived } })))
    toast(isArchived ? 'The class is archived.' : 'The class is back in the list.', () => archive.run(!isArchived))
  })
  createEffect(() => {
    const failure = archive.failure()
    if (failure !== undefined) toast(failure)
  })
  const remove = async (): Promise<void> => {
    await call(api.classes[':id'].$delete({ param: param(), query: { withDependents: 'true' } }))
    toast('The class is deleted.')
    navigate('/classes', { replace: true })
  }
  const isArchived = (): boolean => props.class.archivedAt !== null
  const goes = (): string =>
    listed([
      'class',
      ...(props.class.students.length > 0 ? [counted(props.class.students.length, 'student')] : []),
      ...(props.class.assignments.length > 0 ? [counted(props.class.assignments.length, 'assignment')] : []),
    ])
  return (
    <section class="row" aria-label="This class">
      <button type="button" class="small" onClick={() => setOpen('rename')}>
        Rename class
      </button>
      <button type="button" class="small" disabled={archive.isBusy()} onClick={() => archive.run(!isArchived())}>
        {isArchived() ? 'Bring back from the archive' : 'Archive class'}
      </button>
      <button type="button" class="small danger" onClick={() => setOpen('delete')}>
        Delete class
      </button>
      <RenameClass
        class={props.class}
        isOpen={open() === 'rename'}
        onClose={() => setOpen(undefined)}
        onRenamed={props.onChanged}
      />
      <ConfirmDialog
        isOpen={open() === 'delete'}
        title={`Delete “${props.class.name}”?`}
        confirm={`Delete ${goes()}`}
        work={remove}
        onClose={() => setOpen(undefined)}
      >
        <p>This goes and cannot be brought back:</p>
        <ul class={styles.going}>
          <li>{counted(props.class.students.length, 'student')} with their private codes</li>
          <For each={props.class.assignments}>
            {(assignment) => (
              <li dir="auto">
                Assignment <strong>{assignment.title}</strong> with all attempts, answers and scores
              </li>
            )}
          </For>
        </ul>
        <p class="soft">To keep the scores and only tidy the list, archive the class instead.</p>
      </ConfirmDialog>
    </section>
  )
}
