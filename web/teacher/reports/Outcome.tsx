import { For, Show } from 'solid-js'
import type { PassageReport } from '#api/contract.ts'
import { outcomeOf } from '#web/question-kinds/CreditMark.tsx'
import { Icon } from '#web/question-kinds/Icon.tsx'
import { percent } from './in-words.ts'
import styles from './Outcome.module.css'

type Cell = PassageReport['students'][number]['cells'][number]

const outcomes = {
  full: { shape: 'tick', words: 'full marks' },
  part: { shape: 'half', words: 'part of the marks' },
  none: { shape: 'cross', words: 'no marks' },
  unanswered: { shape: 'dash', words: 'unanswered' },
} as const
type Name = keyof typeof outcomes

const nameOf = ({ credit }: Cell): Name => outcomeOf(credit ?? 0, credit === null)

/** "full marks", "part of the marks (50%)", "not asked". */
export function outcomeInWords(cell: Cell): string {
  if (!cell.wasAsked) return 'not asked'
  const name = nameOf(cell)
  return name === 'part' ? `${outcomes.part.words} (${percent(cell.credit)})` : outcomes[name].words
}

/** What one answer earned as a colour and a shape; `outcomeInWords` says the same. Empty where it was not asked. */
export function Outcome(props: { cell: Cell }) {
  return (
    <Show when={props.cell.wasAsked}>
      <Sign name={nameOf(props.cell)} />
    </Show>
  )
}

function Sign(props: { name: Name }) {
  return (
    <span class={`${styles.sign} ${styles[props.name]}`} aria-hidden="true">
      <Icon shape={outcomes[props.name].shape} />
    </span>
  )
}

export function Legend(props: { hasUnasked: boolean }) {
  return (
    <ul class={styles.legend} aria-label="Signs in the table">
      <For each={['full', 'part', 'none', 'unanswered'] as const}>
        {(name) => (
          <li>
            <Sign name={name} /> {outcomes[name].words}
          </li>
        )}
      </For>
      <Show when={props.hasUnasked}>
        <li>
          <span class={styles.sign} aria-hidden="true" /> empty: not asked
        </li>
      </Show>
    </ul>
  )
}
