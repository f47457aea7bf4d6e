import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { inTurn } from '#web/teacher/question-sets/in-turn.ts'

describe('taking turns', () => {
  it('shows some of each group first', () => {
    expect(inTurn(['a1', 'a2', 'a3', 'b1', 'c1', 'c2'], (one) => one.charAt(0))).toEqual([
      'a1',
      'b1',
      'c1',
      'a2',
      'c2',
      'a3',
    ])
  })

  it('loses nothing and keeps the order within a group', () => {
    fc.assert(
      fc.property(fc.array(fc.nat(50)), (all) => {
        const turned = inTurn(all, (one) => String(one % 3))
        expect(turned.toSorted((a, b) => a - b)).toEqual(all.toSorted((a, b) => a - b))
        for (const group of [0, 1, 2]) {
          expect(turned.filter((one) => one % 3 === group)).toEqual(all.filter((one) => one % 3 === group))
        }
      }),
    )
  })
})
