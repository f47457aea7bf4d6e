import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Place } from '#api/domain/anchor.ts'
import { isFound, lengthOf, merged, misfitOfPlaces, sharedWith } from '#api/domain/places.ts'

const place: fc.Arbitrary<Place> = fc
  .tuple(fc.nat(60), fc.integer({ min: 1, max: 30 }))
  .map(([start, length]) => ({ start, end: start + length }))
const places = fc.array(place, { maxLength: 6 })

/** Every character that lies in one of the places. */
const charactersOf = (list: readonly Place[]): Set<number> =>
  new Set(list.flatMap(({ start, end }) => Array.from({ length: end - start }, (_, at) => start + at)))

describe('merged places', () => {
  it('cover the same characters once, in order', () => {
    fc.assert(
      fc.property(places, (list) => {
        const once = merged(list)
        expect(charactersOf(once)).toEqual(charactersOf(list))
        expect(once.reduce((sum, one) => sum + lengthOf(one), 0)).toBe(charactersOf(list).size)
        expect(once).toEqual(once.toSorted((a, b) => a.start - b.start))
        expect(merged(once)).toEqual(once)
      }),
    )
  })

  it('that only touch stay apart', () => {
    const neighbours = [
      { start: 0, end: 5 },
      { start: 5, end: 9 },
    ]
    expect(merged(neighbours)).toEqual(neighbours)
  })
})

describe('what a place shares with others', () => {
  it('is the number of its characters that lie in them', () => {
    fc.assert(
      fc.property(place, places, (one, others) => {
        const covered = charactersOf(others)
        const shared = [...charactersOf([one])].filter((at) => covered.has(at)).length
        expect(sharedWith(one, merged(others))).toBe(shared)
      }),
    )
  })
})

describe('a place is found', () => {
  it('by words, when at least half of it is selected', () => {
    fc.assert(
      fc.property(place, places, (one, selections) => {
        const selected = charactersOf(selections)
        const half = [...charactersOf([one])].filter((at) => selected.has(at)).length * 2 >= lengthOf(one)
        expect(isFound(one, selections, 'words')).toBe(half)
      }),
    )
  })

  it('by sentence, whenever by words, and by one that lies in it by half', () => {
    fc.assert(
      fc.property(place, places, (one, selections) => {
        if (isFound(one, selections, 'words')) expect(isFound(one, selections, 'sentence')).toBe(true)
      }),
    )
    expect(isFound({ start: 0, end: 100 }, [{ start: 90, end: 110 }], 'sentence')).toBe(true)
    expect(isFound({ start: 0, end: 100 }, [{ start: 91, end: 111 }], 'sentence')).toBe(false)
  })

  it('still when more is selected', () => {
    fc.assert(
      fc.property(place, places, place, fc.constantFrom('words', 'sentence'), (one, selections, more, by) => {
        if (isFound(one, selections, by)) expect(isFound(one, [...selections, more], by)).toBe(true)
      }),
    )
  })
})

describe('places that were selected', () => {
  it('fit when each has a length and none stands twice', () => {
    fc.assert(
      fc.property(places, (list) => {
        const names = list.map(({ start, end }) => `${start}-${end}`)
        expect(misfitOfPlaces(list) === null).toBe(new Set(names).size === list.length)
      }),
    )
    expect(misfitOfPlaces([{ start: 4, end: 4 }])).toBe('A selection ends before it starts.')
  })
})
