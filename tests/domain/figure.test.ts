import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { readFigure } from '#api/domain/figure.ts'
import { sameUnit } from '#api/domain/unit.ts'

const value = (text: string) => readFigure(text)?.low

describe('readFigure', () => {
  it.each([
    ['7,500', 7500],
    ['7.500', 7.5],
    ['0.500', 0.5],
    ['0,500', 0.5],
    ['1234.567', 1234.567],
    ['7.50', 7.5],
    ['1.234.567', 1234567],
    ['1,234,567.89', 1234567.89],
    ['1.234.567,89', 1234567.89],
    ['12 345 678', 12345678],
    ['1,00,000', 100000],
    ['.5', 0.5],
    ['-5', -5],
    ['−5', -5],
    ['minus 5', -5],
    ['1٫5', 1.5],
    ['zero', 0],
    ['a dozen', 12],
    ['two dozen', 24],
    ['half a dozen', 6],
    ['a hundred and one', 101],
    ['twelve hundred', 1200],
    ['two hundred thousand', 200000],
    ['one million two hundred thousand and five', 1200005],
    ['seven thousand, five hundred', 7500],
    ['half a million', 500000],
    ['a quarter of a million', 250000],
    ['two and a half million', 2500000],
    ['2 lakh', 200000],
    ['3 crore', 30000000],
    ['5bn', 5e9],
    ['7½', 7.5],
    ['minus three', -3],
    ['negative 3', -3],
    ['two dozens', 24],
  ])('%s is %d', (text, number) => {
    expect(readFigure(text)).toEqual({ low: number, high: number, bound: null, unit: '' })
  })
  it.each([
    ['three quarters', 0.75],
    ['1/3', 1 / 3],
    ['a third', 1 / 3],
    ['½', 0.5],
    ['9 out of 10', 0.9],
    ['1 in 1,000', 0.001],
    ['one in two million', 1 / 2e6],
  ])('%s is the share %d', (text, number) => {
    expect(readFigure(text)).toEqual({ low: number, high: number, bound: null, unit: '', isShare: true })
  })
  it.each([
    ['dozens', 24],
    ['several dozen', 24],
    ['a few hundred', 200],
    ['hundreds', 200],
    ['tens of thousands', 20_000],
    ['several hundred thousand', 200_000],
    ['hundreds of thousands', 200_000],
    ['many millions', 2e6],
  ])('%s is at least %d', (text, number) => {
    expect(readFigure(`${text} of boats`)).toEqual({ low: number, high: null, bound: 'at-least', unit: 'boats' })
  })
  it.each([
    ['7,500', 7500, 7.5],
    ['7.500', 7.5, 7500],
    ['0.500', 0.5, 0.5],
    ['7.500,5', 7500.5, 7500.5],
    ['7,500.5', 7500.5, 7500.5],
    ['1.234.567', 1234567, 1234567],
    ['1,234,567', 1234567, 1234567],
    ['7,5', 7.5, 7.5],
    ['7.5', 7.5, 7.5],
    ['٧٫٥٠٠', 7.5, 7.5],
    ['٧٬٥٠٠', 7500, 7500],
    ['7.500–8.500', 7.5, 7500],
  ])('%s is %d where a point starts the decimals and %d where a comma does', (text, point, comma) => {
    expect([readFigure(text)?.low, readFigure(text, 'comma')?.low]).toEqual([point, comma])
  })
  it.each([
    ['5m', { low: 5, high: 5, bound: null, unit: 'm' }],
    ['£5m', { low: 5e6, high: 5e6, bound: null, unit: '£' }],
    ['5m people', { low: 5e6, high: 5e6, bound: null, unit: 'people' }],
    ['5 km', { low: 5, high: 5, bound: null, unit: 'km' }],
    ['US$5 million', { low: 5e6, high: 5e6, bound: null, unit: 'us$' }],
    ['EUR 500', { low: 500, high: 500, bound: null, unit: 'eur' }],
    ['one child in three', { low: 1 / 3, high: 1 / 3, bound: null, unit: 'child', isShare: true }],
    ['3 people in 5 days', { low: 3, high: 3, bound: null, unit: 'people in 5 days' }],
    ['-£5m', { low: -5e6, high: -5e6, bound: null, unit: '£' }],
    ['50, more or less', { low: 50, high: 50, bound: 'about', unit: '' }],
    ['40 in 2014', { low: 40, high: 40, bound: null, unit: 'in 2014' }],
    ['7-year-old', { low: 7, high: 7, bound: null, unit: 'year-old' }],
    ['half of the residents', { low: 0.5, high: 0.5, bound: null, unit: 'residents', isShare: true }],
    ['more than half', { low: 0.5, high: null, bound: 'more-than', unit: '', isShare: true }],
    ['10–12 million', { low: 10e6, high: 12e6, bound: 'range', unit: '' }],
    ['500 to 2 thousand', { low: 500, high: 2000, bound: 'range', unit: '' }],
    ['£10–12m', { low: 10e6, high: 12e6, bound: 'range', unit: '£' }],
    ['£10–£12', { low: 10, high: 12, bound: 'range', unit: '£' }],
    ['10%–12%', { low: 10, high: 12, bound: 'range', unit: '%' }],
    ['between a hundred and fifty and two hundred', { low: 150, high: 200, bound: 'range', unit: '' }],
    ['one to two hundred thousand', { low: 100000, high: 200000, bound: 'range', unit: '' }],
    ['as many as 50', { low: null, high: 50, bound: 'at-most', unit: '' }],
    ['10～12', { low: 10, high: 12, bound: 'range', unit: '' }],
    ['c. 50', { low: 50, high: 50, bound: 'about', unit: '' }],
    ['C$50', { low: 50, high: 50, bound: null, unit: 'c$' }],
    ['only 47 people', { low: 47, high: 47, bound: null, unit: 'people' }],
    ['just over 50', { low: 50, high: null, bound: 'more-than', unit: '' }],
    ['some 50', { low: 50, high: 50, bound: 'about', unit: '' }],
  ])('%s keeps bound and unit apart', (text, figure) => expect(readFigure(text)).toEqual(figure))

  it.each([
    ...[
      '',
      ' ',
      'many',
      'several people',
      'up to dozens',
      'at least',
      '12.11.2026',
      '1.2.3',
      '7,50,00',
      '1/0',
      'not 5',
    ],
    ...[
      '7,500 or 700',
      '7,500 and 700',
      '7,500, 700',
      '7,500 700',
      '7,500 civilians or 700 people',
      'at least 5 or fewer',
      'from 5',
      'between 5',
    ],
  ])('reads no figure from "%s"', (text) => expect(readFigure(text)).toBeNull())

  const whole = fc.integer({ min: 0, max: 999_999_999 })
  const grouped = (n: number, by: string) => String(n).replace(/\B(?=(?:\d{3})+$)/g, by)
  it('reads a whole number however its thousands are grouped', () => {
    fc.assert(
      fc.property(whole, fc.constantFrom(',', ' ', '\u00a0', '\u202f', "'", '’', '٬', ''), (n, by) => {
        expect(value(grouped(n, by))).toBe(n)
        expect(readFigure(grouped(n, by === ',' ? '.' : by), 'comma')?.low).toBe(n)
      }),
    )
  })
  it('reads decimals after grouped thousands, with comma and full stop in either role', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1000, max: 999_999_999 }), fc.integer({ min: 0, max: 99 }), (n, cents) => {
        const part = String(cents).padStart(2, '0')
        const number = Number(`${n}.${part}`)
        for (const text of [`${grouped(n, ',')}.${part}`, `${grouped(n, '.')},${part}`]) {
          expect([value(text), readFigure(text, 'comma')?.low]).toEqual([number, number])
        }
      }),
    )
  })
  it('reads a number written in English words', () => {
    fc.assert(
      fc.property(whole, (n) => {
        expect(value(inWords(n))).toBe(n)
      }),
    )
  })
  it('answers for any text, with ends in order and no number that is not one', () => {
    const pieces = fc.constantFrom(
      ...'7,.5/ -–%£k'.split(''),
      ' and ',
      ' to ',
      'half ',
      'dozens ',
      'minus ',
      'a ',
      'million ',
      'ten ',
      'in ',
      'or more',
    )
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string({ unit: 'binary' }),
          fc.array(pieces).map((list) => list.join('')),
        ),
        fc.constantFrom('point' as const, 'comma' as const),
        (text, notation) => {
          const figure = readFigure(text, notation)
          for (const end of [figure?.low, figure?.high]) expect(end == null || Number.isFinite(end)).toBe(true)
          if (figure?.low != null && figure.high !== null) expect(figure.low).toBeLessThanOrEqual(figure.high)
        },
      ),
      { numRuns: 3000 },
    )
  })
  it('answers at once, however the text repeats itself', () => {
    for (const piece of [
      '1',
      '1 ',
      '1,',
      '1-',
      'a ',
      'and ',
      'between 1 and ',
      'some ',
      "'",
      '½',
      'one thousand and ',
    ]) {
      readFigure(piece.repeat(300 / piece.length))
      expect(readFigure(piece.repeat(100_000))).toBeNull()
    }
  }, 2000)
})

const small =
  'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen'.split(
    ' ',
  )
const tens = 'twenty thirty forty fifty sixty seventy eighty ninety'.split(' ')
function inWords(n: number): string {
  if (n < 20) return small[n] ?? ''
  if (n < 100) return `${tens[Math.floor(n / 10) - 2]}${n % 10 ? `-${small[n % 10]}` : ''}`
  const [size, name] = n < 1000 ? [100, 'hundred'] : n < 1e6 ? [1000, 'thousand'] : [1e6, 'million']
  const rest = n % size
  return `${inWords(Math.floor(n / size))} ${name}${rest ? `${rest < 100 ? ' and' : ''} ${inWords(rest)}` : ''}`
}

describe('sameUnit', () => {
  it.each([
    ['civilians', 'Civilian'],
    ['families', 'family'],
    ['buses', 'bus'],
    ['houses', 'house'],
    ['people', 'person'],
    ['per cent', '%'],
    ['£', 'pounds'],
    ['civilian deaths', 'civilian death'],
    ['the dead', 'dead'],
    ['£ pounds', 'pound'],
    ['km', 'kilometers'],
    ['60 miles an hour', '60 mph'],
    ['% of the residents', 'per cent of residents'],
    ['% points', 'percentage point'],
    ['policemen', 'policeman'],
    ['lives', 'life'],
  ])('%s is %s', (one, other) => expect([sameUnit(one, other), sameUnit(other, one)]).toEqual([true, true]))
  it.each([
    ['tons', 'tonnes'],
    ['days', 'weeks'],
    ['civilian deaths', 'civilians'],
    ['$', '£'],
    ['planes', 'plans'],
    ['%', 'percentage points'],
    ['km', 'miles'],
    ['', 'people'],
  ])('%s is not %s', (one, other) => expect(sameUnit(one, other)).toBe(false))
})
