import { paragraphsOf, sourceCard } from '#api/domain/passage.ts'
import type { ReadablePassage } from '#api/resources/passage.ts'

/** One revision as the database holds it. */
export interface RevisionRow {
  readonly passageId: string
  readonly revisionId: string
  readonly title: string
  readonly sourceCard: unknown
  readonly text: string
}

export function readableOf({ passageId, revisionId, title, sourceCard: card, text }: RevisionRow): ReadablePassage {
  return { passageId, revisionId, title, sourceCard: sourceCard.parse(card), text, paragraphs: paragraphsOf(text) }
}
