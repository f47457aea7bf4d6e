import type { Content, Key } from '#api/contract.ts'
import styles from '#web/question-kinds/editor.module.css'
import type { EditorFace, EditorProps } from '#web/question-kinds/face.ts'
import { Field } from '#web/shared/ui/Field.tsx'
import { RubricEditor } from './RubricEditor.tsx'

export const extended: EditorFace<'extended'> = {
  name: 'Written answer',
  hint: 'Students write; you mark it with a rubric.',
  Editor: EditExtended,
}

function EditExtended(props: EditorProps<'extended'>) {
  const setContent = (content: Partial<Content<'extended'>>) =>
    props.change({ content: { ...props.content, ...content } })
  const setKey = (key: Partial<Key<'extended'>>) => props.change({ key: { ...props.key, ...key } })
  return (
    <div class={styles.editor}>
      <Field label="Most words" hint="Leave it empty for no limit. Students see the count; nothing stops them.">
        {(control) => (
          <input
            {...control}
            data-path="content.mostWords"
            type="number"
            inputMode="numeric"
            min={1}
            max={5000}
            value={props.content.mostWords ?? ''}
            onInput={({ currentTarget: { value, valueAsNumber: most } }) => {
              if (value === '') setContent({ mostWords: null })
              else if (Number.isInteger(most) && most >= 1 && most <= 5000) setContent({ mostWords: most })
            }}
            onBlur={(event) => {
              event.currentTarget.value = String(props.content.mostWords ?? '')
            }}
          />
        )}
      </Field>
      <RubricEditor
        criteria={props.content.criteria}
        change={(criteria) => setContent({ criteria })}
        faultAt={props.faultAt}
      />
      <Written
        label="Model answer"
        hint="Beside you when you mark. Students read it after marking, when the feedback policy allows it."
        path="key.model"
        text={props.key.model}
        most={20_000}
        change={(model) => setKey({ model })}
      />
      <Written
        label="Notes for marking"
        hint="Beside you when you mark; students do not get them."
        path="key.notes"
        text={props.key.notes}
        most={4000}
        change={(notes) => setKey({ notes })}
      />
    </div>
  )
}

function Written(props: {
  label: string
  hint: string
  path: string
  text: string
  most: number
  change: (text: string) => void
}) {
  return (
    <Field label={props.label} hint={props.hint}>
      {(control) => (
        <textarea
          {...control}
          data-path={props.path}
          dir="auto"
          rows={3}
          maxLength={props.most}
          value={props.text}
          onInput={(event) => props.change(event.currentTarget.value)}
        />
      )}
    </Field>
  )
}
