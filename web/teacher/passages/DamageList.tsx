import { createMemo, createSignal, For, Index, Show } from 'solid-js'
import { counted } from '#web/teacher/parts/wording.ts'
import type { TextReview } from './create-text-review.ts'
import styles from './DamageList.module.css'
import { damageGroups, damageKinds, snippetOf } from './damage-words.ts'
import type { Damage } from './mended-review.ts'

const SHOWN_AT_ONCE = 20

/** What looks damaged, by kind, with a click to mend each or all of a kind. `onShow` finds it in the text. */
export function DamageList(props: { review: TextReview; onShow: (damage: Damage) => void }) {
  const groups = createMemo(() => damageKinds.filter((kind) => props.review.damages().some((one) => one.kind === kind)))
  let heading: HTMLHeadingElement | undefined
  /** The button that was clicked may be gone; the Tab key goes on from the heading then. */
  const keepFocus = (): void => {
    if (document.activeElement === document.body) heading?.focus({ preventScroll: true })
  }
  const isUnread = (): boolean => props.review.review() === null || props.review.refusal() !== undefined
  const said = (): string => {
    const count = props.review.damages().length
    if (count > 0) return `${counted(count, 'place')} to look at`
    return isUnread() ? 'Faults of copying' : 'No damage found'
  }
  const hint = (): string => {
    if (groups().length > 0) return 'These look like faults of copying. Nothing is changed unless you click.'
    if (isUnread()) return 'They are listed here as soon as the text can be looked over.'
    return 'Nothing in this text looks like a copying fault. Still, read it through once.'
  }
  return (
    <section class={styles.list} aria-labelledby="damages-heading">
      <h2 id="damages-heading" ref={heading} tabIndex={-1} aria-live="polite">
        {said()}
      </h2>
      <p class="soft">{hint()}</p>
      <For each={groups()}>
        {(kind) => (
          <Group
            title={damageGroups[kind]}
            damages={props.review.damages().filter((damage) => damage.kind === kind)}
            review={props.review}
            onShow={props.onShow}
            onChanged={keepFocus}
          />
        )}
      </For>
      <Show when={props.review.leftAlone() > 0}>
        <button type="button" class="small quiet" onClick={() => props.review.showLeftAlone()}>
          Show the {counted(props.review.leftAlone(), 'place')} left as they are
        </button>
      </Show>
    </section>
  )
}

function Group(props: {
  title: string
  damages: readonly Damage[]
  review: TextReview
  onShow: (damage: Damage) => void
  onChanged: () => void
}) {
  const [isAll, setAll] = createSignal(false)
  const shown = (): readonly Damage[] => (isAll() ? props.damages : props.damages.slice(0, SHOWN_AT_ONCE))
  return (
    <div class={styles.group}>
      <div class="row spread">
        <h3>{props.title}</h3>
        <Show when={props.damages.length > 1}>
          <button
            type="button"
            class="small"
            disabled={!props.review.isCurrent()}
            onClick={() => {
              props.review.fix(props.damages, `all fixes of ${props.title.toLowerCase()}`)
              props.onChanged()
            }}
          >
            Fix all {props.damages.length}
          </button>
        </Show>
      </div>
      <ul class={styles.entries}>
        <Index each={shown()}>
          {(damage) => (
            <Entry
              damage={damage()}
              review={props.review}
              title={props.title}
              onShow={props.onShow}
              onChanged={props.onChanged}
            />
          )}
        </Index>
      </ul>
      <Show when={props.damages.length > shown().length}>
        <button type="button" class="small quiet" onClick={() => setAll(true)}>
          Show {props.damages.length - shown().length} more
        </button>
      </Show>
    </div>
  )
}

function Entry(props: {
  damage: Damage
  review: TextReview
  title: string
  onShow: (damage: Damage) => void
  onChanged: () => void
}) {
  const snippet = createMemo(() => snippetOf(props.review.review()?.text ?? '', props.damage))
  return (
    <li class={styles.entry}>
      <p dir="auto">{props.damage.message}</p>
      <p class={styles.snippet} dir="auto">
        {snippet().before}
        <del>{snippet().damaged}</del>
        {snippet().after}
      </p>
      <p class={`${styles.snippet} ${styles.mended}`} dir="auto">
        <span class="sr-only">becomes </span>
        {snippet().before}
        <Show when={snippet().replacement}>{(words) => <ins>{words()}</ins>}</Show>
        {snippet().after}
      </p>
      <div class="row">
        <button
          type="button"
          class="small"
          disabled={!props.review.isCurrent()}
          onClick={() => {
            props.review.fix([props.damage], `fix in ${props.title.toLowerCase()}`)
            props.onChanged()
          }}
        >
          Fix
        </button>
        <button
          type="button"
          class="small quiet"
          onClick={() => {
            props.review.leave(props.damage)
            props.onChanged()
          }}
        >
          Leave it
        </button>
        <button type="button" class="small quiet" onClick={() => props.onShow(props.damage)}>
          Show
        </button>
      </div>
    </li>
  )
}
