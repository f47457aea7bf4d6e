import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Place } from '#api/domain/anchor.ts'
import { readingOf } from '#api/domain/reading/reading.ts'
import { type Attribution, type Reading, reading as readingSchema } from '#api/domain/reading/shape.ts'
import { goldIn } from '#tests/bench/support/reading-gold.ts'

const articles = goldIn('tests/fixtures/reading').map(({ text }) => text)
const words = fc.constantFrom(
  ...[
    'said',
    'told',
    'reporters',
    'the',
    'minister',
    'Okafor',
    'Anna Reyes',
    'he',
    'she',
    'it',
    'that',
    'who',
    'according',
    'to',
  ],
  ...[
    '“',
    '”',
    '"',
    "'",
    '‘',
    '’',
    ',',
    '.',
    '?',
    ':',
    ';',
    '—',
    '(',
    ')',
    'a third',
    '7,500',
    '£3.4bn',
    'at least',
    'between',
  ],
  ...[
    'and',
    'but',
    'had',
    'was',
    'fallen',
    'allegedly',
    'report',
    '12',
    'people',
    '\n',
    '\n\n',
    '\r\n',
    '🙂',
    'e\u0301',
    'naïve',
  ],
)
const wordy = fc.array(words, { maxLength: 60 }).map((parts) => parts.join(' '))
const paragraph = fc.constantFrom(...articles.flatMap((text) => text.split(/\n\n+/)))
const prose = fc.array(paragraph, { minLength: 1, maxLength: 6 })
const anyText = fc.oneof(
  wordy,
  fc.string({ unit: 'grapheme', maxLength: 200 }),
  fc.string({ unit: 'binary', maxLength: 200 }),
  prose.map((parts) => parts.join('\n\n')),
)

const placesOf = ({ sources, attributions, statements, hedges, figures }: Reading): Place[] => [
  ...sources.flatMap(({ mentions }) => mentions),
  ...attributions.flatMap(({ content, mention, cue }) => [
    ...content,
    ...[mention, cue].filter((place) => place !== null),
  ]),
  ...statements,
  ...hedges,
  ...figures.flatMap((figure) => (figure.asOf ? [figure, figure.asOf] : [figure])),
]
const overlap = (one: Place, other: Place): boolean => one.start < other.end && other.start < one.end
const isWithin = (one: Attribution, other: Attribution, byId: Map<string, Attribution>): boolean => {
  for (let at = one.within; at !== null; at = byId.get(at)?.within ?? null) if (at === other.id) return true
  return false
}

describe('the reading of any text', () => {
  it('fits its schema, and every place lies within the text and is not empty', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const found = readingOf(text)
        expect(readingSchema.safeParse(found).error).toBeUndefined()
        for (const { start, end } of placesOf(found)) {
          expect(start).toBeGreaterThanOrEqual(0)
          expect(end).toBeGreaterThan(start)
          expect(end).toBeLessThanOrEqual(text.length)
        }
      }),
      { numRuns: 300 },
    )
  })

  it('has contents that overlap only where one attribution stands within the other', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const { attributions } = readingOf(text)
        const byId = new Map(attributions.map((one) => [one.id, one]))
        for (const one of attributions) {
          expect(one.content).toEqual([...one.content].sort((a, b) => a.start - b.start))
          for (const [at, piece] of one.content.entries()) {
            const next = one.content[at + 1]
            if (next) expect(overlap(piece, next)).toBe(false)
          }
          for (const other of attributions) {
            if (one === other || isWithin(one, other, byId) || isWithin(other, one, byId)) continue
            expect(one.content.some((piece) => other.content.some((place) => overlap(piece, place)))).toBe(false)
          }
        }
      }),
      { numRuns: 300 },
    )
  })

  it('has figures and statements in order that do not overlap, and names every source it refers to', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const found = readingOf(text)
        for (const list of [found.statements, found.figures]) {
          for (const [at, one] of list.entries()) expect(one.start).toBeGreaterThanOrEqual(list[at - 1]?.end ?? 0)
        }
        const ids = found.sources.map(({ id }) => id)
        const used = [
          ...found.attributions.map(({ sourceId }) => sourceId),
          ...found.statements.flatMap(({ sourceIds }) => sourceIds),
          ...found.figures.map(({ sourceId }) => sourceId),
        ]
        expect(used.filter((id) => id !== null && !ids.includes(id))).toEqual([])
      }),
      { numRuns: 200 },
    )
  })

  it('is the same each time, and the same but for places under more blank lines between paragraphs', () => {
    fc.assert(
      fc.property(prose, fc.array(fc.integer({ min: 2, max: 5 }), { minLength: 6, maxLength: 6 }), (parts, gaps) => {
        const text = parts.join('\n\n')
        const spread = parts
          .map((part, at) => part + (at < parts.length - 1 ? '\n'.repeat(gaps[at] ?? 2) : ''))
          .join('')
        expect(inWords(text)).toEqual(inWords(text))
        expect(inWords(spread)).toEqual(inWords(text))
      }),
      { numRuns: 60 },
    )
  })
})

/** A reading with words in place of offsets. */
function inWords(text: string) {
  const found = readingOf(text)
  const at = (place: Place | null) => (place ? text.slice(place.start, place.end) : null)
  return {
    sources: found.sources.map((one) => ({ ...one, mentions: one.mentions.map(at) })),
    attributions: found.attributions.map((one) => ({
      ...one,
      content: one.content.map(at),
      mention: at(one.mention),
      cue: at(one.cue),
    })),
    statements: found.statements.map(({ voice, sourceIds, ...place }) => ({ voice, sourceIds, words: at(place) })),
    hedges: found.hedges.map(at),
    figures: found.figures.map(({ start, end, asOf, ...one }) => ({
      ...one,
      words: text.slice(start, end),
      asOf: at(asOf),
    })),
    sums: found.sums,
    contradictions: found.contradictions,
  }
}

describe('a text that is no prose', () => {
  const two = 2_000_000
  const shapes: Record<string, string> = {
    'one word': 'a'.repeat(two),
    'quotation marks': '"'.repeat(two),
    'marks of several kinds': `“‘"'`.repeat(two / 4),
    'opened quotations': '“a\n'.repeat(two / 40),
    'no spaces': 'a,b.'.repeat(two / 4),
    digits: '1'.repeat(two),
    numbers: '12 '.repeat(two / 3),
    'one sentence': 'he said that '.repeat(two / 13),
    cues: 'Smith said. '.repeat(two / 12),
    'blank lines': '\r\n'.repeat(two / 2),
    'lines of a letter': 'a\n'.repeat(two / 40),
    emoji: '🙂'.repeat(two / 2),
    'names in one line': 'John Smith '.repeat(18_000),
    'a sentence as long as a passage': 'he said that '.repeat(15_000),
    'cues as long as a passage': '“Yes,” he said. '.repeat(12_000),
  }
  for (const [name, text] of Object.entries(shapes)) {
    it(`does not hold the reader up: ${name}`, { timeout: 20_000 }, () => {
      const started = performance.now()
      readingOf(text)
      expect(performance.now() - started).toBeLessThan(15_000)
    })
  }
})
