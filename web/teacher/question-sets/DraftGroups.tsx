import { createSignal, For, Show } from 'solid-js'
import type { Anchor, QuestionDraft } from '#api/contract.ts'
import { counted } from '#web/teacher/parts/wording.ts'
import type { DraftGroup, Drafts } from './create-drafts.ts'
import { DraftCard } from './DraftCard.tsx'
import styles from './DraftGroups.module.css'
import { skillNames } from './words.ts'

const AT_FIRST = 3

interface GroupProps {
  readonly drafts: Drafts
  readonly isBusy: boolean
  readonly edit: (draft: QuestionDraft) => void
  readonly show: ((place: Anchor) => void) | null
}

/** The drafts by skill, the first few of each, with a way to another. */
export function DraftGroups(props: GroupProps) {
  return (
    // By skill, so that a group keeps what it shows when a draft is taken.
    <For each={props.drafts.groups().map(({ skill }) => skill)}>
      {(skill) => (
        <Show when={props.drafts.groups().find((group) => group.skill === skill)}>
          {(group) => <Group {...props} group={group()} />}
        </Show>
      )}
    </For>
  )
}

function Group(props: GroupProps & { readonly group: DraftGroup }) {
  const [shown, setShown] = createSignal(AT_FIRST)
  const name = () => skillNames[props.group.skill].toLowerCase()
  const visible = () => props.group.drafts.filter((draft, index) => index < shown() || props.drafts.has(draft))
  const hidden = () => props.group.drafts.length - visible().length
  let list: HTMLUListElement | undefined

  /** Shows the next draft that is out of sight and goes there. */
  function another(): void {
    const before = new Set(visible())
    const next = props.group.drafts.findIndex((draft) => !before.has(draft))
    setShown(next + 1)
    requestAnimationFrame(() => {
      const at = visible().findIndex((draft) => !before.has(draft))
      list?.children[at]?.querySelector<HTMLElement>('input')?.focus()
    })
  }
  return (
    <section class="stack" aria-label={skillNames[props.group.skill]}>
      <h3 class={styles.skill}>
        {skillNames[props.group.skill]} <span class="soft">{counted(props.group.drafts.length, 'draft')}</span>
      </h3>
      <ul class={styles.list} ref={list}>
        <For each={visible()}>
          {(draft) => (
            <DraftCard
              draft={draft}
              isChosen={props.drafts.has(draft)}
              isBusy={props.isBusy}
              choose={(isChosen) => props.drafts.toggle(draft, isChosen)}
              edit={() => props.edit(draft)}
              show={props.show}
            />
          )}
        </For>
      </ul>
      <Show when={hidden() > 0}>
        <div class="row">
          <button type="button" class="small" onClick={another}>
            Another on {name()}
          </button>
          <button type="button" class="small quiet" onClick={() => setShown(props.group.drafts.length)}>
            Show all {props.group.drafts.length}
            <span class="sr-only"> on {name()}</span>
          </button>
        </div>
      </Show>
    </section>
  )
}
