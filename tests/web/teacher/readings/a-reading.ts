import fc from 'fast-check'
import type { KeptAttribution, KeptFigure, KeptReading, Place } from '#api/contract.ts'

export const TEXT =
  'The old bridge is safe, Mayor Lena Kowal said on Monday. At least 1,200 homes lost power in the storm.\n\n' +
  '“Nobody asked us,” said Rana Holm, who runs a shop. She said the mayor had promised “a new bridge” by May.'

export const PARAGRAPHS: Place[] = [
  { start: 0, end: 102 },
  { start: 104, end: TEXT.length },
]

/** The place of words that stand once in the text. */
export function at(words: string): Place {
  const start = TEXT.indexOf(words)
  if (start === -1) throw new Error(`“${words}” is not in the text.`)
  return { start, end: start + words.length }
}

export const attribution = (id: string, words: string, given: Partial<KeptAttribution> = {}): KeptAttribution => ({
  id,
  kind: 'indirect',
  content: [at(words)],
  sourceId: 's1',
  mention: null,
  cue: null,
  within: null,
  confidence: 0.8,
  isConfirmed: false,
  ...given,
})

export const figure = (id: string, words: string, given: Partial<KeptFigure> = {}): KeptFigure => ({
  id,
  ...at(words),
  low: 1200,
  high: null,
  bound: 'at-least',
  unit: 'homes',
  asOf: null,
  sourceId: null,
  isConfirmed: false,
  ...given,
})

export const aReading = (given: Partial<KeptReading> = {}): KeptReading => ({
  sources: [
    { id: 's1', name: 'Lena Kowal', kind: 'person', aliases: ['the mayor'], mentions: [at('Mayor Lena Kowal')] },
    { id: 's2', name: 'Rana Holm', kind: 'person', aliases: [], mentions: [at('Rana Holm'), at('She')] },
  ],
  attributions: [
    attribution('a1', 'The old bridge is safe', { confidence: 0.95, mention: at('Mayor Lena Kowal') }),
    attribution('a2', '“Nobody asked us,”', {
      kind: 'direct',
      sourceId: 's2',
      confidence: 0.98,
      mention: at('Rana Holm'),
    }),
    attribution('a3', 'the mayor had promised “a new bridge” by May', {
      kind: 'mixed',
      sourceId: 's2',
      confidence: 0.6,
    }),
    attribution('a4', '“a new bridge” by May', { kind: 'mixed', within: 'a3', confidence: 0.5 }),
  ],
  figures: [figure('f1', '1,200')],
  statements: [],
  hedges: [],
  sums: [],
  contradictions: [],
  ...given,
})

const places = fc
  .tuple(fc.integer({ min: 0, max: TEXT.length - 2 }), fc.integer({ min: 1, max: 60 }))
  .map(([start, length]): Place => ({ start, end: Math.min(TEXT.length, start + length) }))

/** Any reading of the text that holds together. */
export const anyReading: fc.Arbitrary<KeptReading> = fc
  .record({
    owners: fc.array(
      fc.record({
        place: places,
        owner: fc.integer({ min: -1, max: 3 }),
        isConfirmed: fc.boolean(),
        confidence: fc.double({ min: 0, max: 1, noNaN: true }),
      }),
      { maxLength: 8 },
    ),
    numbers: fc.array(fc.record({ place: places, owner: fc.integer({ min: -1, max: 3 }), isConfirmed: fc.boolean() }), {
      maxLength: 5,
    }),
  })
  .map(({ owners, numbers }) => {
    const idOf = (owner: number): string | null => (owner === -1 ? null : `s${owner + 1}`)
    return aReading({
      sources: [1, 2, 3, 4].map((number) => ({
        id: `s${number}`,
        name: `Source ${number}`,
        kind: 'person',
        aliases: [],
        mentions: [],
      })),
      attributions: owners.map(({ place, owner, isConfirmed, confidence }, index) =>
        attribution(`a${index + 1}`, 'storm', {
          content: [place],
          sourceId: idOf(owner),
          isConfirmed,
          confidence,
          within: index > 0 && index % 3 === 0 ? `a${index}` : null,
        }),
      ),
      figures: numbers.map(({ place, owner, isConfirmed }, index) =>
        figure(`f${index + 1}`, 'storm', { ...place, sourceId: idOf(owner), isConfirmed }),
      ),
    })
  })
