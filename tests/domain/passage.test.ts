import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  PASSAGE_LIMIT,
  paragraphsOf,
  passageText,
  passageTitle,
  sourceCard,
  tidyLineEnds,
} from '#api/domain/passage.ts'

const refusal = (text: string): string | undefined => passageText.safeParse(text).error?.issues[0]?.message

describe('the text of a passage', () => {
  test('has one kind of line end and no byte order mark', () => {
    expect(passageText.parse('\uFEFFone\r\ntwo\rthree\u2028four\u2029five\n')).toBe('one\ntwo\nthree\nfour\nfive\n')
    expect(tidyLineEnds('a\r\n\r\nb')).toBe('a\n\nb')
  })

  test.each(['', ' \n\t ', '\u200B\u00A0', '\uFEFF'])('is refused when there is nothing to read: %j', (text) => {
    expect(refusal(text)).toBe('There is no text yet. Paste the article here.')
  })

  test('is refused over the limit, with the count', () => {
    expect(refusal('a'.repeat(2_000_000))).toBe(
      'This text has 2,000,000 characters; a passage can have 200,000. Paste one article at a time.',
    )
    expect(passageText.parse('a'.repeat(PASSAGE_LIMIT))).toHaveLength(PASSAGE_LIMIT)
  })

  test('is refused with control characters, saying how many and where', () => {
    expect(refusal('ab\u0000c\u0007')).toBe(
      'This text has 2 control characters that cannot be shown. The first is character 3. Remove what stands there, or paste the text as plain text.',
    )
    expect(refusal('ab\u0085')).toContain('1 control character that')
    expect(refusal('tab\tand line\n')).toBeUndefined()
  })

  test('is refused with half a surrogate pair', () => {
    expect(refusal('ab\uD83D c')).toContain('half a character, at character 3')
    expect(refusal('\uDE00')).toContain('at character 1')
  })

  test.each(['שלום עולם\u200F.', 'e\u0301 is not é', '👩‍👩‍👧 🇸🇾', 'مرحبا «بك»', 'a\u00A0b\u00ADc'])(
    'keeps %j exactly',
    (text) => {
      expect(passageText.parse(text)).toBe(text)
    },
  )
})

test('a title is trimmed and has 1 to 300 characters', () => {
  expect(passageTitle.parse('  Ships \n')).toBe('Ships')
  expect(passageTitle.safeParse('  ').error?.issues[0]?.message).toBe('Give the passage a title.')
  expect(passageTitle.safeParse('a'.repeat(301)).success).toBe(false)
})

describe('a source card', () => {
  test('may be empty', () => {
    expect(sourceCard.parse({})).toEqual({ outlet: '', author: '', publishedOn: '', url: '', licence: '' })
  })

  test.each([
    { publishedOn: '2012-02-30' },
    { publishedOn: '13.3.2012' },
    { url: 'javascript:alert(1)' },
    { url: 'http://' },
    { url: 'https://a b' },
    { url: 'data:text/html,x' },
    { outlet: 'a'.repeat(201) },
    { editor: 'unknown field' },
  ])('refuses %j', (card) => {
    expect(sourceCard.safeParse(card).success).toBe(false)
  })

  test.each([{ publishedOn: '2012-02-29' }, { url: 'https://example.org/a?b#c' }, { url: 'HTTP://localhost:3000' }])(
    'takes %j',
    (card) => {
      expect(sourceCard.parse(card)).toMatchObject(card)
    },
  )
})

describe('paragraphs', () => {
  const texts = (text: string) => paragraphsOf(text).map(({ start, end }) => text.slice(start, end))

  test('stand between blank lines', () => {
    expect(texts('\n  One\ntwo. \n \t\n\nThree.\n')).toEqual(['One\ntwo.', 'Three.'])
  })

  test('are lines when no line within is blank', () => {
    expect(texts('\n\nOne.\n Two. \nThree.\n\n')).toEqual(['One.', 'Two.', 'Three.'])
  })

  test('carry their number, place and sentences', () => {
    expect(paragraphsOf('One. Two.\n\nThree.')).toEqual([
      {
        number: 1,
        start: 0,
        end: 9,
        sentences: [
          { start: 0, end: 4 },
          { start: 5, end: 9 },
        ],
      },
      { number: 2, start: 11, end: 17, sentences: [{ start: 11, end: 17 }] },
    ])
  })

  test('of a text without any word are none', () => {
    expect(paragraphsOf(' \n\n ')).toEqual([])
  })

  test('are trimmed, in order, never empty, and lose only white space', () => {
    const texts = fc.array(fc.constantFrom('a', '. ', '\n', '\n\n', ' ', '\u00A0', '👍', 'B.'), { maxLength: 80 })
    fc.assert(
      fc.property(texts, (parts) => {
        const text = parts.join('')
        let last = 0
        for (const { start, end, sentences } of paragraphsOf(text)) {
          expect(text.slice(last, start).trim()).toBe('')
          expect(text.slice(start, end)).toBe(text.slice(start, end).trim())
          expect(sentences[0]?.start).toBe(start)
          expect(sentences.at(-1)?.end).toBe(end)
          last = end
        }
        expect(text.slice(last).trim()).toBe('')
      }),
    )
  })

  test.each(['\n', 'a\n', 'a\n\n', ' \n', 'a', ' '])('are found in a passage made of %j alone', (unit) => {
    const text = unit.repeat(PASSAGE_LIMIT / unit.length)
    expect(paragraphsOf(text).at(-1)?.end ?? 0).toBe(text.trim() === '' ? 0 : text.trimEnd().length)
  })
})
