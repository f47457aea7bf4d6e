import { z } from 'zod'
import type { Anchor } from '../anchor.ts'
import { keepableText } from '../keepable.ts'

/** The misreading a wrong answer stands for. */
export const errorTag = z.enum([
  'wrong-speaker',
  'claim-taken-as-fact',
  'fact-taken-as-claim',
  'hedge-dropped',
  'bound-reversed',
  'wrong-unit',
  'wrong-figure',
  'certainty-raised',
  'not-in-text',
])
export type ErrorTag = z.infer<typeof errorTag>

/** Something a teacher must mend before publishing. `path` leads to the field, e.g. `content.options.2.text`. */
export const fault = z.strictObject({ path: z.string(), message: z.string() })
export type Fault = z.infer<typeof fault>

/** How one part of a response was marked. A part is what can be right or wrong by itself: a row, a bound, the answer. */
export interface PartGrade {
  readonly part: string
  /** What the student gave, as ids of options or as folded text; empty when the part was left open. */
  readonly given: readonly string[]
  /** 0 to 1. */
  readonly credit: number
  /** Set by kinds that can tell the misreading themselves; option kinds leave it to the question's feedback. */
  readonly errorTag: ErrorTag | null
}

/** The credit (0 to 1) of a whole response, and of its parts. */
export interface Grade {
  readonly credit: number
  readonly parts: readonly PartGrade[]
}

/** The level a teacher gave for each criterion of a rubric, by their ids. */
export const rubricLevels = z
  .record(z.string().min(1).max(40), z.string().min(1).max(40))
  .refine((levels) => Object.keys(levels).length <= 20, { error: 'At most 20 criteria can be marked.' })
export type RubricLevels = z.infer<typeof rubricLevels>

/** One way of answering a part. */
export interface PartOption {
  readonly given: string
  readonly label: string
  readonly right: boolean
  /** The misreading it stands for, in kinds that can tell it themselves. */
  readonly errorTag?: ErrorTag | null
}

/** A part as the report shows it. `options` is null where students type or select freely. */
export interface Part {
  readonly part: string
  readonly label: string
  readonly options: readonly PartOption[] | null
  /** The field of the response that holds what was typed, before it was folded. */
  readonly field?: string
  /** What is given are places in the passage, as `start-end`. */
  readonly isPlace?: true
  /** A second step on what another part asks; the confusion matrix leaves it out. */
  readonly isSecondStep?: true
}

/** Puts a list into another order; the order belongs to one attempt. */
export type Shuffle = <T>(list: readonly T[]) => T[]

/**
 * What a kind of question is, without a screen. `content` is what a student may see; `key` is what a student may not.
 * A draft can be incomplete, so both schemas accept one ("no key yet" is null or empty); `faults` names what is missing.
 */
export interface QuestionKind<Content, Key, Response> {
  readonly content: z.ZodType<Content>
  readonly key: z.ZodType<Key>
  readonly response: z.ZodType<Response>
  /** What a new question starts with. `newId` gives ids for its options. */
  blank(newId: () => string): { content: NoInfer<Content>; key: NoInfer<Key> }
  readonly specimen: NoInfer<{ content: Content; key: Key; fullCredit: Response; noCredit: Response }> & {
    /** What a teacher gives the two responses, in kinds that are marked by a rubric. */
    readonly levels?: { readonly fullCredit: RubricLevels; readonly noCredit: RubricLevels }
  }
  faults(content: Content, key: Key): Fault[]
  /** Whether the response refers only to what the content holds. Null when it fits, else a sentence saying what does not. */
  misfit(content: Content, response: Response): string | null
  /** Whether the student left everything open. */
  isEmpty(response: Response): boolean
  /** `levels` matters only where a teacher marks by a rubric. */
  grade(content: Content, key: Key, response: Response, levels?: RubricLevels | null): Grade
  /** Kinds that a teacher marks by a rubric have it: whether levels are missing. */
  waitsForTeacher?(content: Content, levels: RubricLevels | null): boolean
  /** They have this too: what keeps these levels from marking an answer, each at `levels.<criterion>`. */
  faultsOfLevels?(content: Content, levels: RubricLevels): Fault[]
  /** Kinds whose answer is a text of its own, and not given part by part, have it: that text. */
  written?(response: Response): string
  /** Kinds whose key holds words for the teacher alone have it: the key as students get it once feedback is allowed. */
  keyForStudents?(key: Key): Key
  /** Kinds with typed answers have it: the key with one more answer accepted in this part. */
  accept?(key: Key, part: string, answer: string): Key
  parts(content: Content, key: Key): Part[]
  shuffled(content: Content, shuffle: Shuffle): Content
  /** Whether the question needs evidence of its own before it can be published. */
  needsEvidence(key: Key): boolean
  /** Each anchor that content and key hold replaced by what `move` returns; what stands at one that is null is dropped. */
  moveAnchors(
    held: { content: NoInfer<Content>; key: NoInfer<Key> },
    move: (anchor: Anchor) => Anchor | null,
  ): { content: NoInfer<Content>; key: NoInfer<Key> }
}

export const optionId = keepableText.min(1).max(40)
export const option = z.strictObject({ id: optionId, text: keepableText.max(1000) })
export type Option = z.infer<typeof option>
