import { createSignal, onMount, Show } from 'solid-js'
import { createStore } from 'solid-js/store'
import type { AssignmentView } from '#api/contract.ts'
import { createAction } from '#web/shared/ui/create-action.ts'
import { Notice } from '#web/shared/ui/Notice.tsx'
import { toast } from '#web/shared/ui/toasts.ts'
import type { OpenAssignment } from './create-assignment.ts'
import { focusFirstFault } from './focus-first-fault.ts'
import { settingsInWords } from './in-words.ts'
import { SettingsFields } from './SettingsFields.tsx'
import { faultsOf, formOf, settingsOf } from './settings-form.ts'

/** The settings on a line; a form when they are to be changed. */
export function Settings(props: { assignment: AssignmentView; open: OpenAssignment }) {
  const [isEditing, setEditing] = createSignal(false)
  let button: HTMLButtonElement | undefined
  const stopEditing = (): void => {
    setEditing(false)
    button?.focus()
  }
  return (
    <section class="card stack" aria-labelledby="settings">
      <div class="row spread">
        <h2 id="settings">Settings</h2>
        <Show when={!isEditing()}>
          <button ref={button} type="button" class="small" onClick={() => setEditing(true)}>
            Change settings
          </button>
        </Show>
      </div>
      <Show when={isEditing()} fallback={<p>{capitalised(settingsInWords(props.assignment))}.</p>}>
        <SettingsForm assignment={props.assignment} open={props.open} onDone={stopEditing} />
      </Show>
    </section>
  )
}

const capitalised = (words: string): string => words.charAt(0).toUpperCase() + words.slice(1)

function SettingsForm(props: { assignment: AssignmentView; open: OpenAssignment; onDone: () => void }) {
  // What the form started from: a refresh of the page must not change what is being typed.
  const before = props.assignment
  const [form, setForm] = createStore(formOf(before))
  const save = createAction(async () => {
    await props.open.change(settingsOf(form, before), before.version)
    toast('The settings are saved.')
    props.onDone()
  })
  const at = (field: string): string | undefined =>
    Object.entries(faultsOf(form)).find(([path]) => path === field)?.[1] ?? save.at(field)
  let element: HTMLFormElement | undefined
  // The button that opened the form is gone; the keyboard goes on in the first field.
  onMount(() => element?.querySelector('input')?.focus())
  return (
    <form
      ref={element}
      class="stack"
      noValidate
      onSubmit={(event) => {
        event.preventDefault()
        if (Object.keys(faultsOf(form)).length > 0) return focusFirstFault(event.currentTarget)
        void save.run()
      }}
    >
      <SettingsFields
        form={form}
        change={setForm}
        at={at}
        hasClass={before.class !== null}
        hasStarted={props.assignment.started > 0}
      />
      <Show when={save.failure()}>{(sentence) => <Notice tone="bad">{sentence()}</Notice>}</Show>
      <div class="row">
        <button type="submit" class="primary" disabled={save.isBusy()}>
          Save settings
        </button>
        <button type="button" onClick={() => props.onDone()}>
          Cancel
        </button>
      </div>
    </form>
  )
}
