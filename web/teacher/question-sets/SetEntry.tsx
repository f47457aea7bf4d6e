import { A, useNavigate } from '@solidjs/router'
import { Show } from 'solid-js'
import type { QuestionSetSummary } from '#api/contract.ts'
import { call } from '#web/shared/call.ts'
import { createAction } from '#web/shared/ui/create-action.ts'
import { Notice } from '#web/shared/ui/Notice.tsx'
import { toast } from '#web/shared/ui/toasts.ts'
import { api } from '#web/teacher/api.ts'
import { counted, day, listed } from '#web/teacher/parts/wording.ts'
import styles from './SetEntry.module.css'
import { publishedInWords } from './words.ts'

/** One question set of the list, with what can be done with it. */
export function SetEntry(props: { set: QuestionSetSummary; changed: () => void; remove: () => void }) {
  const navigate = useNavigate()
  const duplicate = createAction(async () => {
    const copy = await call(api.questionSets[':id'].copies.$post({ param: { id: props.set.id } }))
    navigate(`/question-sets/${copy.id}`)
  })
  const setArchived = async (isArchived: boolean): Promise<void> => {
    await call(api.questionSets[':id'].$patch({ param: { id: props.set.id }, json: { isArchived } }))
    props.changed()
  }
  const archive = createAction(async () => {
    const { archivedAt, title } = props.set
    await setArchived(archivedAt === null)
    if (archivedAt === null) toast(`“${title}” is archived.`, () => void setArchived(false))
  })
  return (
    <li class={styles.entry}>
      <div class={styles.words}>
        <h2 class={styles.title} dir="auto">
          <A href={`/question-sets/${props.set.id}`}>{props.set.title}</A>
        </h2>
        <p class={styles.about}>
          <span classList={{ tag: true, [styles.published ?? '']: props.set.published !== null }}>
            {publishedInWords(props.set.published)}
          </span>
          <Show when={props.set.isExample}>
            <span class="tag">Example</span>
          </Show>
          <span>
            {counted(props.set.questions, 'question')}, {counted(props.set.points, 'point')}
          </span>
          <span>Changed {day(props.set.updatedAt)}</span>
        </p>
        <p class={styles.about} dir="auto">
          On {listed(props.set.passages.map(({ title }) => title))}
        </p>
      </div>
      <div class={styles.actions}>
        <Show when={props.set.published !== null && props.set.archivedAt === null}>
          <A class="button small" href={`/assignments/new?set=${props.set.id}`}>
            Give to a class<span class="sr-only">: {props.set.title}</span>
          </A>
        </Show>
        <button type="button" class="small quiet" disabled={duplicate.isBusy()} onClick={() => void duplicate.run()}>
          Duplicate<span class="sr-only"> {props.set.title}</span>
        </button>
        <button type="button" class="small quiet" disabled={archive.isBusy()} onClick={() => void archive.run()}>
          {props.set.archivedAt === null ? 'Archive' : 'Bring back'}
          <span class="sr-only"> {props.set.title}</span>
        </button>
        <button type="button" class="small quiet" onClick={() => props.remove()}>
          Delete<span class="sr-only"> {props.set.title}</span>
        </button>
      </div>
      <Show when={duplicate.failure() ?? archive.failure()}>
        {(sentence) => <Notice tone="bad">{sentence()}</Notice>}
      </Show>
    </li>
  )
}
