import { createMemo, For, type JSX } from 'solid-js'
import type { PassageView, Place } from '#api/contract.ts'
import { fragmentsOf, overlaps } from '#web/shared/passage/fragments.ts'
import { SourceCard } from '#web/shared/passage/SourceCard.tsx'
import { type ReadingMark, sameMarks } from './marks.ts'
import styles from './ReadingText.module.css'
import { sourceClass } from './source-class.ts'

/** The passage with the marks of its reading; `open` is told which item was pressed. */
export function ReadingText(props: {
  passage: PassageView
  marks: readonly ReadingMark[]
  open: (itemId: string) => void
  ref: (article: HTMLElement) => void
}) {
  function press(event: MouseEvent): void {
    const mark = event.target instanceof Element ? event.target.closest<HTMLElement>('[data-item]') : null
    // The end of a drag over the text is no press.
    if (mark?.dataset.item === undefined || document.getSelection()?.isCollapsed === false) return
    props.open(mark.dataset.item)
  }
  return (
    <article ref={props.ref} class={styles.article}>
      <header class={styles.header} dir="auto">
        <h2>{props.passage.title}</h2>
        <SourceCard card={props.passage.sourceCard} />
      </header>
      {/* biome-ignore lint/a11y/noStaticElementInteractions: a shortcut for the mouse; lists and keys lead to the same items */}
      {/* biome-ignore lint/a11y/useKeyWithClickEvents: J and K lead from item to item */}
      <div onClick={press}>
        <For each={props.passage.paragraphs}>
          {(paragraph) => <Paragraph text={props.passage.text} paragraph={paragraph} marks={props.marks} />}
        </For>
      </div>
    </article>
  )
}

function Paragraph(props: {
  text: string
  paragraph: PassageView['paragraphs'][number]
  marks: readonly ReadingMark[]
}) {
  const own = createMemo<readonly ReadingMark[]>(
    () => props.marks.filter((mark) => overlaps(mark, props.paragraph)),
    [],
    { equals: sameMarks },
  )
  const place = (): Place => props.paragraph
  return (
    <p class={styles.paragraph} dir="auto" data-start={props.paragraph.start} data-number={props.paragraph.number}>
      <For each={fragmentsOf(place(), place(), own())}>
        {({ start, end, marks }) =>
          marks.reduceRight<JSX.Element>(
            (inner, { mark, isFirst, isLast }) => drawn(mark, isFirst, isLast, inner),
            props.text.slice(start, end),
          )
        }
      </For>
    </p>
  )
}

function drawn(mark: ReadingMark, isFirst: boolean, isLast: boolean, inner: JSX.Element): JSX.Element {
  const state = `${mark.isConfirmed ? styles.confirmed : styles.unconfirmed} ${mark.isDim ? styles.dim : ''}`
  const className = `${styles[mark.look]} ${styles[`depth${Math.min(mark.depth, 2)}`]} ${sourceClass(mark.source)} ${state}`
  if (mark.look === 'current' || mark.look === 'cue' || mark.look === 'cursor' || mark.look === 'flash')
    return (
      <span class={className} data-first={isFirst ? '' : undefined} data-last={isLast ? '' : undefined}>
        {inner}
      </span>
    )
  return (
    <mark
      class={className}
      data-item={mark.itemId ?? undefined}
      data-label={isFirst && mark.label !== '' ? mark.label : undefined}
      data-end={isLast && mark.label !== '' ? `(end of: ${mark.label})` : undefined}
      data-first={isFirst ? '' : undefined}
      data-last={isLast ? '' : undefined}
    >
      {inner}
    </mark>
  )
}
