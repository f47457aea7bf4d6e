import { createEffect, createSignal, createUniqueId, For, on, Show } from 'solid-js'
import type { Place, ReadablePassage } from '#api/contract.ts'
import { createSelecting } from '#web/question-kinds/create-selecting.ts'
import styles from '#web/question-kinds/editor.module.css'
import { FieldFault } from '#web/question-kinds/FieldFault.tsx'
import type { EditorProps } from '#web/question-kinds/face.ts'
import { newId } from '#web/question-kinds/new-id.ts'
import own from './Editor.module.css'
import { StatementRow } from './StatementRow.tsx'
import { MOST_STATEMENTS, statementsAt, withLists, withSentences } from './statements.ts'

/** The strip as its teacher writes it: statements picked in the passage, each with its voice and, if wanted, its cue. */
export function Statements(props: EditorProps<'voice'>) {
  const faultId = createUniqueId()
  const { isSelecting, start, stop } = createSelecting()
  createEffect(on(() => props.passage?.passageId, stop, { defer: true }))
  const unlabelled = () => props.content.statements.filter(({ id }) => props.key.voices[id] === undefined)

  function setPlaces(passage: ReadablePassage, places: readonly Place[]): void {
    const statements = statementsAt(places, props.content.statements, passage, newId).slice(0, MOST_STATEMENTS)
    props.change(withLists(props, { statements }))
  }
  function select(passage: ReadablePassage, by: 'sentence' | 'words'): void {
    start({
      passageId: passage.passageId,
      by,
      label: 'Select the statements.',
      most: MOST_STATEMENTS,
      selected: () => props.content.statements.map(({ place }) => place),
      change: (places) => setPlaces(passage, places),
    })
  }
  function giveRestToReporter(): void {
    const voices = Object.fromEntries(unlabelled().map(({ id }) => [id, 'reporter']))
    props.change({ key: { ...props.key, voices: { ...props.key.voices, ...voices } } })
  }
  return (
    <fieldset class={styles.list} aria-describedby={faultId}>
      <legend>Statements</legend>
      <p class={styles.hint}>
        Students see them in the order of the passage. Split a sentence in which two voices speak. A cue, such as “the
        utility said”, asks once more: who stands behind the statement without it? Everything asked counts the same.
      </p>
      <For each={props.content.statements.map(({ id }) => id)}>{(id) => <StatementRow {...props} id={id} />}</For>
      <FieldFault id={faultId} fault={props.faultAt('content.statements')} />
      <Show when={props.passage} fallback={<p class={styles.hint}>Say first which passage the question asks about.</p>}>
        {(passage) => (
          <>
            <div class="row">
              <Show
                when={isSelecting()}
                fallback={
                  <>
                    <button type="button" class="small" onClick={() => select(passage(), 'sentence')}>
                      Select sentences
                    </button>
                    <button type="button" class="small" onClick={() => select(passage(), 'words')}>
                      Select words
                    </button>
                  </>
                }
              >
                <button type="button" class="small" onClick={stop}>
                  Stop selecting
                </button>
                <span class={styles.hint}>Select in the passage now.</span>
              </Show>
            </div>
            <EverySentence
              passage={passage()}
              add={(number) => setPlaces(passage(), withSentences(props.content.statements, passage(), number))}
            />
          </>
        )}
      </Show>
      <Show when={props.content.statements.length > 0}>
        <div class="row">
          <Show when={unlabelled().length > 0}>
            <button type="button" class="small" onClick={giveRestToReporter}>
              Give the rest to the reporter
            </button>
          </Show>
          <button type="button" class="quiet small" onClick={() => props.change(withLists(props, { statements: [] }))}>
            Remove all statements
          </button>
        </div>
      </Show>
    </fieldset>
  )
}

/** Adds the sentences of one paragraph, or of the whole passage. */
function EverySentence(props: { passage: ReadablePassage; add: (paragraphNumber: number | null) => void }) {
  const selectId = createUniqueId()
  const [number, setNumber] = createSignal<number | null>(null)
  return (
    <div class={own.every}>
      <label for={selectId}>Every sentence of</label>
      <select id={selectId} onChange={({ currentTarget: { value } }) => setNumber(value === '' ? null : Number(value))}>
        <option value="">the whole passage</option>
        <For each={props.passage.paragraphs}>{({ number }) => <option value={number}>paragraph {number}</option>}</For>
      </select>
      <button type="button" class="small" onClick={() => props.add(number())}>
        Add
      </button>
    </div>
  )
}
