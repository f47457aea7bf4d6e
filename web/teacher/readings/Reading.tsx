import { useParams } from '@solidjs/router'
import { createResource, Show } from 'solid-js'
import { call } from '#web/shared/call.ts'
import { Loaded } from '#web/shared/ui/Loaded.tsx'
import { api } from '#web/teacher/api.ts'
import { ReadingBench } from './ReadingBench.tsx'

export default function Reading() {
  const params = useParams<{ id: string }>()
  return (
    <Show when={params.id} keyed>
      {(id) => <ReadingOf id={id} />}
    </Show>
  )
}

/** The passage and its reading, of the same revision. */
async function load(id: string) {
  const param = { id }
  const passageOf = () => call(api.passages[':id'].$get({ param }))
  const [passage, read] = await Promise.all([passageOf(), call(api.readings[':id'].reading.$get({ param }))])
  return { read, passage: passage.revisionId === read.revisionId ? passage : await passageOf() }
}

function ReadingOf(props: { id: string }) {
  const [known, { refetch }] = createResource(() => load(props.id))
  return (
    <>
      <Show when={known.error}>
        <h1>Who said what</h1>
      </Show>
      <Show when={known.loading && known.latest === undefined}>
        <p class="soft" role="status">
          Reading the text …
        </p>
      </Show>
      <Loaded from={known} retry={refetch}>
        {(both) => <ReadingBench passage={both().passage} read={both().read} />}
      </Loaded>
    </>
  )
}
