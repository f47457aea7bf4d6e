import { For } from 'solid-js'
import { counted } from '#web/teacher/parts/wording.ts'
import styles from './Histogram.module.css'

const HEIGHT = 96
const STEP = 32

/** The last tenth holds its upper end too. */
const rangeOf = (tenth: number): string =>
  tenth === 9 ? '90% to 100%' : `${tenth * 10}% to under ${(tenth + 1) * 10}%`

/** How many students reached which tenth of the points: ten bars, and the same as a table. */
export function Histogram(props: { counts: readonly number[]; caption: string }) {
  const most = () => Math.max(1, ...props.counts)
  const inWords = () =>
    props.counts.flatMap((count, tenth) => (count === 0 ? [] : `${rangeOf(tenth)}: ${count}`)).join('; ')
  return (
    <figure class={styles.figure}>
      <figcaption>{props.caption}</figcaption>
      <svg
        class={styles.picture}
        viewBox={`0 0 ${STEP * 10} ${HEIGHT + 36}`}
        role="img"
        aria-label={`${props.caption}. ${inWords()}`}
      >
        <For each={props.counts}>
          {(count, tenth) => {
            const height = () => (count / most()) * HEIGHT
            return (
              <>
                <rect
                  class={styles.bar}
                  x={tenth() * STEP + 3}
                  y={18 + HEIGHT - height()}
                  width={STEP - 6}
                  height={height()}
                  rx="2"
                />
                <text class={styles.count} x={tenth() * STEP + STEP / 2} y={12 + HEIGHT - height()}>
                  {count === 0 ? '' : count}
                </text>
              </>
            )
          }}
        </For>
        <line class={styles.axis} x1="0" x2={STEP * 10} y1={18 + HEIGHT} y2={18 + HEIGHT} />
        <For each={[0, 50, 100]}>
          {(percent) => (
            <text class={`${styles.tick} ${styles[`at${percent}`]}`} x={(STEP * percent) / 10} y={HEIGHT + 33}>
              {percent}%
            </text>
          )}
        </For>
      </svg>
      <details>
        <summary>As a table</summary>
        <table>
          <thead>
            <tr>
              <th scope="col">Share of points</th>
              <th scope="col">Students</th>
            </tr>
          </thead>
          <tbody>
            <For each={props.counts}>
              {(count, tenth) => (
                <tr>
                  <th scope="row">{rangeOf(tenth())}</th>
                  <td>{counted(count, 'student')}</td>
                </tr>
              )}
            </For>
          </tbody>
        </table>
      </details>
    </figure>
  )
}
