import { createSignal, createUniqueId, For, Show } from 'solid-js'
import answer from '#web/question-kinds/answer.module.css'
import type { PlayerFace, PlayerProps } from '#web/question-kinds/face.ts'
import { Icon } from '#web/question-kinds/Icon.tsx'
import styles from './Player.module.css'

export const order: PlayerFace<'order'> = { name: 'Put in order', Player: PlayOrder }

function PlayOrder(props: PlayerProps<'order'>) {
  const hintId = createUniqueId()
  const [said, setSaid] = createSignal('')
  const isOpen = () => (props.response?.order.length ?? 0) === 0
  const order = () => (isOpen() ? props.content.entries.map(({ id }) => id) : (props.response?.order ?? []))
  const textOf = (id: string) => props.content.entries.find((entry) => entry.id === id)?.text ?? ''

  function move(id: string, by: -1 | 1): void {
    const from = order().indexOf(id)
    const to = from + by
    if (props.isDisabled || to < 0 || to >= order().length) return
    const focused = document.activeElement
    props.change({ order: order().toSpliced(from, 1).toSpliced(to, 0, id) })
    setSaid(`“${textOf(id)}” is now ${to + 1} of ${order().length}.`)
    // The row was put elsewhere, and with it the focus was lost.
    queueMicrotask(() => focused instanceof HTMLElement && focused.focus())
  }
  function press(event: KeyboardEvent, id: string): void {
    if (!event.altKey || (event.key !== 'ArrowUp' && event.key !== 'ArrowDown')) return
    event.preventDefault()
    move(id, event.key === 'ArrowUp' ? -1 : 1)
  }
  function keep(): void {
    props.change({ order: [...order()] })
    setSaid('This order is your answer.')
  }
  return (
    <fieldset aria-labelledby={props.labelledBy} aria-describedby={hintId} disabled={props.isDisabled}>
      <p id={hintId} class={answer.hint}>
        Put these in order, the first at the top. Use the buttons, or Alt with an arrow key on a button.
      </p>
      <ol class={`${styles.list} ${isOpen() ? styles.open : ''}`}>
        <For each={order()}>
          {(id, index) => (
            <li class={styles.entry}>
              <span class={answer.letter} aria-hidden="true">
                {index() + 1}
              </span>
              <span class={answer.text} dir="auto">
                {textOf(id)}
              </span>
              <span class={styles.tools}>
                <Mover
                  by={-1}
                  text={textOf(id)}
                  isIdle={index() === 0}
                  move={(by) => move(id, by)}
                  press={(event) => press(event, id)}
                />
                <Mover
                  by={1}
                  text={textOf(id)}
                  isIdle={index() === order().length - 1}
                  move={(by) => move(id, by)}
                  press={(event) => press(event, id)}
                />
              </span>
            </li>
          )}
        </For>
      </ol>
      <div class={styles.state}>
        <Show when={isOpen()} fallback={<p class={answer.hint}>The order above is your answer.</p>}>
          <button type="button" onClick={keep}>
            This order is right
          </button>
          <p class={answer.hint}>Not answered yet: move one, or press this if nothing needs to move.</p>
        </Show>
      </div>
      <p class="sr-only" role="status">
        {said()}
      </p>
    </fieldset>
  )
}

/** Moves an entry by one place. Idle at the ends of the list, it stays focusable so that the keyboard keeps its place. */
function Mover(props: {
  by: -1 | 1
  text: string
  isIdle: boolean
  move: (by: -1 | 1) => void
  press: (event: KeyboardEvent) => void
}) {
  const name = () => (props.by === -1 ? 'Move up' : 'Move down')
  return (
    <button
      type="button"
      class={`quiet ${styles.tool}`}
      aria-label={`${name()}: ${props.text}`}
      aria-keyshortcuts={props.by === -1 ? 'Alt+ArrowUp' : 'Alt+ArrowDown'}
      title={name()}
      aria-disabled={props.isIdle}
      onKeyDown={(event) => props.press(event)}
      onClick={() => {
        if (!props.isIdle) props.move(props.by)
      }}
    >
      <Icon shape={props.by === -1 ? 'up' : 'down'} />
    </button>
  )
}
