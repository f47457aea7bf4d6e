import { createUniqueId, For } from 'solid-js'
import styles from '#web/question-kinds/editor.module.css'
import { FeedbackFold } from '#web/question-kinds/FeedbackFields.tsx'
import { FieldFault } from '#web/question-kinds/FieldFault.tsx'
import type { EditorFace, EditorProps } from '#web/question-kinds/face.ts'
import { feedbackKey, withFeedback } from '#web/question-kinds/feedback-key.ts'
import { verdicts } from './verdicts.ts'

export const verdict: EditorFace<'verdict'> = {
  name: 'True, false or not said',
  hint: 'Students say whether the passage supports a statement.',
  Editor: EditVerdict,
}

function EditVerdict(props: EditorProps<'verdict'>) {
  const group = createUniqueId()
  const faultId = createUniqueId()
  const isRight = (one: string) => props.key.verdict === one
  return (
    <fieldset class={styles.list} aria-describedby={faultId}>
      <legend>The statement is</legend>
      <For each={verdicts}>
        {(one) => (
          <div class={styles.option}>
            <div class={styles.choices}>
              <label>
                <input
                  type="radio"
                  name={group}
                  checked={isRight(one.verdict)}
                  onChange={() => props.change({ key: { verdict: one.verdict } })}
                />
                {one.label}
              </label>
            </div>
            <div class={styles.more}>
              <FeedbackFold
                about={`“${one.label}”`}
                isRight={isRight(one.verdict)}
                feedback={props.feedback[feedbackKey('answer', one.verdict)]}
                change={(changed) =>
                  props.change({
                    feedback: withFeedback(props.feedback, feedbackKey('answer', one.verdict), changed),
                  })
                }
              />
            </div>
          </div>
        )}
      </For>
      <FieldFault id={faultId} fault={props.faultAt('key.verdict')} />
    </fieldset>
  )
}
