import { useParams } from '@solidjs/router'
import { createResource, Show } from 'solid-js'
import { call } from '#web/shared/call.ts'
import { Loaded } from '#web/shared/ui/Loaded.tsx'
import { api } from '#web/teacher/api.ts'
import { Workbench } from './Workbench.tsx'

export default function QuestionSetEditor() {
  const params = useParams<{ id: string }>()
  return (
    <Show when={params.id} keyed>
      {(id) => <EditorOf id={id} />}
    </Show>
  )
}

function EditorOf(props: { id: string }) {
  const [set, { refetch }] = createResource(() => call(api.questionSets[':id'].$get({ param: { id: props.id } })))
  return (
    <>
      <Show when={set.error}>
        <h1>Question set</h1>
      </Show>
      <Loaded from={set} retry={refetch}>
        {(read) => <Workbench set={read()} />}
      </Loaded>
    </>
  )
}
