import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { confirmItem } from '#web/teacher/readings/edit-items.ts'
import { confidenceInWords } from '#web/teacher/readings/items.ts'
import { isWalked, neighbour, progressOf, type Walk, walkOrder } from '#web/teacher/readings/walk.ts'
import { anyReading, aReading } from './a-reading.ts'

const ids = (walk: Walk, reading = aReading()): string[] => walkOrder(reading, walk).map(({ id }) => id)
const anyWalk = fc.constantFrom<Walk>('text', 'unsure', 'all')

describe('the walk', () => {
  it('goes through the text, or begins with what is least sure and ends with the figures', () => {
    expect([ids('text'), ids('unsure')]).toEqual([
      ['a1', 'f1', 'a2', 'a3', 'a4'],
      ['a4', 'a3', 'a1', 'a2', 'f1'],
    ])
  })

  it('steps over what is confirmed, and past the end to the start', () => {
    const order = walkOrder(confirmItem(confirmItem(aReading(), 'f1'), 'a1'), 'text')
    expect([
      neighbour(order, null, 1, 'text')?.id,
      neighbour(order, 'a1', 1, 'text')?.id,
      neighbour(order, 'a4', 1, 'text')?.id,
      neighbour(order, 'a2', -1, 'text')?.id,
      neighbour(order, 'a4', 1, 'all')?.id,
    ]).toEqual(['a2', 'a2', 'a2', 'a4', 'a1'])
  })

  it('by accepting comes to every item once and then ends', () => {
    fc.assert(
      fc.property(anyReading, anyWalk, (before, walk) => {
        let reading = before
        let current = neighbour(walkOrder(reading, walk), null, 1, walk === 'all' ? 'text' : walk)
        let steps = 0
        while (current !== null) {
          steps += 1
          expect(current.of.isConfirmed).toBe(false)
          reading = confirmItem(reading, current.id)
          current = neighbour(walkOrder(reading, walk), current.id, 1, walk === 'all' ? 'text' : walk)
        }
        const { confirmed, all } = progressOf(reading)
        expect([confirmed, steps]).toEqual([all, all - progressOf(before).confirmed])
      }),
    )
  })

  it('back undoes next', () => {
    fc.assert(
      fc.property(anyReading, anyWalk, (reading, walk) => {
        const order = walkOrder(reading, walk)
        for (const item of order.filter((one) => isWalked(one, walk))) {
          const next = neighbour(order, item.id, 1, walk)
          if (next !== null) expect(neighbour(order, next.id, -1, walk)?.id).toBe(item.id)
        }
      }),
    )
  })
})

it('confidence is said in words', () => {
  expect([1, 0.9, 0.89, 0.75, 0.6, 0.5, 0.2].map(confidenceInWords)).toEqual([
    'Sure',
    'Sure',
    'Fairly sure',
    'Fairly sure',
    'Unsure',
    'Unsure',
    'A guess',
  ])
})

it('progress counts attributions and figures, and what is sure and open', () => {
  expect(progressOf(confirmItem(aReading(), 'a1'))).toEqual({ confirmed: 1, all: 5, sure: 1 })
})
