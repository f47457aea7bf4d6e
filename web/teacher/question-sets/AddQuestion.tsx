import { createSignal, createUniqueId, For, Show } from 'solid-js'
import type { Kind, Question } from '#api/contract.ts'
import { kindMenu } from '#web/question-kinds/editors.tsx'
import { call } from '#web/shared/call.ts'
import { createAction } from '#web/shared/ui/create-action.ts'
import { Notice } from '#web/shared/ui/Notice.tsx'
import { api } from '#web/teacher/api.ts'
import styles from './AddQuestion.module.css'

/** The menu of kinds, each with a line that says what students do. */
export function AddQuestion(props: { isFirst: boolean; add: (question: Question) => void }) {
  const menuId = createUniqueId()
  const [isOpen, setOpen] = createSignal(false)
  let button: HTMLButtonElement | undefined
  const begin = createAction(async (kind: Kind) => {
    const question = await call(api.questionSets['blank-question'].$get({ query: { kind } }))
    setOpen(false)
    props.add(question)
  })
  const close = (event: KeyboardEvent): void => {
    if (event.key !== 'Escape' || !isOpen()) return
    setOpen(false)
    button?.focus()
  }
  return (
    <fieldset class="stack" aria-label="New question" onKeyDown={close}>
      <button
        type="button"
        ref={button}
        class={styles.add}
        aria-expanded={isOpen()}
        aria-controls={menuId}
        onClick={() => setOpen(!isOpen())}
      >
        <span aria-hidden="true">+</span> {props.isFirst ? 'Add the first question' : 'Add a question'}
      </button>
      <Show when={begin.failure()}>{(sentence) => <Notice tone="bad">{sentence()}</Notice>}</Show>
      <ul id={menuId} class={styles.menu} hidden={!isOpen()} aria-label="Kinds of question">
        <For each={kindMenu}>
          {({ kind, name, hint }) => (
            <li>
              <button type="button" class={styles.kind} disabled={begin.isBusy()} onClick={() => void begin.run(kind)}>
                <span class={styles.name}>{name}</span>
                <span class={styles.hint}>{hint}</span>
              </button>
            </li>
          )}
        </For>
      </ul>
    </fieldset>
  )
}
