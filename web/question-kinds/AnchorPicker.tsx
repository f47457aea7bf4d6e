import { createUniqueId, Show } from 'solid-js'
import type { Anchor, Place, ReadablePassage } from '#api/contract.ts'
import type { Selecting } from '#web/shared/passage/pane.ts'
import styles from './editor.module.css'
import { FieldFault } from './FieldFault.tsx'
import { PlacesPicker } from './PlacesPicker.tsx'
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
  function change(passage: ReadablePassage, places: readonly Place[]): void {
    const kept = (place: Place) =>
      props.anchors.find((anchor) => anchor.start === place.start && anchor.end === place.end)
    props.change(places.map((place) => kept(place) ?? anchorHere(passage, place)))
  }
  const remove = (gone: Anchor): void => props.change(props.anchors.filter((anchor) => anchor !== gone))
  const ways = () => props.by.map((by) => ({ by, name: buttonNames[by], task: props.task }))
  const fault = () => <FieldFault id={faultId} fault={props.fault} />
  return (
    <fieldset class={styles.list} aria-describedby={faultId}>
      <legend>{props.legend}</legend>
      <Show when={props.hint}>
        <p class={styles.hint}>{props.hint}</p>
      </Show>
      <Show
        when={props.passage}
        fallback={
          <>
            <Quotes label={props.legend} places={props.anchors} passage={null} remove={remove} />
            {fault()}
            <p class={styles.hint}>Say first which passage the question asks about.</p>
          </>
        }
      >
        {(passage) => (
          <PlacesPicker
            label={props.legend}
            places={props.anchors}
            change={(places) => change(passage(), places)}
            passage={passage()}
            ways={ways()}
            look="small"
            note={<span class={styles.hint}>Select in the passage now.</span>}
          >
            {fault()}
          </PlacesPicker>
        )}
      </Show>
    </fieldset>
  )
}
