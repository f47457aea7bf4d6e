import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { adviceOn } from '#api/domain/advice/advice-on.ts'
import { fits } from '#api/domain/anchor.ts'
import type { Draft } from '#api/domain/drafts/draft.ts'
import { draft as draftSchema } from '#api/domain/drafts/draft.ts'
import { draftsOf } from '#api/domain/drafts/drafts-of.ts'
import type { KeptReading } from '#api/domain/kept-reading.ts'
import { faultsOf, partsOf, withMovedAnchors } from '#api/domain/question.ts'
import { creditOf, keyedResponse, wrongResponses } from './answers.ts'
import { articles, draftsFor, proposedFor } from './texts.ts'

/** Some paragraphs of some articles, in any order. */
const anyText = fc
  .array(fc.constantFrom(...articles.flatMap((text) => text.split('\n\n'))), { minLength: 1, maxLength: 12 })
  .map((paragraphs) => paragraphs.join('\n\n'))

/** A text and a reading of it whose places, sources and figures were changed by somebody in a hurry. */
const anyReading = fc.constantFrom(...articles).chain((text) => {
  const reading = proposedFor(text)
  const place = fc
    .tuple(fc.nat(text.length - 2), fc.integer({ min: 1, max: 300 }))
    .map(([start, length]) => ({ start, end: Math.min(text.length, start + length) }))
  const sourceId = fc.constantFrom(null, ...reading.sources.map(({ id }) => id))
  return fc
    .record({
      moved: fc.array(fc.record({ index: fc.nat(60), content: place, cue: place, sourceId }), { maxLength: 6 }),
      figures: fc.array(fc.record({ index: fc.nat(60), place, low: fc.option(fc.double({ noNaN: true })), sourceId }), {
        maxLength: 4,
      }),
    })
    .map(({ moved, figures }): { text: string; reading: KeptReading } => ({
      text,
      reading: {
        ...reading,
        attributions: reading.attributions.map((one, at) => {
          const change = moved.find(({ index }) => index === at)
          return change === undefined
            ? one
            : { ...one, content: [change.content], cue: change.cue, mention: null, sourceId: change.sourceId }
        }),
        figures: reading.figures.map((one, at) => {
          const change = figures.find(({ index }) => index === at)
          return change === undefined
            ? one
            : { ...one, ...change.place, low: change.low, high: change.low, sourceId: change.sourceId }
        }),
      },
    }))
})

/** What every draft promises. */
function expectUsable(drafts: readonly Draft[], text: string): void {
  for (const one of drafts) {
    const { question } = one
    const where = `${question.id}: ${question.prompt}`
    expect(draftSchema.safeParse(one).error, where).toBeUndefined()
    expect(faultsOf(question), where).toEqual([])
    expect(adviceOn([question], []), where).toEqual([])
    expect(question.explanation, where).not.toBe('')
    const keyed = keyedResponse(question)
    expect(creditOf(question, keyed), where).toBeCloseTo(1, 9)
    for (const wrong of wrongResponses(question)) expect(creditOf(question, wrong), where).toBeLessThan(1)
    withMovedAnchors(question, (anchor) => {
      expect(fits(text, anchor), where).toBe(true)
      return anchor
    })
  }
}

describe('every draft', () => {
  it.each(articles.map((text, index) => [index + 1, text] as const))(
    'of article %i can be used as it is',
    (_, text) => {
      expectUsable(draftsFor(text), text)
    },
  )

  it('of any text can be used as it is', () => {
    fc.assert(
      fc.property(anyText, (text) => expectUsable(draftsFor(text), text)),
      { numRuns: 15 },
    )
  }, 60_000)

  it('of a reading that somebody changed can be used as it is', () => {
    fc.assert(
      fc.property(anyReading, ({ text, reading }) => expectUsable(draftsOf({ text, reading }), text)),
      { numRuns: 15 },
    )
  }, 60_000)

  it('is the same each time, under an id of its own, and asked once', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const drafts = draftsFor(text)
        expect(draftsFor(text)).toEqual(drafts)
        const asked = drafts.map(({ question: { kind, prompt, content } }) => JSON.stringify([kind, prompt, content]))
        expect(new Set(asked).size).toBe(drafts.length)
        expect(new Set(drafts.map(({ question }) => question.id)).size).toBe(drafts.length)
      }),
      { numRuns: 10 },
    )
  }, 60_000)

  it('tells every wrong option in words what it misreads', () => {
    for (const { question } of articles.flatMap(draftsFor)) {
      for (const { part, options } of partsOf(question)) {
        if (question.kind === 'order' || question.kind === 'figure' || part.startsWith('without-cue')) continue
        for (const { given, right } of options ?? []) {
          if (right || given === 'cannot-tell') continue
          expect(question.feedback[`${part}/${given}`]?.text, `${question.id} ${given}`).toMatch(/\S/)
        }
      }
    }
  })

  it('takes its wrong options from the people of the passage', () => {
    for (const text of articles) {
      const names = proposedFor(text).sources.flatMap(({ name, aliases }) => [name, ...aliases])
      const known = (option: string) =>
        names.some((name) =>
          name.toLowerCase().startsWith(option.replace(/^The /, '').replace(/ …$/, '').toLowerCase()),
        ) || text.includes(option.replace(/^The /, ''))
      for (const { question } of draftsFor(text)) {
        if (question.kind !== 'match') continue
        const offered = question.content.sources.map((source) => source.text)
        expect(offered.filter((option) => option !== 'The reporter, with no source' && !known(option))).toEqual([])
      }
    }
  })
})
