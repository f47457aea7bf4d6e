import { A, Navigate, useParams, useSearchParams } from '@solidjs/router'
import { createResource, For, Show } from 'solid-js'
import type { QuestionToMark } from '#api/contract.ts'
import { call } from '#web/shared/call.ts'
import { Loaded } from '#web/shared/ui/Loaded.tsx'
import { api } from '#web/teacher/api.ts'
import { PageHead } from '#web/teacher/parts/PageHead.tsx'
import { markingAddress, waitingInWords } from './in-words.ts'
import styles from './MarkingStart.module.css'

/** Which question to mark; where there is only one, it is gone to at once. */
export default function MarkingStart() {
  const params = useParams<{ id: string }>()
  const [search] = useSearchParams<{ answer?: string }>()
  const [questions, { refetch }] = createResource(
    () => params.id,
    (id) => call(api.marking[':id'].marking.$get({ param: { id } })),
  )
  const only = () => (questions.latest?.entries.length === 1 ? questions.latest.entries[0] : undefined)
  const address = ({ questionId }: QuestionToMark) => markingAddress(params.id, questionId, search.answer)
  return (
    <>
      <PageHead title="Marking" above={<A href={`/assignments/${params.id}`}>Back to the assignment</A>} />
      <Loaded from={questions} retry={refetch}>
        {(list) => (
          <Show when={only()} fallback={<Choice questions={list().entries} address={address} />}>
            {(one) => <Navigate href={address(one())} />}
          </Show>
        )}
      </Loaded>
    </>
  )
}

function Choice(props: { questions: readonly QuestionToMark[]; address: (question: QuestionToMark) => string }) {
  return (
    <ul class={styles.questions}>
      <For
        each={props.questions}
        fallback={<li class="soft">Nothing here is marked by a teacher: every question has its key.</li>}
      >
        {(question) => (
          <li class="card">
            <A href={props.address(question)} dir="auto">
              Question {question.number}: {question.prompt}
            </A>
            <p class="soft">{waitingInWords(question)}</p>
          </li>
        )}
      </For>
    </ul>
  )
}
