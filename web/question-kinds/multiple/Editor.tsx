import type { EditorFace, EditorProps } from '#web/question-kinds/face.ts'

export const multiple: EditorFace<'multiple'> = {
  name: 'Choose several',
  hint: 'Several options may be right.',
  Editor: MultipleEditor,
}

function MultipleEditor(_props: EditorProps<'multiple'>) {
  return <p class="soft">…</p>
}
