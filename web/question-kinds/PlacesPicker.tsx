import { createEffect, createMemo, For, type JSX, on, Show, untrack } from 'solid-js'
import type { Place, ReadablePassage } from '#api/contract.ts'
import { type Selecting, usePane } from '#web/shared/passage/pane.ts'
import { createSelecting } from './create-selecting.ts'
import { Quotes } from './Quotes.tsx'

/** One way of picking: a button, and what the pane says while it is lent. */
export interface WayToPick {
  readonly by: Selecting['by']
  readonly name: string
  readonly task: string
  /** Class of its button; that of all buttons unless it says otherwise. */
  readonly look?: string
}

/**
 * Places picked in the passage: a list of them, and a button for each way to pick. The pane belongs to whoever was
 * activated last. Needs a PaneProvider around it.
 */
export function PlacesPicker<P extends Place>(props: {
  /** What the list is called. */
  label: string
  places: readonly P[]
  change: (places: Place[]) => void
  passage: ReadablePassage
  ways: readonly WayToPick[]
  isDisabled?: boolean
  /** Selecting begins by itself, where nobody else has borrowed the pane. */
  begins?: boolean
  /** Class of the buttons. */
  look?: string
  /** Said beside the button while one selects. */
  note?: JSX.Element
  /** Stands between the list and the buttons. */
  children?: JSX.Element
}) {
  const pane = usePane()
  const { isSelecting, start, stop } = createSelecting()
  let buttons: HTMLDivElement | undefined

  function begin({ by, task }: WayToPick, asked?: NonNullable<Selecting['asked']>): void {
    start({
      passageId: props.passage.passageId,
      by,
      label: task,
      ...(asked && { asked }),
      selected: () => props.places,
      change: (places) => props.change(places),
    })
  }
  /** Selecting ends when one of these changes. */
  const terms = createMemo(() => [props.isDisabled, props.passage.passageId, ...props.ways.map(({ by }) => by)].join())
  createEffect(
    on(terms, (_, before) => {
      if (before !== undefined) stop()
      const [first] = props.ways
      if (props.isDisabled || props.begins !== true || first === undefined) return
      if (untrack(pane.selecting) === null) begin(first)
    }),
  )
  /** Whoever ends it in the passage comes back to where it began. */
  createEffect(
    on(isSelecting, (is, was) => {
      if (is || was !== true) return
      queueMicrotask(() => {
        if (document.activeElement === document.body) {
          buttons?.querySelector('button')?.focus({ preventScroll: true })
        }
      })
    }),
  )
  return (
    <>
      <Quotes
        label={props.label}
        places={props.places}
        passage={props.passage}
        remove={props.isDisabled ? undefined : (gone) => props.change(props.places.filter((place) => place !== gone))}
      />
      {props.children}
      <Show when={!props.isDisabled}>
        <div class="row" ref={buttons}>
          <Show
            when={isSelecting()}
            fallback={
              <For each={props.ways}>
                {(way) => (
                  <button
                    type="button"
                    class={way.look ?? props.look}
                    onClick={(event) => begin(way, howPressed(event.currentTarget))}
                  >
                    {way.name}
                  </button>
                )}
              </For>
            }
          >
            <button type="button" class={props.look} onClick={stop}>
              Stop selecting
            </button>
            {props.note}
          </Show>
        </div>
      </Show>
    </>
  )
}

const howPressed = (button: HTMLElement) => (button.matches(':focus-visible') ? 'by-keyboard' : 'by-pointer')
