import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type MultipleRule, multiple, multipleRule } from '#api/domain/question-kinds/multiple.ts'

const ids = ['a', 'b', 'c', 'd', 'e']
const options = ids.map((id) => ({ id, text: id }))
const credit = (rule: MultipleRule, correct: string[], ticked: string[]) =>
  multiple.grade({ options, rule }, { correct }, { options: ticked }).credit

describe('multiple', () => {
  it.each([
    ['all-or-nothing', 'ab', 'ab', 1],
    ['all-or-nothing', 'ab', 'ba', 1],
    ['all-or-nothing', 'ab', 'a', 0],
    ['all-or-nothing', 'ab', 'abc', 0],
    ['per-option', 'ab', 'ab', 1],
    ['per-option', 'ab', 'a', 0.8],
    ['per-option', 'ab', 'abc', 0.8],
    ['per-option', 'ab', 'cde', 0],
    ['per-option', 'ab', '', 0],
    ['right-minus-wrong', 'ab', 'ab', 1],
    ['right-minus-wrong', 'ab', 'a', 0.5],
    ['right-minus-wrong', 'ab', 'abc', 0.5],
    ['right-minus-wrong', 'ab', 'acd', 0],
    ['right-minus-wrong', 'ab', 'abcde', 0],
  ] as const)('%s: with "%s" right, ticking "%s" earns %d', (rule, correct, ticked, earned) => {
    expect(credit(rule, [...correct], [...ticked])).toBeCloseTo(earned, 10)
  })

  const some = fc.subarray(ids)
  const anyRule = fc.constantFrom(...multipleRule.options)

  it('never lowers the credit for one more right tick, nor raises it for one more wrong tick', () => {
    fc.assert(
      fc.property(
        anyRule,
        fc.subarray(ids, { minLength: 1 }),
        some,
        fc.constantFrom(...ids),
        (rule, correct, ticked, id) => {
          fc.pre(ticked.length > 0 && !ticked.includes(id))
          const change = credit(rule, correct, [...ticked, id]) - credit(rule, correct, ticked)
          if (correct.includes(id)) expect(change).toBeGreaterThanOrEqual(-1e-12)
          else expect(change).toBeLessThanOrEqual(1e-12)
        },
      ),
    )
  })
  it('gives full credit to exactly the key, under every rule', () => {
    fc.assert(
      fc.property(anyRule, fc.subarray(ids, { minLength: 1 }), some, (rule, correct, ticked) => {
        const same = correct.length === ticked.length && correct.every((id) => ticked.includes(id))
        expect(credit(rule, correct, ticked) === 1).toBe(same)
      }),
    )
  })
  it('never goes below 0', () => {
    fc.assert(
      fc.property(anyRule, some, some, (...all) => {
        expect(credit(...all)).toBeGreaterThanOrEqual(0)
      }),
    )
  })
  it('reports each known option that was ticked once', () => {
    const { parts } = multiple.grade({ options, rule: 'per-option' }, { correct: ['a'] }, { options: ['a', 'a', 'z'] })
    expect(parts).toEqual([{ part: 'answer', given: ['a'], credit: 1, errorTag: null }])
  })
  it('cannot be published when no option is right', () => {
    const faults = multiple.faults({ options, rule: 'per-option' }, { correct: ['gone'] })
    expect(faults).toEqual([{ path: 'key.correct', message: 'Tick every option that is right.' }])
  })
})
