import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { stepFrom, within } from '#web/teacher/reports/matrix-step.ts'

const last = { row: 3, column: 5 }

describe('the keys of the matrix', () => {
  it.each([
    ['ArrowUp', false, { row: 0, column: 2 }],
    ['ArrowDown', false, { row: 2, column: 2 }],
    ['ArrowLeft', false, { row: 1, column: 1 }],
    ['ArrowRight', false, { row: 1, column: 3 }],
    ['Home', false, { row: 1, column: 0 }],
    ['End', false, { row: 1, column: 5 }],
    ['Home', true, { row: 0, column: 0 }],
    ['End', true, { row: 3, column: 5 }],
    ['Enter', false, null],
    ['Tab', false, null],
  ])('%s (Control: %s) leads to %o', (key, isControl, place) => {
    expect(stepFrom({ row: 1, column: 2 }, key, isControl, last)).toEqual(place)
  })

  it('never lead out of the matrix', () => {
    const place = fc.record({ row: fc.nat(9), column: fc.nat(9) })
    const key = fc.constantFrom('ArrowUp', 'ArrowDown', 'ArrowLeft', 'ArrowRight', 'Home', 'End')
    fc.assert(
      fc.property(place, place, key, fc.boolean(), (from, edge, pressed, isControl) => {
        const to = stepFrom(within(from, edge), pressed, isControl, edge)
        expect(to).toEqual(to && within(to, edge))
      }),
    )
  })
})
