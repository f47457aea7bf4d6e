import type { ReadablePassage } from '#api/contract.ts'

export type SourceCard = ReadablePassage['sourceCard']

/** A source card from a draft's fields. */
export const sourceCardOf = (field: (name: keyof SourceCard) => string): SourceCard => ({
  outlet: field('outlet'),
  author: field('author'),
  publishedOn: field('publishedOn'),
  url: field('url'),
  licence: field('licence'),
})
