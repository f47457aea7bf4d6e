import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type Kind, kindNames, kinds } from '#api/domain/question-kinds/index.ts'
import { multiple } from '#api/domain/question-kinds/multiple.ts'
import { order } from '#api/domain/question-kinds/order.ts'
import { type AnyQuestion, anyQuestion } from './any-question.ts'

/** Credits are sums of fractions; what differs by less than this is the same. */
const TINY = 1e-9

function rules<K extends Kind>(name: K, { answered, empty, keyed, steps, reordered }: AnyQuestion<K>) {
  const kind = kinds[name]

  it('marks only questions that could be published and answers that fit them', () => {
    fc.assert(
      fc.property(answered, ({ content, key, response }) => {
        expect(kind.faults(content, key)).toEqual([])
        expect(kind.misfit(content, response)).toBeNull()
        expect(kind.response.parse(response)).toEqual(response)
      }),
    )
  })
  it('gives between 0 and 1, for the whole and for each part', () => {
    fc.assert(
      fc.property(answered, ({ content, key, response }) => {
        const { credit, parts } = kind.grade(content, key, response)
        for (const one of [credit, ...parts.map((part) => part.credit)]) {
          expect(one).toBeGreaterThanOrEqual(0)
          expect(one).toBeLessThanOrEqual(1)
        }
      }),
    )
  })
  it('gives 1 for what the key asks for, in every part, and 0 for nothing', () => {
    fc.assert(
      fc.property(answered, ({ content, key }) => {
        const full = kind.grade(content, key, keyed(content, key))
        expect([full.credit, ...full.parts.map(({ credit }) => credit)]).toEqual([1, ...full.parts.map(() => 1)])
        expect(kind.grade(content, key, empty).credit).toBe(0)
      }),
    )
  })
  it('gives 1 only where every part is right', () => {
    fc.assert(
      fc.property(answered, ({ content, key, response }) => {
        const { credit, parts } = kind.grade(content, key, response)
        expect(credit === 1).toBe(parts.every((part) => part.credit === 1))
      }),
    )
  })
  it('never gives less when one thing more is right', () => {
    fc.assert(
      fc.property(answered, ({ content, key, response }) => {
        const now = kind.grade(content, key, response).credit
        for (const step of steps({ content, key, response })) {
          expect(kind.grade(content, key, step).credit).toBeGreaterThanOrEqual(now - TINY)
        }
      }),
    )
  })
  it('carries no misreading where a part is right or left open', () => {
    fc.assert(
      fc.property(answered, ({ content, key, response }) => {
        for (const { given, credit, errorTag } of kind.grade(content, key, response).parts) {
          if (credit === 1 || given.length === 0) expect(errorTag).toBeNull()
        }
      }),
    )
  })
  it('does not depend on the order in which things are shown', () => {
    fc.assert(
      fc.property(answered, ({ content, key, response }) => {
        const inOrder = kind.grade(content, key, response)
        const shuffled = kind.grade(
          kind.shuffled(content, (list) => list.toReversed()),
          key,
          response,
        )
        expect(shuffled.credit).toBe(inOrder.credit)
        const byPart = (parts: typeof inOrder.parts) => new Map(parts.map(({ part, credit }) => [part, credit]))
        expect(byPart(shuffled.parts)).toEqual(byPart(inOrder.parts))
      }),
    )
  })
  if (!reordered) return
  it('does not depend on the order in which things are given', () => {
    fc.assert(
      fc.property(answered, ({ content, key, response }) => {
        expect(kind.grade(content, key, reordered(response)).credit).toBe(kind.grade(content, key, response).credit)
      }),
    )
  })
}

const byKind: { readonly [K in Kind]?: AnyQuestion<K> } = anyQuestion
describe.each(kindNames.filter((name) => byKind[name]))('the marking rule of %s', (name) => {
  const question = byKind[name]
  if (question) rules(name, question)
})

describe('the marking rule of order', () => {
  it('gives 1 less the share of pairs that stand the wrong way round', () => {
    fc.assert(
      fc.property(anyQuestion.order.answered, ({ content, key, response }) => {
        const places = key.order.map((id) => response.order.indexOf(id))
        const pairs = places.flatMap((place, at) => places.slice(at + 1).map((later) => [place, later] as const))
        const inversions = pairs.filter(([place, later]) => place > later).length
        expect(order.grade(content, key, response).credit).toBeCloseTo(1 - inversions / pairs.length, 12)
      }),
    )
  })
})

describe('right minus wrong', () => {
  it('is what is left of the right ticks, and never below 0', () => {
    fc.assert(
      fc.property(anyQuestion.multiple.answered, ({ content, key, response }) => {
        const right = response.options.filter((id) => key.correct.includes(id)).length
        const wrong = response.options.length - right
        const ruled = { ...content, rule: 'right-minus-wrong' as const }
        const credit = Math.max(0, (right - wrong) / key.correct.length)
        expect(multiple.grade(ruled, key, response).credit).toBeCloseTo(credit, 12)
      }),
    )
  })
})
