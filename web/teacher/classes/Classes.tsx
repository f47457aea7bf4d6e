import { createResource, createSignal, For, Show } from 'solid-js'
import type { ClassSummary } from '#api/contract.ts'
import { call } from '#web/shared/call.ts'
import { Loaded } from '#web/shared/ui/Loaded.tsx'
import { api } from '#web/teacher/api.ts'
import { Empty } from '#web/teacher/parts/Empty.tsx'
import { PageHead } from '#web/teacher/parts/PageHead.tsx'
import { counted } from '#web/teacher/parts/wording.ts'
import styles from './Classes.module.css'
import { NewClass } from './NewClass.tsx'

export default function Classes() {
  const [classes, { refetch }] = createResource(() => call(api.classes.index.$get()))
  const [isMaking, setMaking] = createSignal(false)
  return (
    <>
      <PageHead title="Classes">
        <button type="button" class="primary" onClick={() => setMaking(true)}>
          New class
        </button>
      </PageHead>
      <Loaded from={classes} retry={refetch}>
        {(known) => <Lists classes={known().entries} onMake={() => setMaking(true)} />}
      </Loaded>
      <NewClass isOpen={isMaking()} onClose={() => setMaking(false)} />
    </>
  )
}

function Lists(props: { classes: readonly ClassSummary[]; onMake: () => void }) {
  const present = (): ClassSummary[] => props.classes.filter(({ archivedAt }) => archivedAt === null)
  const archived = (): ClassSummary[] => props.classes.filter(({ archivedAt }) => archivedAt !== null)
  return (
    <>
      <Show
        when={present().length > 0}
        fallback={
          <Empty title="No classes yet">
            <p>
              Paste a list of names. Each student gets a private code, and needs no account and no e-mail address.
              Without a class you can still give a set to whoever has its join code.
            </p>
            <button type="button" class="primary" onClick={() => props.onMake()}>
              New class
            </button>
          </Empty>
        }
      >
        <Cards classes={present()} />
      </Show>
      <Show when={archived().length > 0}>
        <details class={styles.archive}>
          <summary>Archived ({archived().length})</summary>
          <Cards classes={archived()} />
        </details>
      </Show>
    </>
  )
}

function Cards(props: { classes: readonly ClassSummary[] }) {
  return (
    <ul class={styles.cards}>
      <For each={props.classes}>
        {(one) => (
          <li class={`card ${styles.card}`}>
            <h2>
              <a href={`/classes/${one.id}`} dir="auto">
                {one.name}
              </a>
            </h2>
            <p class="soft">
              {counted(one.students, 'student')} · {counted(one.assignments, 'assignment')}
            </p>
            <div class="row">
              <Show when={one.isExample}>
                <span class="tag">Example</span>
              </Show>
              <a href={`/classes/${one.id}/codes`}>
                Codes to print<span class="sr-only"> for {one.name}</span>
              </a>
            </div>
          </li>
        )}
      </For>
    </ul>
  )
}
