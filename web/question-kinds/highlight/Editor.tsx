import { createUniqueId, For } from 'solid-js'
import type { SelectBy } from '#web/question-kinds/AnchorPicker.tsx'
import styles from '#web/question-kinds/editor.module.css'
import type { EditorFace, EditorProps } from '#web/question-kinds/face.ts'
import { HighlightKey } from './HighlightKey.tsx'

export const highlight: EditorFace<'highlight'> = {
  name: 'Select in the passage',
  hint: 'Students select the sentences or words that prove something.',
  Editor: EditHighlight,
}

const ways: readonly { readonly by: SelectBy; readonly label: string }[] = [
  { by: 'sentence', label: 'whole sentences' },
  { by: 'words', label: 'words' },
]

function EditHighlight(props: EditorProps<'highlight'>) {
  const group = createUniqueId()
  return (
    <div class={styles.editor}>
      <fieldset>
        <legend>Students select</legend>
        <div class={styles.choices}>
          <For each={ways}>
            {({ by, label }) => (
              <label>
                <input
                  type="radio"
                  name={group}
                  checked={props.content.by === by}
                  onChange={() => props.change({ content: { by } })}
                />
                {label}
              </label>
            )}
          </For>
        </div>
      </fieldset>
      <HighlightKey
        key={props.key}
        by={props.content.by}
        change={(key) => props.change({ key })}
        faultAt={props.faultAt}
        passage={props.passage}
      />
    </div>
  )
}
