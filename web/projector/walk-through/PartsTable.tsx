import { For, Show } from 'solid-js'
import type { WalkThrough } from '#api/contract.ts'
import { Icon } from '#web/question-kinds/Icon.tsx'
import styles from './PartsTable.module.css'

type Part = WalkThrough['questions'][number]['report']['parts'][number]

/** Whether several parts are answered from one list, so that they fit one table. */
export function shareOptions(parts: readonly Part[]): boolean {
  const lists = new Set(parts.map(({ options }) => JSON.stringify(options.map(({ label }) => label))))
  return parts.length > 1 && lists.size === 1 && (parts[0]?.options.length ?? 0) > 0
}

/** Parts down, options across: how many gave which option to which part and, with the key, which is right. */
export function PartsTable(props: { parts: readonly Part[]; hasAnswers: boolean; hasKey: boolean }) {
  const most = (part: Part) => Math.max(1, ...part.options.map(({ count }) => count))
  return (
    <section class={styles.box} aria-label="Table, scrolls sideways" tabindex="0">
      <table class={styles.table}>
        <thead>
          <tr>
            <td />
            <For each={props.parts[0]?.options ?? []}>
              {({ label }) => (
                <th scope="col" dir="auto">
                  {label}
                </th>
              )}
            </For>
          </tr>
        </thead>
        <tbody>
          <For each={props.parts}>
            {(part) => (
              <tr>
                <th scope="row" dir="auto">
                  {part.label}
                </th>
                <For each={part.options}>
                  {({ count, right }) => (
                    <td classList={{ [styles.right ?? '']: props.hasKey && right }}>
                      <Show when={props.hasAnswers}>
                        <span class={styles.fill} style={{ 'block-size': `${(100 * count) / most(part)}%` }} />
                        <span class={styles.count}>{count}</span>
                      </Show>
                      <Show when={props.hasKey && right}>
                        <span class={styles.tick}>
                          <Icon shape="tick" />
                          <span class="sr-only">right</span>
                        </span>
                      </Show>
                    </td>
                  )}
                </For>
              </tr>
            )}
          </For>
        </tbody>
      </table>
    </section>
  )
}
