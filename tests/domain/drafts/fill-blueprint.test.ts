import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Blueprint } from '#api/domain/blueprint.ts'
import { draftsOf } from '#api/domain/drafts/drafts-of.ts'
import { fillBlueprint, isThere } from '#api/domain/drafts/fill-blueprint.ts'
import { skill } from '#api/domain/question.ts'
import { examplePassage } from '#api/services/example/passage.ts'
import { articles, draftsFor, proposedFor } from './texts.ts'

const { text } = examplePassage
const drafts = draftsFor(text)
const anyBlueprint: fc.Arbitrary<Blueprint> = fc
  .uniqueArray(fc.constantFrom(...skill.options), { maxLength: 5 })
  .chain((skills) =>
    fc.tuple(...skills.map((one) => fc.record({ skill: fc.constant(one), questions: fc.integer({ min: 1, max: 6 }) }))),
  )
const countOf = (all: readonly { question: { skill: string } }[], one: string) =>
  all.filter(({ question }) => question.skill === one).length

describe('filling a blueprint', () => {
  it('never gives more than is missing, and gives that where there are drafts', () => {
    fc.assert(
      fc.property(anyBlueprint, fc.shuffledSubarray(drafts, { maxLength: 6 }), (blueprint, there) => {
        const questions = there.map(({ question }) => question)
        const chosen = fillBlueprint(drafts, blueprint, questions)
        for (const one of skill.options) {
          const wanted = blueprint.find((row) => row.skill === one)?.questions ?? 0
          const left = drafts.filter((draft) => draft.question.skill === one && !isThere(draft, questions)).length
          const missing = Math.max(0, wanted - countOf(there, one))
          expect(countOf(chosen, one)).toBe(Math.min(missing, left))
        }
        expect(chosen.some((draft) => isThere(draft, questions))).toBe(false)
      }),
      { numRuns: 15 },
    )
  }, 60_000)

  it('gives the same each time', () => {
    fc.assert(
      fc.property(anyBlueprint, (blueprint) => {
        expect(fillBlueprint(drafts, blueprint, [])).toEqual(fillBlueprint(drafts, blueprint, []))
      }),
      { numRuns: 5 },
    )
  })

  it('takes what a confirmed reading gives first', () => {
    const reading = proposedFor(text)
    const figures = reading.figures.map((one) => ({ ...one, isConfirmed: one.id === 'f2' || one.id === 'f3' }))
    const some = draftsOf({ text, reading: { ...reading, figures } })
    const chosen = fillBlueprint(some, [{ skill: 'figures', questions: 4 }], [])
    expect(new Set(chosen.map(({ from }) => from))).toEqual(new Set(['confirmed']))
  })

  it.each(articles.map((one, index) => [index + 1, one] as const))(
    'spreads over the sources of article %i',
    (_, article) => {
      const all = draftsFor(article)
      const chosen = fillBlueprint(all, [{ skill: 'attribution', questions: 4 }], [])
      const sources = new Set(chosen.flatMap(({ about }) => about.sourceIds))
      const possible = new Set(
        all.filter(({ question }) => question.skill === 'attribution').flatMap(({ about }) => about.sourceIds),
      )
      expect(sources.size).toBeGreaterThanOrEqual(Math.min(4, possible.size))
      expect(new Set(chosen.map(({ question }) => question.kind)).size).toBeGreaterThanOrEqual(3)
    },
  )
})
