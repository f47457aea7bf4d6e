import { createUniqueId, For, Show } from 'solid-js'
import shared from '#web/question-kinds/editor.module.css'
import { FieldFault } from '#web/question-kinds/FieldFault.tsx'
import { CriterionEditor } from './CriterionEditor.tsx'
import styles from './Editor.module.css'
import { moved } from './lists.ts'
import { blankCriterion, presets } from './presets.ts'
import { bestOf, type Criterion, pointsInWords } from './rubric.ts'

const MOST = 8

export interface RubricEditorProps {
  readonly criteria: readonly Criterion[]
  readonly change: (criteria: Criterion[]) => void
  readonly faultAt: (path: string) => string | undefined
}

/** Criteria with their levels; a new rubric starts from a preset. */
export function RubricEditor(props: RubricEditorProps) {
  const faultId = createUniqueId()
  const best = () => props.criteria.reduce((sum, one) => sum + bestOf(one), 0)
  const replace = (id: string, changed: Criterion) =>
    props.change(props.criteria.map((one) => (one.id === id ? changed : one)))
  return (
    <fieldset class={shared.list} aria-describedby={faultId} data-path="content.criteria">
      <legend>Rubric</legend>
      <Show when={props.criteria.length > 0} fallback={<Presets {...props} />}>
        <p class={shared.hint}>
          Students can read it while they write. {pointsInWords(best())} at best: half of them earn half of what the
          question is worth.
        </p>
        <For each={props.criteria.map(({ id }) => id)}>
          {(id, index) => (
            <Show when={props.criteria.find((one) => one.id === id)}>
              {(criterion) => (
                <CriterionEditor
                  criterion={criterion()}
                  number={index() + 1}
                  isLast={index() === props.criteria.length - 1}
                  path={`content.criteria.${index()}`}
                  faultAt={props.faultAt}
                  change={(changed) => replace(id, changed)}
                  move={(by) => props.change(moved(props.criteria, index(), by))}
                  remove={() => props.change(props.criteria.toSpliced(index(), 1))}
                />
              )}
            </Show>
          )}
        </For>
        <div>
          <button
            type="button"
            class="small"
            disabled={props.criteria.length >= MOST}
            onClick={() => props.change([...props.criteria, blankCriterion()])}
          >
            Add a criterion
          </button>
        </div>
      </Show>
      <FieldFault id={faultId} fault={props.faultAt('content.criteria')} />
    </fieldset>
  )
}

function Presets(props: RubricEditorProps) {
  return (
    <>
      <p class={shared.hint}>What you look at when you mark. Start from one of these and change any word of it.</p>
      <div class={styles.presets}>
        <For each={presets}>
          {(preset) => (
            <button type="button" class="small" onClick={() => props.change(preset.criteria())}>
              {preset.name}
            </button>
          )}
        </For>
      </div>
    </>
  )
}
