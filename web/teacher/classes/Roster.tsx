import { createSignal, For, Show } from 'solid-js'
import type { ClassView, Student } from '#api/contract.ts'
import { call } from '#web/shared/call.ts'
import { toast } from '#web/shared/ui/toasts.ts'
import { api } from '#web/teacher/api.ts'
import { ConfirmDialog } from '#web/teacher/parts/ConfirmDialog.tsx'
import { Empty } from '#web/teacher/parts/Empty.tsx'
import { privateCode } from '#web/teacher/parts/wording.ts'
import styles from './Roster.module.css'
import { StudentRow } from './StudentRow.tsx'

type Asked = { readonly what: 'remove' | 'renew'; readonly student: Student }

/** The students of a class: names, private codes and extra time, each changed in its place. */
export function Roster(props: { class: ClassView; onChanged: (changed: ClassView) => void; onAdd: () => void }) {
  const [asked, setAsked] = createSignal<Asked>()
  const param = () => ({ id: props.class.id, studentId: asked()?.student.id ?? '' })
  const renew = async (): Promise<void> => {
    const { studentId } = param()
    const changed = await call(api.classes[':id'].students[':studentId'].code.$post({ param: param() }))
    props.onChanged(changed)
    const renewed = changed.students.find(({ id }) => id === studentId)
    if (renewed !== undefined) toast(`The new code of ${renewed.displayName} is ${privateCode(renewed.code)}.`)
  }
  const remove = async (): Promise<void> => {
    props.onChanged(await call(api.classes[':id'].students[':studentId'].$delete({ param: param() })))
    toast('The student is off the roster.')
  }
  const name = (): string => asked()?.student.displayName ?? ''
  return (
    <Show
      when={props.class.students.length > 0}
      fallback={
        <Empty title="No students yet">
          <p>Paste their names, one a line. Each gets a private code.</p>
          <button type="button" class="primary" onClick={() => props.onAdd()}>
            Add students
          </button>
        </Empty>
      }
    >
      <div class={styles.box}>
        <table class={styles.roster}>
          <caption class="sr-only">Roster of {props.class.name}</caption>
          <thead>
            <tr>
              <th scope="col">Name</th>
              <th scope="col">Private code</th>
              <th scope="col">Extra time</th>
              <th scope="col">
                <span class="sr-only">What to do</span>
              </th>
            </tr>
          </thead>
          <tbody>
            <For each={props.class.students.map(({ id }) => id)}>
              {(id) => (
                <Show when={props.class.students.find((student) => student.id === id)}>
                  {(student) => (
                    <StudentRow
                      classId={props.class.id}
                      student={student()}
                      onChanged={props.onChanged}
                      onRenew={() => setAsked({ what: 'renew', student: student() })}
                      onRemove={() => setAsked({ what: 'remove', student: student() })}
                    />
                  )}
                </Show>
              )}
            </For>
          </tbody>
        </table>
      </div>
      <ConfirmDialog
        isOpen={asked()?.what === 'renew'}
        title={`A new code for ${name()}?`}
        confirm="Make a new code"
        work={renew}
        onClose={() => setAsked(undefined)}
      >
        <p>The old code stops working at once, and {name()}’s devices are signed out. Answers given so far stay.</p>
      </ConfirmDialog>
      <ConfirmDialog
        isOpen={asked()?.what === 'remove'}
        title={`Take ${name()} off the roster?`}
        confirm="Remove student"
        work={remove}
        onClose={() => setAsked(undefined)}
      >
        <p>
          The private code stops working, and {name()}’s devices are signed out. Attempts already made are kept, with
          their scores.
        </p>
      </ConfirmDialog>
    </Show>
  )
}
