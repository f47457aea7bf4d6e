import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { countsOf, facilityOf, histogramOf, meanOf, medianOf, spreadOf } from '#api/domain/statistics.ts'

const share = fc.double({ min: 0, max: 1, noNaN: true })
const met = fc.record({ credit: share, points: fc.integer({ min: 1, max: 10 }) })

describe('mean, median and spread', () => {
  // Ten students and five questions, computed by hand: totals 5 4 5 4 3 4 2 2 1 0.
  const totals = [5, 4, 5, 4, 3, 4, 2, 2, 1, 0]

  test('of a class of ten', () => {
    expect(meanOf(totals)).toBe(3)
    expect(medianOf(totals)).toBe(3.5)
    expect(spreadOf(totals)).toBeCloseTo(1.699673, 6)
  })
  test('of an odd number of students the median is the middle one', () => {
    expect(medianOf([0.9, 0.1, 0.4])).toBe(0.4)
  })
  test('nobody has no mean, and one student has no spread', () => {
    expect([meanOf([]), medianOf([]), spreadOf([]), spreadOf([0.5])]).toEqual([null, null, null, null])
    expect([meanOf([0.5]), medianOf([0.5]), spreadOf([0.5, 0.5])]).toEqual([0.5, 0.5, 0])
  })
  test('the order of the students changes nothing', () => {
    fc.assert(
      fc.property(fc.array(share, { minLength: 2 }), (shares) => {
        const turned = shares.toReversed()
        expect(medianOf(turned)).toBe(medianOf(shares))
        expect(meanOf(turned)).toBeCloseTo(meanOf(shares) ?? Number.NaN, 12)
        expect(spreadOf(turned)).toBeCloseTo(spreadOf(shares) ?? Number.NaN, 12)
        expect(histogramOf(turned)).toEqual(histogramOf(shares))
      }),
    )
  })
})

describe('histogram', () => {
  test('a tenth holds its lower bound, the last one full marks too', () => {
    expect(histogramOf([0, 0.09, 0.1, 0.7, 0.99, 1])).toEqual([2, 1, 0, 0, 0, 0, 0, 1, 0, 2])
  })
  test('a bound reached by thirds and sixths counts as reached', () => {
    const sum = Array.from({ length: 8 }, () => 0.1).reduce((total, tenth) => total + tenth, 0)
    expect(sum).toBeLessThan(0.8)
    expect(histogramOf([sum])[8]).toBe(1)
  })
  test('every student stands in it once', () => {
    fc.assert(
      fc.property(fc.array(share), (shares) => {
        expect(histogramOf(shares).reduce((sum, count) => sum + count, 0)).toBe(shares.length)
      }),
    )
  })
})

describe('facility', () => {
  test('weighs questions by their points', () => {
    expect(
      facilityOf([
        { credit: 1, points: 3 },
        { credit: 0, points: 1 },
      ]),
    ).toBe(0.75)
  })
  test('is unknown where nobody was asked or nothing could be earned', () => {
    expect([facilityOf([]), facilityOf([{ credit: 1, points: 0 }])]).toEqual([null, null])
  })
  test('lies between 0 and 1', () => {
    fc.assert(
      fc.property(fc.array(met, { minLength: 1 }), (all) => {
        const facility = facilityOf(all)
        expect(facility).toBeGreaterThanOrEqual(0)
        expect(facility).toBeLessThanOrEqual(1 + 1e-12)
      }),
    )
  })
})

test('counts add up to what was counted', () => {
  fc.assert(
    fc.property(fc.array(fc.constantFrom('a', 'b', 'c')), (keys) => {
      const counts = countsOf(keys)
      expect([...counts.values()].reduce((sum, count) => sum + count, 0)).toBe(keys.length)
    }),
  )
})
