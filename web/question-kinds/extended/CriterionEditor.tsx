import { createUniqueId, For, Show } from 'solid-js'
import shared from '#web/question-kinds/editor.module.css'
import { FieldFault } from '#web/question-kinds/FieldFault.tsx'
import { newId } from '#web/question-kinds/new-id.ts'
import { Tool } from '#web/question-kinds/Tool.tsx'
import styles from './Editor.module.css'
import { moved } from './lists.ts'
import { bestOf, type Criterion } from './rubric.ts'

const MOST = 6
const LONGEST = 300
type Level = Criterion['levels'][number]

interface CriterionEditorProps {
  readonly criterion: Criterion
  /** Counted from 1. */
  readonly number: number
  readonly isLast: boolean
  /** Where it stands in the question, for its faults. */
  readonly path: string
  readonly faultAt: (path: string) => string | undefined
  readonly change: (criterion: Criterion) => void
  readonly move: (by: -1 | 1) => void
  readonly remove: () => void
}

/** One criterion: what is looked at, and the levels with their points. */
export function CriterionEditor(props: CriterionEditorProps) {
  const faultId = createUniqueId()
  const levels = () => props.criterion.levels
  const name = () => `criterion ${props.number}`
  const setLevels = (changed: Level[]) => props.change({ ...props.criterion, levels: changed })
  const add = () => setLevels([...levels(), { id: newId(), title: '', points: bestOf(props.criterion) + 1 }])
  return (
    <section class={styles.criterion} aria-label={`Criterion ${props.number}`} data-path={`${props.path}.levels`}>
      <div class={shared.line}>
        <Words
          label={`Title of ${name()}`}
          path={`${props.path}.title`}
          text={props.criterion.title}
          fault={props.faultAt(`${props.path}.title`)}
          isTitle={true}
          change={(title) => props.change({ ...props.criterion, title })}
        />
        <Tools
          name={name()}
          isFirst={props.number === 1}
          isLast={props.isLast}
          move={props.move}
          remove={props.remove}
        />
      </div>
      <For each={levels().map(({ id }) => id)}>
        {(id, index) => (
          <Show when={levels().find((level) => level.id === id)}>
            {(level) => (
              <LevelRow
                level={level()}
                number={index() + 1}
                of={name()}
                path={`${props.path}.levels.${index()}`}
                isLast={index() === levels().length - 1}
                faultAt={props.faultAt}
                change={(changed) => setLevels(levels().map((one) => (one.id === id ? changed : one)))}
                move={(by) => setLevels(moved(levels(), index(), by))}
                remove={() => setLevels(levels().toSpliced(index(), 1))}
              />
            )}
          </Show>
        )}
      </For>
      <FieldFault id={faultId} fault={props.faultAt(`${props.path}.levels`)} />
      <div>
        <button type="button" class="small quiet" disabled={levels().length >= MOST} onClick={add}>
          Add a level<span class="sr-only"> to {name()}</span>
        </button>
      </div>
    </section>
  )
}

function LevelRow(props: {
  level: Level
  number: number
  of: string
  path: string
  isLast: boolean
  faultAt: (path: string) => string | undefined
  change: (level: Level) => void
  move: (by: -1 | 1) => void
  remove: () => void
}) {
  const name = () => `level ${props.number} of ${props.of}`
  return (
    <div class={shared.line}>
      <Words
        label={`Words of ${name()}`}
        path={`${props.path}.title`}
        text={props.level.title}
        fault={props.faultAt(`${props.path}.title`)}
        change={(title) => props.change({ ...props.level, title })}
      />
      <label class={styles.points}>
        <input
          type="number"
          inputMode="decimal"
          min={0}
          max={100}
          step="any"
          aria-label={`Points of ${name()}`}
          data-path={`${props.path}.points`}
          value={props.level.points}
          onInput={({ currentTarget: { valueAsNumber: points } }) =>
            points >= 0 && points <= 100 && props.change({ ...props.level, points })
          }
          onBlur={(event) => {
            event.currentTarget.value = String(props.level.points)
          }}
        />
        <span aria-hidden="true">points</span>
      </label>
      <Tools name={name()} isFirst={props.number === 1} isLast={props.isLast} move={props.move} remove={props.remove} />
    </div>
  )
}

function Words(props: {
  label: string
  path: string
  text: string
  fault: string | undefined
  isTitle?: boolean
  change: (text: string) => void
}) {
  const faultId = createUniqueId()
  return (
    <div class={styles.words}>
      <textarea
        class={`${styles.input} ${props.isTitle ? styles.title : ''}`}
        rows={1}
        dir="auto"
        maxLength={LONGEST}
        aria-label={props.label}
        aria-invalid={props.fault ? 'true' : undefined}
        aria-describedby={props.fault ? faultId : undefined}
        data-path={props.path}
        value={props.text}
        onInput={(event) => props.change(event.currentTarget.value.replace(/[\r\n]+/g, ' '))}
      />
      <FieldFault id={faultId} fault={props.fault} />
    </div>
  )
}

function Tools(props: {
  name: string
  isFirst: boolean
  isLast: boolean
  move: (by: -1 | 1) => void
  remove: () => void
}) {
  /** The row was put elsewhere, and with it the focus was lost. */
  function move(by: -1 | 1, button: HTMLElement): void {
    props.move(by)
    queueMicrotask(() => button.focus())
  }
  return (
    <div class={shared.tools}>
      <Tool sign="up" name={`Move ${props.name} up`} isIdle={props.isFirst} press={(button) => move(-1, button)} />
      <Tool sign="down" name={`Move ${props.name} down`} isIdle={props.isLast} press={(button) => move(1, button)} />
      <Tool sign="cross" name={`Remove ${props.name}`} isIdle={false} press={() => props.remove()} />
    </div>
  )
}
