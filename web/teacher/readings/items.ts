import type { KeptAttribution, KeptFigure, KeptReading } from '#api/contract.ts'

/** What is confirmed one by one: an attribution or a figure. Ids are unique over both. */
export type Item =
  | { readonly type: 'attribution'; readonly id: string; readonly start: number; readonly of: KeptAttribution }
  | { readonly type: 'figure'; readonly id: string; readonly start: number; readonly of: KeptFigure }

/** All of a reading's items in text order; where two begin together, the attribution comes first. */
export function itemsOf({ attributions, figures }: KeptReading): Item[] {
  const items: Item[] = [
    ...attributions.map((of) => ({ type: 'attribution' as const, id: of.id, start: of.content[0]?.start ?? 0, of })),
    ...figures.map((of) => ({ type: 'figure' as const, id: of.id, start: of.start, of })),
  ]
  return items.toSorted((a, b) => a.start - b.start)
}

/** From this confidence on a proposal counts as sure. */
export const SURE = 0.9

/** How sure the proposal is, in words. */
export function confidenceInWords(confidence: number): string {
  if (confidence >= SURE) return 'Sure'
  if (confidence >= 0.75) return 'Fairly sure'
  return confidence >= 0.5 ? 'Unsure' : 'A guess'
}
