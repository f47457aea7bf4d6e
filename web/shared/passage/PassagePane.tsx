import { For } from 'solid-js'
import type { ReadablePassage } from '#api/contract.ts'

/** The passages beside the questions. Needs a PaneProvider around it; fills its parent and scrolls by itself. */
export function PassagePane(props: { passages: readonly ReadablePassage[] }) {
  return (
    <For each={props.passages}>
      {(passage) => (
        <article dir="auto">
          <h2>{passage.title}</h2>
          <For each={passage.paragraphs}>{({ start, end }) => <p>{passage.text.slice(start, end)}</p>}</For>
        </article>
      )}
    </For>
  )
}
