import { createResource, For, Show } from 'solid-js'
import type { Dependents, QuestionSetSummary } from '#api/contract.ts'
import { call } from '#web/shared/call.ts'
import { Loaded } from '#web/shared/ui/Loaded.tsx'
import { Notice } from '#web/shared/ui/Notice.tsx'
import { toast } from '#web/shared/ui/toasts.ts'
import { api } from '#web/teacher/api.ts'
import { ConfirmDialog } from '#web/teacher/parts/ConfirmDialog.tsx'
import { counted } from '#web/teacher/parts/wording.ts'
import styles from './DeleteSet.module.css'

/** Names what goes with a question set before it goes. */
export function DeleteSet(props: { set: QuestionSetSummary | null; onClose: () => void; deleted: () => void }) {
  const [hanging, { refetch }] = createResource(
    () => props.set?.id,
    (id) => call(api.questionSets[':id'].dependents.$get({ param: { id } })),
  )
  async function remove(): Promise<void> {
    if (props.set === null) return
    const { id, title } = props.set
    const query = { withDependents: hanging.latest?.assignments.length ? 'true' : 'false' } as const
    await call(api.questionSets[':id'].$delete({ param: { id }, query }))
    toast(`“${title}” was deleted.`)
    props.deleted()
  }
  return (
    <ConfirmDialog
      isOpen={props.set !== null}
      title="Delete question set"
      confirm="Delete question set"
      work={remove}
      onClose={props.onClose}
    >
      <p>
        <strong>{props.set?.title}</strong> with {counted(props.set?.questions ?? 0, 'question')} and all its published
        versions is deleted. This cannot be undone. Its passages stay.
      </p>
      <Loaded from={hanging} retry={refetch}>
        {(known) => <Hanging assignments={known().assignments} />}
      </Loaded>
    </ConfirmDialog>
  )
}

function Hanging(props: Pick<Dependents, 'assignments'>) {
  const attempts = () => props.assignments.reduce((sum, one) => sum + one.attempts, 0)
  return (
    <Show when={props.assignments.length > 0} fallback={<p class="soft">No assignment uses it.</p>}>
      <Notice
        tone="part"
        title={`${counted(props.assignments.length, 'assignment')} with ${counted(attempts(), 'attempt')} of students ${props.assignments.length === 1 ? 'goes' : 'go'} with it`}
      >
        <ul class={styles.list}>
          <For each={props.assignments}>
            {({ title, attempts }) => (
              <li>
                {title}: {counted(attempts, 'attempt')}
              </li>
            )}
          </For>
        </ul>
        <p>Archive the set instead if you want to keep the scores.</p>
      </Notice>
    </Show>
  )
}
