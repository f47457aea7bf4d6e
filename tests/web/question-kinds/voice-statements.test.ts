import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Content, Place } from '#api/contract.ts'
import { paragraphsOf } from '#api/domain/passage.ts'
import { anchorHere } from '#web/question-kinds/quote.ts'
import {
  splitAt,
  statementsAt,
  type Written,
  withLists,
  withSentences,
  withSplit,
} from '#web/question-kinds/voice/statements.ts'

const text =
  'The storm cut power on Monday.\n\n“We have every crew on the road,” the utility said, though vans stood idle. It is cold.'
const passage = { text, paragraphs: paragraphsOf(text) }
const place = (quote: string): Place => ({ start: text.indexOf(quote), end: text.indexOf(quote) + quote.length })
const statement = (id: string, quote: string) => ({ id, place: anchorHere(passage, place(quote)) })
const quotes = (places: readonly Place[]) => places.map(({ start, end }) => text.slice(start, end))
const counted = () => {
  let count = 0
  return () => {
    count += 1
    return `new${count}`
  }
}

const mixed = '“We have every crew on the road,” the utility said, though vans stood idle.'
const content: Content<'voice'> = {
  statements: [statement('s1', 'The storm cut power on Monday.'), statement('s2', mixed)],
  sources: [{ id: 'utility', text: 'The utility', is: 'person' }],
  cues: [{ statementId: 's2', place: anchorHere(passage, place('the utility said')) }],
}
const written: Written = {
  content,
  key: { voices: { s1: 'reporter', s2: 'utility' }, withoutCue: { s2: 'reporter' } },
  feedback: {
    's2/reporter': { text: 'Who is credited?', errorTag: null },
    'without-cue:s2/utility': { text: 'Read it again.', errorTag: null },
  },
}

describe('statements of a voice question', () => {
  it('take every sentence of a paragraph, or of all, that none of them touches', () => {
    expect(quotes(withSentences([], passage, 2))).toEqual([mixed, 'It is cold.'])
    expect(quotes(withSentences([statement('s', 'though vans')], passage, null))).toEqual([
      'though vans',
      'The storm cut power on Monday.',
      'It is cold.',
    ])
  })
  it('stand in the order of the text; those that stood there before stay what they were', () => {
    const places = [place('It is cold.'), ...content.statements.map((one) => one.place)]
    expect(statementsAt(places, content.statements, passage, counted())).toEqual([
      ...content.statements,
      { id: 'new1', place: anchorHere(passage, place('It is cold.')) },
    ])
  })
  it.each([
    ['though vans stood idle', ['“We have every crew on the road,” the utility said,', 'though vans stood idle.']],
    [
      'We have every crew on the road',
      ['“We have every crew on the road,”', 'the utility said, though vans stood idle.'],
    ],
    ['the utility said', ['“We have every crew on the road,”', 'the utility said,', 'though vans stood idle.']],
    [mixed, [mixed]],
  ])('are split at “%s”, marks staying with their words', (cut, pieces) => {
    expect(quotes(splitAt(text, place(mixed), place(cut)))).toEqual(pieces)
  })
  it('lose nothing but spaces when split, wherever it is', () => {
    const whole = place(mixed)
    const cuts = fc.tuple(fc.nat(mixed.length), fc.nat(mixed.length)).filter(([one, other]) => one !== other)
    fc.assert(
      fc.property(cuts, ([one, other]) => {
        const cut = { start: whole.start + Math.min(one, other), end: whole.start + Math.max(one, other) }
        const pieces = splitAt(text, whole, cut)
        expect(quotes(pieces).join('').replace(/\s/g, '')).toBe(mixed.replace(/\s/g, ''))
        for (const [index, { start }] of pieces.entries()) {
          expect(start).toBeGreaterThanOrEqual(pieces[index - 1]?.end ?? whole.start)
        }
      }),
    )
  })
  it('keep their voice in the piece that holds the cue', () => {
    const { statements, cues } = withSplit(content, 's2', place('We have every crew on the road'), passage, counted())
    expect(statements.map(({ id, place }) => [id, place.quote])).toEqual([
      ['s1', 'The storm cut power on Monday.'],
      ['new1', '“We have every crew on the road,”'],
      ['s2', 'the utility said, though vans stood idle.'],
    ])
    expect(cues).toEqual(content.cues)
  })
  it('lose a cue that a split cuts in two', () => {
    const { statements, cues } = withSplit(content, 's2', place('said, though vans stood idle'), passage, counted())
    expect(statements.map(({ id }) => id)).toEqual(['s1', 's2', 'new1'])
    expect(cues).toEqual([])
  })
  it('take their key, cue and feedback along when they go', () => {
    expect(withLists(written, { statements: content.statements.slice(0, 1) })).toEqual({
      content: { ...content, statements: content.statements.slice(0, 1), cues: [] },
      key: { voices: { s1: 'reporter' }, withoutCue: {} },
      feedback: {},
    })
  })
  it('lose their voice when its source goes', () => {
    const { key, feedback } = withLists(written, { sources: [] })
    expect(key).toEqual({ voices: { s1: 'reporter' }, withoutCue: { s2: 'reporter' } })
    expect(feedback).toEqual({ 's2/reporter': written.feedback['s2/reporter'] })
  })
})
