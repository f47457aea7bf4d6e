import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { ProofMode } from '#api/domain/proof.ts'
import { type KeyedQuestion, keyedQuestion } from '#api/domain/question.ts'
import { type Kind, kindNames, kinds } from '#api/domain/question-kinds/index.ts'
import { type Answer, givenIn, isAnswered, mark, NO_ANSWER, scoreOf, shareOf, sumOf } from '#api/domain/scoring.ts'
import { type AnyQuestion, anyQuestion } from './question-kinds/any-question.ts'

const PROOF = { start: 0, end: 20, quote: 'Nobody asked anyone.', prefix: '', suffix: '' }
const FOUND = [{ start: 0, end: 20 }]
const MISSED = [{ start: 40, end: 60 }]

function keyed(kind: Kind, content: unknown, key: unknown, given: Partial<KeyedQuestion> = {}): KeyedQuestion {
  const asked = { id: 'q', kind, passageId: null, prompt: '', points: 2, skill: 'evidence', proof: 'none' }
  const hidden = { key, evidence: [PROOF], acceptedProof: [], explanation: '', feedback: {}, isVoid: false }
  return keyedQuestion.parse({ ...asked, content, ...hidden, ...given })
}

/** A question of any kind that a key marks, and responses to it: what the key asks for, something, and nothing. */
const byKind: { readonly [K in Kind]?: AnyQuestion<K> } = anyQuestion
function ofKind<K extends Kind>(kind: K, { answered, keyed: asKeyed, empty }: AnyQuestion<K>) {
  return answered.map(({ content, key, response }) => ({
    question: keyed(kind, content, key),
    responses: [asKeyed(content, key), response, empty, null] as readonly unknown[],
  }))
}
const anyCase = fc.oneof(
  ...kindNames.flatMap((kind) => {
    const known = byKind[kind]
    return known === undefined ? [] : [ofKind(kind, known)]
  }),
)
const anyProof = fc.constantFrom(FOUND, MISSED, [], null, 'nonsense')
const share = fc.double({ min: 0, max: 1, noNaN: true })
const mode = fc.constantFrom<ProofMode>('none', 'asked', 'counts')

/** One question with everything that can be stored about it. */
const anyAnswered = anyCase.chain(({ question, responses }) => {
  const tried = fc.record({ value: fc.constantFrom(...responses), proof: anyProof })
  return fc.record({
    question: fc
      .record({ proof: mode, isVoid: fc.boolean(), points: fc.constantFrom(0, 1, 2.5) })
      .map((given) => ({ ...question, ...given })),
    answer: fc
      .record({
        latest: tried,
        firstTry: fc.option(fc.record({ tried, factor: share }).map((one) => ({ ...one.tried, factor: one.factor }))),
        override: fc.option(share, { freq: 4 }),
      })
      .map(({ latest, ...rest }): Answer => ({ ...NO_ANSWER, ...latest, ...rest })),
  })
})

describe('a mark', () => {
  it('is a share of the points, and points that can be earned are earned or left', () => {
    fc.assert(
      fc.property(anyAnswered, ({ question, answer }) => {
        const { credit, earned, possible } = mark(question, answer)
        expect(credit).toBeGreaterThanOrEqual(0)
        expect(credit).toBeLessThanOrEqual(1)
        expect(possible).toBe(question.isVoid ? 0 : question.points)
        expect(earned).toBe(credit * possible)
      }),
    )
  })

  it('of a void question earns nothing and takes nothing, whatever was answered or set by hand', () => {
    fc.assert(
      fc.property(anyAnswered, ({ question, answer }) => {
        expect(mark({ ...question, isVoid: true }, answer)).toMatchObject({ earned: 0, possible: 0 })
      }),
    )
  })

  it('set by hand stands above the key and every try', () => {
    fc.assert(
      fc.property(anyAnswered, share, ({ question, answer }, override) => {
        expect(mark(question, { ...answer, override })).toMatchObject({ credit: override, isOverridden: true })
        expect(mark(question, { ...answer, override: null }).isOverridden).toBe(false)
      }),
    )
  })

  it('of what cannot be read any more is that of an open question', () => {
    fc.assert(
      fc.property(anyAnswered, ({ question }) => {
        const open = mark(question, { ...NO_ANSWER, value: null })
        expect(mark(question, { ...NO_ANSWER, value: { nonsense: true }, proof: FOUND })).toEqual(open)
        expect(open).toMatchObject({ isAnswered: false, credit: 0, parts: [], proof: null })
        expect(mark(question)).toEqual(open)
      }),
    )
  })

  it('agrees with what was given in each part', () => {
    fc.assert(
      fc.property(anyAnswered, ({ question, answer }) => {
        const { parts } = mark(question, answer)
        const given = givenIn(question, answer.value)
        expect(given.map((one) => [one.part, one.given])).toEqual(parts.map((one) => [one.part, one.given]))
        expect(isAnswered(question, answer.value)).toBe(mark(question, answer).isAnswered)
      }),
    )
  })
})

describe('proof', () => {
  const one = anyCase.chain(({ question, responses }) =>
    fc.record({ question: fc.constant(question), value: fc.constantFrom(...responses) }),
  )

  it('changes nothing where it is only asked for', () => {
    fc.assert(
      fc.property(one, anyProof, ({ question, value }, proof) => {
        const asked = mark({ ...question, proof: 'asked' }, { ...NO_ANSWER, value, proof })
        const plain = mark(question, { ...NO_ANSWER, value, proof })
        expect({ ...asked, proof: null }).toEqual(plain)
      }),
    )
  })

  it('is half of the credit where it counts, and never without an answer', () => {
    fc.assert(
      fc.property(one, ({ question, value }) => {
        const counts = { ...question, proof: 'counts' as const }
        const { credit, isAnswered: hasAnswer } = mark(question, { ...NO_ANSWER, value })
        const withProof = mark(counts, { ...NO_ANSWER, value, proof: FOUND })
        const without = mark(counts, { ...NO_ANSWER, value, proof: MISSED })
        expect(without.credit).toBe(credit / 2)
        expect(withProof.credit).toBe(hasAnswer ? (credit + 1) / 2 : 0)
      }),
    )
  })

  it('has one of four results, by whether all of the answer is right and whether it was found', () => {
    fc.assert(
      fc.property(one, fc.constantFrom<ProofMode>('asked', 'counts'), ({ question, value }, asks) => {
        const plain = mark(question, { ...NO_ANSWER, value })
        const results = [FOUND, MISSED].map((proof) =>
          mark({ ...question, proof: asks }, { ...NO_ANSWER, value, proof }),
        )
        const right = ['right-with-proof', 'right-without-proof']
        const wrong = ['found-but-misread', 'not-found']
        const expected = !plain.isAnswered ? [null, null] : plain.credit === 1 ? right : wrong
        expect(results.map(({ proof }) => proof)).toEqual(expected)
      }),
    )
  })

  it('is found at a place the teacher accepted afterwards', () => {
    fc.assert(
      fc.property(one, ({ question, value }) => {
        const accepting = { ...question, proof: 'counts' as const, acceptedProof: [{ ...PROOF, start: 40, end: 60 }] }
        const answer = { ...NO_ANSWER, value, proof: MISSED }
        expect(mark(accepting, answer)).toEqual(
          mark({ ...accepting, evidence: [accepting.acceptedProof[0] ?? PROOF] }, answer),
        )
      }),
    )
  })
})

describe('a second try', () => {
  const twice = anyAnswered.map(({ question, answer }) => ({ question, answer: { ...answer, override: null } }))
  const alone = (answer: Answer): Answer => ({ ...answer, firstTry: null })

  it('earns its share, and never less than the first earned', () => {
    fc.assert(
      fc.property(twice, ({ question, answer }) => {
        const { firstTry } = answer
        fc.pre(firstTry !== null)
        const first = mark(question, { ...NO_ANSWER, value: firstTry.value, proof: firstTry.proof }).credit
        const second = mark(question, alone(answer)).credit
        expect(mark(question, answer).credit).toBe(Math.max(first, second * firstTry.factor))
      }),
    )
  })

  it('is worth at most what the same answer is worth at once, and more the larger its share', () => {
    fc.assert(
      fc.property(twice, share, ({ question, answer }, other) => {
        const { firstTry } = answer
        fc.pre(firstTry !== null)
        const at = (factor: number) => mark(question, { ...answer, firstTry: { ...firstTry, factor } }).credit
        expect(at(Math.max(other, firstTry.factor))).toBeGreaterThanOrEqual(at(Math.min(other, firstTry.factor)))
        const best = Math.max(mark(question, alone(answer)).credit, at(0))
        expect(at(1)).toBe(best)
      }),
    )
  })

  it('leaves the first to the report, and its parts to the review', () => {
    fc.assert(
      fc.property(twice, ({ question, answer }) => {
        const { firstTry } = answer
        const both = mark(question, answer)
        const second = mark(question, alone(answer))
        expect(both.parts).toEqual(second.parts)
        const first = firstTry === null ? second : mark(question, { ...NO_ANSWER, value: firstTry.value })
        if (first.isAnswered) expect(both.firstParts).toEqual(first.parts)
        expect(both.proof).toBe(second.proof)
      }),
    )
  })
})

describe('an answer that a teacher marks', () => {
  const { content, key, fullCredit, levels } = kinds.extended.specimen
  const question = keyed('extended', content, key)
  const written = { ...NO_ANSWER, value: fullCredit }

  it('waits and counts for nothing until it is marked', () => {
    expect(mark(question, written)).toMatchObject({ isAnswered: true, isWaiting: true, earned: 0, possible: 0 })
    expect(mark(question, { ...written, levels: levels?.fullCredit ?? null })).toMatchObject({
      isWaiting: false,
      earned: 2,
      possible: 2,
    })
  })

  it('does not wait when the points were set by hand, nor when it was left open', () => {
    const byHand = mark(question, { ...written, override: 0.25 })
    expect(byHand).toMatchObject({ isWaiting: false, earned: 0.5, possible: 2 })
    expect(mark(question)).toMatchObject({ isAnswered: false, isWaiting: false, earned: 0, possible: 2 })
  })

  it('has no proof result while it waits', () => {
    const asks = { ...question, proof: 'counts' as const }
    const waiting = mark(asks, { ...written, proof: FOUND })
    expect(waiting).toMatchObject({ isWaiting: true, proof: null })
    const marked = mark(asks, { ...written, proof: FOUND, levels: levels?.fullCredit ?? null })
    expect(marked).toMatchObject({ credit: 1, proof: 'right-with-proof' })
  })
})

describe('a score', () => {
  it('is the sum over the questions; open ones count, void and waiting ones do not', () => {
    fc.assert(
      fc.property(fc.array(anyAnswered, { maxLength: 6 }), (list) => {
        const questions = list.map(({ question }, at) => ({ ...question, id: `q${at}` }))
        const answers = new Map(list.map(({ answer }, at) => [`q${at}`, answer]))
        const marks = questions.map((question) => mark(question, answers.get(question.id)))
        const score = scoreOf(questions, answers)
        expect(score).toEqual(sumOf(marks))
        expect(score.possible).toBe(
          questions.filter(({ isVoid }) => !isVoid).reduce((sum, { points }) => sum + points, 0),
        )
        expect(score.earned).toBeLessThanOrEqual(score.possible + 1e-9)
        expect(shareOf(score)).toBeGreaterThanOrEqual(0)
      }),
    )
    expect(shareOf({ earned: 0, possible: 0 })).toBe(0)
  })
})
