import { For, Show } from 'solid-js'
import type { PassageReport } from '#api/contract.ts'
import { type Outcome as Name, outcomeOf, outcomes } from '#web/question-kinds/CreditMark.tsx'
import { Icon } from '#web/question-kinds/Icon.tsx'
import { percent } from './in-words.ts'
import styles from './Outcome.module.css'

type Cell = PassageReport['students'][number]['cells'][number]

function nameOf({ credit, isVoid, isWaiting }: Cell): Name {
  if (isVoid) return 'void'
  return isWaiting ? 'waiting' : outcomeOf(credit ?? 0, credit === null)
}

const wordsOf = (name: Name): string => outcomes[name].words.toLowerCase()

/** "full marks", "part of the marks (50%)", "not asked". */
export function outcomeInWords(cell: Cell): string {
  if (!cell.wasAsked) return 'not asked'
  const name = nameOf(cell)
  const words = name === 'part' ? `${wordsOf(name)} (${percent(cell.credit)})` : wordsOf(name)
  return cell.isOverridden ? `${words}, changed by hand` : words
}

/** What one answer earned as a colour and a shape; `outcomeInWords` says the same. Empty where it was not asked. */
export function Outcome(props: { cell: Cell }) {
  return (
    <Show when={props.cell.wasAsked}>
      <Sign name={nameOf(props.cell)} isByHand={props.cell.isOverridden} />
    </Show>
  )
}

function Sign(props: { name: Name; isByHand?: boolean }) {
  return (
    <span
      class={`${styles.sign} ${styles[props.name]}`}
      classList={{ [styles.byHand ?? '']: props.isByHand === true }}
      aria-hidden="true"
    >
      <Icon shape={outcomes[props.name].shape} />
    </span>
  )
}

/** The signs that `cells` show, and the usual four. */
export function Legend(props: { cells: readonly Cell[] }) {
  const asked = () => props.cells.filter(({ wasAsked }) => wasAsked)
  const rare = () => (['waiting', 'void'] as const).filter((name) => asked().some((cell) => nameOf(cell) === name))
  return (
    <ul class={styles.legend} aria-label="Signs in the table">
      <For each={['full', 'part', 'none', 'unanswered', ...rare()] as const}>
        {(name) => (
          <li>
            <Sign name={name} /> {wordsOf(name)}
          </li>
        )}
      </For>
      <Show when={asked().some(({ isOverridden }) => isOverridden)}>
        <li>
          <span class={`${styles.sign} ${styles.byHand}`} aria-hidden="true" /> framed: changed by hand
        </li>
      </Show>
      <Show when={asked().length < props.cells.length}>
        <li>
          <span class={styles.sign} aria-hidden="true" /> empty: not asked
        </li>
      </Show>
    </ul>
  )
}
