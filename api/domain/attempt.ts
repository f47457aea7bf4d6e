import { type KeyedQuestion, type ShownQuestion, shuffled } from './question.ts'
import type { Shuffle } from './question-kinds/question-kind.ts'

/** What fixes the order of one attempt. `seed` is an unsigned 32-bit integer. */
export interface Arrangement {
  readonly seed: number
  readonly shuffleQuestions: boolean
  readonly shuffleOptions: boolean
}

/** A small deterministic generator (mulberry32): numbers from 0 up to 1, the same for the same seed. */
function numbersFrom(seed: number): () => number {
  let state = seed >>> 0
  return () => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
  }
}

/**
 * A Fisher–Yates shuffle. Lists shuffled one after another by the same one get orders that have nothing to do with each
 * other: rows and options written in the same order must not stay side by side.
 */
export function shuffleBy(seed: number): Shuffle {
  const next = numbersFrom(seed)
  return <T>(list: readonly T[]): T[] => {
    const rest = [...list]
    const result: T[] = []
    while (rest.length > 0) result.push(...rest.splice(Math.floor(next() * rest.length), 1))
    return result
  }
}

/** The attempt's seed for one question, so that its options do not depend on the questions before it (FNV-1a). */
function seedFor(seed: number, questionId: string): number {
  let hash = (0x811c9dc5 ^ seed) >>> 0
  for (const character of questionId) hash = Math.imul(hash ^ (character.codePointAt(0) ?? 0), 0x01000193) >>> 0
  return hash
}

/** Questions on one passage stay together, and passages in the teacher's order: nobody jumps between texts. */
function inAttemptOrder<Q extends ShownQuestion>(questions: readonly Q[], seed: number): Q[] {
  const shuffle = shuffleBy(seed)
  const passageIds = new Set(questions.map(({ passageId }) => passageId))
  return [...passageIds].flatMap((id) => shuffle(questions.filter(({ passageId }) => passageId === id)))
}

/** The questions in the order of one attempt, options too, as far as the assignment shuffles. */
export function arranged(questions: readonly KeyedQuestion[], arrangement: Arrangement): KeyedQuestion[]
export function arranged(questions: readonly ShownQuestion[], arrangement: Arrangement): ShownQuestion[]
export function arranged(questions: readonly ShownQuestion[], arrangement: Arrangement): ShownQuestion[] {
  const { seed, shuffleQuestions, shuffleOptions } = arrangement
  const ordered = shuffleQuestions ? inAttemptOrder(questions, seed) : [...questions]
  if (!shuffleOptions) return ordered
  return ordered.map((asked) => shuffled(asked, shuffleBy(seedFor(seed, asked.id))))
}
