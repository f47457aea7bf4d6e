import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { fold } from '#api/domain/fold.ts'
import { isAccepted } from '#api/domain/is-accepted.ts'

const words = fc
  .array(
    fc.constantFrom('the', 'mayor', "mayor's", 'harbour-master', 'seven', '7', 'twenty-six', '26%', 'U.N.', '&', '-'),
  )
  .map((list) => list.join(' '))
const answer = fc.oneof(words, fc.string({ unit: 'grapheme', maxLength: 20 }))

describe('isAccepted', () => {
  it('takes an accepted answer as it was written', () => {
    fc.assert(
      fc.property(answer, (text) => {
        expect(isAccepted(text, [text])).toBe(fold(text) !== '')
      }),
    )
  })
  it('takes whatever folds to the same', () => {
    fc.assert(
      fc.property(answer, (text) => {
        expect(isAccepted(fold(text), [text])).toBe(fold(text) !== '')
      }),
    )
  })
  it('does not depend on which of two answers was typed', () => {
    fc.assert(
      fc.property(answer, answer, (one, other) => {
        expect(isAccepted(one, [other])).toBe(isAccepted(other, [one]))
      }),
    )
  })
  it('never takes a blank answer', () => {
    fc.assert(
      fc.property(answer, (text) => {
        expect([isAccepted('', [text]), isAccepted(' ', [text])]).toEqual([false, false])
      }),
    )
  })
  it('takes time in proportion to the text', () => {
    for (const text of [
      'seven '.repeat(90),
      '1 '.repeat(250),
      'a-'.repeat(250),
      "s'".repeat(250),
      'and '.repeat(125),
    ]) {
      expect(isAccepted(text, [text])).toBe(true)
    }
  }, 2000)
})
