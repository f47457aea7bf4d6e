import { adviceOn } from '../advice/advice-on.ts'
import type { Blueprint } from '../blueprint.ts'
import type { Question } from '../question.ts'
import type { Draft } from './draft.ts'

/**
 * The drafts that make up what a set lacks of its blueprint, in the order given: never more than asked, those of a
 * confirmed reading first, spread over sources, figures and kinds, and none that gives another question away while
 * there are others.
 * @param there the questions the set has
 */
export function fillBlueprint(drafts: readonly Draft[], blueprint: Blueprint, there: readonly Question[]): Draft[] {
  const missing = new Map(
    blueprint.map(({ skill, questions }) => [skill, questions - there.filter((one) => one.skill === skill).length]),
  )
  const chosen: Draft[] = []
  for (;;) {
    const open = drafts.filter(
      (draft) => (missing.get(draft.question.skill) ?? 0) > 0 && !chosen.includes(draft) && !isThere(draft, there),
    )
    const ranked = open
      .map((draft) => ({ draft, worth: worthOf(draft, chosen, there) }))
      .sort((one, other) => other.worth - one.worth)
    const best = (ranked.find(({ draft }) => isKeptSecret(draft, chosen, there)) ?? ranked[0])?.draft
    if (best === undefined) break
    chosen.push(best)
    missing.set(best.question.skill, (missing.get(best.question.skill) ?? 0) - 1)
  }
  return drafts.filter((draft) => chosen.includes(draft))
}

/** Whether a set already asks this, in the words of the draft. */
export const isThere = ({ question }: Draft, there: readonly Question[]): boolean =>
  there.some(
    (one) =>
      one.kind === question.kind &&
      one.prompt === question.prompt &&
      JSON.stringify(one.content) === JSON.stringify(question.content),
  )

/** How much a draft adds: what it asks about that nothing chosen does, above how sure it is. */
function worthOf(draft: Draft, chosen: readonly Draft[], there: readonly Question[]): number {
  const { sourceIds, figureIds, attributionIds } = draft.about
  const isNew = (field: keyof Draft['about']) => (id: string) => !chosen.some(({ about }) => about[field].includes(id))
  const alike = [...chosen.map(({ question }) => question), ...there].filter(({ kind }) => kind === draft.question.kind)
  return (
    (draft.from === 'confirmed' ? 100 : 0) +
    Math.min(3, sourceIds.filter(isNew('sourceIds')).length) +
    2 * Math.min(2, figureIds.filter(isNew('figureIds')).length) +
    Math.min(2, attributionIds.filter(isNew('attributionIds')).length) -
    2 * alike.length +
    draft.confidence
  )
}

/** Nothing chosen or there gives it away, nor the other way round. */
function isKeptSecret(draft: Draft, chosen: readonly Draft[], there: readonly Question[]): boolean {
  const together = [...there, ...chosen.map(({ question }) => question), draft.question]
  return adviceOn(together, []).every(({ questionId, path }) => questionId !== draft.question.id || path !== 'prompt')
}
