import type { EditorFace, EditorProps } from '#web/question-kinds/face.ts'

export const choice: EditorFace<'choice'> = { name: 'Choose one', hint: 'One option is right.', Editor: ChoiceEditor }

function ChoiceEditor(_props: EditorProps<'choice'>) {
  return <p class="soft">…</p>
}
