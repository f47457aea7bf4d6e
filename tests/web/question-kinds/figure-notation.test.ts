import { describe, expect, it } from 'vitest'
import { doubtIn, notationOf } from '#web/question-kinds/figure/notation.ts'

describe('the notation of a screen', () => {
  it.each([
    ['en', 'point'],
    ['en-GB', 'point'],
    ['hi', 'point'],
    ['ja', 'point'],
    ['de', 'comma'],
    ['de-CH', 'point'],
    ['fr', 'comma'],
    ['es', 'comma'],
    ['ru', 'comma'],
  ] as const)('in %s starts decimals with a %s', (language, notation) => expect(notationOf(language)).toBe(notation))
})

describe('a number that may be meant otherwise', () => {
  it.each([
    ['7.500', 'point', '7.5', '7,500'],
    ['at least 7.500 people', 'point', '7.5', '7,500'],
    ['26.134', 'point', '26.134', '26,134'],
    ['7.000', 'point', '7', '7,000'],
    ['100.000', 'point', '100', '100,000'],
    ['7,500', 'comma', '7,5', '7.500'],
  ] as const)('"%s" with a %s is read as %s, not as %s', (amount, notation, read, thousands) => {
    expect(doubtIn(amount, notation)).toMatchObject({ read, thousands })
  })
  it.each([
    ['7,500', 'point'],
    ['7.5', 'point'],
    ['0.500', 'point'],
    ['1.234.567', 'point'],
    ['7.500,5', 'point'],
    ['7.500', 'comma'],
    ['', 'point'],
  ] as const)('"%s" with a %s leaves no doubt', (amount, notation) => expect(doubtIn(amount, notation)).toBeNull())
})
