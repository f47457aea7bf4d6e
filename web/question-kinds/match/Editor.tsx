import { createUniqueId, For } from 'solid-js'
import type { Option } from '#api/contract.ts'
import styles from '#web/question-kinds/editor.module.css'
import { FeedbackFields } from '#web/question-kinds/FeedbackFields.tsx'
import { FieldFault } from '#web/question-kinds/FieldFault.tsx'
import type { EditorFace, EditorProps } from '#web/question-kinds/face.ts'
import { feedbackKey, withFeedback, withoutFeedbackOn } from '#web/question-kinds/feedback-key.ts'
import { OptionsEditor } from '#web/question-kinds/OptionsEditor.tsx'

export const match: EditorFace<'match'> = {
  name: 'Who said what',
  hint: 'Students give each claim its source.',
  Editor: EditMatch,
}

const missingFrom = (options: readonly Option[], earlier: readonly Option[]): string[] =>
  earlier.map(({ id }) => id).filter((id) => !options.some((option) => option.id === id))

function EditMatch(props: EditorProps<'match'>) {
  /** Takes lists of which claims or sources have gone; what hung on them goes too. */
  function setLists(changed: { claims?: Option[]; sources?: Option[] }): void {
    const content = { ...props.content, ...changed }
    const gone = [
      ...missingFrom(content.claims, props.content.claims),
      ...missingFrom(content.sources, props.content.sources),
    ]
    if (gone.length === 0) {
      props.change({ content })
      return
    }
    const sourceOf = Object.fromEntries(
      Object.entries(props.key.sourceOf).filter((pair) => !pair.some((id) => gone.includes(id))),
    )
    props.change({ content, key: { sourceOf }, feedback: withoutFeedbackOn(props.feedback, gone) })
  }
  function setSource(claim: string, source: string): void {
    const { [claim]: _old, ...others } = props.key.sourceOf
    props.change({ key: { sourceOf: source === '' ? others : { ...others, [claim]: source } } })
  }
  return (
    <div class={styles.editor}>
      <OptionsEditor
        noun="source"
        legend="Sources"
        hint="Everybody students can choose from. A source may be used several times or not at all."
        path="content.sources"
        options={props.content.sources}
        change={(sources) => setLists({ sources })}
        faultAt={props.faultAt}
      />
      <OptionsEditor
        noun="claim"
        legend="Claims"
        hint="Each counts the same. Students see them in a new order when options are shuffled."
        path="content.claims"
        options={props.content.claims}
        change={(claims) => setLists({ claims })}
        faultAt={props.faultAt}
        more={(id, name) => (
          <>
            <RightSource
              name={name()}
              sources={props.content.sources}
              source={props.key.sourceOf[id]}
              change={(source) => setSource(id, source)}
              fault={props.faultAt(`key.sourceOf.${id}`)}
            />
            <details class={styles.fold}>
              <summary>
                Feedback <span class="sr-only">on {name()}</span>
              </summary>
              <For each={props.content.sources.map((source) => source.id)}>
                {(source) => (
                  <FeedbackFields
                    about={`“${props.content.sources.find((one) => one.id === source)?.text || 'a source without words'}”`}
                    isRight={props.key.sourceOf[id] === source}
                    feedback={props.feedback[feedbackKey(id, source)]}
                    change={(changed) =>
                      props.change({ feedback: withFeedback(props.feedback, feedbackKey(id, source), changed) })
                    }
                  />
                )}
              </For>
            </details>
          </>
        )}
      />
    </div>
  )
}

function RightSource(props: {
  name: string
  sources: readonly Option[]
  source: string | undefined
  change: (source: string) => void
  fault: string | undefined
}) {
  const selectId = createUniqueId()
  return (
    <>
      <div class={styles.source}>
        <label for={selectId}>
          Said by <span class="sr-only">({props.name})</span>
        </label>
        <select
          id={selectId}
          aria-invalid={props.fault ? 'true' : undefined}
          aria-describedby={props.fault ? `${selectId}-fault` : undefined}
          onChange={(event) => props.change(event.currentTarget.value)}
        >
          <option value="" selected={props.source === undefined}>
            Choose the source
          </option>
          <For each={props.sources.filter(({ text }) => text.trim() !== '')}>
            {({ id, text }) => (
              <option value={id} selected={props.source === id}>
                {text}
              </option>
            )}
          </For>
        </select>
      </div>
      <FieldFault id={`${selectId}-fault`} fault={props.fault} />
    </>
  )
}
