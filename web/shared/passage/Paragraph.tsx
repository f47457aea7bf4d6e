import { type Accessor, createMemo, For, type JSX, Show } from 'solid-js'
import type { Place, ReadablePassage } from '#api/contract.ts'
import { type DrawnMark, fragmentsOf, overlaps, sameMarks } from './fragments.ts'
import styles from './Paragraph.module.css'

/** How sentences take part in selecting; null while they are plain text. */
export interface SentenceToggles {
  readonly isPressed: (sentence: Place) => boolean
  /** Whether Tab leads to this sentence. */
  readonly isCurrent: (start: number) => boolean
}

/** One numbered paragraph with its marks. Only marks that lie in it make it draw anew. */
export function Paragraph(props: {
  text: string
  paragraph: ReadablePassage['paragraphs'][number]
  marks: readonly DrawnMark[]
  toggles: SentenceToggles | null
}) {
  const marks = createMemo<readonly DrawnMark[]>(
    () => props.marks.filter((mark) => overlaps(mark, props.paragraph)),
    [],
    { equals: sameMarks },
  )
  return (
    <p class={styles.paragraph} dir="auto" data-start={props.paragraph.start} data-number={props.paragraph.number}>
      <Show
        when={props.toggles}
        fallback={<Text text={props.text} place={props.paragraph} paragraph={props.paragraph} marks={marks} />}
      >
        {(toggles) => (
          <For each={props.paragraph.sentences}>
            {(sentence, index) => (
              <>
                {props.text.slice(props.paragraph.sentences[index() - 1]?.end ?? props.paragraph.start, sentence.start)}
                <Sentence
                  text={props.text}
                  sentence={sentence}
                  paragraph={props.paragraph}
                  marks={marks}
                  toggles={toggles()}
                />
              </>
            )}
          </For>
        )}
      </Show>
    </p>
  )
}

/**
 * Sentences are toggle buttons of one tab stop and not options of a listbox: so the passage stays a document that a
 * screen reader reads by paragraph, and a sentence can be pressed while browsing as well as with the arrow keys.
 */
function Sentence(props: {
  text: string
  sentence: Place
  paragraph: Place
  marks: Accessor<readonly DrawnMark[]>
  toggles: SentenceToggles
}) {
  return (
    // biome-ignore lint/a11y/useSemanticElements: a native button cannot break over lines
    <span
      role="button"
      class={styles.sentence}
      data-sentence={props.sentence.start}
      aria-pressed={props.toggles.isPressed(props.sentence)}
      tabIndex={props.toggles.isCurrent(props.sentence.start) ? 0 : -1}
    >
      <Text text={props.text} place={props.sentence} paragraph={props.paragraph} marks={props.marks} />
    </span>
  )
}

function Text(props: { text: string; place: Place; paragraph: Place; marks: Accessor<readonly DrawnMark[]> }) {
  const own = createMemo<readonly DrawnMark[]>(() => props.marks().filter((mark) => overlaps(mark, props.place)), [], {
    equals: sameMarks,
  })
  return (
    <For each={fragmentsOf(props.place, props.paragraph, own())}>
      {({ start, end, marks }) =>
        marks.reduceRight<JSX.Element>(
          (inner, { mark, isFirst, isLast }) => drawn(mark, isFirst, isLast, inner),
          props.text.slice(start, end),
        )
      }
    </For>
  )
}

function drawn(mark: DrawnMark, isFirst: boolean, isLast: boolean, inner: JSX.Element): JSX.Element {
  if (mark.look === 'cursor' || mark.look === 'flash') return <span class={styles[mark.look]}>{inner}</span>
  return (
    <mark
      class={`${styles.mark} ${styles[mark.look]}`}
      data-label={isFirst ? mark.label : undefined}
      data-end={isLast ? `(end of: ${mark.label})` : undefined}
    >
      {inner}
    </mark>
  )
}
