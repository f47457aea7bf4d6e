import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { arranged, shuffleBy } from '#api/domain/attempt.ts'
import { type ShownQuestion, shownQuestion } from '#api/domain/question.ts'
import { kindNames, kinds } from '#api/domain/question-kinds/index.ts'

const seeds = fc.integer({ min: 0, max: 2 ** 32 - 1 })

/** One question of every kind on each passage. */
const asked: ShownQuestion[] = ['first', 'second', null].flatMap((passageId) =>
  kindNames.map((kind) =>
    shownQuestion.parse({
      id: `${passageId}-${kind}`,
      kind,
      passageId,
      prompt: 'What does the passage say?',
      points: 1,
      skill: 'evidence',
      content: kinds[kind].specimen.content,
    }),
  ),
)
const both = (seed: number) => ({ seed, shuffleQuestions: true, shuffleOptions: true })
const sorted = (questions: readonly ShownQuestion[]) => questions.map(({ id }) => id).sort()
const asText = (value: unknown) => [...JSON.stringify(value)].sort().join('')

describe('a shuffle', () => {
  it('keeps every entry, and is the same for the same seed', () => {
    fc.assert(
      fc.property(seeds, fc.array(fc.integer()), (seed, list) => {
        const result = shuffleBy(seed)(list)
        expect(result.toSorted((a, b) => a - b)).toEqual(list.toSorted((a, b) => a - b))
        expect(shuffleBy(seed)(list)).toEqual(result)
      }),
    )
  })

  it('gives every order about as often', () => {
    const counts = new Map<string, number>()
    for (let seed = 0; seed < 6000; seed++) {
      const order = shuffleBy(seed)(['a', 'b', 'c']).join('')
      counts.set(order, (counts.get(order) ?? 0) + 1)
    }
    expect(counts.size).toBe(6)
    for (const count of counts.values()) expect(Math.abs(count - 1000)).toBeLessThan(150)
  })

  it('does not give two lists of the same length the same order', () => {
    const differs = (seed: number) => {
      const shuffle = shuffleBy(seed)
      const [claims, sources] = [shuffle([1, 2, 3, 4, 5]), shuffle([1, 2, 3, 4, 5])]
      return claims.join() !== sources.join()
    }
    const seeds = Array.from({ length: 200 }, (_, seed) => seed)
    expect(seeds.filter(differs).length).toBeGreaterThan(190)
  })
})

describe('the order of an attempt', () => {
  it('holds every question with all its options, and is the same for the same seed', () => {
    fc.assert(
      fc.property(seeds, (seed) => {
        const result = arranged(asked, both(seed))
        expect(sorted(result)).toEqual(sorted(asked))
        for (const question of result) {
          const before = asked.find(({ id }) => id === question.id)
          expect(asText(question)).toBe(asText(before))
        }
        expect(arranged(asked, both(seed))).toEqual(result)
      }),
    )
  })

  it('keeps the questions of a passage together and the passages in order', () => {
    const mixed = kindNames.flatMap((_, index) => asked.filter((__, at) => at % kindNames.length === index))
    fc.assert(
      fc.property(seeds, (seed) => {
        const passages = arranged(mixed, both(seed)).map(({ passageId }) => passageId)
        const runs = passages.filter((passageId, index) => index === 0 || passageId !== passages[index - 1])
        expect(runs).toEqual(['first', 'second', null])
      }),
    )
  })

  it('is the teacher’s as far as the assignment does not shuffle', () => {
    fc.assert(
      fc.property(seeds, (seed) => {
        expect(arranged(asked, { seed, shuffleQuestions: false, shuffleOptions: false })).toEqual(asked)
        const options = arranged(asked, { seed, shuffleQuestions: false, shuffleOptions: true })
        expect(options.map(({ id }) => id)).toEqual(asked.map(({ id }) => id))
        const questions = arranged(asked, { seed, shuffleQuestions: true, shuffleOptions: false })
        expect(questions.every((question) => asked.includes(question))).toBe(true)
      }),
    )
  })

  it('shows the options of a question the same whatever stands before it', () => {
    const optionsOf = (questions: readonly ShownQuestion[]) =>
      arranged(questions, { seed: 7, shuffleQuestions: true, shuffleOptions: true }).find(
        ({ id }) => id === 'first-choice',
      )
    expect(optionsOf(asked.slice(0, 1))).toEqual(optionsOf(asked))
  })

  it('differs between attempts', () => {
    const orders = new Set(Array.from({ length: 50 }, (_, seed) => JSON.stringify(arranged(asked, both(seed)))))
    expect(orders.size).toBe(50)
  })
})
