import { createSignal } from 'solid-js'
import type { ClassView } from '#api/contract.ts'
import { call } from '#web/shared/call.ts'
import { createAction } from '#web/shared/ui/create-action.ts'
import { Dialog } from '#web/shared/ui/Dialog.tsx'
import { Field } from '#web/shared/ui/Field.tsx'
import { api } from '#web/teacher/api.ts'

export function RenameClass(props: {
  class: ClassView
  isOpen: boolean
  onClose: () => void
  onRenamed: (changed: ClassView) => void
}) {
  return (
    <Dialog isOpen={props.isOpen} title="Rename class" onClose={props.onClose}>
      <RenameForm class={props.class} onClose={props.onClose} onRenamed={props.onRenamed} />
    </Dialog>
  )
}

function RenameForm(props: { class: ClassView; onClose: () => void; onRenamed: (changed: ClassView) => void }) {
  const [name, setName] = createSignal(props.class.name)
  const rename = createAction(async () => {
    props.onRenamed(await call(api.classes[':id'].$patch({ param: { id: props.class.id }, json: { name: name() } })))
    props.onClose()
  })
  return (
    <form
      class="stack"
      onSubmit={(event) => {
        event.preventDefault()
        void rename.run()
      }}
    >
      <Field label="Name of the class" error={rename.failure()}>
        {(control) => (
          <input
            {...control}
            dir="auto"
            maxLength={100}
            required
            value={name()}
            onInput={(event) => setName(event.currentTarget.value)}
          />
        )}
      </Field>
      <div class="row">
        <button type="submit" class="primary" disabled={rename.isBusy()}>
          Rename class
        </button>
        <button type="button" onClick={() => props.onClose()}>
          Cancel
        </button>
      </div>
    </form>
  )
}
