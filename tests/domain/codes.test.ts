import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { CODE_ALPHABET, makeJoinCode, makePrivateCode, readCode } from '#api/domain/codes.ts'

/** Bytes one after another, as if they were drawn. */
function drawing(bytes: Iterable<number>) {
  const source = bytes[Symbol.iterator]()
  return (count: number) => Uint8Array.from({ length: count }, () => source.next().value ?? 0)
}

describe('a code', () => {
  it('has 6 characters to join and 8 to say who one is', () => {
    const bytes = () => drawing(Array.from({ length: 8 }, (_, index) => index))
    expect([makeJoinCode(bytes()), makePrivateCode(bytes())]).toEqual(['34679C', '34679CDF'])
  })

  it('is made of characters that nobody mistakes for each other, and spells no word', () => {
    expect(new Set(CODE_ALPHABET).size).toBe(CODE_ALPHABET.length)
    for (const alike of ['0OQD', '1IL', '2Z', '38B', '5S', '4A', '6G', 'UV', '9g']) {
      expect([alike, [...alike].filter((one) => CODE_ALPHABET.includes(one)).length <= 1]).toEqual([alike, true])
    }
    expect(CODE_ALPHABET).not.toMatch(/[AEIOU]/)
  })

  it('gives every character the same chance, whatever byte comes', () => {
    const counts = new Map<string, number>()
    for (let byte = 0; byte < 256; byte++) {
      const isUsed = byte < 247
      const code = makeJoinCode(drawing([byte, 0, 0, 0, 0, 0, 0]))
      const first = code.charAt(0)
      if (isUsed) counts.set(first, (counts.get(first) ?? 0) + 1)
      else expect(code).toBe('333333')
    }
    expect([...counts.keys()].sort()).toEqual([...CODE_ALPHABET].sort())
    expect(new Set(counts.values())).toEqual(new Set([13]))
  })

  it('is read as it was made, however it is typed', () => {
    const separators = fc.array(fc.constantFrom('', ' ', '-', '–', '\t', '\u200b'), { minLength: 9, maxLength: 9 })
    fc.assert(
      fc.property(
        fc.array(fc.nat(246), { minLength: 8, maxLength: 8 }),
        separators,
        fc.boolean(),
        (bytes, gaps, low) => {
          const code = makePrivateCode(drawing(bytes))
          const typed = [...code].map((character, index) => `${gaps[index]}${character}`).join('') + gaps[8]
          expect(readCode(low ? typed.toLowerCase() : typed)).toBe(code)
        },
      ),
    )
  })

  it('is read with look-alikes as what can have been meant', () => {
    expect(readCode('0oq d')).toBe('DDDD')
    expect(readCode('8b-ag')).toBe('3346')
    expect(readCode('３４ｆｙ')).toBe('34FY')
    expect(readCode('')).toBe('')
  })
})
