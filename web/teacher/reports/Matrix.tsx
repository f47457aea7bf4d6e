import { A } from '@solidjs/router'
import { createSignal, For, Show } from 'solid-js'
import type { PassageReport } from '#api/contract.ts'
import { Icon } from '#web/question-kinds/Icon.tsx'
import { percent, pointsOf } from './in-words.ts'
import styles from './Matrix.module.css'
import { inOrder, type Order, type Student } from './matrix-order.ts'
import { type Place, stepFrom, within } from './matrix-step.ts'
import { Legend, Outcome, outcomeInWords } from './Outcome.tsx'
import { openQuestion, placeOfQuestion } from './open-question.ts'

type TabIndexAt = (row: number, column: number) => 0 | -1

/** Before the questions stand the name and the score. */
const FIRST_QUESTION = 2

/** Students × questions, one stop for the Tab key: arrow keys move, Enter opens what the cell stands for. */
export function Matrix(props: { report: PassageReport }) {
  const [order, setOrder] = createSignal<Order>({ by: 'name', isRising: true })
  const [focused, setFocused] = createSignal<Place>({ row: 0, column: 0 })
  const students = () => inOrder(props.report.students, order())
  const last = (): Place => ({
    row: props.report.students.length,
    column: FIRST_QUESTION + props.report.questions.length - 1,
  })
  const tabIndexAt: TabIndexAt = (row, column) => {
    const now = within(focused(), last())
    return now.row === row && now.column === column ? 0 : -1
  }
  const hasSeveral = () => props.report.assignmentId === null && props.report.assignments.length > 1

  function move(event: KeyboardEvent & { currentTarget: HTMLElement }): void {
    if (event.altKey || event.metaKey) return
    const to = stepFrom(within(focused(), last()), event.key, event.ctrlKey, last())
    if (to === null) return
    event.preventDefault()
    event.currentTarget.querySelector<HTMLElement>(`[data-place="${to.row}/${to.column}"]`)?.focus()
  }
  function follow({ target }: FocusEvent): void {
    if (!(target instanceof HTMLElement)) return
    const [row, column] = (target.dataset.place ?? '').split('/').map(Number)
    if (row !== undefined && column !== undefined) setFocused({ row, column })
  }
  return (
    <section aria-labelledby="students" class={styles.matrix}>
      <h2 id="students">Students</h2>
      <Legend cells={props.report.students.flatMap(({ cells }) => cells)} />
      <section class={styles.box} aria-label="Students and questions, scrolls both ways">
        <table
          class={styles.table}
          // biome-ignore lint/a11y/noNoninteractiveElementToInteractiveRole: only a table that is a grid is walked with arrow keys
          role="grid"
          aria-labelledby="students"
          aria-describedby="students-keys"
          onKeyDown={move}
          onFocusIn={follow}
        >
          <Head questions={props.report.questions} order={order()} setOrder={setOrder} tabIndexAt={tabIndexAt} />
          <tbody>
            <For each={students()}>
              {(student, index) => (
                <Row
                  student={student}
                  questions={props.report.questions}
                  row={index() + 1}
                  hasSeveral={hasSeveral()}
                  tabIndexAt={tabIndexAt}
                />
              )}
            </For>
          </tbody>
        </table>
      </section>
      <p id="students-keys" class={`${styles.keys} no-print`}>
        Choose a cell to open the answer. On a keyboard, arrow keys move through the table and Enter opens.
      </p>
    </section>
  )
}

function Head(props: {
  questions: PassageReport['questions']
  order: Order
  setOrder: (order: Order) => void
  tabIndexAt: TabIndexAt
}) {
  return (
    <thead>
      <tr>
        <SortHead by="name" label="Student" column={0} {...props} />
        <SortHead by="score" label="Score" column={1} {...props} />
        <For each={props.questions}>
          {({ number, prompt }, index) => (
            <th scope="col" class={styles.number}>
              <a
                href={`#${placeOfQuestion(number)}`}
                title={prompt}
                aria-label={`Question ${number}: ${prompt}`}
                data-place={`0/${index() + FIRST_QUESTION}`}
                tabIndex={props.tabIndexAt(0, index() + FIRST_QUESTION)}
                onClick={() => openQuestion(number)}
              >
                {number}
              </a>
            </th>
          )}
        </For>
      </tr>
    </thead>
  )
}

function SortHead(props: {
  by: Order['by']
  label: string
  column: number
  order: Order
  setOrder: (order: Order) => void
  tabIndexAt: TabIndexAt
}) {
  const isSorted = () => props.order.by === props.by
  const sort = () => {
    if (!isSorted()) return 'none' as const
    return props.order.isRising ? ('ascending' as const) : ('descending' as const)
  }
  // Names begin at A, scores with the highest.
  const next = (): Order => ({
    by: props.by,
    isRising: isSorted() ? !props.order.isRising : props.by === 'name',
  })
  return (
    <th scope="col" class={props.by === 'name' ? styles.name : ''} aria-sort={sort()}>
      <button
        type="button"
        class={styles.sort}
        data-place={`0/${props.column}`}
        tabIndex={props.tabIndexAt(0, props.column)}
        onClick={() => props.setOrder(next())}
      >
        {props.label}
        <Show when={isSorted()}>
          <Icon shape={props.order.isRising ? 'up' : 'down'} />
        </Show>
      </button>
    </th>
  )
}

function Row(props: {
  student: Student
  questions: PassageReport['questions']
  row: number
  hasSeveral: boolean
  tabIndexAt: TabIndexAt
}) {
  const attempt = () => `/assignments/${props.student.assignmentId}/attempts/${props.student.attemptId}`
  const notes = () => [
    ...(props.hasSeveral ? [props.student.assignmentTitle] : []),
    ...(props.student.attemptNumber > 1 ? [`attempt ${props.student.attemptNumber}`] : []),
    ...(props.student.endedAt === null ? ['still working'] : []),
  ]
  return (
    <tr>
      <th scope="row" class={styles.name} dir="auto">
        <A href={attempt()} data-place={`${props.row}/0`} tabIndex={props.tabIndexAt(props.row, 0)}>
          {props.student.displayName}
        </A>
        <Show when={notes().length > 0}>
          <span class={styles.note}>{notes().join(' · ')}</span>
        </Show>
      </th>
      <td class={styles.score} data-place={`${props.row}/1`} tabIndex={props.tabIndexAt(props.row, 1)}>
        <strong>{percent(props.student.possible === 0 ? null : props.student.earned / props.student.possible)}</strong>{' '}
        <span class="soft">
          {pointsOf(props.student.earned)} of {pointsOf(props.student.possible)}
        </span>
      </td>
      <For each={props.student.cells}>
        {(cell, index) => {
          const column = () => index() + FIRST_QUESTION
          const place = () => `${props.row}/${column()}`
          const tabIndex = () => props.tabIndexAt(props.row, column())
          return (
            <Show
              when={cell.wasAsked}
              fallback={
                <td class={styles.cell} data-place={place()} tabIndex={tabIndex()}>
                  <span class="sr-only">{outcomeInWords(cell)}</span>
                </td>
              }
            >
              <td class={styles.cell}>
                <A
                  href={`${attempt()}#${cell.questionId}`}
                  class={styles.answer}
                  aria-label={`${props.student.displayName}, question ${props.questions[index()]?.number}: ${outcomeInWords(cell)}`}
                  data-place={place()}
                  tabIndex={tabIndex()}
                >
                  <Outcome cell={cell} />
                </A>
              </td>
            </Show>
          )
        }}
      </For>
    </tr>
  )
}
