import { z } from 'zod'
import { type Anchor, anchor } from './anchor.ts'
import { fold } from './fold.ts'
import { sentenceOfIssue } from './issue-sentence.ts'
import { keepableText } from './keepable.ts'
import { faultsOf, feedbackKey, type KeyedQuestion, keyedQuestion, partsOf, withMovedAnchors } from './question.ts'
import { kinds } from './question-kinds/index.ts'
import type { Fault } from './question-kinds/question-kind.ts'

/**
 * One correction of a published question. It says only what it changes, so that one can be taken back although others
 * came after it.
 */
export const change = z.discriminatedUnion('what', [
  /** Another key, by the question's kind, and what explains it. Options that become right lose the feedback of wrong ones. */
  z.strictObject({
    what: z.literal('key'),
    key: z.unknown(),
    evidence: z.array(anchor).max(20).optional(),
    explanation: keepableText.max(4000).optional(),
  }),
  /** Another marking rule: the fields of the content that hold it. */
  z.strictObject({ what: z.literal('rule'), content: z.record(z.string().max(40), z.unknown()) }),
  z.strictObject({ what: z.literal('points'), points: z.number().min(0).max(100) }),
  /** A typed answer that counts from now on, for everybody. */
  z.strictObject({
    what: z.literal('answer'),
    part: keepableText.max(100),
    answer: keepableText.trim().min(1, 'Write the answer that counts.').max(200),
  }),
  /** Another place that proves the answer, for everybody. */
  z.strictObject({ what: z.literal('proof'), place: anchor }),
  /** The question counts for nobody. */
  z.strictObject({ what: z.literal('void') }),
])
export type Change = z.infer<typeof change>
type KeyChange = Extract<Change, { what: 'key' }>

/** The question with one change; throws a ZodError where the change does not fit its kind. */
function changed(question: KeyedQuestion, change: Change): KeyedQuestion {
  switch (change.what) {
    case 'key':
      return withKey(question, change)
    case 'rule':
      return keyedQuestion.parse({ ...question, content: { ...question.content, ...change.content } })
    case 'points':
      return { ...question, points: change.points }
    case 'answer':
      return keyedQuestion.parse({ ...question, key: accepting(question, change.part, change.answer) })
    case 'proof':
      return keyedQuestion.parse({ ...question, acceptedProof: withPlace(question, change.place) })
    case 'void':
      return { ...question, isVoid: true }
  }
}

function withKey(question: KeyedQuestion, { key, evidence, explanation }: KeyChange): KeyedQuestion {
  const after = keyedQuestion.parse({
    ...question,
    key,
    evidence: evidence ?? question.evidence,
    explanation: explanation ?? question.explanation,
  })
  const wasRight = new Set(rightWays(question))
  const feedback = { ...question.feedback }
  for (const way of rightWays(after)) if (!wasRight.has(way)) delete feedback[way]
  return { ...after, feedback }
}

/** The fields of feedback that belong to right options. */
const rightWays = (question: KeyedQuestion): string[] =>
  partsOf(question).flatMap(({ part, options }) =>
    (options ?? []).flatMap(({ given, right }) => (right ? [feedbackKey(part, given)] : [])),
  )

function accepting<K extends KeyedQuestion['kind']>({ kind, key }: KeyedQuestion<K>, part: string, answer: string) {
  return kinds[kind].accept?.(key, part, answer) ?? key
}

const withPlace = ({ evidence, acceptedProof }: KeyedQuestion, place: Anchor): Anchor[] =>
  [...evidence, ...acceptedProof].some(({ start, end }) => start === place.start && end === place.end)
    ? acceptedProof
    : [...acceptedProof, place]

/** The question as it counts after these changes, in the order they were made. */
export const mended = (published: KeyedQuestion, changes: readonly Change[]): KeyedQuestion =>
  changes.reduce(changed, published)

/** What is wrong with a change of this question; empty when it can be made. Faults that the question has anyway do not count. */
export function faultsOfChange(question: KeyedQuestion, change: Change): Fault[] {
  if (change.what === 'answer' && !isTyped(question, change.part)) {
    return [{ path: 'change.part', message: 'Only typed answers can be accepted for everybody.' }]
  }
  const after = tried(question, change)
  if (Array.isArray(after)) return after
  if (change.what === 'rule' && !hasSameParts(question, after)) {
    return [{ path: 'change.content', message: 'Only the rule can be changed: students have answered these options.' }]
  }
  const known = new Set(faultsOf(question).map(({ path }) => path))
  return faultsOf(after).flatMap(({ path, message }) => (known.has(path) ? [] : [{ path: `change.${path}`, message }]))
}

const isTyped = (question: KeyedQuestion, part: string): boolean =>
  kinds[question.kind].accept !== undefined &&
  partsOf(question).some((one) => one.part === part && one.options === null && one.isPlace !== true)

function tried(question: KeyedQuestion, change: Change): KeyedQuestion | Fault[] {
  try {
    return changed(question, change)
  } catch (error) {
    if (!(error instanceof z.ZodError)) throw error
    return error.issues.map((issue) => ({
      path: ['change', ...issue.path].join('.'),
      message: sentenceOfIssue(issue, 'The change'),
    }))
  }
}

/** Whether the question would be the same after a change that can be made. */
export const changesNothing = (question: KeyedQuestion, change: Change): boolean =>
  JSON.stringify(changed(question, change)) === JSON.stringify(question)

/** Why a change that can be made changes nothing. */
export const nothingToChange: { readonly [W in Change['what']]: string } = {
  key: 'This is the key already.',
  rule: 'This is the rule already.',
  points: 'The question is worth that already.',
  answer: 'This answer counts already.',
  proof: 'This place is accepted already.',
  void: 'The question is void already.',
}

/**
 * A change with its anchors moved by `move`, as they stand in another text; null when one of them has no place there.
 * A key that does not fit the question's kind stays as it is.
 */
export function movedChange(
  question: KeyedQuestion,
  change: Change,
  move: (anchor: Anchor) => Anchor | null,
): Change | null {
  let isLost = false
  const kept = (anchor: Anchor): Anchor => {
    const found = move(anchor)
    isLost ||= found === null
    return found ?? anchor
  }
  const result = withMoved(question, change, kept)
  return isLost ? null : result
}

function withMoved(question: KeyedQuestion, change: Change, move: (anchor: Anchor) => Anchor): Change {
  if (change.what === 'proof') return { ...change, place: move(change.place) }
  if (change.what !== 'key') return change
  const read = keyedQuestion.safeParse({ ...question, key: change.key, evidence: [], acceptedProof: [] })
  const key = read.success ? withMovedAnchors(read.data, move).key : change.key
  return change.evidence === undefined ? { ...change, key } : { ...change, key, evidence: change.evidence.map(move) }
}

/** Whether responses to one can be marked as responses to the other: the same parts with the same options. */
export const hasSameParts = (one: KeyedQuestion, other: KeyedQuestion): boolean =>
  one.kind === other.kind && JSON.stringify(answerable(one)) === JSON.stringify(answerable(other))

/** The same, and the prompt says the same but for capitals, accents and punctuation. */
export const asksTheSame = (one: KeyedQuestion, other: KeyedQuestion): boolean =>
  fold(one.prompt) === fold(other.prompt) && hasSameParts(one, other)

const answerable = (question: KeyedQuestion) =>
  partsOf(question)
    .map(({ part, label, options }) => ({
      part,
      label,
      options:
        options?.map(({ given, label }) => ({ given, label })).sort((a, b) => (a.given < b.given ? -1 : 1)) ?? null,
    }))
    .sort((a, b) => (a.part < b.part ? -1 : 1))
