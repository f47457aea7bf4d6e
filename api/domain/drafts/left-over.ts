import type { KeptReading } from '../kept-reading.ts'
import type { Draft } from './draft.ts'
import { isWorthAsking } from './told-figures.ts'

/** What of a reading nothing asks about, by id. */
export interface LeftOver {
  readonly sourceIds: readonly string[]
  readonly figureIds: readonly string[]
}

/** The sources and figures that no draft asks about, without the "one" and "two" of any sentence. */
export const leftOver = (text: string, { sources, figures }: KeptReading, drafts: readonly Draft[]): LeftOver => ({
  sourceIds: sources.map(({ id }) => id).filter((id) => !drafts.some(({ about }) => about.sourceIds.includes(id))),
  figureIds: figures
    .filter((figure) => isWorthAsking(text, figure))
    .map(({ id }) => id)
    .filter((id) => !drafts.some(({ about }) => about.figureIds.includes(id))),
})
