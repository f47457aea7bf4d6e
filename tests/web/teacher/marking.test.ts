import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { WrittenAnswer } from '#api/contract.ts'
import { inOrder } from '#web/teacher/marking/answer-order.ts'
import {
  type Criteria,
  isKept,
  LONGEST_COMMENT,
  nextCriterion,
  snippetsOf,
  toSend,
  withSnippet,
} from '#web/teacher/marking/given.ts'
import { markingAddress, waitingInWords } from '#web/teacher/marking/in-words.ts'

const levels = [
  { id: 'no', title: 'No', points: 0 },
  { id: 'yes', title: 'Yes', points: 1 },
]
const criteria: Criteria = ['claim', 'evidence', 'reason'].map((id) => ({ id, title: id, levels }))
const answer = (attemptId: string, given: Partial<WrittenAnswer> = {}): WrittenAnswer => ({
  attemptId,
  attemptNumber: 1,
  participantId: `p-${attemptId}`,
  displayName: attemptId,
  text: 'x',
  proofSelection: null,
  sequence: 3,
  savedAt: 0,
  endedAt: 0,
  levels: null,
  comment: '',
  isStale: false,
  isOverridden: false,
  ...given,
})
const idsOf = (answers: readonly WrittenAnswer[]) => answers.map(({ attemptId }) => attemptId)

describe('what is sent', () => {
  const whole = { claim: 'yes', evidence: 'no', reason: 'yes' }
  it('has levels only when every criterion has one', () => {
    expect(toSend(criteria, { levels: whole, comment: 'Good.' }, 3)).toEqual({
      levels: whole,
      comment: 'Good.',
      sequence: 3,
    })
    const { reason: _, ...partly } = whole
    expect(toSend(criteria, { levels: partly, comment: '' }, 3).levels).toBeNull()
  })
  it('is not sent again when the server keeps it already', () => {
    const stored = answer('a', { levels: whole, comment: 'Good.' })
    const sent = (given: typeof whole | null, comment = 'Good.') =>
      isKept({ levels: given, comment, sequence: 3 }, stored)
    expect(sent({ ...whole })).toBe(true)
    expect([sent({ ...whole, claim: 'no' }), sent(null), sent(whole, 'Better.')]).toEqual([false, false, false])
    expect(isKept({ levels: null, comment: '', sequence: 3 }, answer('a'))).toBe(true)
  })
})

describe('the number keys', () => {
  it.each([
    [{ claim: 'yes' }, 0, 1],
    [{ claim: 'yes', evidence: 'no' }, 0, 2],
    [{ claim: 'yes', evidence: 'no', reason: 'no' }, 0, 1],
    [{ claim: 'yes', evidence: 'no', reason: 'no' }, 2, 2],
  ])('with %j go on from criterion %i to %i', (given, current, next) => {
    expect(nextCriterion(criteria, given, current)).toBe(next)
  })
})

describe('comments used before', () => {
  const said = (...comments: readonly string[]) =>
    snippetsOf(comments.map((comment, at) => answer(`${at}`, { comment })))
  it('stand with the most used first, each once', () => {
    expect(said('Say why.', ' ', 'Quote it.', '', 'Quote it. ')).toEqual(['Quote it.', 'Say why.'])
  })
  it('are added behind what is there, once, as far as there is room', () => {
    expect(withSnippet(' ', 'Say why.')).toBe('Say why.')
    expect(withSnippet('Good. ', 'Say why.')).toBe('Good. Say why.')
    expect(withSnippet('Say why. Good.', 'Say why.')).toBe('Say why. Good.')
    const full = 'a'.repeat(LONGEST_COMMENT - 3)
    expect(withSnippet(full, 'Say why.')).toBe(full)
  })
})

describe('answers without names', () => {
  const ids = fc.uniqueArray(fc.uuid(), { minLength: 1, maxLength: 40 })
  it('are the same ones, in an order that does not depend on how they came', () => {
    fc.assert(
      fc.property(ids, fc.uuid(), (list, questionId) => {
        const order = idsOf(
          inOrder(
            list.map((id) => answer(id)),
            questionId,
            true,
          ),
        )
        expect(order.toSorted()).toEqual(list.toSorted())
        expect(
          idsOf(
            inOrder(
              list.toReversed().map((id) => answer(id)),
              questionId,
              true,
            ),
          ),
        ).toEqual(order)
      }),
    )
  })
  it('stay where they are, beside each other, when another one joins', () => {
    fc.assert(
      fc.property(ids, fc.uuid(), (list, questionId) => {
        const before = idsOf(
          inOrder(
            list.map((id) => answer(id)),
            questionId,
            true,
          ),
        )
        const after = idsOf(
          inOrder(
            [...list, 'newcomer'].map((id) => answer(id)),
            questionId,
            true,
          ),
        )
        expect(after.filter((id) => id !== 'newcomer')).toEqual(before)
      }),
    )
  })
  it('come neither by name nor by when they were begun, and otherwise for another question', () => {
    const list = Array.from({ length: 24 }, (_, at) => answer(`0190000${at.toString(16).padStart(2, '0')}-7000`))
    const orders = ['q1', 'q2'].map((questionId) => idsOf(inOrder(list, questionId, true)))
    for (const order of orders) expect(order).not.toEqual(idsOf(list))
    expect(orders[0]).not.toEqual(orders[1])
    expect(inOrder(list, 'q1', false)).toBe(list)
  })
})

it('what waits is said in words', () => {
  expect(
    [
      { done: 4, waiting: 3 },
      { done: 4, waiting: 1 },
      { done: 24, waiting: 0 },
      { done: 1, waiting: 0 },
      { done: 0, waiting: 0 },
    ].map(waitingInWords),
  ).toEqual([
    '3 answers wait to be marked',
    '1 answer waits to be marked',
    'All 24 answers are marked',
    'The only answer is marked',
    'No answers to mark yet',
  ])
  expect(markingAddress('a', 'q 1', 'x')).toBe('/assignments/a/marking/q%201?answer=x')
})
