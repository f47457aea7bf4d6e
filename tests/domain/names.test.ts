import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { distinctNames, NAME_LIMIT, nameFault, nameKey, namesIn } from '#api/domain/names.ts'

describe('a list of names', () => {
  it('has one a line, white space folded and blank lines passed over', () => {
    expect(namesIn('Ana\tLind\r\n\r\n   \nBen  Öz \rO’Neill, Zoë\u2028李小龍')).toEqual([
      'Ana Lind',
      'Ben Öz',
      'O’Neill, Zoë',
      '李小龍',
    ])
    expect(namesIn(' \n\n')).toEqual([])
  })

  it('with a fault names its line', () => {
    expect(namesIn(`Ana\n\n${'x'.repeat(61)}`)).toEqual({ fault: 'Line 3: A name can have 60 characters.' })
    expect(namesIn('Ana\n\u200b')).toEqual({ fault: 'Line 2: Write a name.' })
  })
})

describe('a name', () => {
  it('may be written in any script, with marks, joiners and emoji', () => {
    for (const name of ['Ana', 'עדה', 'نیلوفر می\u200cخواهد', 'Zoe\u0308', '👩‍🔬 Mia', 'x'.repeat(NAME_LIMIT)]) {
      expect([name, nameFault(name)]).toEqual([name, null])
    }
  })

  it('holds nothing that cannot be shown or that turns the text around it', () => {
    for (const name of ['A\u0000', 'A\u001b[31m', 'A\u007f', 'A\u202e', 'A\u2066', 'A\ud800', '', '\u0301', '\u2060']) {
      expect([name, typeof nameFault(name)]).toEqual([name, 'string'])
    }
  })
})

describe('equal names', () => {
  it('are told apart by a number', () => {
    expect(distinctNames(['Ana', 'ANA', 'Ben', 'Ana'], ['ana', 'Ana (3)'])).toEqual([
      'Ana (2)',
      'ANA (4)',
      'Ben',
      'Ana (5)',
    ])
  })

  it('stay within the limit and are all different', () => {
    const name = fc.string({ unit: 'grapheme', minLength: 1, maxLength: NAME_LIMIT })
    fc.assert(
      fc.property(fc.array(name), fc.array(name), fc.nat(5), (names, taken, copies) => {
        const wanted = [
          ...names,
          ...Array(copies).fill(`${'𝒜'.repeat(29)}.`),
          `.${'𝒜'.repeat(29)}`,
          `.${'𝒜'.repeat(29)}`,
        ].filter((one) => one.length <= NAME_LIMIT)
        const distinct = distinctNames(wanted, taken)
        const keys = [...distinct, ...new Set(taken.map(nameKey))].map(nameKey)
        expect(new Set(keys).size).toBe(keys.length)
        for (const one of distinct) expect(one.length).toBeLessThanOrEqual(NAME_LIMIT)
        for (const one of distinct) expect(one).not.toMatch(/\p{Cs}/u)
      }),
    )
  })
})
