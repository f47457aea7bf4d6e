import type { Anchor, Place, ReadablePassage } from '#api/contract.ts'

/** The words of a place, as they stand in the passage. */
export const quoteAt = ({ text }: Pick<ReadablePassage, 'text'>, { start, end }: Place): string =>
  text.slice(start, end)

/** An anchor as the web makes it; the server fills in what stands before and after. */
export function anchorHere(passage: Pick<ReadablePassage, 'text'>, { start, end }: Place): Anchor {
  return { start, end, quote: quoteAt(passage, { start, end }), prefix: '', suffix: '' }
}
