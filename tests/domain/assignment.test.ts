import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  countingAttempt,
  deadlineOf,
  endedAt,
  feedbackPolicy,
  GRACE_MS,
  mayReview,
  stateAt,
  takesAnswers,
  windowFault,
} from '#api/domain/assignment.ts'

const MINUTE = 60_000
const time = fc.integer({ min: 0, max: 2e12 })
const maybe = fc.option(time, { nil: null })

describe('the window', () => {
  it('is open from its opening until just before its closing', () => {
    const window = { opensAt: 100, closesAt: 200 }
    expect([99, 100, 199, 200].map((now) => stateAt(window, now))).toEqual(['not-open', 'open', 'open', 'closed'])
    expect(stateAt({ opensAt: null, closesAt: null }, 0)).toBe('open')
  })

  it('without a fault is open for at least a moment', () => {
    fc.assert(
      fc.property(maybe, maybe, (opensAt, closesAt) => {
        const opening = opensAt ?? (closesAt ?? 1) - 1
        const isOpen = stateAt({ opensAt, closesAt }, opening) === 'open'
        expect(windowFault({ opensAt, closesAt }) === null).toBe(isOpen)
      }),
    )
  })
})

describe('the deadline', () => {
  it('is the time limit with extra time, or the closing, whichever is first', () => {
    const at = (closesAt: number | null, timeLimitMinutes: number | null, extraTime = 0) =>
      deadlineOf({ closesAt, timeLimitMinutes }, { startedAt: 0, extraTime })
    expect(at(null, null)).toBeNull()
    expect(at(5 * MINUTE, null, 50)).toBe(5 * MINUTE)
    expect(at(null, 10)).toBe(10 * MINUTE)
    expect(at(null, 10, 50)).toBe(15 * MINUTE)
    expect(at(12 * MINUTE, 10, 50)).toBe(12 * MINUTE)
  })

  it('ends what was not handed in before', () => {
    expect(endedAt({ handedInAt: null }, 100, 99)).toBeNull()
    expect(endedAt({ handedInAt: null }, 100, 5000)).toBe(100)
    expect(endedAt({ handedInAt: 40 }, 100, 5000)).toBe(40)
    expect(endedAt({ handedInAt: null }, null, 5000)).toBeNull()
  })

  it('leaves half a minute for answers on their way, handing in leaves none', () => {
    expect(takesAnswers({ handedInAt: null }, 100, 99 + GRACE_MS)).toBe(true)
    expect(takesAnswers({ handedInAt: null }, 100, 100 + GRACE_MS)).toBe(false)
    expect(takesAnswers({ handedInAt: 40 }, 100, 41)).toBe(false)
    expect(takesAnswers({ handedInAt: null }, null, 1e12)).toBe(true)
  })
})

describe('a review', () => {
  it('is seen when the policy says so', () => {
    const seen = (hasEnded: boolean, isClosed: boolean) =>
      feedbackPolicy.options.filter((policy) => mayReview(policy, { hasEnded, isClosed }))
    expect(seen(false, false)).toEqual([])
    expect(seen(false, true)).toEqual([])
    expect(seen(true, false)).toEqual(['each-answer', 'hand-in'])
    expect(seen(true, true)).toEqual(['each-answer', 'hand-in', 'closed'])
  })
})

describe('the attempt that counts', () => {
  const attempts = [
    { number: 2, endedAt: 20, share: 0.9 },
    { number: 1, endedAt: 10, share: 0.5 },
    { number: 3, endedAt: 30, share: 0.9 },
    { number: 4, endedAt: null, share: 1 },
  ]
  it('is the first, the last or the earliest best of those that ended', () => {
    const rules = ['first', 'last', 'best'] as const
    expect(rules.map((rule) => countingAttempt(attempts, rule)?.number)).toEqual([1, 3, 2])
  })

  it('is one that runs while none has ended', () => {
    expect(countingAttempt(attempts.slice(3), 'first')?.number).toBe(4)
    expect(countingAttempt([], 'best')).toBeNull()
  })
})
