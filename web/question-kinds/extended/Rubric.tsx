import { For } from 'solid-js'
import styles from './extended.module.css'
import { type Criterion, pointsInWords } from './rubric.ts'

/** What is looked at, what each level of it is worth and, by criterion, the level that was reached. */
export function Rubric(props: {
  criteria: readonly Criterion[]
  reached?: (criterionId: string) => string | undefined
}) {
  return (
    <dl class={styles.rubric}>
      <For each={props.criteria}>
        {({ id, title, levels }) => (
          <>
            <dt dir="auto">{title}</dt>
            <For each={levels}>
              {(level) => {
                const isReached = () => props.reached?.(id) === level.id
                return (
                  <dd data-reached={isReached()}>
                    <span dir="auto">
                      {isReached() && 'Reached: '}
                      {level.title}
                    </span>
                    <span class={styles.points}>{pointsInWords(level.points)}</span>
                  </dd>
                )
              }}
            </For>
          </>
        )}
      </For>
    </dl>
  )
}
