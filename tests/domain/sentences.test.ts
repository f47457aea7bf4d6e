import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { sentencesOf } from '#api/domain/sentences.ts'

const split = (text: string): string[] =>
  sentencesOf(text, { start: 0, end: text.length }).map(({ start, end }) => text.slice(start, end))

describe('a sentence ends', () => {
  test.each([
    ['after a mark and a space', ['It rained.', 'Nobody came!', 'Why?', 'Nobody knew…', 'Then it stopped.']],
    [
      'after the closing quotation mark',
      ['“We will send more,” she said.', '“Nobody will stop us.”', 'The minister left.'],
    ],
    ['after a straight closing mark', ['"We stay," she said.', '"Nobody leaves."', '"Not even you."', 'He left.']],
    ['after a bracket', ['They agreed (see the annex.)', 'It was signed.']],
    ['after a number', ['He was born in 1999.', 'She was not.']],
    [
      'after an abbreviation when a starter follows',
      ['They met in the U.S.', 'The talks failed.', 'It ended at 5 p.m.', 'He left.'],
    ],
    ['after the pronoun I', ['So did I.', 'Nobody else did.']],
    ['before a sentence that begins with a figure', ['It was late.', '47 people waited.']],
  ])('%s', (_, sentences) => {
    expect(split(sentences.join(' '))).toEqual(sentences)
  })

  test('after the marks of other scripts', () => {
    expect(split('雨が降った。誰も来なかった！「帰ろう。」彼は言った。')).toEqual([
      '雨が降った。',
      '誰も来なかった！',
      '「帰ろう。」',
      '彼は言った。',
    ])
    expect(split('बारिश हुई। कोई नहीं आया।')).toEqual(['बारिश हुई।', 'कोई नहीं आया।'])
    expect(split('لماذا؟ لا أحد يعرف.')).toEqual(['لماذا؟', 'لا أحد يعرف.'])
  })

  test('at the end of a short line without a mark, but not within wrapped text', () => {
    expect(split('Ship in port\nThe ship arrived late.')).toEqual(['Ship in port', 'The ship arrived late.'])
    const wrapped = 'The harbour master told the two reporters that\nVladimir had never seen the ship before.'
    expect(split(wrapped)).toEqual([wrapped])
  })
})

test.each([
  'Mr. Brown met Dr. Ann Lee and Gen. Ortiz.',
  'The U.S. Navy and the U.N. Security Council agreed.',
  'J. R. Smith wrote to A. B. Carter.',
  'George W. Bush spoke.',
  'It was No. 5 on Jan. 3 of that year, cf. p. 12.',
  'The meeting began at 9 a.m. Monday.',
  'It cost 7.5 million, i.e. too much, e.g. for Smith Inc. Chairman Jones.',
  '“Why?” he asked.',
  '“Why?” Anna Brown asked.',
  'He waited . . . and waited... and left.',
  'Write to a.b@example.org or visit www.example.org today.',
  'Stop! he cried.',
  '「行こう。」と彼は言った。',
])('“%s” is one sentence', (sentence) => {
  expect(split(sentence)).toEqual([sentence])
})

test('sentences lie in order within the place, trimmed, and lose only white space', () => {
  const piece = fc.constantFrom('.', '?', '"', '”', '(', ' ', '\n', 'Mr', 'a', 'A', 'U.S.', '。', '👩‍👩‍👧', '5', '…')
  const texts = fc
    .array(fc.oneof(piece, fc.string({ unit: 'binary' })), { maxLength: 60 })
    .map((parts) => parts.join(''))
  fc.assert(
    fc.property(texts, fc.nat(20), (text, cut) => {
      const within = { start: Math.min(cut, text.length), end: text.length }
      const found = sentencesOf(text, within)
      let last = within.start
      for (const { start, end } of found) {
        expect(start).toBeGreaterThanOrEqual(last)
        expect(end).toBeGreaterThan(start)
        expect(text.slice(last, start).trim()).toBe('')
        expect(text.slice(start, end)).toBe(text.slice(start, end).trim())
        last = end
      }
      expect(text.slice(last).trim()).toBe('')
    }),
  )
})

test.each(['.', '. ', '."', ' ', '\n', 'a', 'A.', 'Mr. ', '?"\n', '(', '“A', 'U.S.', '. a'])(
  'a passage made of %j alone is read to its end',
  (unit) => {
    const text = unit.repeat(200_000 / unit.length)
    const found = sentencesOf(text, { start: 0, end: text.length })
    expect(found.at(-1)?.end ?? 0).toBe(text.trimEnd().length)
  },
)
