import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { PassageReview } from '#api/contract.ts'
import { damagesIn } from '#api/domain/damage/damages-in.ts'
import { mend } from '#api/domain/damage.ts'
import { paragraphsOf } from '#api/domain/passage.ts'
import { mendedAll, mendedReview } from '#web/teacher/passages/mended-review.ts'

const reviewOf = (text: string): PassageReview => ({
  text,
  paragraphs: paragraphsOf(text),
  damages: damagesIn(text),
  refusal: null,
})
const quotes = ({ text, damages }: PassageReview) =>
  damages.map(({ kind, start, end }) => `${kind}: ${text.slice(start, end)}`)

const damagedText = fc
  .array(
    fc.constantFrom(
      'The 47were found',
      ' .',
      '  ',
      '\n\n\n\n',
      '\u200b',
      'well-\nknown',
      '"so"',
      '“so”',
      'Advert',
      'a',
    ),
    {
      maxLength: 30,
    },
  )
  .map((parts) => parts.join(''))

describe('a review whose damage was mended', () => {
  it('moves what stands behind the mended place', () => {
    const review = reviewOf('The 47were found  here .')
    const [first] = review.damages
    if (first === undefined) throw new Error('nothing was found')
    const mended = mendedReview(review, first)
    expect(mended.text).toBe('The 47 were found  here .')
    expect(quotes(mended)).toEqual(quotes(review).slice(1))
    expect(mended.paragraphs).toEqual(paragraphsOf(mended.text))
  })

  it('mends the text as the server would, and still quotes every other damage', () => {
    fc.assert(
      fc.property(damagedText, fc.nat(), (text, pick) => {
        const review = reviewOf(text)
        const damage = review.damages[pick % Math.max(1, review.damages.length)]
        if (damage === undefined) return
        const mended = mendedReview(review, damage)
        expect(mended.text).toBe(mend(text, damage))
        const apart = review.damages.filter(({ start, end }) => end <= damage.start || start >= damage.end)
        expect(quotes(mended)).toEqual(quotes({ ...review, damages: apart }))
      }),
    )
  })

  it('leaves none of those that were mended together', () => {
    fc.assert(
      fc.property(damagedText, (text) => {
        const review = reviewOf(text)
        const kind = review.damages[0]?.kind
        const chosen = review.damages.filter((damage) => damage.kind === kind)
        const byHand = [...chosen].reverse().reduce(mend, text)
        expect(mendedAll(review, chosen).text).toBe(byHand)
      }),
    )
  })
})
