import { type Anchor, anchorAt, type Place } from '../anchor.ts'
import type { KeptAttribution } from '../kept-reading.ts'
import { feedbackKey, type OptionFeedback, type Question } from '../question.ts'
import type { Kind } from '../question-kinds/index.ts'
import type { ErrorTag, Option } from '../question-kinds/question-kind.ts'
import type { VerdictName } from '../question-kinds/verdict.ts'
import type { Ground } from './ground.ts'
import type { ToldFigure } from './told-figures.ts'

/** A question before it gets the fields that every draft has alike. */
export type WrittenQuestion<K extends Kind = Kind> = {
  [P in K]: Pick<
    Question<P>,
    'kind' | 'content' | 'key' | 'prompt' | 'points' | 'skill' | 'evidence' | 'explanation' | 'feedback'
  >
}[K]

/** What one module drafts. */
export interface Written {
  /** Names the draft among all of one reading. */
  readonly id: string
  readonly question: WrittenQuestion
  /** What of the reading it rests on; null stands for the reporter's own words. */
  readonly attributions: readonly (KeptAttribution | null)[]
  readonly figures: readonly ToldFigure[]
  /** Sources it asks about beyond those of its attributions and figures. */
  readonly sourceIds?: readonly string[]
  /** How often this form comes out right when what it rests on is, 0 to 1. */
  readonly trust: number
}

/** One option: what a student who picks it is told, and the misreading it stands for. */
export interface OptionRow {
  readonly id: string
  readonly text: string
  readonly told: string
  /** Null for the right one. */
  readonly errorTag: ErrorTag | null
}

export const optionsOf = (rows: readonly OptionRow[]): Option[] => rows.map(({ id, text }) => ({ id, text }))

export const feedbackOf = (part: string, rows: readonly OptionRow[]): Record<string, OptionFeedback> =>
  Object.fromEntries(rows.map(({ id, told, errorTag }) => [feedbackKey(part, id), { text: told, errorTag }]))

export const asChoice = (correct: string, rows: readonly OptionRow[]) => ({
  kind: 'choice' as const,
  content: { options: optionsOf(rows) },
  key: { correct, partial: {} },
  feedback: feedbackOf('answer', rows),
})

/** `told` is the feedback of each verdict, with the misreading of the wrong ones. */
export const asVerdict = (
  verdict: VerdictName,
  told: Record<VerdictName, readonly [text: string, errorTag: ErrorTag | null]>,
) => ({
  kind: 'verdict' as const,
  content: {},
  key: { verdict },
  feedback: feedbackOf(
    'answer',
    Object.entries(told).map(([id, [text, errorTag]]) => ({ id, text: id, told: text, errorTag })),
  ),
})

/** Distinct places as evidence, in text order. */
export function evidenceAt({ text }: Ground, places: readonly Place[]): Anchor[] {
  const distinct = new Map(places.map((place) => [`${place.start}-${place.end}`, place]))
  return [...distinct.values()]
    .filter(({ start, end }) => end - start <= 2000)
    .sort((one, other) => one.start - other.start)
    .slice(0, 20)
    .map((place) => anchorAt(text, place))
}
