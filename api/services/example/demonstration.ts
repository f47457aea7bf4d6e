import type { Question, Skill } from '#api/domain/question.ts'
import type { Kind, Response } from '#api/domain/question-kinds/index.ts'
import type { ErrorTag } from '#api/domain/question-kinds/question-kind.ts'
import { chanceFrom, drawn } from './chance.ts'
import { answerTo, type Encounter } from './made-up-answers.ts'

/** The made-up class of the demonstration assignment. */
export const demonstrationNames: readonly string[] = [
  'Aaliyah B.',
  'Anton K.',
  'Benedikt S.',
  'Chidi O.',
  'Dilnoza R.',
  'Elif Y.',
  'Farid M.',
  'Grace T.',
  'Hana P.',
  'Ignacio V.',
  'Jasper L.',
  'Kamala D.',
  'Leila H.',
  'Mateo G.',
  'Minh N.',
  'Niamh C.',
  'Oluwaseun A.',
  'Priya J.',
  'Quentin F.',
  'Ruth W.',
  'Sakura I.',
  'Tomasz Z.',
  'Yusuf E.',
  'Zoltan U.',
]

const STUDENT_SEED = 47
const HARDNESS_SEED = 100
/** The student who was away that day. */
const ABSENT = 13
/** Students who ran out of time, and how many of the last questions they left open. */
const leftOpen: ReadonlyMap<number, number> = new Map([
  [5, 4],
  [19, 6],
])

/** Logits. A question is as hard as its kind, its skill and a little of its own make it. */
const hardnessOfKind: { readonly [K in Kind]?: number } = { verdict: -0.3, match: -0.4, multiple: 0.2 }
const hardnessOfSkill: { readonly [S in Skill]?: number } = { attribution: -0.3, voice: 0.3, inference: 0.7 }
/** How far the hardness of single questions lies apart at most. */
const OWN_HARDNESS = 1.2

/** Weakest and strongest ability of the class, in logits. */
const WEAKEST = -0.9
const STRONGEST = 2.1
const popular: readonly ErrorTag[] = ['claim-taken-as-fact', 'hedge-dropped', 'certainty-raised']

/** From 0 (weakest) to 1 (strongest). 7 shares no factor with 24, so every rank is taken once, out of order. */
function standingOf(studentIndex: number): number {
  const size = demonstrationNames.length
  return ((studentIndex * 7) % size) / (size - 1)
}

const hardnessOf = (question: Question, index: number): number =>
  (hardnessOfKind[question.kind] ?? 0) +
  (hardnessOfSkill[question.skill] ?? 0) +
  OWN_HARDNESS * (chanceFrom(HARDNESS_SEED + index)() - 0.5)

/** The logit of success is ability minus hardness (Rasch); weak students fall more often for the popular misreadings. */
function meets(hardness: number, standing: number, chance: () => number): Omit<Encounter, 'elsewhere'> {
  const ability = WEAKEST + (STRONGEST - WEAKEST) * standing
  const pullOfPopular = 3 + 3 * (1 - standing)
  return {
    gets: (ease = 0) => chance() < 1 / (1 + Math.exp(hardness - ease - ability)),
    oneOf: (options, weight = () => 1) => drawn(options, weight, chance()),
    pullOf: (errorTag) => (errorTag === null ? 1 : popular.includes(errorTag) ? pullOfPopular : 2),
  }
}

/**
 * What one student of the made-up class gives, by question id; null for the student who was away. The same questions
 * in the same order and the same index always give the same responses.
 * @param studentIndex place in `demonstrationNames`, from 0
 */
export function demonstrationResponses(
  questions: readonly Question[],
  studentIndex: number,
): Map<string, Response> | null {
  if (studentIndex === ABSENT) return null
  const chance = chanceFrom(STUDENT_SEED + studentIndex)
  const reached = questions.slice(0, questions.length - (leftOpen.get(studentIndex) ?? 0))
  const responses = new Map<string, Response>()
  for (const [index, question] of reached.entries()) {
    const elsewhere = questions.filter((other) => other !== question).flatMap(({ evidence }) => evidence)
    const met = meets(hardnessOf(question, index), standingOf(studentIndex), chance)
    const response = answerTo(question, { ...met, elsewhere })
    if (response !== null) responses.set(question.id, response)
  }
  return responses
}
