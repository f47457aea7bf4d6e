import { createUniqueId, For, Show } from 'solid-js'
import { bestOf, pointsInWords } from '#web/question-kinds/extended/rubric.ts'
import type { Criteria, Given } from './given.ts'
import styles from './Marking.module.css'

interface RubricFieldsProps {
  readonly criteria: Criteria
  readonly levels: Given['levels']
  /** Where the number keys choose. */
  readonly current: number
  readonly setCurrent: (index: number) => void
  readonly choose: (index: number, levelId: string) => void
  /** What the question is worth. */
  readonly points: number
}

/** The rubric to be filled in: one level a criterion. */
export function RubricFields(props: RubricFieldsProps) {
  const name = createUniqueId()
  const reached = () =>
    props.criteria.reduce((sum, { id, levels }) => {
      const level = levels.find((one) => one.id === props.levels[id])
      return sum + (level?.points ?? 0)
    }, 0)
  const best = () => props.criteria.reduce((sum, one) => sum + bestOf(one), 0)
  const isWhole = () => props.criteria.every(({ id }) => props.levels[id] !== undefined)
  return (
    <div class={styles.rubric}>
      <For each={props.criteria}>
        {(criterion, index) => (
          <fieldset
            class={styles.criterion}
            data-current={props.current === index()}
            onFocusIn={() => props.setCurrent(index())}
          >
            <legend>
              <bdi>{criterion.title}</bdi>
              <Show when={props.current === index()}>
                <span class={styles.here}>number keys choose here</span>
              </Show>
            </legend>
            <For each={criterion.levels}>
              {(level, place) => (
                <label class={styles.level}>
                  <input
                    type="radio"
                    name={`${name}-${criterion.id}`}
                    checked={props.levels[criterion.id] === level.id}
                    onChange={() => props.choose(index(), level.id)}
                  />
                  <span class={styles.key} aria-hidden="true">
                    {place() + 1}
                  </span>
                  <bdi class={styles.words}>{level.title}</bdi>
                  <span class={styles.points}>{pointsInWords(level.points)}</span>
                </label>
              )}
            </For>
          </fieldset>
        )}
      </For>
      <p class={styles.sum}>
        <Show when={isWhole()} fallback="Choose a level for every criterion.">
          <strong>
            {reached()} of {best()}
          </strong>{' '}
          by the rubric: earns {pointsInWords(best() === 0 ? 0 : (reached() / best()) * props.points)} of{' '}
          {pointsInWords(props.points)}.
        </Show>
      </p>
    </div>
  )
}
