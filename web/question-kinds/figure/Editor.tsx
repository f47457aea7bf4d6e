import type { EditorFace, EditorProps } from '#web/question-kinds/face.ts'

export const figure: EditorFace<'figure'> = {
  name: 'A number',
  hint: 'A number with its bound and its unit.',
  Editor: FigureEditor,
}

function FigureEditor(_props: EditorProps<'figure'>) {
  return <p class="soft">…</p>
}
