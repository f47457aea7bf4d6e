import { createSignal, For, Show } from 'solid-js'
import { unwrap } from 'solid-js/store'
import type { Question, Skill } from '#api/contract.ts'
import { call, sentenceOf } from '#web/shared/call.ts'
import { toast } from '#web/shared/ui/toasts.ts'
import { api } from '#web/teacher/api.ts'
import { AddQuestion } from './AddQuestion.tsx'
import type { EditedDraft } from './create-draft.ts'
import { cardId, type OpenQuestion } from './create-open-question.ts'
import { createReorder } from './create-reorder.ts'
import { QuestionCard, type QuestionVerbs } from './QuestionCard.tsx'
import styles from './QuestionList.module.css'

/** The questions in order, with everything that is done to a question as a whole. */
export function QuestionList(props: {
  draft: EditedDraft
  open: OpenQuestion
  /** The skill that a question to be added shall have, if one was asked for. */
  skill: Skill | undefined
  skillDone: () => void
  openBank: () => void
  openDrafts: () => void
}) {
  const [said, setSaid] = createSignal('')
  const reorder = createReorder((from, to) => move(from, to))
  let list: HTMLOListElement | undefined

  function move(from: number, to: number): void {
    props.draft.moveQuestion(from, to)
    setSaid(`Moved to place ${to + 1} of ${props.draft.draft.questions.length}.`)
  }

  function verbsOf(question: Question, index: () => number): QuestionVerbs {
    return {
      move(by) {
        move(index(), index() + by)
        const card = document.getElementById(cardId(question.id))
        card?.querySelector<HTMLElement>(`[data-verb="${by < 0 ? 'up' : 'down'}"]`)?.focus()
      },
      duplicate: () => void duplicate(question, index() + 1),
      remove: () => remove(question, index()),
    }
  }

  async function duplicate(question: Question, at: number): Promise<void> {
    try {
      const { id } = await call(api.questionSets['blank-question'].$get({ query: { kind: question.kind } }))
      props.draft.insertQuestion({ ...structuredClone(unwrap(question)), id }, at)
      props.open.openFresh(id)
    } catch (error) {
      toast(sentenceOf(error))
    }
  }

  function remove(question: Question, index: number): void {
    const kept = structuredClone(unwrap(question))
    if (props.open.id() === question.id) props.open.close()
    props.draft.removeQuestion(question.id)
    const next = list?.children[Math.min(index, props.draft.draft.questions.length - 1)]
    const focused = next ?? list?.parentElement
    focused?.querySelector<HTMLElement>('[aria-expanded]')?.focus()
    toast(`Question ${index + 1} was deleted.`, () => props.draft.insertQuestion(kept, index))
  }

  function add(blank: Question): void {
    const { draft, passages } = props.draft
    const last = draft.questions.at(-1)?.passageId ?? passages()[0]?.passageId ?? null
    props.draft.insertQuestion({ ...blank, passageId: last }, draft.questions.length)
    props.open.openFresh(blank.id)
  }

  return (
    <section class="stack" aria-labelledby="questions-heading">
      <h2 id="questions-heading" class="sr-only">
        Questions
      </h2>
      <p class="sr-only" role="status">
        {said()}
      </p>
      <Show when={props.draft.draft.questions.length === 0}>
        <p class="soft">
          No questions yet. Read the passage and ask who says what, what is claimed and what is known, and what the
          figures count.
        </p>
      </Show>
      <ol class={styles.list} ref={list}>
        <For each={props.draft.draft.questions}>
          {(question, index) => (
            <li
              id={cardId(question.id)}
              class={styles.card}
              classList={{
                [styles.open ?? '']: props.open.id() === question.id,
                [styles.before ?? '']: reorder.landing() === index(),
                [styles.after ?? '']:
                  reorder.landing() === index() + 1 && index() + 1 === props.draft.draft.questions.length,
                [styles.dragged ?? '']: reorder.dragged() === index(),
              }}
              onDragOver={(event) => reorder.over(event, index())}
              onDrop={(event) => reorder.drop(event)}
              onDragEnd={() => reorder.end()}
            >
              <QuestionCard
                question={question}
                index={index()}
                draft={props.draft}
                open={props.open}
                verbs={verbsOf(question, index)}
                startDrag={(event) => reorder.start(event, index())}
              />
            </li>
          )}
        </For>
      </ol>
      <AddQuestion
        isFirst={props.draft.draft.questions.length === 0}
        skill={props.skill}
        add={add}
        close={props.skillDone}
      />
      <div class="row">
        <button type="button" data-open-drafts onClick={() => props.openDrafts()}>
          Draft from the passage
        </button>
        <button type="button" class="quiet" onClick={() => props.openBank()}>
          Add from the question bank
        </button>
      </div>
    </section>
  )
}
