import { createUniqueId, For, Show } from 'solid-js'
import type { Option } from '#api/contract.ts'
import styles from '#web/question-kinds/editor.module.css'
import { FeedbackFold } from '#web/question-kinds/FeedbackFields.tsx'
import type { EditorFace, EditorProps } from '#web/question-kinds/face.ts'
import { feedbackKey, withFeedback, withoutFeedbackOn } from '#web/question-kinds/feedback-key.ts'
import { OptionsEditor } from '#web/question-kinds/OptionsEditor.tsx'

export const choice: EditorFace<'choice'> = {
  name: 'Choose one',
  hint: 'Several options, one of them is right.',
  Editor: EditChoice,
}

const partMarks = [0.25, 0.5, 0.75]

function EditChoice(props: EditorProps<'choice'>) {
  const group = createUniqueId()
  const isRight = (id: string) => props.key.correct === id

  function setOptions(options: Option[]): void {
    const gone = props.content.options
      .filter(({ id }) => !options.some((option) => option.id === id))
      .map(({ id }) => id)
    if (gone.length === 0) {
      props.change({ content: { options } })
      return
    }
    const { correct, partial } = props.key
    props.change({
      content: { options },
      key: {
        correct: correct !== null && gone.includes(correct) ? null : correct,
        partial: Object.fromEntries(Object.entries(partial).filter(([id]) => !gone.includes(id))),
      },
      feedback: withoutFeedbackOn(props.feedback, gone),
    })
  }
  function setRight(id: string): void {
    const { [id]: _part, ...partial } = props.key.partial
    props.change({ key: { correct: id, partial } })
  }
  function setPart(id: string, credit: number): void {
    const { [id]: _old, ...others } = props.key.partial
    props.change({ key: { ...props.key, partial: credit > 0 ? { ...others, [id]: credit } : others } })
  }
  return (
    <OptionsEditor
      noun="option"
      legend="Options"
      hint="Mark the one that is right. Enter adds an option; a pasted list becomes one option a line."
      path="content.options"
      options={props.content.options}
      change={setOptions}
      faultAt={props.faultAt}
      fault={props.faultAt('key.correct')}
      mark={(id, name) => (
        <label class={styles.mark}>
          <input type="radio" name={group} checked={isRight(id)} onChange={() => setRight(id)} />
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
          note={props.key.partial[id] ? `${Math.round(props.key.partial[id] * 100)} % of the marks` : ''}
        >
          <Show when={!isRight(id)}>
            <PartMarks about={name()} credit={props.key.partial[id] ?? 0} change={(credit) => setPart(id, credit)} />
          </Show>
        </FeedbackFold>
      )}
    />
  )
}

function PartMarks(props: { about: string; credit: number; change: (credit: number) => void }) {
  const selectId = createUniqueId()
  // A share that came from elsewhere stays on offer.
  const offered = () => [...new Set([0, ...partMarks, props.credit])].toSorted((a, b) => a - b)
  return (
    <div class={styles.source}>
      <label for={selectId}>Part of the marks for {props.about}</label>
      <select id={selectId} onChange={(event) => props.change(Number(event.currentTarget.value))}>
        <For each={offered()}>
          {(credit) => (
            <option value={credit} selected={props.credit === credit}>
              {credit === 0 ? 'None' : `${Math.round(credit * 100)} %`}
            </option>
          )}
        </For>
      </select>
    </div>
  )
}
