import { createEffect, createSignal, createUniqueId, For, on, Show } from 'solid-js'
import type { Kind, Question, Skill } from '#api/contract.ts'
import { kindMenu } from '#web/question-kinds/editors.tsx'
import { call } from '#web/shared/call.ts'
import { createAction } from '#web/shared/ui/create-action.ts'
import { Notice } from '#web/shared/ui/Notice.tsx'
import { api } from '#web/teacher/api.ts'
import styles from './AddQuestion.module.css'
import { usualKinds } from './blueprint-rows.ts'
import { skillNames } from './words.ts'

/** The menu of kinds, each with a line that says what students do. It opens by itself when a `skill` is asked for. */
export function AddQuestion(props: {
  isFirst: boolean
  skill: Skill | undefined
  add: (question: Question) => void
  close: () => void
}) {
  const menuId = createUniqueId()
  const [isOpened, setOpen] = createSignal(false)
  const isOpen = () => isOpened() || props.skill !== undefined
  let button: HTMLButtonElement | undefined
  let menu: HTMLUListElement | undefined
  const usual = () => (props.skill === undefined ? undefined : usualKinds[props.skill])
  createEffect(
    on(
      () => props.skill,
      (skill) => {
        if (skill === undefined) return
        menu?.querySelector<HTMLElement>(`[data-kind="${usual()}"]`)?.focus()
      },
      { defer: true },
    ),
  )
  const close = (): void => {
    setOpen(false)
    props.close()
  }
  const begin = createAction(async (kind: Kind) => {
    const question = await call(api.questionSets['blank-question'].$get({ query: { kind } }))
    const { skill = question.skill } = props
    close()
    props.add({ ...question, skill })
  })
  const closeByKey = (event: KeyboardEvent): void => {
    if (event.key !== 'Escape' || !isOpen()) return
    close()
    button?.focus()
  }
  return (
    <fieldset class="stack" aria-label="New question" onKeyDown={closeByKey}>
      <button
        type="button"
        ref={button}
        class={styles.add}
        aria-expanded={isOpen()}
        aria-controls={menuId}
        onClick={() => (isOpen() ? close() : setOpen(true))}
      >
        <span aria-hidden="true">+</span> {props.isFirst ? 'Add the first question' : 'Add a question'}
      </button>
      <Show when={begin.failure()}>{(sentence) => <Notice tone="bad">{sentence()}</Notice>}</Show>
      <Show when={props.skill}>
        {(skill) => <p>A question on the skill {skillNames[skill()].toLowerCase()}. How is it answered?</p>}
      </Show>
      <ul ref={menu} id={menuId} class={styles.menu} hidden={!isOpen()} aria-label="Kinds of question">
        <For each={kindMenu}>
          {({ kind, name, hint }) => (
            <li>
              <button
                type="button"
                class={styles.kind}
                data-kind={kind}
                disabled={begin.isBusy()}
                onClick={() => void begin.run(kind)}
              >
                <span class={styles.name}>{name}</span>
                <Show when={kind === usual()}>
                  <span class="tag">Usual for this skill</span>
                </Show>
                <span class={styles.hint}>{hint}</span>
              </button>
            </li>
          )}
        </For>
      </ul>
    </fieldset>
  )
}
