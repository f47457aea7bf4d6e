import { A } from '@solidjs/router'
import { createEffect, createResource, For, on, Suspense } from 'solid-js'
import type { AssignmentView } from '#api/contract.ts'
import { call } from '#web/shared/call.ts'
import { api } from '#web/teacher/api.ts'
import { markingAddress, waitingInWords } from './in-words.ts'

/** The ways to what waits for the teacher's mark; nothing where no question asks for one. */
export function MarkingLinks(props: { assignment: AssignmentView }) {
  const [questions, { refetch }] = createResource(
    () => props.assignment.id,
    (id) => call(api.marking[':id'].marking.$get({ param: { id } })),
  )
  const state = () =>
    props.assignment.participants.map(({ attempts }) => attempts.map(({ endedAt, score }) => [endedAt, score?.waiting]))
  createEffect(
    on(
      () => JSON.stringify(state()),
      () => void refetch(),
      { defer: true },
    ),
  )
  const entries = () =>
    (questions.error === undefined ? (questions.latest?.entries ?? []) : []).filter(
      ({ done, waiting }) => done + waiting > 0,
    )
  return (
    <Suspense>
      <For each={entries()}>
        {(question) => (
          <A
            href={markingAddress(props.assignment.id, question.questionId)}
            class={question.waiting > 0 ? 'button primary' : 'button'}
          >
            {entries().length > 1 && `Question ${question.number}: `}
            {waitingInWords(question)}
          </A>
        )}
      </For>
    </Suspense>
  )
}
