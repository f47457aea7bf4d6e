import { useNavigate } from '@solidjs/router'
import { createSignal, Show } from 'solid-js'
import { call } from '#web/shared/call.ts'
import { createAction } from '#web/shared/ui/create-action.ts'
import { Dialog } from '#web/shared/ui/Dialog.tsx'
import { Field } from '#web/shared/ui/Field.tsx'
import { Notice } from '#web/shared/ui/Notice.tsx'
import { toast } from '#web/shared/ui/toasts.ts'
import { api } from '#web/teacher/api.ts'
import { counted } from '#web/teacher/parts/wording.ts'
import { NamesField } from './NamesField.tsx'

/** Makes a class from a pasted list. What was typed stays when the dialog is closed and opened again. */
export function NewClass(props: { isOpen: boolean; onClose: () => void }) {
  const navigate = useNavigate()
  const [name, setName] = createSignal('')
  const [names, setNames] = createSignal('')
  const create = createAction(async () => {
    const made = await call(api.classes.index.$post({ json: { name: name(), names: names() } }))
    toast(`“${made.name}” has ${counted(made.students.length, 'student')}. Each has a private code.`)
    navigate(`/classes/${made.id}`)
  })
  const elsewhere = (): string | undefined =>
    (create.at('name') ?? create.at('names')) === undefined ? create.failure() : undefined
  return (
    <Dialog isOpen={props.isOpen} title="New class" onClose={props.onClose}>
      <form
        class="stack"
        onSubmit={(event) => {
          event.preventDefault()
          void create.run()
        }}
      >
        <Field label="Name of the class" error={create.at('name')}>
          {(control) => (
            <input
              {...control}
              dir="auto"
              maxLength={100}
              required
              placeholder="8b"
              value={name()}
              onInput={(event) => setName(event.currentTarget.value)}
            />
          )}
        </Field>
        <NamesField label="Students" names={names()} error={create.at('names')} onInput={setNames} />
        <Show when={elsewhere()}>{(sentence) => <Notice tone="bad">{sentence()}</Notice>}</Show>
        <div class="row">
          <button type="submit" class="primary" disabled={create.isBusy()}>
            {create.isBusy() ? 'Creating …' : 'Create class'}
          </button>
          <button type="button" onClick={() => props.onClose()}>
            Cancel
          </button>
        </div>
      </form>
    </Dialog>
  )
}
