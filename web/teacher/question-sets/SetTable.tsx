import { useNavigate } from '@solidjs/router'
import { createEffect, For, Show } from 'solid-js'
import type { QuestionSetSummary } from '#api/contract.ts'
import { call } from '#web/shared/call.ts'
import { createAction } from '#web/shared/ui/create-action.ts'
import { toast } from '#web/shared/ui/toasts.ts'
import { api } from '#web/teacher/api.ts'
import { Menu } from '#web/teacher/parts/Menu.tsx'
import { counted, day, grouped, listed } from '#web/teacher/parts/wording.ts'
import { DownloadLink } from './DownloadLink.tsx'
import styles from './SetTable.module.css'
import { publishedInWords } from './words.ts'

/** The question sets found, with what can be done with each. */
export function SetTable(props: {
  sets: readonly QuestionSetSummary[]
  changed: () => void
  remove: (set: QuestionSetSummary) => void
}) {
  const navigate = useNavigate()
  const duplicate = createAction(async (set: QuestionSetSummary) => {
    const copy = await call(api.questionSets[':id'].copies.$post({ param: { id: set.id } }))
    navigate(`/question-sets/${copy.id}`)
  })
  const archive = createAction(async (set: QuestionSetSummary, isArchived: boolean) => {
    await call(api.questionSets[':id'].$patch({ param: { id: set.id }, json: { isArchived } }))
    props.changed()
    toast(isArchived ? `“${set.title}” is archived.` : `“${set.title}” is back in the list.`, () =>
      archive.run(set, !isArchived),
    )
  })
  createEffect(() => {
    const failure = duplicate.failure() ?? archive.failure()
    if (failure !== undefined) toast(failure)
  })
  return (
    <table class={styles.table}>
      <thead>
        <tr>
          <th scope="col">Title</th>
          <th scope="col" class={styles.column}>
            State
          </th>
          <th scope="col" class={`${styles.column} ${styles.number}`}>
            Questions
          </th>
          <th scope="col" class={`${styles.column} ${styles.number}`}>
            Points
          </th>
          <th scope="col" class={styles.column}>
            Changed
          </th>
          <th scope="col">
            <span class="sr-only">What to do</span>
          </th>
        </tr>
      </thead>
      <tbody>
        <For each={props.sets}>
          {(set) => (
            <Row
              set={set}
              isBusy={duplicate.isBusy() || archive.isBusy()}
              duplicate={() => void duplicate.run(set)}
              archive={() => void archive.run(set, set.archivedAt === null)}
              remove={() => props.remove(set)}
            />
          )}
        </For>
      </tbody>
    </table>
  )
}

function Row(props: {
  set: QuestionSetSummary
  isBusy: boolean
  duplicate: () => void
  archive: () => void
  remove: () => void
}) {
  const state = () => publishedInWords(props.set.published)
  const isOffered = () => props.set.published !== null && props.set.archivedAt === null
  const named = (verb: string) => (
    <>
      {verb}
      <span class="sr-only"> {props.set.title}</span>
    </>
  )
  return (
    <tr>
      <td>
        <a class={styles.title} href={`/question-sets/${props.set.id}`} dir="auto">
          {props.set.title}
        </a>
        <Show when={props.set.isExample}>
          {' '}
          <span class="tag">Example</span>
        </Show>
        <span class={styles.on} dir="auto">
          On {listed(props.set.passages.map(({ title }) => title))}
        </span>
        <span class={styles.meta}>
          {state()} · {counted(props.set.questions, 'question')} · {counted(props.set.points, 'point')}
        </span>
      </td>
      <td class={`${styles.column} ${styles.short}`}>{state()}</td>
      <td class={`${styles.column} ${styles.number}`}>{grouped(props.set.questions)}</td>
      <td class={`${styles.column} ${styles.number}`}>{grouped(props.set.points)}</td>
      <td class={`${styles.column} ${styles.short}`}>{day(props.set.updatedAt)}</td>
      <td class={styles.actions}>
        <Show when={isOffered()}>
          <a class="button small" href={`/assignments/new?set=${props.set.id}`}>
            {named('Give to a class')}
          </a>
        </Show>
        <Menu look="button" label={named('More')}>
          <button type="button" class="quiet" disabled={props.isBusy} onClick={() => props.duplicate()}>
            Duplicate
          </button>
          <DownloadLink id={props.set.id}>Download as a file</DownloadLink>
          <button type="button" class="quiet" disabled={props.isBusy} onClick={() => props.archive()}>
            {props.set.archivedAt === null ? 'Archive' : 'Bring back'}
          </button>
          <button type="button" class="quiet" onClick={() => props.remove()}>
            Delete
          </button>
        </Menu>
      </td>
    </tr>
  )
}
