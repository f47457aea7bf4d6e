import type { EditorFace, EditorProps } from '#web/question-kinds/face.ts'

export const match: EditorFace<'match'> = {
  name: 'Who said what',
  hint: 'Students give each claim its source.',
  Editor: MatchEditor,
}

function MatchEditor(_props: EditorProps<'match'>) {
  return <p class="soft">…</p>
}
