import { describe, expect, it } from 'vitest'
import { keepable, lengthInWords, wordsIn } from '#web/question-kinds/extended/words.ts'

describe('the words of a written answer', () => {
  it.each([
    ['', 0],
    [' \n ', 0],
    ['The mayor said so.', 4],
    ['well-known, “isn’t it” – 7,500 or 26%', 6],
    ['— … ! —', 0],
    ['Жители моста', 2],
    ['橋は五月に', 5],
    ['橋 is bridge', 3],
  ])('%j are %i', (text, count) => expect(wordsIn(text)).toBe(count))

  it('read with the limit where there is one', () => {
    expect(lengthInWords('One.', null)).toBe('1 word')
    expect(lengthInWords('', null)).toBe('0 words')
    expect(lengthInWords('One two', 120)).toBe('2 of at most 120 words')
  })
  it('lose nothing but what cannot be kept', () => {
    expect(keepable('a\u000bb\u000cc\u0000\u0007d\tе\n🌉\ud83c')).toBe('a\nb\ncd\tе\n🌉')
  })
})
