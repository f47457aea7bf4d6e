import { A, useParams } from '@solidjs/router'
import { createEffect, createResource, Show } from 'solid-js'
import type { WalkThrough } from '#api/contract.ts'
import { call } from '#web/shared/call.ts'
import { Loaded } from '#web/shared/ui/Loaded.tsx'
import { Notice } from '#web/shared/ui/Notice.tsx'
import { api } from '#web/teacher/api.ts'
import { createWalk } from './create-walk.ts'
import styles from './WalkRemote.module.css'
import { Steps } from './WalkThroughPage.tsx'

const stageWords = {
  question: 'The wall shows the question.',
  answers: 'The wall shows what was answered.',
  key: 'The wall shows the key.',
  evidence: 'The wall shows the proof in the text.',
} as const

/** On the teacher's phone: moves the wall on. */
export default function WalkRemote() {
  const params = useParams<{ id: string }>()
  const [walk, { refetch }] = createResource(
    () => params.id,
    (id) => call(api.walkThrough[':id']['walk-through'].$get({ param: { id } })),
  )
  return (
    <Loaded from={walk} retry={refetch}>
      {(loaded) => (
        <Show when={loaded().questions.length > 0} fallback={<p>This assignment has no questions.</p>}>
          <Remote walk={loaded()} />
        </Show>
      )}
    </Loaded>
  )
}

function Remote(props: { walk: WalkThrough }) {
  const walk = createWalk(props.walk)
  createEffect(() => {
    document.title = `Remote: ${props.walk.assignment.title} – Whosaid`
  })
  return (
    <div class={styles.remote}>
      <p class="soft">
        Question {walk.index() + 1} of {props.walk.questions.length}
      </p>
      <h1 class={styles.prompt} dir="auto">
        {walk.shown()?.question.prompt}
      </h1>
      <p role="status">{stageWords[walk.stage()]}</p>
      <Show when={walk.failure()}>{(sentence) => <Notice tone="bad">{sentence()}</Notice>}</Show>
      <div class={styles.keys}>
        <Steps walk={walk} />
      </div>
      <label>
        Go to question
        <select onChange={(event) => walk.toQuestion(Number(event.currentTarget.value))}>
          {props.walk.questions.map(({ question }, index) => (
            <option value={index} selected={walk.index() === index}>
              {`${index + 1}. ${question.prompt}`}
            </option>
          ))}
        </select>
      </label>
      <A href={`/assignments/${props.walk.assignment.id}/walk-through`}>Open the wall on this device</A>
    </div>
  )
}
