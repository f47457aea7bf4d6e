import type { Anchor } from './anchor.ts'
import { type ProofMode, type ProofResult, proofResultOf, proofSelection, showsProof } from './proof.ts'
import { grade, type KeyedQuestion, type Question, readResponse, type ShownQuestion } from './question.ts'
import { type Kind, kinds, type Response } from './question-kinds/index.ts'
import type { Grade, PartGrade, RubricLevels } from './question-kinds/question-kind.ts'

/** One try at a question, unread as it lies in the database; undefined and null mean that there is none. */
export interface Try {
  readonly value: unknown
  readonly proof: unknown
}

/** All that is stored about one question in one attempt. */
export interface Answer extends Try {
  /** The try before this one, where a second was allowed, and the share of the credit that the second earns. */
  readonly firstTry: (Try & { readonly factor: number }) | null
  /** What a teacher gave by the rubric. */
  readonly levels: RubricLevels | null
  /** The credit a teacher set by hand, 0 to 1. */
  readonly override: number | null
}

export const NO_ANSWER: Answer = { value: null, proof: null, firstTry: null, levels: null, override: null }

/** What one stored answer is worth under one key. */
export interface Marked {
  /** False when the student left it open, or when what is stored cannot be read any more. */
  readonly isAnswered: boolean
  /** A teacher has to mark it; until then it counts for nothing, in what is possible too. */
  readonly isWaiting: boolean
  /** A teacher set the credit by hand. */
  readonly isOverridden: boolean
  /** 0 to 1; 0 while it waits. */
  readonly credit: number
  /** Points: credit times what the question is worth. */
  readonly earned: number
  /** Points it can earn: none while it waits and when the question is void. */
  readonly possible: number
  /** How the latest try was marked. */
  readonly parts: readonly PartGrade[]
  /** What the student gave at first, before any feedback: what the report counts. */
  readonly firstParts: readonly PartGrade[]
  /** Null where no proof is asked for and where the answer was left open. */
  readonly proof: ProofResult | null
}

/** Reads a stored response, unread as it lies in the database; null when it was left open or cannot be read. */
function readAnswer<K extends Kind>(asked: ShownQuestion<K>, value: unknown): Response<K> | null {
  if (value === undefined || value === null) return null
  const response = readResponse(asked, value)
  return typeof response === 'string' || kinds[asked.kind].isEmpty(response) ? null : response
}

/** Whether the student answered: a response that leaves everything open is none. */
export const isAnswered = (asked: ShownQuestion, value: unknown): boolean => readAnswer(asked, value) !== null

/** What a stored response gives for each part, whether or not it can be marked yet. */
export function givenIn<K extends Kind>(question: Question<K>, value: unknown): readonly PartGrade[] {
  const response = readAnswer(question, value)
  if (response === null) return []
  return kinds[question.kind].grade(question.content, question.key, response, null).parts
}

/** One try under the key; null when it was left open. */
function markTry<K extends Kind>(question: Question<K>, { value, proof }: Try, levels: RubricLevels | null) {
  const response = readAnswer(question, value)
  if (response === null) return null
  const graded = grade(question, response, levels)
  const proving = [...question.evidence, ...question.acceptedProof]
  const hasProof = question.proof !== 'none' && provesIt(proving, proof)
  return { graded, hasProof, credit: graded === null ? 0 : creditWith(question.proof, graded, hasProof) }
}

function provesIt(proving: readonly Anchor[], proof: unknown): boolean {
  const selected = proofSelection.safeParse(proof)
  return selected.success && showsProof(selected.data, proving)
}

/** Where proof counts, the answer and its proof each earn half. */
const creditWith = (mode: ProofMode, { credit }: Grade, hasProof: boolean): number =>
  mode === 'counts' ? (credit + (hasProof ? 1 : 0)) / 2 : credit

/**
 * Marks a stored answer.
 * - A second try earns its share of the credit, and never less than the first try earned.
 * - What a teacher set by hand stands above the key.
 * - A void question earns nothing and takes nothing away.
 */
export function mark<K extends Kind>(question: KeyedQuestion<K>, answer: Answer = NO_ANSWER): Marked {
  const tried = markTry(question, answer, answer.levels)
  const first = answer.firstTry === null ? null : markTry(question, answer.firstTry, answer.levels)
  const second = (tried?.credit ?? 0) * (answer.firstTry?.factor ?? 1)
  const credit = answer.override ?? Math.max(first?.credit ?? 0, second)
  const isWaiting = tried !== null && tried.graded === null && answer.override === null
  const counts = !question.isVoid && !isWaiting
  const isRight = tried?.graded?.credit === 1
  return {
    isAnswered: tried !== null,
    isWaiting,
    isOverridden: answer.override !== null,
    credit,
    earned: counts ? credit * question.points : 0,
    possible: counts ? question.points : 0,
    parts: tried?.graded?.parts ?? [],
    firstParts: (first ?? tried)?.graded?.parts ?? [],
    proof: question.proof === 'none' || !tried?.graded ? null : proofResultOf(isRight, tried.hasProof),
  }
}

export interface Score {
  readonly earned: number
  readonly possible: number
}

/** Points over several marked answers: open questions earn nothing and still count. */
export function sumOf(marked: readonly Score[]): Score {
  let earned = 0
  let possible = 0
  for (const one of marked) {
    earned += one.earned
    possible += one.possible
  }
  return { earned, possible }
}

/** The score of an attempt. */
export const scoreOf = (questions: readonly KeyedQuestion[], answers: ReadonlyMap<string, Answer>): Score =>
  sumOf(questions.map((question) => mark(question, answers.get(question.id))))

/** 0 to 1; a set without points counts as 0. */
export const shareOf = ({ earned, possible }: Score): number => (possible === 0 ? 0 : earned / possible)
