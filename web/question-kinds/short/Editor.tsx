import type { EditorFace, EditorProps } from '#web/question-kinds/face.ts'

export const short: EditorFace<'short'> = {
  name: 'Short answer',
  hint: 'Students type a word or a phrase.',
  Editor: ShortEditor,
}

function ShortEditor(_props: EditorProps<'short'>) {
  return <p class="soft">…</p>
}
