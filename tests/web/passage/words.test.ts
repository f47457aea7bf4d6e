import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Place, ReadablePassage } from '#api/contract.ts'
import { paragraphsOf } from '#api/domain/passage.ts'
import { makeWordSteps, wholeWords, wordsOf } from '#web/shared/passage/words.ts'

function passageOf(text: string): ReadablePassage {
  const sourceCard = { outlet: '', author: '', publishedOn: '', url: '', licence: '' }
  return { passageId: 'p', revisionId: 'r', title: 'Bridge', sourceCard, text, paragraphs: paragraphsOf(text) }
}
const cut = (text: string, place: Place | null) => place && text.slice(place.start, place.end)

describe('words of a passage', () => {
  test('numbers and contractions are one word each', () => {
    const text = "At least 7,500 people, and they can't leave."
    const words = wordsOf(text, { start: 0, end: text.length }).map((word) => cut(text, word))
    expect(words).toEqual(['At', 'least', '7,500', 'people', 'and', 'they', "can't", 'leave'])
  })

  test('an emoji of several code points is one word', () => {
    const text = 'a 👩‍👩‍👧 b'
    expect(wordsOf(text, { start: 0, end: text.length }).map((word) => cut(text, word))).toEqual(['a', '👩‍👩‍👧', 'b'])
  })
})

describe('a selection of words', () => {
  const text = 'The Pe\u0301rez family 👩‍👩‍👧 left.\n\nNobody asked.'
  test('grows to whole words and leaves out white space at its ends', () => {
    expect(cut(text, wholeWords(passageOf(text), { start: 6, end: 14 }))).toBe('Pe\u0301rez family')
    expect(cut(text, wholeWords(passageOf(text), { start: 3, end: 11 }))).toBe('Pe\u0301rez')
  })

  test('reaches over paragraphs', () => {
    const from = text.indexOf('left')
    expect(cut(text, wholeWords(passageOf(text), { start: from, end: text.indexOf('asked') - 1 }))).toBe(
      'left.\n\nNobody',
    )
  })

  test('of nothing but white space is none', () => {
    expect(wholeWords(passageOf(text), { start: 3, end: 4 })).toBeNull()
  })

  test('never cuts an emoji or a combining mark', () => {
    const graphemes = new Intl.Segmenter('en', { granularity: 'grapheme' })
    const bounds = new Set([...graphemes.segment(text)].map(({ index }) => index)).add(text.length)
    const offset = fc.nat({ max: text.length - 1 })
    fc.assert(
      fc.property(offset, offset, (one, other) => {
        const place = wholeWords(passageOf(text), { start: Math.min(one, other), end: Math.max(one, other) + 1 })
        if (place === null) return
        expect(bounds.has(place.start) && bounds.has(place.end)).toBe(true)
      }),
    )
  })
})

describe('the word cursor', () => {
  const text = 'One two. “Three four.”\n\nFive.'
  const steps = makeWordSteps(passageOf(text))
  const at = (word: string): Place => ({ start: text.indexOf(word), end: text.indexOf(word) + word.length })

  test('goes from word to word over the borders of paragraphs', () => {
    expect(steps.first()).toEqual(at('One'))
    expect(steps.next(at('four'))).toEqual(at('Five'))
    expect(steps.previous(at('Five'))).toEqual(at('four'))
  })
  test('stops at both ends', () => {
    expect(steps.previous(at('One'))).toBeNull()
    expect(steps.next(at('Five'))).toBeNull()
  })
  test('goes from sentence to sentence and to the ends of one', () => {
    expect(steps.nextSentence(at('two'))).toEqual(at('Three'))
    expect(steps.previousSentence(at('four'))).toEqual(at('One'))
    expect(steps.startOfSentence(at('four'))).toEqual(at('Three'))
    expect(steps.endOfSentence(at('One'))).toEqual(at('two'))
  })
})
