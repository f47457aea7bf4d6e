import type { EditorFace, EditorProps } from '#web/question-kinds/face.ts'
import { LinesField } from '#web/question-kinds/LinesField.tsx'

export const short: EditorFace<'short'> = {
  name: 'Short answer',
  hint: 'Students type a word or a few words.',
  Editor: EditShort,
}

function EditShort(props: EditorProps<'short'>) {
  return (
    <LinesField
      label="Accepted answers, one a line"
      hint="Capitals, accents, punctuation, articles and hyphens make no difference, and “seven” equals “7”. Spelling and plurals do: add a line for each that counts."
      lines={props.key.accepted}
      change={(accepted) => props.change({ key: { accepted } })}
      most={50}
      longest={200}
      path="key.accepted"
      faultAt={props.faultAt}
    />
  )
}
