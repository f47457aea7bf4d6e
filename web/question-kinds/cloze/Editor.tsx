import { createEffect, createSignal, on } from 'solid-js'
import type { EditorFace, EditorProps } from '#web/question-kinds/face.ts'
import { newId } from '#web/question-kinds/new-id.ts'
import { Field } from '#web/shared/ui/Field.tsx'
import { LONGEST_TEXT, readCloze, written } from './written.ts'

export const cloze: EditorFace<'cloze'> = {
  name: 'Fill the gaps',
  hint: 'Students fill gaps in a text, from options or by typing.',
  Editor: EditCloze,
}

function EditCloze(props: EditorProps<'cloze'>) {
  const [text, setText] = createSignal('')
  const current = () => ({ content: props.content, key: props.key })
  const read = (source: string) => readCloze(source, current(), newId)
  // Whatever the text becomes elsewhere (undo, another tab) is shown; one's own typing is left as it is.
  createEffect(
    on(
      () => written(current()),
      (stored) => {
        if (written(read(text())) !== stored) setText(stored)
      },
    ),
  )
  const error = () =>
    [
      props.faultAt('content.pieces'),
      ...props.content.pieces.map((_, at) => props.faultAt(`content.pieces.${at}`)),
    ].find((fault) => fault !== undefined)
  return (
    <Field
      label="Text with gaps"
      hint="Write what belongs into a gap in double brackets. To type: [[May]], or [[May / the month of May]] where both count. To choose: [[May|June|July]], the right one first; students see the options in another order. Each gap counts the same."
      error={error()}
    >
      {(control) => (
        <textarea
          {...control}
          data-path="content.pieces"
          rows={Math.min(12, Math.max(4, text().split('\n').length + 2))}
          dir="auto"
          maxLength={LONGEST_TEXT}
          value={text()}
          onInput={(event) => {
            setText(event.currentTarget.value)
            props.change(read(event.currentTarget.value))
          }}
        />
      )}
    </Field>
  )
}
