import fc from 'fast-check'
import { expect, it } from 'vitest'
import { touching } from '#api/domain/touching.ts'

const place = fc
  .tuple(fc.nat(60), fc.integer({ min: 1, max: 20 }))
  .map(([start, length]) => ({ start, end: start + length }))
/** In order and apart, some with nothing between them. */
const inOrder = fc.array(fc.tuple(fc.nat(3), fc.integer({ min: 1, max: 9 })), { maxLength: 12 }).map((steps) => {
  let end = 0
  return steps.map(([gap, length]) => {
    const start = end + gap
    end = start + length
    return { start, end }
  })
})

it('finds for each place the items that share a character with it, in their order', () => {
  fc.assert(
    fc.property(inOrder, fc.array(fc.array(place, { maxLength: 3 }), { maxLength: 6 }), (places, items) => {
      const plain = places.map((one) =>
        items.filter((own) => own.some(({ start, end }) => start < one.end && one.start < end)),
      )
      expect(touching(places, items, (own) => own).map((found) => [...found])).toEqual(plain)
    }),
  )
})
