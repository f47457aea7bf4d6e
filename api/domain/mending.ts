import { z } from 'zod'
import { anchor } from './anchor.ts'
import { keepableText } from './keepable.ts'
import { faultsOf, type KeyedQuestion, keyedQuestion, partsOf } from './question.ts'
import { kinds } from './question-kinds/index.ts'
import type { Fault } from './question-kinds/question-kind.ts'

/**
 * One correction of a published question. It says only what it changes, so that one can be taken back although others
 * came after it.
 */
export const change = z.discriminatedUnion('what', [
  /** Another key, by the question's kind. */
  z.strictObject({ what: z.literal('key'), key: z.unknown() }),
  /** Another marking rule: the same content but for its rule. */
  z.strictObject({ what: z.literal('rule'), content: z.unknown() }),
  z.strictObject({ what: z.literal('points'), points: z.number().min(0).max(100) }),
  /** A typed answer that counts from now on, for everybody. */
  z.strictObject({
    what: z.literal('answer'),
    part: keepableText.max(100),
    answer: keepableText.trim().min(1).max(200),
  }),
  /** Another place that proves the answer, for everybody. */
  z.strictObject({ what: z.literal('proof'), place: anchor }),
  /** The question counts for nobody. */
  z.strictObject({ what: z.literal('void') }),
])
export type Change = z.infer<typeof change>

/** The question with one change; throws a ZodError where the change does not fit its kind. */
function changed(question: KeyedQuestion, change: Change): KeyedQuestion {
  switch (change.what) {
    case 'key':
      return keyedQuestion.parse({ ...question, key: change.key })
    case 'rule':
      return keyedQuestion.parse({ ...question, content: change.content })
    case 'points':
      return { ...question, points: change.points }
    case 'answer':
      return keyedQuestion.parse({ ...question, key: accepting(question, change.part, change.answer) })
    case 'proof':
      return { ...question, acceptedProof: [...question.acceptedProof, change.place] }
    case 'void':
      return { ...question, isVoid: true }
  }
}

function accepting<K extends KeyedQuestion['kind']>({ kind, key }: KeyedQuestion<K>, part: string, answer: string) {
  return kinds[kind].accept?.(key, part, answer) ?? key
}

/** The question as it counts after these changes, in the order they were made. */
export const mended = (published: KeyedQuestion, changes: readonly Change[]): KeyedQuestion =>
  changes.reduce(changed, published)

/** What is wrong with a change of this question; empty when it can be made. */
export function faultsOfChange(question: KeyedQuestion, change: Change): Fault[] {
  const after = tried(question, change)
  if (Array.isArray(after)) return after
  if (JSON.stringify(after) === JSON.stringify(question)) return [{ path: 'change', message: nothing[change.what] }]
  if (change.what === 'rule' && !hasSameParts(question, after)) {
    return [{ path: 'change.content', message: 'Only the rule can be changed: students have answered these options.' }]
  }
  return faultsOf(after).map(({ path, message }) => ({ path: `change.${path}`, message }))
}

function tried(question: KeyedQuestion, change: Change): KeyedQuestion | Fault[] {
  try {
    return changed(question, change)
  } catch (error) {
    if (!(error instanceof z.ZodError)) throw error
    return [{ path: 'change', message: 'This change does not fit the kind of the question.' }]
  }
}

const nothing: { readonly [W in Change['what']]: string } = {
  key: 'This is the key already.',
  rule: 'This is the rule already.',
  points: 'The question is worth that already.',
  answer: 'Answers to this question are not typed.',
  proof: 'This place is accepted already.',
  void: 'The question is void already.',
}

/** Whether responses to one can be marked as responses to the other: the same parts with the same options. */
export const hasSameParts = (one: KeyedQuestion, other: KeyedQuestion): boolean =>
  one.kind === other.kind && JSON.stringify(answerable(one)) === JSON.stringify(answerable(other))

const answerable = (question: KeyedQuestion) =>
  partsOf(question).map(({ part, options }) => ({
    part,
    options:
      options?.map(({ given, label }) => ({ given, label })).sort((a, b) => (a.given < b.given ? -1 : 1)) ?? null,
  }))
