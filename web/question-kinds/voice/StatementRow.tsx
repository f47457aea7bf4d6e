import { createEffect, createSignal, createUniqueId, For, on, Show } from 'solid-js'
import type { Anchor, Place } from '#api/contract.ts'
import { createSelecting } from '#web/question-kinds/create-selecting.ts'
import styles from '#web/question-kinds/editor.module.css'
import { FeedbackFields } from '#web/question-kinds/FeedbackFields.tsx'
import { FieldFault } from '#web/question-kinds/FieldFault.tsx'
import type { EditorProps } from '#web/question-kinds/face.ts'
import { feedbackKey, withFeedback } from '#web/question-kinds/feedback-key.ts'
import { newId } from '#web/question-kinds/new-id.ts'
import { anchorHere } from '#web/question-kinds/quote.ts'
import { usePane } from '#web/shared/passage/pane.ts'
import own from './Editor.module.css'
import { contains, withLists, withSplit } from './statements.ts'
import { VoiceSelect } from './VoiceSelect.tsx'
import { cueOf, voicesOf } from './voices.ts'

interface RowProps extends EditorProps<'voice'> {
  readonly id: string
}

/** One statement: its voice, its cue and who stands behind it without, and the ways to split or remove it. */
export function StatementRow(props: RowProps) {
  const pane = usePane()
  const index = () => props.content.statements.findIndex(({ id }) => id === props.id)
  const place = () => props.content.statements[index()]?.place
  const cue = () => cueOf(props.content, props.id)
  const cueFault = () => props.faultAt(`content.cues.${props.content.cues.findIndex(isOwn)}.place`)
  const isOwn = ({ statementId }: { statementId: string }) => statementId === props.id
  const placeFaultId = createUniqueId()
  /** Keeps the passage at the statement one works on. */
  function follow({ currentTarget, relatedTarget }: FocusEvent & { currentTarget: HTMLElement }): void {
    const isInside = relatedTarget instanceof Node && currentTarget.contains(relatedTarget)
    const at = place()
    if (!isInside && at && props.passage) pane.follow(props.passage.passageId, at)
  }
  function remove(): void {
    props.change(withLists(props, { statements: props.content.statements.filter(({ id }) => id !== props.id) }))
  }
  function setVoice(step: 'voices' | 'withoutCue', voice: string): void {
    const { [props.id]: _old, ...others } = props.key[step]
    props.change({ key: { ...props.key, [step]: voice === '' ? others : { ...others, [props.id]: voice } } })
  }
  return (
    <fieldset class={own.statement} aria-describedby={placeFaultId} onFocusIn={follow}>
      <legend class={own.quote} dir="auto">
        <span class="sr-only">Statement {index() + 1}: </span>
        {place()?.quote}
      </legend>
      <FieldFault id={placeFaultId} fault={props.faultAt(`content.statements.${index()}.place`)} />
      <VoiceSelect
        label="Voice"
        about={`statement ${index() + 1}`}
        content={props.content}
        voice={props.key.voices[props.id]}
        change={(voice) => setVoice('voices', voice)}
        fault={props.faultAt(`key.voices.${props.id}`)}
      />
      <Show when={cue()}>
        {(words) => (
          <VoiceSelect
            label={`Without “${words().quote}”`}
            about={`statement ${index() + 1}`}
            content={props.content}
            voice={props.key.withoutCue[props.id]}
            change={(voice) => setVoice('withoutCue', voice)}
            fault={cueFault() ?? props.faultAt(`key.withoutCue.${props.id}`)}
          />
        )}
      </Show>
      <Tools {...props} place={place()} cue={cue()} name={`statement ${index() + 1}`} remove={remove} />
      <FeedbackTexts {...props} name={`statement ${index() + 1}`} />
    </fieldset>
  )
}

/** Splitting, the cue, removing. Both of the first are done in the passage. */
function Tools(
  props: RowProps & { place: Anchor | undefined; cue: Anchor | undefined; name: string; remove: () => void },
) {
  const pane = usePane()
  const { isSelecting, start, stop } = createSelecting()
  const [isOutside, setOutside] = createSignal(false)
  const faultId = createUniqueId()
  createEffect(on(() => props.passage?.passageId, stop, { defer: true }))
  const others = () => props.content.cues.filter(({ statementId }) => statementId !== props.id)

  /** Lends the pane for one choice of words. */
  function choose(label: string, selected: readonly Place[], take: (words: Place | undefined) => void): void {
    const { passage } = props
    if (passage === null) return
    setOutside(false)
    start({ passageId: passage.passageId, by: 'words', label, selected: () => selected, change })
    if (props.place) pane.follow(passage.passageId, props.place)
    function change(places: readonly Place[]): void {
      const words = places.find(({ start, end }) => !selected.some((one) => one.start === start && one.end === end))
      if (words !== undefined && !(props.place && contains(props.place, words))) {
        setOutside(true)
        return
      }
      setOutside(false)
      take(words)
      stop()
    }
  }
  const split = () =>
    choose('Select the words that are a statement of their own.', [], (words) => {
      if (words === undefined || props.passage === null) return
      props.change(withLists(props, withSplit(props.content, props.id, words, props.passage, newId)))
    })
  const markCue = () =>
    choose('Select the words that credit the statement to somebody.', props.cue ? [props.cue] : [], setCue)

  function setCue(words: Place | undefined): void {
    if (words === undefined || props.passage === null) {
      props.change(withLists(props, { cues: others() }))
      return
    }
    const cue = { statementId: props.id, place: anchorHere(props.passage, words) }
    const { [props.id]: voice = 'reporter', ...voices } = props.key.withoutCue
    props.change({
      content: { ...props.content, cues: [...others(), cue] },
      key: { ...props.key, withoutCue: { ...voices, [props.id]: voice } },
    })
  }
  return (
    <>
      <div class="row">
        <Show
          when={isSelecting()}
          fallback={
            <Show when={props.passage}>
              <button type="button" class="small" onClick={split}>
                Split <span class="sr-only">{props.name}</span>
              </button>
              <button type="button" class="small" onClick={markCue}>
                {props.cue ? 'Change the cue' : 'Mark the cue'} <span class="sr-only">of {props.name}</span>
              </button>
            </Show>
          }
        >
          <button type="button" class="small" onClick={stop}>
            Stop selecting
          </button>
          <span class={styles.hint}>Select in the passage now.</span>
        </Show>
        <Show when={props.cue}>
          <button type="button" class="quiet small" onClick={() => setCue(undefined)}>
            Remove the cue <span class="sr-only">of {props.name}</span>
          </button>
        </Show>
        <button type="button" class="quiet small" onClick={() => props.remove()}>
          Remove <span class="sr-only">{props.name}</span>
        </button>
      </div>
      <div role="status">
        <FieldFault id={faultId} fault={isOutside() ? 'Select words within this statement.' : undefined} />
      </div>
    </>
  )
}

/** What students are told about each voice they may give. The kind itself says which misreading it is. */
function FeedbackTexts(props: RowProps & { name: string }) {
  const [isOpen, setOpen] = createSignal(false)
  return (
    <details class={styles.fold} onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>
        Feedback <span class="sr-only">on {props.name}</span>
      </summary>
      <Show when={isOpen()}>
        <For each={voicesOf(props.content).map(({ id }) => id)}>
          {(voice) => (
            <FeedbackFields
              about={`“${voicesOf(props.content).find(({ id }) => id === voice)?.text || 'a source without words'}”`}
              isRight={true}
              feedback={props.feedback[feedbackKey(props.id, voice)]}
              change={(changed) =>
                props.change({ feedback: withFeedback(props.feedback, feedbackKey(props.id, voice), changed) })
              }
            />
          )}
        </For>
      </Show>
    </details>
  )
}
