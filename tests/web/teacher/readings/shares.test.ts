import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { wordsOf } from '#web/shared/passage/words.ts'
import { percent, REPORTER, shareOf, sharesOf, UNNAMED } from '#web/teacher/readings/shares.ts'
import { anyReading, aReading, attribution, PARAGRAPHS, TEXT } from './a-reading.ts'

const words = PARAGRAPHS.flatMap((paragraph) => wordsOf(TEXT, paragraph))

describe('shares of the words', () => {
  it('count the innermost source, and the reporter for the rest', () => {
    const { of } = sharesOf(aReading(), words)
    expect(Object.fromEntries(of)).toEqual({ s1: 5 + 5, s2: 3 + 4, [REPORTER]: words.length - 17 })
  })

  it('know words that are credited to nobody', () => {
    const reading = aReading({ attributions: [attribution('a1', 'The old bridge', { sourceId: null })] })
    const shares = sharesOf(reading, words)
    expect([shares.of.get(UNNAMED), shareOf(shares, 's1')]).toEqual([3, 0])
  })

  it('make up the whole article, whatever overlaps', () => {
    fc.assert(
      fc.property(anyReading, (reading) => {
        const { of } = sharesOf(reading, words)
        expect([...of.values()].reduce((sum, count) => sum + count, 0)).toBe(words.length)
      }),
    )
  })

  it('of an empty article are none', () => {
    expect(shareOf(sharesOf(aReading(), []), REPORTER)).toBe(0)
  })
})

it('a share is said so that little is not nothing', () => {
  expect([0, 0.004, 0.016, 1].map(percent)).toEqual(['none', 'under 1 %', '2 %', '100 %'])
})
