import { For } from 'solid-js'
import type { Option } from '#api/contract.ts'
import styles from '#web/question-kinds/editor.module.css'
import { FeedbackFold } from '#web/question-kinds/FeedbackFields.tsx'
import type { EditorFace, EditorProps } from '#web/question-kinds/face.ts'
import { feedbackKey, withFeedback, withoutFeedbackOn } from '#web/question-kinds/feedback-key.ts'
import { OptionsEditor } from '#web/question-kinds/OptionsEditor.tsx'
import { Field } from '#web/shared/ui/Field.tsx'
import { rules, ruleToStudent } from './rules.ts'

export const multiple: EditorFace<'multiple'> = {
  name: 'Choose several',
  hint: 'Several options, any number of them are right.',
  Editor: EditMultiple,
}

function EditMultiple(props: EditorProps<'multiple'>) {
  const isRight = (id: string) => props.key.correct.includes(id)

  function setOptions(options: Option[]): void {
    const content = { ...props.content, options }
    const gone = props.content.options
      .filter(({ id }) => !options.some((option) => option.id === id))
      .map(({ id }) => id)
    if (gone.length === 0) {
      props.change({ content })
      return
    }
    props.change({
      content,
      key: { correct: props.key.correct.filter((id) => !gone.includes(id)) },
      feedback: withoutFeedbackOn(props.feedback, gone),
    })
  }
  function setRight(id: string, isNow: boolean): void {
    const others = props.key.correct.filter((other) => other !== id)
    props.change({ key: { correct: isNow ? [...others, id] : others } })
  }
  return (
    <div class={styles.editor}>
      <OptionsEditor
        noun="option"
        legend="Options"
        hint="Tick all that are right. Enter adds an option; a pasted list becomes one option a line."
        path="content.options"
        options={props.content.options}
        change={setOptions}
        faultAt={props.faultAt}
        fault={props.faultAt('key.correct')}
        mark={(id, name) => (
          <label class={styles.mark}>
            <input
              type="checkbox"
              checked={isRight(id)}
              onChange={(event) => setRight(id, event.currentTarget.checked)}
            />
            Right
            <span class="sr-only"> is {name()}</span>
          </label>
        )}
        more={(id, name) => (
          <FeedbackFold
            about={name()}
            isRight={isRight(id)}
            feedback={props.feedback[feedbackKey('answer', id)]}
            change={(changed) =>
              props.change({ feedback: withFeedback(props.feedback, feedbackKey('answer', id), changed) })
            }
          />
        )}
      />
      <Field label="How ticks are marked" hint={`Students read: “${ruleToStudent(props.content.rule)}”`}>
        {(control) => (
          <select
            {...control}
            onChange={({ currentTarget: { value } }) => {
              const chosen = rules.find(({ rule }) => rule === value)
              if (chosen) props.change({ content: { ...props.content, rule: chosen.rule } })
            }}
          >
            <For each={rules}>
              {({ rule, name }) => (
                <option value={rule} selected={props.content.rule === rule}>
                  {name}
                </option>
              )}
            </For>
          </select>
        )}
      </Field>
    </div>
  )
}
