import { createUniqueId, For, Show } from 'solid-js'
import type { Skill } from '#api/contract.ts'
import { toast } from '#web/shared/ui/toasts.ts'
import styles from './BlueprintPanel.module.css'
import {
  type Blueprint,
  type BlueprintRow,
  blueprintInWords,
  presets,
  rowsOf,
  stateInWords,
  summaryOf,
  withWanted,
} from './blueprint-rows.ts'
import type { EditedDraft } from './create-draft.ts'
import { skillNames } from './words.ts'

const MOST = 200

/** How many questions of each skill are planned, there and missing, with three ways to what is missing. */
export function BlueprintPanel(props: {
  draft: EditedDraft
  addQuestion: (skill: Skill) => void
  openBank: (skill: Skill) => void
  openDrafts: (skill: Skill) => void
}) {
  const blueprint = () => props.draft.draft.blueprint
  const rows = () => rowsOf(blueprint(), props.draft.draft.questions)
  const start = (next: Blueprint): void => {
    const before = blueprint()
    props.draft.setBlueprint(next)
    if (before.length > 0) toast('The blueprint was replaced.', () => props.draft.setBlueprint(before))
  }
  return (
    <details class={styles.panel}>
      <summary>{summaryOf(blueprint(), props.draft.draft.questions)}</summary>
      <div class={styles.inside}>
        <fieldset class={styles.presets}>
          <legend class="sr-only">Start from</legend>
          <For each={presets}>
            {(preset) => (
              <button type="button" class="small" onClick={() => start(preset.blueprint)}>
                {preset.name}: {blueprintInWords(preset.blueprint)}
              </button>
            )}
          </For>
          <Show when={blueprint().length > 0}>
            <button type="button" class="small quiet" onClick={() => start([])}>
              Clear
            </button>
          </Show>
        </fieldset>
        <ul class={styles.rows}>
          {/* By skill, so that a number being typed keeps its field. */}
          <For each={rows().map(({ skill }) => skill)}>
            {(skill, index) => (
              <Row
                row={rows()[index()] ?? { skill, wanted: 0, there: 0, missing: 0 }}
                want={(wanted) => props.draft.setBlueprint(withWanted(blueprint(), skill, wanted))}
                add={() => props.addQuestion(skill)}
                openBank={() => props.openBank(skill)}
                openDrafts={() => props.openDrafts(skill)}
              />
            )}
          </For>
        </ul>
      </div>
    </details>
  )
}

function Row(props: {
  row: BlueprintRow
  want: (wanted: number) => void
  add: () => void
  openBank: () => void
  openDrafts: () => void
}) {
  const id = createUniqueId()
  const name = () => skillNames[props.row.skill]
  return (
    <li class={styles.row}>
      <label for={id}>{name()}</label>
      <input
        id={id}
        type="number"
        inputMode="numeric"
        min={0}
        max={MOST}
        step={1}
        aria-describedby={`${id}-state`}
        value={props.row.wanted}
        onInput={({ currentTarget: { valueAsNumber: wanted } }) =>
          Number.isInteger(wanted) && wanted >= 0 && wanted <= MOST && props.want(wanted)
        }
        onBlur={(event) => {
          event.currentTarget.value = String(props.row.wanted)
        }}
      />
      <div class={styles.state}>
        <Meter row={props.row} />
        <p id={`${id}-state`} classList={{ [styles.missing ?? '']: props.row.missing > 0 }}>
          {stateInWords(props.row)}
        </p>
      </div>
      <Show when={props.row.missing > 0}>
        <div class={styles.ways}>
          <button type="button" class="small quiet" onClick={() => props.add()}>
            Write one<span class="sr-only"> on {name().toLowerCase()}</span>
          </button>
          <button type="button" class="small quiet" onClick={() => props.openDrafts()}>
            From the passage<span class="sr-only"> on {name().toLowerCase()}</span>
          </button>
          <button type="button" class="small quiet" onClick={() => props.openBank()}>
            From the bank<span class="sr-only"> on {name().toLowerCase()}</span>
          </button>
        </div>
      </Show>
    </li>
  )
}

/** The same as the words beside it, to be seen at a glance. */
function Meter(props: { row: BlueprintRow }) {
  return (
    <Show when={props.row.wanted > 0}>
      <div class={styles.meter} aria-hidden="true">
        <div style={{ 'inline-size': `${(100 * Math.min(props.row.there, props.row.wanted)) / props.row.wanted}%` }} />
      </div>
    </Show>
  )
}
