import { z } from 'zod'
import { type Anchor, anchor } from './anchor.ts'
import { sentenceOfIssue } from './issue-sentence.ts'
import { keepableText } from './keepable.ts'
import { proofMode } from './proof.ts'
import { type Content, type Key, type Kind, kindNames, kinds, type Response } from './question-kinds/index.ts'
import {
  errorTag,
  type Fault,
  type Grade,
  type Part,
  type RubricLevels,
  type Shuffle,
} from './question-kinds/question-kind.ts'

export const skill = z.enum([
  'attribution',
  'voice',
  'figures',
  'evidence',
  'sequence',
  'inference',
  'vocabulary',
  'main-idea',
])
export type Skill = z.infer<typeof skill>

/** What the student is told about one way of answering, and the misreading it stands for. */
export const optionFeedback = z.strictObject({ text: keepableText.max(1000), errorTag: errorTag.nullable() })
export type OptionFeedback = z.infer<typeof optionFeedback>

/** The field of `feedback` that belongs to one option of one part. */
export const feedbackKey = (part: string, given: string): string => `${part}/${given}`

const shownFields = {
  id: keepableText.min(1).max(40),
  /** The passage it asks about; null when it asks about none in particular. */
  passageId: z.string().max(40).nullable(),
  prompt: keepableText.max(2000),
  points: z.number().min(0).max(100),
  skill,
  /** Whether the student shows the proving sentence too. */
  proof: proofMode.default('none'),
}
const hiddenFields = {
  /** Where the passage proves the answer, as places in the revision the set holds. */
  evidence: z.array(anchor).max(20),
  /** Places a teacher accepts as proof beside the evidence. */
  acceptedProof: z.array(anchor).max(20).default([]),
  explanation: keepableText.max(4000),
  /** Keyed by `feedbackKey`. */
  feedback: z
    .record(keepableText.max(100), optionFeedback)
    .refine((ways) => Object.keys(ways).length <= 500, { error: 'At most 500 ways of answering can have feedback.' }),
}

/** One question as its teacher writes it; it can be incomplete. */
export type Question<K extends Kind = Kind> = {
  [P in K]: z.infer<z.ZodObject<typeof shownFields>> &
    z.infer<z.ZodObject<typeof hiddenFields>> & { kind: P; content: Content<P>; key: Key<P> }
}[K]

/** The same question as a student may see it before the feedback policy allows more. */
export type ShownQuestion<K extends Kind = Kind> = {
  [P in K]: z.infer<z.ZodObject<typeof shownFields>> & { kind: P; content: Content<P> }
}[K]

/** One schema of a union over all kinds, told apart by `kind`. The cast says what the loop over THE LIST cannot. */
function overKinds<Shape>(member: (kind: Kind) => z.ZodObject<{ kind: z.ZodLiteral<Kind> }>): z.ZodType<Shape> {
  const [first, ...rest] = kindNames
  return z.discriminatedUnion('kind', [member(first), ...rest.map(member)]) as unknown as z.ZodType<Shape>
}
const wholeFields = (kind: Kind) => ({
  ...shownFields,
  kind: z.literal(kind),
  content: kinds[kind].content,
  key: kinds[kind].key,
  ...hiddenFields,
})
export const question = overKinds<Question>((kind) => z.strictObject(wholeFields(kind)))

/** A published question under its newest key. A void one counts for nobody. */
export type KeyedQuestion<K extends Kind = Kind> = Question<K> & { readonly isVoid: boolean }
export const keyedQuestion = overKinds<KeyedQuestion>((kind) =>
  z.strictObject({ ...wholeFields(kind), isVoid: z.boolean() }),
)

export const shownQuestion = overKinds<ShownQuestion>((kind) =>
  z.strictObject({ ...shownFields, kind: z.literal(kind), content: kinds[kind].content }),
)

/** What a student may see, picked field by field so that a new hidden field stays hidden. */
export function shown<K extends Kind>(whole: Question<K>): ShownQuestion<K> {
  const { id, passageId, prompt, points, skill, proof, kind, content } = whole
  return { id, passageId, prompt, points, skill, proof, kind, content }
}

/** A marked question as its student may see it once feedback is allowed: without what is for the teacher alone. */
export function forStudents<K extends Kind>(whole: KeyedQuestion<K>): KeyedQuestion<K> {
  const { keyForStudents } = kinds[whole.kind]
  return keyForStudents === undefined ? whole : { ...whole, key: keyForStudents(whole.key) }
}

/** Everything that stands in the way of publishing this question, each at its field. */
export function faultsOf<K extends Kind>(whole: Question<K>): Fault[] {
  const faults: Fault[] = []
  if (whole.prompt.trim() === '') faults.push({ path: 'prompt', message: 'Write the question.' })
  faults.push(...kinds[whole.kind].faults(whole.content, whole.key))
  const needsEvidence = whole.proof !== 'none' || kinds[whole.kind].needsEvidence(whole.key)
  if (whole.evidence.length === 0 && needsEvidence) {
    faults.push({ path: 'evidence', message: 'Select the words in the passage that prove the answer.' })
  }
  return faults
}

/**
 * Marks a response; misreadings come from the kind or, failing that, from the question's feedback. Null when a teacher has
 * to mark it and has not; `levels` is what the teacher gave.
 */
export function grade<K extends Kind>(
  whole: Question<K>,
  response: Response<K>,
  levels: RubricLevels | null = null,
): Grade | null {
  const kind = kinds[whole.kind]
  if (kind.waitsForTeacher?.(whole.content, levels)) return null
  const { credit, parts } = kind.grade(whole.content, whole.key, response, levels)
  return {
    credit,
    parts: parts.map((part) => ({
      ...part,
      errorTag:
        part.errorTag ??
        part.given.map((given) => whole.feedback[feedbackKey(part.part, given)]?.errorTag).find((tag) => tag != null) ??
        null,
    })),
  }
}

export function partsOf<K extends Kind>(whole: Question<K>): Part[] {
  return kinds[whole.kind].parts(whole.content, whole.key)
}

export function shuffled<K extends Kind>(whole: KeyedQuestion<K>, shuffle: Shuffle): KeyedQuestion<K>
export function shuffled<K extends Kind>(whole: Question<K>, shuffle: Shuffle): Question<K>
export function shuffled<K extends Kind>(whole: ShownQuestion<K>, shuffle: Shuffle): ShownQuestion<K>
export function shuffled<K extends Kind>(whole: ShownQuestion<K>, shuffle: Shuffle): ShownQuestion<K> {
  return { ...whole, content: kinds[whole.kind].shuffled(whole.content, shuffle) }
}

/** The question with every anchor replaced by what `move` returns; what stands at one for which that is null is dropped. */
export function withMovedAnchors<K extends Kind>(
  whole: Question<K>,
  move: (anchor: Anchor) => Anchor | null,
): Question<K> {
  const { kind, content, key, evidence, acceptedProof } = whole
  return {
    ...whole,
    evidence: evidence.flatMap((place) => move(place) ?? []),
    acceptedProof: acceptedProof.flatMap((place) => move(place) ?? []),
    ...kinds[kind].moveAnchors({ content, key }, move),
  }
}

/** Reads a stored or received response to this question. A string says what is wrong with it. */
export function readResponse<K extends Kind>(asked: ShownQuestion<K>, value: unknown): Response<K> | string {
  const kind = kinds[asked.kind]
  const read = kind.response.safeParse(value)
  if (!read.success) {
    const [issue] = read.error.issues
    return issue === undefined ? 'This response cannot be read.' : sentenceOfIssue(issue, 'The response')
  }
  return kind.misfit(asked.content, read.data) ?? read.data
}
