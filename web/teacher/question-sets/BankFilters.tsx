import { createEffect, createResource, createSignal, For, on, onCleanup, Show } from 'solid-js'
import { kindMenu } from '#web/question-kinds/editors.tsx'
import { call } from '#web/shared/call.ts'
import { api } from '#web/teacher/api.ts'
import styles from './BankFilters.module.css'
import type { BankFilter } from './create-bank.ts'
import { isSkill, skillNames } from './words.ts'

const PAUSE_MS = 250

/** Search, skill, kind, passage and archive of the question bank. In the editor, the passages of the set are a choice of their own. */
export function BankFilters(props: {
  filter: BankFilter
  isInEditor: boolean
  change: (changed: Partial<BankFilter>) => void
}) {
  const [typed, setTyped] = createSignal(props.filter.search ?? '')
  createEffect(
    on(
      typed,
      (words) => {
        const timer = setTimeout(() => props.change({ search: words.trim() || undefined }), PAUSE_MS)
        onCleanup(() => clearTimeout(timer))
      },
      { defer: true },
    ),
  )
  return (
    <search class={styles.filters}>
      <input
        type="search"
        class={styles.search}
        aria-label="Search questions"
        placeholder="Search"
        maxLength={200}
        value={typed()}
        onInput={(event) => setTyped(event.currentTarget.value)}
      />
      <select
        aria-label="Skill"
        onChange={({ currentTarget: { value } }) => props.change({ skill: isSkill(value) ? value : undefined })}
      >
        <option value="" selected={props.filter.skill === undefined}>
          Any skill
        </option>
        <For each={Object.entries(skillNames)}>
          {([skill, name]) => (
            <option value={skill} selected={props.filter.skill === skill}>
              {name}
            </option>
          )}
        </For>
      </select>
      <select
        aria-label="Kind"
        onChange={({ currentTarget: { value } }) =>
          props.change({ kind: kindMenu.find(({ kind }) => kind === value)?.kind })
        }
      >
        <option value="" selected={props.filter.kind === undefined}>
          Any kind
        </option>
        <For each={kindMenu}>
          {({ kind, name }) => (
            <option value={kind} selected={props.filter.kind === kind}>
              {name}
            </option>
          )}
        </For>
      </select>
      <PassageFilter {...props} />
      <label class={styles.archived}>
        <input
          type="checkbox"
          checked={props.filter.withArchived}
          onChange={(event) => props.change({ withArchived: event.currentTarget.checked })}
        />
        Archived sets too
      </label>
    </search>
  )
}

function PassageFilter(props: {
  filter: BankFilter
  isInEditor: boolean
  change: (changed: Partial<BankFilter>) => void
}) {
  const [passages] = createResource(() => call(api.passages.index.$get({ query: {} })))
  // A list that cannot be had is no reason to hide the questions.
  const offered = () => (passages.error ? [] : (passages.latest?.entries ?? []).filter((one) => one.questionSets > 0))
  const isOther = () => {
    const { passage } = props.filter
    return passage !== undefined && passage !== 'set' && !offered().some(({ id }) => id === passage)
  }
  return (
    <select
      class={styles.passage}
      aria-label="Passage"
      onChange={({ currentTarget: { value } }) => props.change({ passage: value === '' ? undefined : value })}
    >
      <Show when={props.isInEditor}>
        <option value="set" selected={props.filter.passage === 'set'}>
          Passages of this set
        </option>
      </Show>
      <option value="" selected={props.filter.passage === undefined}>
        {props.isInEditor ? 'All passages' : 'Any passage'}
      </option>
      <Show when={isOther()}>
        <option value={props.filter.passage} selected>
          Another passage
        </option>
      </Show>
      <For each={offered()}>
        {({ id, title }) => (
          <option value={id} selected={props.filter.passage === id}>
            {title}
          </option>
        )}
      </For>
    </select>
  )
}
