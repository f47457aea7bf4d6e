import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { anchorAt, type Place } from '#api/domain/anchor.ts'
import { SENTENCE_SLACK } from '#api/domain/places.ts'
import { proofResultOf, proofSelection, showsProof } from '#api/domain/proof.ts'
import { sentencesOf } from '#api/domain/sentences.ts'

const SENTENCES = Array.from(
  { length: 14 },
  (_, at) => `On day ${at + 1} the ferry crossed the river twice, and came back.`,
)
const TEXT = SENTENCES.join(' ')
const sentences = sentencesOf(TEXT, { start: 0, end: TEXT.length })
const anchorOf = (place: Place) => anchorAt(TEXT, place)

const somewhere: fc.Arbitrary<Place> = fc
  .tuple(fc.nat(TEXT.length - 1), fc.integer({ min: 1, max: 200 }))
  .map(([start, length]) => ({ start, end: Math.min(TEXT.length, start + length) }))
const aSentence = fc.constantFrom(...sentences)
const selection = fc.array(fc.oneof(somewhere, aSentence), { maxLength: 5 })
const proving = fc
  .array(fc.oneof(somewhere, aSentence), { minLength: 1, maxLength: 4 })
  .map((list) => list.map(anchorOf))

describe('a proof', () => {
  it('is shown by any one of its places', () => {
    fc.assert(
      fc.property(proving, (anchors) => {
        for (const { start, end } of anchors) expect(showsProof([{ start, end }], anchors)).toBe(true)
      }),
    )
  })

  it('is shown by any whole sentence of a long place', () => {
    const whole = anchorOf({ start: sentences[2]?.start ?? 0, end: sentences[6]?.end ?? 0 })
    for (const sentence of sentences.slice(2, 7)) expect(showsProof([sentence], [whole])).toBe(true)
    expect(showsProof([sentences[1] ?? whole], [whole])).toBe(false)
  })

  it('needs half of a sentence, not a word of it', () => {
    const [first] = sentences
    if (first === undefined) throw new Error('no sentence')
    const half = Math.ceil((first.end - first.start) / 2)
    expect(showsProof([{ start: 0, end: half }], [anchorOf(first)])).toBe(true)
    expect(showsProof([{ start: 0, end: half - 1 }], [anchorOf(first)])).toBe(false)
    const twice = [
      { start: 0, end: half - 5 },
      { start: half + 5, end: half + 10 },
    ]
    expect(showsProof(twice, [anchorOf(first)])).toBe(true)
  })

  it('is not shown by nothing, nor where there is none', () => {
    fc.assert(
      fc.property(selection, proving, (selected, anchors) => {
        expect(showsProof([], anchors)).toBe(false)
        expect(showsProof(selected, [])).toBe(false)
      }),
    )
  })

  it('is not shown by everything', () => {
    fc.assert(
      fc.property(aSentence, (sentence) => {
        expect(showsProof(sentences, [anchorOf(sentence)])).toBe(false)
        expect(showsProof([{ start: 0, end: TEXT.length }], [anchorOf(sentence)])).toBe(false)
      }),
    )
  })

  it('stays shown when more of the proof itself is selected', () => {
    fc.assert(
      fc.property(selection, proving, fc.nat(), (selected, anchors, which) => {
        fc.pre(showsProof(selected, anchors))
        const { start, end } = anchors[which % anchors.length] ?? { start: 0, end: 1 }
        expect(showsProof([...selected, { start, end }], anchors)).toBe(true)
      }),
    )
  })

  it('stays shown when another place is accepted as well', () => {
    fc.assert(
      fc.property(selection, proving, proving, (selected, anchors, accepted) => {
        fc.pre(showsProof(selected, anchors))
        expect(showsProof(selected, [...anchors, ...accepted])).toBe(true)
      }),
    )
  })

  it('allows some text beside each place that is touched, and no more', () => {
    const proof = { start: 0, end: 40 }
    const long = 'x'.repeat(400)
    const anchor = { ...proof, quote: long.slice(0, 40), prefix: '', suffix: '' }
    expect(showsProof([{ start: 0, end: 40 + SENTENCE_SLACK }], [anchor])).toBe(true)
    expect(showsProof([{ start: 0, end: 41 + SENTENCE_SLACK }], [anchor])).toBe(false)
  })

  it('does not depend on the order of selections or of proving places', () => {
    fc.assert(
      fc.property(selection, proving, (selected, anchors) => {
        expect(showsProof(selected.toReversed(), anchors.toReversed())).toBe(showsProof(selected, anchors))
      }),
    )
  })
})

describe('what answer and proof show together', () => {
  it('is one of four', () => {
    const results = [true, false].flatMap((isRight) =>
      [true, false].map((hasProof) => proofResultOf(isRight, hasProof)),
    )
    expect(results).toEqual(['right-with-proof', 'right-without-proof', 'found-but-misread', 'not-found'])
  })
})

describe('a selection as proof', () => {
  it('is a list of places with a length, none of them twice, twenty at most', () => {
    const many = (count: number) => Array.from({ length: count }, (_, at) => ({ start: at, end: at + 1 }))
    expect(proofSelection.safeParse(many(20)).success).toBe(true)
    expect(proofSelection.safeParse(many(21)).success).toBe(false)
    expect(proofSelection.safeParse([{ start: 3, end: 3 }]).success).toBe(false)
    expect(proofSelection.safeParse([...many(1), ...many(1)]).success).toBe(false)
  })
})
