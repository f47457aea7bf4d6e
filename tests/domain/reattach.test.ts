import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type Anchor, anchorAt } from '#api/domain/anchor.ts'
import { paragraphsOf } from '#api/domain/passage.ts'
import { reattach } from '#api/domain/reattach.ts'

const story = [
  'The harbour was closed on Monday. A spokeswoman said that 26 containers had gone missing overnight.',
  '"Nobody saw them leave," she told reporters. The company declined to name the captain.',
  'Residents say the guards slept. At least 40 people signed a letter asking for an inquiry into the port.',
].join('\n\n')

function anchorOn(text: string, quote: string): Anchor {
  const start = text.indexOf(quote)
  return anchorAt(text, { start, end: start + quote.length })
}
const quoteIn = (anchor: Anchor, text: string): string | undefined => reattach(anchor, text)?.quote

describe('an anchor is found again', () => {
  test('where it was, when nothing changed', () => {
    const anchor = anchorOn(story, 'she told reporters')
    expect(reattach(anchor, story)).toEqual(anchor)
  })

  test('with new position and context', () => {
    const quote = 'The company declined to name the captain.'
    const corrected = story.replace('The harbour', 'The old harbour').replace('Residents', 'People')
    expect(reattach(anchorOn(story, quote), corrected)).toEqual(anchorOn(corrected, quote))
  })

  test('by its context among equal quotes', () => {
    const text = 'Ann said yes. Bob said no. Cid said yes. Dan said no.'
    const start = text.indexOf('said no. Cid')
    const anchor = anchorAt(text, { start, end: start + 4 })
    const corrected = `Ada said maybe. ${text}`
    expect(reattach(anchor, corrected)?.start).toBe(start + 16)
  })

  const mends: [string, string, string][] = [
    ['a missing space', 'The 47were found in a field near the town.', 'The 47 were found in a field near the town.'],
    ['a missing space in a short one', '47were', '47 were'],
    ['quotation marks', '"We stay," said the mayor\'s aide.', '“We stay,” said the mayor’s aide.'],
    ['a hyphenated line break', 'The govern-\nment denied it.', 'The government denied it.'],
    [
      'a spelling',
      'The spokesmen adresed the croud in the square.',
      'The spokesman addressed the crowd in the square.',
    ],
    ['a doubled word', 'They left the the city at dawn.', 'They left the city at dawn.'],
    ['its first word', 'Teh crew refused to sail.', 'The crew refused to sail.'],
    ['its last word', 'The crew refused to sali', 'The crew refused to sail'],
    ['line breaks', 'The crew\nrefused to\nsail again.', 'The crew refused to sail again.'],
  ]
  test.each(mends)('after %s was mended', (_, before, after) => {
    const frame = (quote: string) => `${story}\n\nIt rained all day. ${quote} Then came the night.\n\n${story}`
    expect(quoteIn(anchorOn(frame(before), before), frame(after))).toBe(after)
  })
})

describe('an anchor is given up', () => {
  test.each([
    'A spokeswoman said that 26 containers had gone missing overnight.',
    'Residents say the guards slept.',
    'The company declined to name the captain.',
  ])('when its sentence was deleted: %s', (quote) => {
    expect(reattach(anchorOn(story, quote), story.replace(`${quote} `, '').replace(quote, ''))).toBeNull()
  })

  test('when only a word of it is left elsewhere', () => {
    const text = 'The mayor spoke first. Then a long silence fell over all. Nobody there heard what the mayor did.'
    const start = text.lastIndexOf('mayor')
    expect(reattach(anchorAt(text, { start, end: start + 5 }), text.slice(0, 57))).toBeNull()
  })

  test('when its number became another', () => {
    const quote = 'At least 40 people signed a letter asking for an inquiry into the port.'
    expect(reattach(anchorOn(story, quote), story.replace('40', '60'))).toBeNull()
  })

  test('when two places are as good and no context decides', () => {
    const anchor = {
      ...anchorOn('x', 'x'),
      start: 9,
      end: 40,
      quote: 'the very same sentence twice, ok',
      prefix: '~~~~',
      suffix: '~~~~',
    }
    expect(reattach(anchor, `A. ${anchor.quote} B. ${anchor.quote} C.`)).toBeNull()
  })

  test('when nothing is left', () => {
    expect(reattach(anchorOn(story, 'Monday'), '')).toBeNull()
  })
})

test('text put in or taken out elsewhere never loses the quote', () => {
  const words = fc.array(fc.constantFrom('ship', 'crew', 'said', '47', 'port', 'the', '“', '👍', '\n'), {
    maxLength: 12,
  })
  const distinct = [...story.matchAll(/\S+/g)].map(({ index }) => index)
  fc.assert(
    fc.property(fc.nat(), fc.nat(), fc.nat(), fc.nat(60), words, (a, length, b, cut, added) => {
      const start = distinct[a % distinct.length] ?? 0
      const end = Math.min(story.length, start + 1 + (length % 200))
      const anchor = anchorAt(story, { start, end })
      const rest = start + story.length - end
      const at = rest === 0 ? 0 : b % rest
      const [from, limit] = at < start ? [at, start] : [at - start + end, story.length]
      const corrected = story.slice(0, from) + added.join(' ') + story.slice(Math.min(limit, from + cut))
      expect(quoteIn(anchor, corrected)).toBe(anchor.quote)
    }),
  )
})

test('a few letters put in or taken out within a sentence never lose it', () => {
  const sentences = paragraphsOf(story).flatMap((paragraph) => paragraph.sentences)
  const edits = fc.array(fc.tuple(fc.nat(), fc.constantFrom('', 'x', 'x ', '-')), { minLength: 1, maxLength: 3 })
  fc.assert(
    fc.property(fc.constantFrom(...sentences), edits, (place, edits) => {
      const anchor = anchorAt(story, place)
      let mended = anchor.quote
      for (const [seed, added] of edits) {
        const at = 1 + (seed % (mended.length - 2))
        const taken = added === '' && /\p{L}/u.test(mended.charAt(at)) ? 1 : 0
        mended = mended.slice(0, at) + added + mended.slice(at + taken)
      }
      expect(quoteIn(anchor, `${story.slice(0, place.start)}${mended}${story.slice(place.end)}`)).toBe(mended)
    }),
  )
})

test('what is found has the quote at the place it names', () => {
  fc.assert(
    fc.property(fc.nat(), fc.nat(), fc.nat(), fc.nat(), (a, b, c, d) => {
      const start = a % (story.length - 1)
      const anchor = anchorAt(story, { start, end: start + 1 + (b % (story.length - start - 1)) })
      const cut = c % story.length
      const corrected = story.slice(0, cut) + story.slice(cut + (d % 80))
      const found = reattach(anchor, corrected)
      if (found !== null) expect(found).toEqual(anchorAt(corrected, found))
    }),
  )
})

describe('long and monotonous texts', () => {
  test.each(['a', 'ab', 'the ship '])('made of %j are searched to the end', (unit) => {
    const text = unit.repeat(200_000 / unit.length)
    const anchor = {
      ...anchorAt(text, { start: 90_000, end: 94_000 }),
      quote: `${unit.repeat(4000 / unit.length)}?`.slice(-4000),
    }
    expect(reattach(anchor, text)).not.toBeUndefined()
  })

  test('still give back a mended quote of 4,000 units', () => {
    const text = Array.from({ length: 12_000 }, (_, index) => `w${(index * 7919) % 10_007}`)
      .join(' ')
      .replace(/\d/g, (d) => 'abcdefghij'[Number(d)] ?? d)
    const anchor = anchorAt(text, { start: 30_000, end: 34_000 })
    const corrected = `New. ${text.slice(0, 32_000)}-mended-${text.slice(32_000)}`
    expect(reattach(anchor, corrected)).toEqual(anchorAt(corrected, { start: 30_005, end: 34_013 }))
  })
})
