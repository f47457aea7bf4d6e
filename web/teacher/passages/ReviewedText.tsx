import { createMemo, For, Index } from 'solid-js'
import type { PassageReview } from '#api/contract.ts'
import { damageGroups } from './damage-words.ts'
import type { Damage } from './mended-review.ts'
import styles from './ReviewedText.module.css'

interface Stretch {
  readonly words: string
  readonly damage: Damage | null
}

/** A place of the text cut at the damages in it. Where two overlap the first one is shown. */
function stretchesOf(text: string, start: number, end: number, damages: readonly Damage[]): Stretch[] {
  const stretches: Stretch[] = []
  let at = start
  for (const damage of damages) {
    const from = Math.max(at, damage.start)
    const to = Math.min(end, damage.end)
    if (from >= to) continue
    if (from > at) stretches.push({ words: text.slice(at, from), damage: null })
    stretches.push({ words: text.slice(from, to), damage })
    at = to
  }
  if (at < end) stretches.push({ words: text.slice(at, end), damage: null })
  return stretches
}

/** The text as students will see it, paragraph by numbered paragraph, with what looks damaged marked in its place. */
export function ReviewedText(props: { review: PassageReview; damages: readonly Damage[] }) {
  return (
    <ol class={styles.text} aria-label="Paragraphs">
      <Index each={props.review.paragraphs}>
        {(paragraph) => (
          <Paragraph
            text={props.review.text}
            number={paragraph().number}
            start={paragraph().start}
            end={paragraph().end}
            damages={props.damages}
          />
        )}
      </Index>
    </ol>
  )
}

function Paragraph(props: { text: string; number: number; start: number; end: number; damages: readonly Damage[] }) {
  const stretches = createMemo(() => {
    const here = props.damages.filter((damage) => damage.start < props.end && damage.end > props.start)
    return stretchesOf(props.text, props.start, props.end, here)
  })
  return (
    <li class={styles.paragraph} dir="auto">
      <For each={stretches()}>
        {({ words, damage }) =>
          damage === null ? (
            words
          ) : (
            <mark class={styles.damage} data-damage={damage.start} title={damageGroups[damage.kind]}>
              {words}
            </mark>
          )
        }
      </For>
    </li>
  )
}
