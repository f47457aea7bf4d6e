import { createResource, For, Show } from 'solid-js'
import type { Dependents } from '#api/contract.ts'
import { call } from '#web/shared/call.ts'
import { createAction } from '#web/shared/ui/create-action.ts'
import { Dialog } from '#web/shared/ui/Dialog.tsx'
import { Loaded } from '#web/shared/ui/Loaded.tsx'
import { Notice } from '#web/shared/ui/Notice.tsx'
import { toast } from '#web/shared/ui/toasts.ts'
import { api } from '#web/teacher/api.ts'
import { counted, listed } from '#web/teacher/parts/wording.ts'
import styles from './DeletePassage.module.css'

interface Going {
  readonly id: string
  readonly title: string
}

/** Names everything that goes with a passage before it goes. Open while `passage` is given. */
export function DeletePassage(props: { passage: Going | undefined; onClose: () => void; onDeleted: () => void }) {
  const [hanging, { refetch }] = createResource(
    () => props.passage?.id,
    (id) => call(api.passages[':id'].dependents.$get({ param: { id } })),
  )
  return (
    <Dialog
      isOpen={props.passage !== undefined}
      title={`Delete “${props.passage?.title ?? ''}”?`}
      onClose={props.onClose}
    >
      <Loaded from={hanging} retry={refetch}>
        {(dependents) => (
          <Consequences
            passageId={props.passage?.id ?? ''}
            dependents={dependents()}
            onClose={props.onClose}
            onDeleted={props.onDeleted}
          />
        )}
      </Loaded>
    </Dialog>
  )
}

function Consequences(props: {
  passageId: string
  dependents: Dependents
  onClose: () => void
  onDeleted: () => void
}) {
  const remove = createAction(async () => {
    await call(api.passages[':id'].$delete({ param: { id: props.passageId }, query: { withDependents: 'true' } }))
    toast('The passage is deleted.')
    props.onDeleted()
  })
  const sets = (): Dependents['questionSets'] => props.dependents.questionSets
  const assignments = (): Dependents['assignments'] => props.dependents.assignments
  const confirm = (): string =>
    `Delete ${listed([
      'passage',
      ...(sets().length > 0 ? [counted(sets().length, 'question set')] : []),
      ...(assignments().length > 0 ? [counted(assignments().length, 'assignment')] : []),
    ])}`
  return (
    <>
      <Show when={sets().length + assignments().length > 0} fallback={<p>Nothing else hangs on it.</p>}>
        <p>This goes with it and cannot be brought back:</p>
        <ul class={styles.going}>
          <For each={sets()}>
            {(set) => (
              <li dir="auto">
                Question set <strong>{set.title}</strong>
              </li>
            )}
          </For>
          <For each={assignments()}>
            {(assignment) => (
              <li dir="auto">
                Assignment <strong>{assignment.title}</strong>, with{' '}
                {assignment.attempts === 0
                  ? 'no attempts'
                  : `${counted(assignment.attempts, 'attempt')} and ${assignment.attempts === 1 ? 'its' : 'their'} answers`}
              </li>
            )}
          </For>
        </ul>
        <p class="soft">To keep it all and only tidy the list, archive the passage instead.</p>
      </Show>
      <Show when={remove.failure()}>{(sentence) => <Notice tone="bad">{sentence()}</Notice>}</Show>
      <div class="row">
        <button type="button" class="danger" disabled={remove.isBusy()} onClick={() => remove.run()}>
          {confirm()}
        </button>
        <button type="button" onClick={() => props.onClose()}>
          Cancel
        </button>
      </div>
    </>
  )
}
