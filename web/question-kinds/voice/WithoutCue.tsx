import type { Anchor } from '#api/contract.ts'

/** The statement with its cue struck out. */
export function WithoutCue(props: { place: Anchor; cue: Anchor }) {
  const from = () => props.cue.start - props.place.start
  return (
    <>
      {props.place.quote.slice(0, from())}
      <del>
        <span class="sr-only">(taken out: </span>
        {props.cue.quote}
        <span class="sr-only">)</span>
      </del>
      {props.place.quote.slice(from() + props.cue.quote.length)}
    </>
  )
}
