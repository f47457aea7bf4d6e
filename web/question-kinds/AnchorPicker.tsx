import { createEffect, createUniqueId, For, on, Show } from 'solid-js'
import type { Anchor, Place, ReadablePassage } from '#api/contract.ts'
import type { Selecting } from '#web/shared/passage/pane.ts'
import { createSelecting } from './create-selecting.ts'
import styles from './editor.module.css'
import { FieldFault } from './FieldFault.tsx'
import { Quotes } from './Quotes.tsx'
import { anchorHere } from './quote.ts'

export type SelectBy = Selecting['by']
const buttonNames: { readonly [B in SelectBy]: string } = { sentence: 'Select sentences', words: 'Select words' }

/** A list of places that is picked in the passage. Anchors made here carry no prefix and suffix; the server fills them in. */
export function AnchorPicker(props: {
  legend: string
  hint?: string | undefined
  anchors: readonly Anchor[]
  change: (anchors: Anchor[]) => void
  passage: ReadablePassage | null
  /** How places may be picked; one button for each way. */
  by: readonly SelectBy[]
  /** What the pane says while it is lent, e.g. "Select what proves the answer." */
  task: string
  fault: string | undefined
}) {
  const faultId = createUniqueId()
  const { isSelecting, start, stop } = createSelecting()
  createEffect(on(() => props.passage?.passageId, stop, { defer: true }))
  createEffect(on(() => props.by.join(), stop, { defer: true }))

  function change(passage: ReadablePassage, places: readonly Place[]): void {
    const kept = (place: Place) =>
      props.anchors.find((anchor) => anchor.start === place.start && anchor.end === place.end)
    props.change(places.map((place) => kept(place) ?? anchorHere(passage, place)))
  }
  function begin(by: SelectBy): void {
    const { passage } = props
    if (passage === null) return
    start({
      passageId: passage.passageId,
      by,
      label: props.task,
      selected: () => props.anchors,
      change: (places) => change(passage, places),
    })
  }
  return (
    <fieldset class={styles.list} aria-describedby={faultId}>
      <legend>{props.legend}</legend>
      <Show when={props.hint}>
        <p class={styles.hint}>{props.hint}</p>
      </Show>
      <Quotes
        label={props.legend}
        places={props.anchors}
        passage={props.passage}
        remove={(gone) => props.change(props.anchors.filter((anchor) => anchor !== gone))}
      />
      <FieldFault id={faultId} fault={props.fault} />
      <Show when={props.passage} fallback={<p class={styles.hint}>Say first which passage the question asks about.</p>}>
        <div class="row">
          <Show
            when={isSelecting()}
            fallback={
              <For each={props.by}>
                {(by) => (
                  <button type="button" class="small" onClick={() => begin(by)}>
                    {buttonNames[by]}
                  </button>
                )}
              </For>
            }
          >
            <button type="button" class="small" onClick={stop}>
              Stop selecting
            </button>
            <span class={styles.hint}>Select in the passage now.</span>
          </Show>
        </div>
      </Show>
    </fieldset>
  )
}
