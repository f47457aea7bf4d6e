import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { fold } from '#api/domain/fold.ts'
import { short } from '#api/domain/question-kinds/short.ts'

const credit = (text: string, accepted: readonly string[]) =>
  short.grade({}, { accepted: [...accepted] }, { text }).credit

describe('short', () => {
  it('accepts every accepted answer, as typed and folded', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', minLength: 1, maxLength: 30 }), (answer) => {
        fc.pre(fold(answer) !== '')
        expect([credit(answer, [answer]), credit(fold(answer), [answer])]).toEqual([1, 1])
      }),
    )
  })
  it('never lowers the credit when a variant is accepted', () => {
    const words = fc.constantFrom('mayor', 'the mayor', 'port', '?', '')
    fc.assert(
      fc.property(words, fc.array(words), words, (text, accepted, variant) => {
        expect(credit(text, [...accepted, variant])).toBeGreaterThanOrEqual(credit(text, accepted))
      }),
    )
  })
  it('reports the folded answer', () => {
    expect(short.grade({}, { accepted: [] }, { text: 'The  Mayor!' }).parts).toEqual([
      { part: 'answer', given: ['mayor'], credit: 0, errorTag: null },
    ])
  })
  it('gives nothing for blank text, whatever is accepted', () => expect(credit(' ', ['', ' '])).toBe(0))
  it('names every accepted answer that has no words', () => {
    expect(short.faults({}, { accepted: ['mayor', ' '] })).toEqual([
      { path: 'key.accepted.1', message: 'Write this answer or remove it.' },
    ])
  })
})
