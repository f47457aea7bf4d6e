import { describe, expect, it } from 'vitest'
import { mergeSources } from '#web/teacher/readings/edit-sources.ts'
import { commandOf } from '#web/teacher/readings/keys.ts'
import { layersIn, layersWritten, toggled } from '#web/teacher/readings/layers.ts'
import { addsUp, figureInWords, ledgerOf, sumInWords } from '#web/teacher/readings/ledger.ts'
import { marksOf } from '#web/teacher/readings/marks.ts'
import { matchingSources } from '#web/teacher/readings/matching-sources.ts'
import { looksOf, shortName } from '#web/teacher/readings/source-looks.ts'
import { aReading, attribution, figure, PARAGRAPHS, TEXT } from './a-reading.ts'

const named = (...ids: string[]) => ({
  sources: ids.map((id) => ({ id, name: `Name ${id}`, kind: 'person' as const, aliases: [], mentions: [] })),
})

describe('the looks of sources', () => {
  it('keep their number when another is merged away', () => {
    const before = looksOf(aReading())
    const after = looksOf(mergeSources(aReading(), 's1', 's2'))
    expect([before.get('s2'), after.get('s2')]).toEqual([
      { number: 'S2', label: 'S2 Holm', hue: 2, line: 2 },
      { number: 'S2', label: 'S2 Holm', hue: 2, line: 2 },
    ])
  })

  it('have a number each, and never colour and line alike among forty', () => {
    const looks = [
      ...looksOf(named(...Array.from({ length: 38 }, (_, index) => `s${index + 1}`), 'new-s1', 'new-s9')).values(),
    ]
    expect(new Set(looks.map(({ number }) => number)).size).toBe(40)
    expect(new Set(looks.map(({ hue, line }) => `${hue} ${line}`)).size).toBe(40)
  })

  it('call a person by the surname and shorten what is long', () => {
    expect([
      shortName({ name: 'Anatoly Antonov', kind: 'person' }),
      shortName({ name: 'the World Health Organization', kind: 'organisation' }),
      shortName({ name: 'Bundesgesundheitsministerium', kind: 'organisation' }),
    ]).toEqual(['Antonov', 'the World Health …', 'Bundesgesundheitsm …'])
  })
})

describe('layers in the address', () => {
  it('are the usual ones without a word, and come back as they were written', () => {
    const usual = layersIn(undefined)
    expect([layersWritten(usual), layersWritten(layersIn('none')), layersWritten(toggled(usual, 'voice'))]).toEqual([
      undefined,
      'none',
      'sources,voice,hedges,figures',
    ])
    expect(layersIn('figures,nonsense')).toEqual(new Set(['figures']))
  })
})

describe('the number ledger', () => {
  const women = figure('f1', '1,200', { low: 26, high: 26, bound: 'exact', unit: 'women' })
  const children = figure('f2', 'storm', { low: 21, high: 21, bound: 'exact', unit: 'children' })
  const total = figure('f3', 'Monday', { low: 47, high: 47, bound: 'exact', unit: '' })
  const reading = aReading({
    figures: [women, children, total],
    sums: [{ totalId: 'f3', partIds: ['f1', 'f2'] }],
    contradictions: [{ figureIds: ['f1', 'f2'] }],
  })

  it('says sums and contradictions at their rows, in text order', () => {
    expect(ledgerOf(reading)).toEqual([
      { figure: total, sumOf: [women, children], partOf: [], against: [] },
      { figure: women, sumOf: [], partOf: [total], against: [children] },
      { figure: children, sumOf: [], partOf: [total], against: [women] },
    ])
    expect(sumInWords([women, children], total)).toBe('26 women + 21 children = 47')
  })

  it('notices when a corrected value no longer adds up, unless a bound leaves it open', () => {
    const more = { ...children, low: 22, high: 22 }
    const atLeast = { ...total, high: null, bound: 'at-least' as const }
    expect([addsUp([women, children], total), addsUp([women, more], total), addsUp([women, more], atLeast)]).toEqual([
      true,
      false,
      true,
    ])
  })

  it.each([
    [{ low: 7500, high: null, bound: 'at-least', unit: 'civilians' }, 'at least 7,500 civilians'],
    [{ low: null, high: 10, bound: 'fewer-than', unit: '' }, 'fewer than 10'],
    [{ low: 10, high: 12, bound: 'range', unit: 'days' }, '10 to 12 days'],
    [{ low: 0.4, high: 0.4, bound: 'about', unit: 'of voters' }, 'about 0.4 of voters'],
    [{ low: null, high: null, bound: 'exact', unit: '' }, 'no value yet'],
  ] as const)('%o is “%s”', (given, said) => {
    expect(figureInWords(figure('f1', '1,200', given))).toBe(said)
  })
})

describe('marks', () => {
  const options = { text: TEXT, looks: looksOf(aReading()), lit: null, current: null }

  it('carry the label of their source, and stand deeper within another attribution', () => {
    const marks = marksOf(aReading(), PARAGRAPHS, { ...options, layers: new Set(['sources']) })
    expect(marks.map(({ label, depth }) => [label, depth])).toEqual([
      ['S1 Kowal', 0],
      ['S2 Holm', 0],
      ['S2 Holm', 0],
      ['S1 Kowal', 1],
    ])
  })

  it('of the reporter cover the words that no attribution does', () => {
    const marks = marksOf(aReading(), PARAGRAPHS, { ...options, layers: new Set(['voice']) })
    const reporter = marks.filter(({ look }) => look === 'reporter')
    expect(reporter.map(({ start, end, label }) => [TEXT.slice(start, end), label])).toEqual([
      ['Mayor Lena Kowal said on Monday. At least 1,200 homes lost power in the storm.', 'Reporter'],
      ['said Rana Holm, who runs a shop. She said ', 'Reporter'],
    ])
  })

  it('end though attributions stand in each other in a circle', () => {
    const circle = [attribution('a1', 'old', { within: 'a2' }), attribution('a2', 'bridge', { within: 'a1' })]
    const marks = marksOf(aReading({ attributions: circle }), PARAGRAPHS, { ...options, layers: new Set(['sources']) })
    expect(marks.map(({ depth }) => depth)).toEqual([4, 4])
  })
})

describe('finding a source', () => {
  const { sources } = aReading()
  const found = (sought: string) => matchingSources(sources, sought, (id) => id.toUpperCase()).map(({ id }) => id)
  it.each([
    ['', ['s1', 's2']],
    ['hol', ['s2']],
    ['S2', ['s2']],
    ['MAYOR', ['s1']],
    ['köwal', ['s1']],
    ['nobody', []],
  ])('“%s” finds %o', (sought, ids) => {
    expect(found(sought)).toEqual(ids)
  })
})

describe('keys', () => {
  const pressed = { shiftKey: false, ctrlKey: false, metaKey: false, altKey: false, isAltGraph: false }
  it.each([
    [{ key: 'Enter' }, 'accept'],
    [{ key: 'A' }, 'accept'],
    [{ key: 'u' }, 'undo'],
    [{ key: 'U', shiftKey: true }, 'redo'],
    [{ key: '[' }, 'widen-start'],
    [{ key: '{', shiftKey: true }, 'narrow-start'],
    [{ key: '}', ctrlKey: true, altKey: true, isAltGraph: true }, 'narrow-end'],
    [{ key: '?', shiftKey: true }, 'help'],
    [{ key: 'a', ctrlKey: true }, null],
    [{ key: 'X', shiftKey: true }, null],
    [{ key: 'toString' }, null],
  ])('%o is %s', (given, command) => {
    expect(commandOf({ ...pressed, ...given })).toBe(command)
  })
})
