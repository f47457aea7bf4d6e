import { createEffect, createSignal, For, on, Show } from 'solid-js'
import type { ClassView, Student } from '#api/contract.ts'
import { call } from '#web/shared/call.ts'
import { createAction } from '#web/shared/ui/create-action.ts'
import { toast } from '#web/shared/ui/toasts.ts'
import { api } from '#web/teacher/api.ts'
import { privateCode } from '#web/teacher/parts/wording.ts'
import styles from './Roster.module.css'

/** Per cent that are added to a time limit. */
const EXTRA_TIMES = [0, 25, 50, 100]

export function StudentRow(props: {
  classId: string
  student: Student
  onChanged: (changed: ClassView) => void
  onRenew: () => void
  onRemove: () => void
}) {
  const param = () => ({ id: props.classId, studentId: props.student.id })
  const change = createAction(async (json: { displayName?: string; extraTime?: number }) => {
    props.onChanged(await call(api.classes[':id'].students[':studentId'].$patch({ param: param(), json })))
    toast(json.extraTime === undefined ? 'The name is saved.' : 'The extra time is saved.')
  })
  const extraTimes = (): number[] => [...new Set([...EXTRA_TIMES, props.student.extraTime])].sort((a, b) => a - b)
  return (
    <tr>
      <td>
        <NameField
          student={props.student}
          failure={change.failure()}
          onName={(name) => change.run({ displayName: name })}
        />
      </td>
      <td>
        <code class={styles.code}>{privateCode(props.student.code)}</code>
      </td>
      <td>
        <select
          class={styles.time}
          aria-label={`Extra time of ${props.student.displayName}`}
          disabled={change.isBusy()}
          onChange={(event) => change.run({ extraTime: Number(event.currentTarget.value) })}
        >
          <For each={extraTimes()}>
            {(percent) => (
              <option value={percent} selected={percent === props.student.extraTime}>
                {percent === 0 ? 'None' : `${percent} %`}
              </option>
            )}
          </For>
        </select>
      </td>
      <td class={styles.actions}>
        <button type="button" class="small quiet" onClick={() => props.onRenew()}>
          New code<span class="sr-only"> for {props.student.displayName}</span>
        </button>
        <button type="button" class="small quiet" onClick={() => props.onRemove()}>
          Remove<span class="sr-only"> {props.student.displayName}</span>
        </button>
      </td>
    </tr>
  )
}

/** Saves when it is left or Enter is pressed; Escape brings the saved name back. */
function NameField(props: { student: Student; failure: string | undefined; onName: (name: string) => void }) {
  const [name, setName] = createSignal(props.student.displayName)
  createEffect(on(() => props.student.displayName, setName, { defer: true }))
  const save = (): void => {
    if (name().trim() !== props.student.displayName) props.onName(name())
  }
  return (
    <>
      <input
        class={styles.name}
        aria-label={`Name of ${props.student.displayName}`}
        aria-invalid={props.failure === undefined ? undefined : 'true'}
        dir="auto"
        maxLength={60}
        autocomplete="off"
        value={name()}
        onInput={(event) => setName(event.currentTarget.value)}
        onBlur={save}
        onKeyDown={(event) => {
          if (event.key === 'Enter') event.currentTarget.blur()
          if (event.key === 'Escape') setName(props.student.displayName)
        }}
      />
      <Show when={props.failure}>
        <p class={styles.error} role="alert">
          {props.failure}
        </p>
      </Show>
    </>
  )
}
