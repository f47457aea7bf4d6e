import { type Anchor, anchorAt, anchorOfQuote, fits } from '#api/domain/anchor.ts'
import { pathTo } from '#api/domain/path-to.ts'
import { type Question, withMovedAnchors } from '#api/domain/question.ts'
import { reattach } from '#api/domain/reattach.ts'
import { anchorsOf, foundAgain } from '#api/services/passages/found-again.ts'
import type { FieldError } from '#api/services/problems.ts'

/**
 * The question with every anchor where `text` has its quote: where it says, else at the one place that holds the quote,
 * else where it can be found again. What cannot be found stands in `errors`, by its field.
 */
export async function settleAnchors(
  question: Question,
  text: string,
): Promise<{ settled: Question; errors: FieldError[] }> {
  const find = await foundAgain(anchorsOf(question), (anchor) => settledAnchor(anchor, text))
  const errors: FieldError[] = []
  const settled = withMovedAnchors(question, (anchor) => {
    const found = find(anchor)
    if (found === null) errors.push({ path: pathTo(question, anchor) ?? 'evidence', message: lost(anchor) })
    return found
  })
  return { settled, errors }
}

/** Where a text has the quote of an anchor; null when it does not. */
export const settledAnchor = (anchor: Anchor, text: string): Anchor | null =>
  fits(text, anchor) ? anchorAt(text, anchor) : (anchorOfQuote(text, anchor.quote) ?? reattach(anchor, text))

function lost({ quote }: Anchor): string {
  const words = quote.length > 80 ? `${quote.slice(0, 80)}…` : quote
  return `“${words}” cannot be found in the passage. Select the words again.`
}
