import { useParams } from '@solidjs/router'
import { createResource, For, Show } from 'solid-js'
import type { ClassView } from '#api/contract.ts'
import { call } from '#web/shared/call.ts'
import { Loaded } from '#web/shared/ui/Loaded.tsx'
import { api } from '#web/teacher/api.ts'
import { PageHead } from '#web/teacher/parts/PageHead.tsx'
import { privateCode } from '#web/teacher/parts/wording.ts'
import styles from './CodeSheet.module.css'

/** A sheet to print and cut: one card a student. */
export default function CodeSheet() {
  const params = useParams<{ id: string }>()
  const [known, { refetch }] = createResource(
    () => params.id,
    (id) => call(api.classes[':id'].$get({ param: { id } })),
  )
  return (
    <Loaded from={known} retry={refetch}>
      {(loaded) => <Sheet class={loaded()} />}
    </Loaded>
  )
}

function Sheet(props: { class: ClassView }) {
  return (
    <>
      <PageHead
        title={`Codes of ${props.class.name}`}
        above={
          <a class="no-print" href={`/classes/${props.class.id}`}>
            {props.class.name}
          </a>
        }
        lead={
          <span class="no-print">
            Print the sheet, cut it, and give each student their card. A code opens every assignment of this class.
          </span>
        }
      >
        <Show when={props.class.students.length > 0}>
          <button type="button" class="primary" onClick={() => print()}>
            Print
          </button>
        </Show>
      </PageHead>
      <ul class={styles.sheet}>
        <For each={props.class.students} fallback={<li class="soft">There are no students in this class yet.</li>}>
          {(student) => (
            <li class={styles.card}>
              <span class={styles.name} dir="auto">
                {student.displayName}
              </span>
              <span class={styles.code}>{privateCode(student.code)}</span>
              <span class={styles.address}>{`${window.location.origin}/join`}</span>
            </li>
          )}
        </For>
      </ul>
    </>
  )
}
