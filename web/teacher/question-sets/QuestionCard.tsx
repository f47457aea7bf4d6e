import { A } from '@solidjs/router'
import { Show } from 'solid-js'
import type { Question } from '#api/contract.ts'
import { editors } from '#web/question-kinds/editors.tsx'
import { counted } from '#web/teacher/parts/wording.ts'
import type { EditedDraft } from './create-draft.ts'
import { cardId, type OpenQuestion } from './create-open-question.ts'
import styles from './QuestionCard.module.css'
import { QuestionEditor } from './QuestionEditor.tsx'
import { missing, skillNames } from './words.ts'

/** What can be done with a question as a whole. */
export interface QuestionVerbs {
  move: (by: -1 | 1) => void
  duplicate: () => void
  remove: () => void
}

/** One question of the list: a line about it, and everything of it when it is open. */
export function QuestionCard(props: {
  question: Question
  index: number
  draft: EditedDraft
  open: OpenQuestion
  verbs: QuestionVerbs
  startDrag: (event: DragEvent) => void
}) {
  const id = () => props.question.id
  const isOpen = () => props.open.id() === id()
  const isLast = () => props.index === props.draft.draft.questions.length - 1
  const faults = () =>
    props.open.isFresh(id()) ? [] : props.draft.faults().filter(({ questionId }) => questionId === id())
  const faultAt = (path: string) =>
    props.draft.refusalAt(`questions.${props.index}.${path}`) ?? faults().find((fault) => fault.path === path)?.message
  return (
    <>
      <div class={styles.head}>
        {/* The arrows do the same by keyboard and touch. */}
        <span
          class={styles.handle}
          draggable={true}
          aria-hidden="true"
          title="Drag to move"
          onDragStart={props.startDrag}
        >
          <Dots />
        </span>
        <h3 class={styles.heading}>
          <button
            type="button"
            class={styles.toggle}
            aria-expanded={isOpen()}
            aria-controls={`${cardId(id())}-editor`}
            onClick={() => (isOpen() ? props.open.close() : props.open.open(id()))}
          >
            <span class={styles.number}>
              <span class="sr-only">Question </span>
              {props.index + 1}
            </span>
            <span
              class={styles.prompt}
              classList={{ [styles.empty ?? '']: props.question.prompt.trim() === '' }}
              dir="auto"
            >
              {props.question.prompt.trim() || 'No question written yet'}
            </span>
          </button>
        </h3>
      </div>
      <div class={styles.foot}>
        <p class={styles.about}>
          <span>{editors[props.question.kind].name}</span>
          <span>{skillNames[props.question.skill]}</span>
          <span>{counted(props.question.points, 'point')}</span>
          <Show when={props.question.proof !== 'none'}>
            <span>{props.question.proof === 'counts' ? 'Proof counts half' : 'With proof'}</span>
          </Show>
          <Show when={faults().length > 0}>
            <span class={styles.missing}>{missing(faults().length)}</span>
          </Show>
        </p>
        <Tools index={props.index} isLast={isLast()} verbs={props.verbs} />
      </div>
      <div id={`${cardId(id())}-editor`}>
        <Show when={isOpen()}>
          <Show when={props.draft.published()?.questionIds.includes(id())}>
            <p class={styles.mend}>
              What you change here reaches students only in the next version. To put it right for everybody who has
              answered, <A href={`/question-sets/${props.draft.id}/questions/${id()}/mending`}>mend this question</A>.
            </p>
          </Show>
          <QuestionEditor question={props.question} draft={props.draft} faultAt={faultAt} />
        </Show>
      </div>
    </>
  )
}

function Tools(props: { index: number; isLast: boolean; verbs: QuestionVerbs }) {
  const named = (verb: string) => `${verb} question ${props.index + 1}`
  return (
    <div class={styles.tools}>
      <button
        type="button"
        class="small quiet"
        data-verb="up"
        aria-label={`${named('Move')} up`}
        aria-disabled={props.index === 0}
        onClick={() => props.index > 0 && props.verbs.move(-1)}
      >
        <Arrow up />
      </button>
      <button
        type="button"
        class="small quiet"
        data-verb="down"
        aria-label={`${named('Move')} down`}
        aria-disabled={props.isLast}
        onClick={() => !props.isLast && props.verbs.move(1)}
      >
        <Arrow />
      </button>
      <button type="button" class="small quiet" aria-label={named('Duplicate')} onClick={() => props.verbs.duplicate()}>
        Duplicate
      </button>
      <button type="button" class="small quiet" aria-label={named('Delete')} onClick={() => props.verbs.remove()}>
        Delete
      </button>
    </div>
  )
}

function Arrow(props: { up?: boolean }) {
  return (
    <svg
      aria-hidden="true"
      width="16"
      height="16"
      viewBox="0 0 16 16"
      fill="none"
      stroke="currentColor"
      stroke-width="2"
    >
      <path
        stroke-linecap="round"
        stroke-linejoin="round"
        d={props.up ? 'M8 13V3M4 7l4-4 4 4' : 'M8 3v10M4 9l4 4 4-4'}
      />
    </svg>
  )
}

function Dots() {
  return (
    <svg aria-hidden="true" width="10" height="18" viewBox="0 0 10 18" fill="currentColor">
      <path d="M1 1h2.5v2.5H1zM6.5 1H9v2.5H6.5zM1 7.75h2.5v2.5H1zM6.5 7.75H9v2.5H6.5zM1 14.5h2.5V17H1zM6.5 14.5H9V17H6.5z" />
    </svg>
  )
}
