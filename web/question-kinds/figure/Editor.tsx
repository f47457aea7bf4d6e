import { Show } from 'solid-js'
import type { Content } from '#api/contract.ts'
import styles from '#web/question-kinds/editor.module.css'
import type { EditorFace, EditorProps } from '#web/question-kinds/face.ts'
import { figureInWords } from './bounds.ts'
import { FigureKey } from './FigureKey.tsx'

export const figure: EditorFace<'figure'> = {
  name: 'A number',
  hint: 'A number of the passage, with how exact it is and what is counted.',
  Editor: EditFigure,
}

function EditFigure(props: EditorProps<'figure'>) {
  const asks = () => props.content.asks
  const setAsks = (changed: Partial<Content<'figure'>['asks']>) =>
    props.change({ content: { asks: { ...asks(), ...changed } } })
  return (
    <div class={styles.editor}>
      <FigureKey key={props.key} change={(key) => props.change({ key })} faultAt={props.faultAt} />
      <fieldset>
        <legend>Beside the number, students are asked</legend>
        <div class={styles.choices}>
          <label>
            <input
              type="checkbox"
              checked={asks().bound}
              onChange={(event) => setAsks({ bound: event.currentTarget.checked })}
            />
            how exact it is
          </label>
          <label>
            <input
              type="checkbox"
              checked={asks().unit}
              onChange={(event) => setAsks({ unit: event.currentTarget.checked })}
            />
            what is counted
          </label>
        </div>
      </fieldset>
      <Show when={figureInWords(props.key, asks())}>
        {(words) => (
          <p class={styles.key}>
            Right answer: <strong>{words()}</strong>
          </p>
        )}
      </Show>
    </div>
  )
}
