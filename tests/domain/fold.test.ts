import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { fold, withPlainDigits } from '#api/domain/fold.ts'

describe('fold', () => {
  it.each([
    ['  The  Harbour-Master’s   office. ', 'harbour masters office'],
    ['An ÉCOLE', 'ecole'],
    ['J. F. Kennedy', 'jf kennedy'],
    ['J.F. Kennedy', 'jf kennedy'],
    ['rock & roll', 'rock and roll'],
    ['1,234,567.5', '1234567.5'],
    ['10:30', '10:30'],
    ['and/or', 'and or'],
    ['!?', '!?'],
    ['the', 'the'],
    ['the the end', 'end'],
    ['İstanbul', 'istanbul'],
    ['ΟΔΌΣ', 'οδοσ'],
    ['한국', '한국'],
    ['👩‍👩‍👧', '👩👩👧'],
    ['\u200b', ''],
    ['', ''],
  ])('%j is compared as %j', (text, folded) => expect(fold(text)).toBe(folded))

  it('changes nothing when done twice', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 12 }), (text) => {
        expect(fold(fold(text))).toBe(fold(text))
      }),
      { numRuns: 3000 },
    )
    const pieces = fc.array(fc.constantFrom(..."aTthe '’-.,:%&5٧é\u0301ŉʼ が\u200d?/−".split(''), 'the ', 'an '), {
      maxLength: 12,
    })
    fc.assert(
      fc.property(pieces, (list) => {
        expect(fold(fold(list.join('')))).toBe(fold(list.join('')))
      }),
      { numRuns: 3000 },
    )
  })
  it('ignores case and surrounding white space', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom(...'abcXYZ 1.-é') }), (text) => {
        expect(fold(`  ${text.toUpperCase()} `)).toBe(fold(text))
      }),
    )
  })
  it('takes time in proportion to the text', () => {
    for (const text of ["'".repeat(50_000), '1,000'.repeat(10_000), 'a '.repeat(25_000), 'e\u0301'.repeat(25_000)]) {
      expect(fold(fold(text))).toBe(fold(text))
    }
  }, 2000)
})

describe('withPlainDigits', () => {
  it.each(['0123456789', '٠١٢٣٤٥٦٧٨٩', '۰۱۲۳۴۵۶۷۸۹', '०१२३४५६७८९', '০১২৩৪৫৬৭৮৯', '０１２３４５６７８９', '𞥐𞥑𞥒𞥓𞥔𞥕𞥖𞥗𞥘𞥙'])(
    'reads %s',
    (digits) => {
      expect(withPlainDigits(digits)).toBe('0123456789')
    },
  )
})
