import { For } from 'solid-js'
import styles from './extended.module.css'
import { type Criterion, pointsInWords } from './rubric.ts'

/** What is looked at, and what each level of it is worth. */
export function Rubric(props: { criteria: readonly Criterion[] }) {
  return (
    <dl class={styles.rubric}>
      <For each={props.criteria}>
        {({ title, levels }) => (
          <>
            <dt dir="auto">{title}</dt>
            <For each={levels}>
              {(level) => (
                <dd>
                  <bdi>{level.title}</bdi> <span class={styles.points}>{pointsInWords(level.points)}</span>
                </dd>
              )}
            </For>
          </>
        )}
      </For>
    </dl>
  )
}
