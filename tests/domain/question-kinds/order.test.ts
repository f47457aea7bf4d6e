import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { order } from '#api/domain/question-kinds/order.ts'

const { content, key } = order.specimen
const creditOf = (given: readonly string[]) => order.grade(content, key, { order: [...given] }).credit
const anyOrder = fc.shuffledSubarray(key.order, { minLength: key.order.length })
const moved = (list: readonly string[], from: number, to: number) =>
  list.toSpliced(from, 1).toSpliced(to, 0, list[from] ?? '')

describe('order', () => {
  it('gives the share of pairs in the right order, and says which events stand in their place', () => {
    expect(order.grade(content, key, { order: ['e3', 'e4', 'e1', 'e2'] })).toEqual({
      credit: 5 / 6,
      parts: [
        { part: 'e1', given: ['3'], credit: 0, errorTag: null },
        { part: 'e2', given: ['4'], credit: 1, errorTag: null },
        { part: 'e3', given: ['1'], credit: 1, errorTag: null },
        { part: 'e4', given: ['2'], credit: 0, errorTag: null },
      ],
    })
  })
  it('takes off only the pairs that one misplaced event breaks', () => {
    expect(creditOf(moved(key.order, 0, 3))).toBe(3 / 6)
    expect(creditOf(moved(key.order, 0, 1))).toBe(5 / 6)
  })
  it('gives 1 to the right order alone', () => {
    fc.assert(
      fc.property(anyOrder, (given) => {
        expect(creditOf(given) === 1).toBe(given.join() === key.order.join())
      }),
    )
  })
  it('gives an order and its reverse 1 together', () => {
    fc.assert(
      fc.property(anyOrder, (given) => {
        expect(creditOf(given) + creditOf(given.toReversed())).toBeCloseTo(1, 12)
      }),
    )
  })
  it('gains exactly one pair when two neighbours that stand wrong are swapped', () => {
    fc.assert(
      fc.property(anyOrder, fc.nat(key.order.length - 2), (given, at) => {
        const [one, next] = given.slice(at, at + 2).map((id) => key.order.indexOf(id))
        fc.pre(one !== undefined && next !== undefined && one > next)
        expect(creditOf(moved(given, at, at + 1)) - creditOf(given)).toBeCloseTo(1 / 6, 12)
      }),
    )
  })
  it('counts only the events that are there where the key was written for others', () => {
    const fewer = { entries: content.entries.filter(({ id }) => id !== 'e1') }
    expect(order.grade(fewer, key, { order: ['e3', 'e1', 'e4', 'e2'] }).credit).toBe(1)
    expect(order.grade(content, { order: [] }, { order: key.order }).credit).toBe(0)
  })
  it('can be published only where the list says nothing about the key', () => {
    const inKeyOrder = key.order.flatMap((id) => content.entries.find((entry) => entry.id === id) ?? [])
    expect(order.faults({ entries: inKeyOrder }, key).map(({ path }) => path)).toEqual(['content.entries'])
    fc.assert(
      fc.property(anyOrder, (right) => {
        // One and the same content is published whatever the key is.
        expect(order.faults(content, { order: right })).toEqual([])
      }),
    )
    expect(order.blank(() => 'id').content.entries).toEqual([])
  })
  it('names an event without a place, given two places, or unknown', () => {
    for (const wrong of [
      ['e3', 'e1', 'e4'],
      ['e3', 'e1', 'e4', 'e4'],
      ['e3', 'e1', 'e4', 'z'],
      [...key.order, 'e1'],
    ]) {
      expect(order.faults(content, { order: wrong }).map(({ path }) => path)).toEqual(['key.order'])
    }
  })
  it('names twins by their places in the key, at their fields in the content', () => {
    const entries = [
      { id: 'a', text: 'it closed' },
      { id: 'b', text: 'it closed ' },
      { id: 'c', text: 'it opened' },
    ]
    expect(order.faults({ entries }, { order: ['c', 'b', 'a'] })).toEqual([
      { path: 'content.entries.0.text', message: 'This event says the same as event 2.' },
    ])
  })
  it('takes 2 to 12 events for publishing, and drafts of up to 20', () => {
    const of = (count: number) =>
      Array.from({ length: count }, (_, index) => ({ id: `e${index}`, text: String.fromCharCode(97 + index) }))
    const publishes = (count: number) =>
      order.faults({ entries: of(count) }, { order: of(count).map(({ id }) => id) }).length === 0
    expect([1, 2, 12, 13].map(publishes)).toEqual([false, true, true, false])
    expect([20, 21].map((count) => order.content.safeParse({ entries: of(count) }).success)).toEqual([true, false])
  })
})
