import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  addSource,
  creditTo,
  mergeSources,
  nextId,
  splitOff,
  usesOf,
  withoutSource,
} from '#web/teacher/readings/edit-sources.ts'
import { anyReading, aReading, at } from './a-reading.ts'

describe('merging two sources', () => {
  it('gives one what the other says, its names and its mentions', () => {
    const before = aReading()
    const after = mergeSources(before, 's2', 's1')
    expect(after).toEqual({
      ...before,
      sources: [
        {
          id: 's1',
          name: 'Lena Kowal',
          kind: 'person',
          aliases: ['the mayor', 'Rana Holm'],
          mentions: [at('Mayor Lena Kowal'), at('Rana Holm'), at('She')],
        },
      ],
      attributions: before.attributions.map((one) => ({ ...one, sourceId: 's1' })),
    })
  })

  it('leaves a reading as it is where there is nothing to merge', () => {
    const before = aReading()
    expect([mergeSources(before, 's1', 's1'), mergeSources(before, 's1', 's9')]).toEqual([before, before])
  })

  it('loses no item and leaves none to a source that is gone', () => {
    fc.assert(
      fc.property(anyReading, fc.integer({ min: 1, max: 4 }), fc.integer({ min: 1, max: 4 }), (before, from, into) => {
        const after = mergeSources(before, `s${from}`, `s${into}`)
        const ids = new Set(after.sources.map(({ id }) => id))
        const items = [...after.attributions, ...after.figures]
        expect(items.map(({ id }) => id)).toEqual([...before.attributions, ...before.figures].map(({ id }) => id))
        expect(items.filter(({ sourceId }) => sourceId !== null && !ids.has(sourceId))).toEqual([])
        const [uses, then] = [usesOf(before), usesOf(after)]
        if (from !== into) {
          expect(then.get(`s${into}`) ?? 0).toBe((uses.get(`s${from}`) ?? 0) + (uses.get(`s${into}`) ?? 0))
        }
      }),
    )
  })
})

describe('splitting an attribution off', () => {
  it('makes a new source that has it and its mention', () => {
    const after = splitOff(aReading(), 'a2', ' A neighbour ')
    expect([after.sources.slice(1), after.attributions[1]?.sourceId]).toEqual([
      [
        { id: 's2', name: 'Rana Holm', kind: 'person', aliases: [], mentions: [at('She')] },
        { id: 's3', name: 'A neighbour', kind: 'person', aliases: [], mentions: [at('Rana Holm')] },
      ],
      's3',
    ])
  })

  it('and merging it back credits everything as before', () => {
    fc.assert(
      fc.property(anyReading, (before) => {
        for (const { id, sourceId } of before.attributions) {
          if (sourceId === null) continue
          const apart = splitOff(before, id, 'Somebody')
          const added = apart.sources.at(-1)?.id ?? ''
          const again = mergeSources(apart, added, sourceId)
          expect(again.attributions.map((one) => one.sourceId)).toEqual(before.attributions.map((one) => one.sourceId))
        }
      }),
    )
  })
})

it('an item given to another source gets the nearest mention of that source', () => {
  const { attributions } = creditTo(aReading(), 'a4', 's2')
  expect([attributions[3]?.sourceId, attributions[3]?.mention]).toEqual(['s2', at('She')])
})

it('what a deleted source said is credited to nobody', () => {
  const after = withoutSource(aReading(), 's2')
  expect(after.attributions.map(({ sourceId }) => sourceId)).toEqual(['s1', null, null, 's1'])
  expect(after.sources.map(({ id }) => id)).toEqual(['s1'])
})

it('new ids are not taken, whatever the others look like', () => {
  expect([
    nextId('s', []),
    nextId('s', [{ id: 's2' }, { id: 'new-s7' }]),
    addSource(aReading(), 'X', 'role').id,
  ]).toEqual(['s1', 's8', 's3'])
})
