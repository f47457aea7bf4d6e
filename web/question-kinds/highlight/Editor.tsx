import { createUniqueId, For } from 'solid-js'
import { AnchorPicker, type SelectBy } from '#web/question-kinds/AnchorPicker.tsx'
import styles from '#web/question-kinds/editor.module.css'
import type { EditorFace, EditorProps } from '#web/question-kinds/face.ts'

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
      <AnchorPicker
        legend="To be found"
        hint="Each place found earns the same share of the points. A selection beside them costs as much."
        anchors={props.key.required}
        change={(required) => props.change({ key: { ...props.key, required } })}
        passage={props.passage}
        by={[props.content.by]}
        task="Select what students must find."
        fault={props.faultAt('key.required')}
      />
      <AnchorPicker
        legend="May be selected too"
        hint="Earns nothing and costs nothing."
        anchors={props.key.allowed}
        change={(allowed) => props.change({ key: { ...props.key, allowed } })}
        passage={props.passage}
        by={[props.content.by]}
        task="Select what students may select as well."
        fault={props.faultAt('key.allowed')}
      />
    </div>
  )
}
