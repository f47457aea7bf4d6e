import type { EditorFace, EditorProps } from '#web/question-kinds/face.ts'

export const verdict: EditorFace<'verdict'> = {
  name: 'True, false or not said',
  hint: 'Students judge a statement by the passage.',
  Editor: VerdictEditor,
}

function VerdictEditor(_props: EditorProps<'verdict'>) {
  return <p class="soft">…</p>
}
