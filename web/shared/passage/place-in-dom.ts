import type { Place } from '#api/contract.ts'

// A drawn paragraph carries the offset of its first character in `data-start`, and every text node in it is text of the
// passage: numbers and labels are generated content. So a length of text in the DOM is a distance in the passage.

const paragraphsIn = (article: Element): HTMLElement[] => [...article.querySelectorAll<HTMLElement>('[data-start]')]
const startOf = (paragraph: HTMLElement): number => Number(paragraph.dataset.start)

function lengthBefore(paragraph: HTMLElement, node: Node, offset: number): number {
  const before = document.createRange()
  before.setStart(paragraph, 0)
  before.setEnd(node, offset)
  return before.toString().length
}

/** The place that a range of the DOM covers within a drawn passage; null when it covers none of its text. */
export function placeOfRange(article: Element, range: Range): Place | null {
  const covered = paragraphsIn(article).filter((paragraph) => range.intersectsNode(paragraph))
  const first = covered[0]
  const last = covered.at(-1)
  if (first === undefined || last === undefined) return null
  const start = first.contains(range.startContainer) ? lengthBefore(first, range.startContainer, range.startOffset) : 0
  const end = last.contains(range.endContainer)
    ? lengthBefore(last, range.endContainer, range.endOffset)
    : (last.textContent?.length ?? 0)
  const place = { start: startOf(first) + start, end: startOf(last) + end }
  return place.start < place.end ? place : null
}

/** The range of the DOM that draws a place; null when the passage does not hold it. */
export function rangeOfPlace(article: Element, { start, end }: Place): Range | null {
  const paragraphs = paragraphsIn(article)
  const from = pointAt(paragraphs, start)
  const to = pointAt(paragraphs, end)
  if (from === null || to === null) return null
  const range = document.createRange()
  range.setStart(from.node, from.offset)
  range.setEnd(to.node, to.offset)
  return range
}

function pointAt(paragraphs: readonly HTMLElement[], offset: number): { node: Text; offset: number } | null {
  const paragraph = paragraphs.findLast((one) => startOf(one) <= offset) ?? paragraphs[0]
  if (paragraph === undefined) return null
  let left = Math.max(0, offset - startOf(paragraph))
  const walker = document.createTreeWalker(paragraph, NodeFilter.SHOW_TEXT)
  let last: Text | null = null
  for (let node = walker.nextNode(); node instanceof Text; node = walker.nextNode()) {
    if (left <= node.length) return { node, offset: left }
    left -= node.length
    last = node
  }
  return last && { node: last, offset: last.length }
}
