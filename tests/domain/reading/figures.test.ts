import { describe, expect, it } from 'vitest'
import { readingOf } from '#api/domain/reading/reading.ts'

/** Words, ends, bound and unit of every figure. */
const figuresOf = (text: string) =>
  readingOf(text).figures.map(({ start, end, low, high, bound, unit }) => [
    text.slice(start, end),
    low,
    high,
    bound,
    unit,
  ])

describe('a figure', () => {
  it('has a value, a bound and what is counted', () => {
    expect(figuresOf('At least 7,500 people left, more than two-thirds of the town.')).toEqual([
      ['7,500', 7500, null, 'at-least', 'people'],
      ['two-thirds', 2 / 3, null, 'more-than', 'share of town'],
    ])
    expect(figuresOf('It will cost up to $2.4 million and take about nine months.')).toEqual([
      ['$2.4 million', null, 2_400_000, 'at-most', 'dollars'],
      ['nine', 9, 9, 'about', 'months'],
    ])
    expect(figuresOf('Fewer than one in 10 pupils came, down from 26 per cent.')).toEqual([
      ['one in 10', null, 0.1, 'fewer-than', 'share of pupils'],
      ['26 per cent', 26, 26, 'exact', 'per cent'],
    ])
  })

  it('may be a range, but a change from one value to another is two figures', () => {
    expect(figuresOf('Between 18 and 25 buses and 10–12 million litres are needed.')).toEqual([
      ['18 and 25', 18, 25, 'range', 'buses'],
      ['10–12 million', 10_000_000, 12_000_000, 'range', 'litres'],
    ])
    expect(figuresOf('The fare rose from £3 to £5.').map(([words]) => words)).toEqual(['£3', '£5'])
  })

  it('takes over what the one before counts', () => {
    expect(figuresOf('The port holds 7,500 containers: 4,150 bound for export and 3,350 awaiting collection.')).toEqual(
      [
        ['7,500', 7500, 7500, 'exact', 'containers'],
        ['4,150', 4150, 4150, 'exact', 'containers'],
        ['3,350', 3350, 3350, 'exact', 'containers'],
      ],
    )
  })

  it('is no date, time, age, address, label, ordinal, score or idiom', () => {
    const text =
      'On 9 May 2024 at 10.20pm, Ann Lee, 72, of 14 Weir Street, took Flight 611 to the 63rd game, a 3-1 defeat. ' +
      'No. 4 was one of the best. She read page 46 in the 1990s, aged 40.'
    expect(figuresOf(text)).toEqual([])
  })

  it('is dated by words near it and credited to its innermost source', () => {
    const text = 'Ann Lee said the survey had found that 57 bridges were unsafe in 2014.'
    const { figures, sources } = readingOf(text)
    const [figure] = figures
    expect(figure && text.slice(figure.asOf?.start, figure.asOf?.end)).toBe('in 2014')
    expect(sources.find(({ id }) => id === figure?.sourceId)?.name).toBe('survey')
  })
})

describe('figures of one text', () => {
  it('that add up are pointed out', () => {
    const { figures, sums } = readingOf('They found 26 women and 21 children. The 47 were buried.')
    expect(sums).toEqual([{ totalId: 'f3', partIds: ['f1', 'f2'] }])
    expect(figures[2]?.unit).toBe('women and children')
  })

  it('that contradict each other by source are pointed out', () => {
    const { contradictions } = readingOf('Police said 600 people came. The union said 1,400 people came.')
    expect(contradictions).toEqual([{ figureIds: ['f1', 'f2'] }])
  })
})

describe('no figure', () => {
  it.each([
    ['an age behind a contraction', 'She’s 31, and she has never voted.'],
    ['a time of day in words', 'The alarm rang at twenty to six on a Monday morning.'],
    ['the number of a case', 'Callers should quote reference 512.'],
  ])('is %s', (_, text) => {
    expect(figuresOf(text)).toEqual([])
  })
})
