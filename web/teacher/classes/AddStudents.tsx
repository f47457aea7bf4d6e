import { createSignal, Show } from 'solid-js'
import type { ClassView } from '#api/contract.ts'
import { call } from '#web/shared/call.ts'
import { createAction } from '#web/shared/ui/create-action.ts'
import { Dialog } from '#web/shared/ui/Dialog.tsx'
import { Notice } from '#web/shared/ui/Notice.tsx'
import { toast } from '#web/shared/ui/toasts.ts'
import { api } from '#web/teacher/api.ts'
import { counted } from '#web/teacher/parts/wording.ts'
import { NamesField } from './NamesField.tsx'

export function AddStudents(props: {
  class: ClassView
  isOpen: boolean
  onClose: () => void
  onAdded: (changed: ClassView) => void
}) {
  const [names, setNames] = createSignal('')
  const add = createAction(async () => {
    const param = { id: props.class.id }
    const before = props.class.students.length
    const changed = await call(api.classes[':id'].students.$post({ param, json: { names: names() } }))
    props.onAdded(changed)
    setNames('')
    props.onClose()
    toast(`${counted(changed.students.length - before, 'student')} added.`)
  })
  return (
    <Dialog isOpen={props.isOpen} title={`Add students to ${props.class.name}`} onClose={props.onClose}>
      <form
        class="stack"
        onSubmit={(event) => {
          event.preventDefault()
          void add.run()
        }}
      >
        <NamesField label="Students" names={names()} error={add.at('names')} onInput={setNames} />
        <Show when={add.at('names') === undefined && add.failure()}>
          {(sentence) => <Notice tone="bad">{sentence()}</Notice>}
        </Show>
        <div class="row">
          <button type="submit" class="primary" disabled={add.isBusy()}>
            Add students
          </button>
          <button type="button" onClick={() => props.onClose()}>
            Cancel
          </button>
        </div>
      </form>
    </Dialog>
  )
}
