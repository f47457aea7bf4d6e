import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { anchor, anchorAt, anchorOfQuote, fits, mergePlaces, overlap } from '#api/domain/anchor.ts'

const text = 'The ship left.\nThe crew stayed. The ship came back.'

describe('an anchor', () => {
  test('holds the quote with what stands before and after it', () => {
    expect(anchorAt(text, { start: 4, end: 8 })).toEqual({
      start: 4,
      end: 8,
      quote: 'ship',
      prefix: 'The ',
      suffix: ' left.\nThe crew stayed. The ship',
    })
  })

  test.each([
    { start: -1, end: 3 },
    { start: 3, end: 3 },
    { start: 0, end: text.length + 1 },
    { start: 0.5, end: 3 },
  ])('cannot stand at %j', (place) => {
    expect(() => anchorAt(text, place)).toThrow(RangeError)
  })

  test('never cuts an emoji', () => {
    const emoji = '👍'.repeat(60)
    expect(anchorAt(emoji, { start: 61, end: 63 })).toMatchObject({ start: 60, end: 64, quote: '👍👍' })
    expect(anchorAt(`${emoji}a${emoji}`, { start: 120, end: 121 })).toMatchObject({
      prefix: '👍'.repeat(16),
      suffix: '👍'.repeat(16),
    })
  })

  test('of any place is valid, well formed and fits its own text', () => {
    const unit = fc.string({ unit: 'grapheme', minLength: 1, maxLength: 100 })
    fc.assert(
      fc.property(unit, fc.nat(), fc.nat(), (text, a, b) => {
        const start = a % text.length
        const made = anchorAt(text, { start, end: start + 1 + (b % (text.length - start)) })
        expect(anchor.parse(made)).toEqual(made)
        expect(fits(text, made)).toBe(true)
        expect(text.slice(0, made.start).endsWith(made.prefix)).toBe(true)
        expect(text.startsWith(made.suffix, made.end)).toBe(true)
        expect(/\p{Cs}/u.test(made.prefix + made.quote + made.suffix)).toBe(false)
      }),
    )
  })

  test('does not fit a text that moved', () => {
    const made = anchorAt(text, { start: 4, end: 8 })
    expect(fits(`${text}!`, made)).toBe(true)
    expect(fits(`A ${text}`, made)).toBe(false)
    expect(fits('', made)).toBe(false)
  })
})

describe('the anchor of a quote', () => {
  test('is found with any white space', () => {
    expect(anchorOfQuote(text, ' left. The  crew ')).toEqual(anchorAt(text, { start: 9, end: 23 }))
  })

  test.each(['The ship', 'boat', '', ' \n'])('is null for %j, which stands nowhere or twice', (quote) => {
    expect(anchorOfQuote(text, quote)).toBeNull()
  })
})

test('overlap counts shared code units', () => {
  expect(overlap({ start: 0, end: 5 }, { start: 3, end: 9 })).toBe(2)
  expect(overlap({ start: 0, end: 3 }, { start: 3, end: 9 })).toBe(0)
})

test('merged places cover the same stretches, in order and apart', () => {
  expect(
    mergePlaces([
      { start: 8, end: 9 },
      { start: 0, end: 4 },
      { start: 3, end: 5 },
      { start: 5, end: 6 },
      { start: 1, end: 2 },
    ]),
  ).toEqual([
    { start: 0, end: 6 },
    { start: 8, end: 9 },
  ])
})
