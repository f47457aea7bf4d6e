import { A } from '@solidjs/router'
import { createSignal, For, Show } from 'solid-js'
import type { PassageReport } from '#api/contract.ts'
import { outcomeOf } from '#web/question-kinds/CreditMark.tsx'
import { Icon } from '#web/question-kinds/Icon.tsx'
import { percent, pointsOf } from './in-words.ts'
import styles from './Matrix.module.css'
import { inOrder, type Order, type Student } from './matrix-order.ts'

const outcomes = {
  full: { shape: 'tick', words: 'full marks' },
  part: { shape: 'half', words: 'part of the marks' },
  none: { shape: 'cross', words: 'no marks' },
  unanswered: { shape: 'dash', words: 'unanswered' },
} as const

/** Students × questions. Arrow keys move from cell to cell, Enter opens the attempt at that question. */
export function Matrix(props: { report: PassageReport }) {
  const [order, setOrder] = createSignal<Order>({ by: 'name', isRising: true })
  const [focused, setFocused] = createSignal({ row: 0, column: 0 })
  const students = () => inOrder(props.report.students, order())
  const sortBy = (by: Order['by']) =>
    setOrder((now) => ({ by, isRising: now.by === by ? !now.isRising : by === 'name' }))
  const hasSeveral = () => props.report.assignmentId === null && props.report.assignments.length > 1
  let table: HTMLTableElement | undefined

  function move(event: KeyboardEvent): void {
    const step = { ArrowUp: [-1, 0], ArrowDown: [1, 0], ArrowLeft: [0, -1], ArrowRight: [0, 1] }[event.key]
    const [down, right] = step ?? []
    if (down === undefined || right === undefined) return
    event.preventDefault()
    const row = Math.min(Math.max(focused().row + down, 0), students().length - 1)
    const column = Math.min(Math.max(focused().column + right, 0), props.report.questions.length - 1)
    setFocused({ row, column })
    table?.querySelector<HTMLElement>(`[data-cell="${row}/${column}"]`)?.focus()
  }

  const sortOf = (by: Order['by']) => {
    if (order().by !== by) return 'none' as const
    return order().isRising ? ('ascending' as const) : ('descending' as const)
  }
  return (
    <section aria-labelledby="students" class={styles.matrix}>
      <h2 id="students">Students</h2>
      <Legend />
      <section class={styles.box} aria-label="Students and questions, scrolls sideways">
        <table ref={table} class={styles.table}>
          <thead>
            <tr>
              <th scope="col" class={styles.name} aria-sort={sortOf('name')}>
                <button type="button" class={styles.sort} onClick={() => sortBy('name')}>
                  Student <Arrow sort={sortOf('name')} />
                </button>
              </th>
              <th scope="col" aria-sort={sortOf('score')}>
                <button type="button" class={styles.sort} onClick={() => sortBy('score')}>
                  Score <Arrow sort={sortOf('score')} />
                </button>
              </th>
              <For each={props.report.questions}>
                {({ number, prompt }) => (
                  <th scope="col" class={styles.number} title={prompt}>
                    {number}
                  </th>
                )}
              </For>
            </tr>
          </thead>
          <tbody onKeyDown={move}>
            <For each={students()}>
              {(student, row) => (
                <tr>
                  <th scope="row" class={styles.name} dir="auto">
                    <A href={`/assignments/${student.assignmentId}/attempts/${student.attemptId}`}>
                      {student.displayName}
                    </A>
                    <Show when={hasSeveral()}>
                      <span class={styles.from}>{student.assignmentTitle}</span>
                    </Show>
                    <Show when={student.endedAt === null}>
                      <span class={styles.from}>still working</span>
                    </Show>
                  </th>
                  <td class={styles.score}>
                    {pointsOf(student.earned)} <span class="soft">/ {pointsOf(student.possible)}</span>{' '}
                    <span class="soft">
                      {percent(student.possible === 0 ? null : student.earned / student.possible)}
                    </span>
                  </td>
                  <For each={student.cells}>
                    {(_, column) => (
                      <Cell
                        student={student}
                        number={props.report.questions[column()]?.number ?? column() + 1}
                        at={column()}
                        place={`${row()}/${column()}`}
                        isFocusable={focused().row === row() && focused().column === column()}
                        onFocus={() => setFocused({ row: row(), column: column() })}
                      />
                    )}
                  </For>
                </tr>
              )}
            </For>
          </tbody>
        </table>
      </section>
    </section>
  )
}

function Cell(props: {
  student: Student
  number: number
  at: number
  place: string
  isFocusable: boolean
  onFocus: () => void
}) {
  const cell = () => props.student.cells[props.at]
  const outcome = () => outcomeOf(cell()?.credit ?? 0, cell()?.credit == null)
  return (
    <td class={styles.cell}>
      <Show when={cell()?.wasAsked} fallback={<span class="sr-only">not asked</span>}>
        <A
          href={`/assignments/${props.student.assignmentId}/attempts/${props.student.attemptId}#${cell()?.questionId}`}
          class={`${styles.outcome} ${styles[outcome()]}`}
          aria-label={`${props.student.displayName}, question ${props.number}: ${outcomes[outcome()].words}`}
          data-cell={props.place}
          tabIndex={props.isFocusable ? 0 : -1}
          onFocus={() => props.onFocus()}
        >
          <Icon shape={outcomes[outcome()].shape} />
        </A>
      </Show>
    </td>
  )
}

function Arrow(props: { sort: 'none' | 'ascending' | 'descending' }) {
  return <span aria-hidden="true">{{ none: '↕', ascending: '↑', descending: '↓' }[props.sort]}</span>
}

function Legend() {
  return (
    <p class={styles.legend}>
      <For each={Object.entries(outcomes)}>
        {([outcome, { shape, words }]) => (
          <span>
            <span class={`${styles.outcome} ${styles[outcome]}`} aria-hidden="true">
              <Icon shape={shape} />
            </span>{' '}
            {words}
          </span>
        )}
      </For>
    </p>
  )
}
