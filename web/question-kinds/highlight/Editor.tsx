import type { EditorFace, EditorProps } from '#web/question-kinds/face.ts'

export const highlight: EditorFace<'highlight'> = {
  name: 'Select in the passage',
  hint: 'Students select the words or sentences that prove something.',
  Editor: HighlightEditor,
}

function HighlightEditor(_props: EditorProps<'highlight'>) {
  return <p class="soft">…</p>
}
