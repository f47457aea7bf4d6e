import type { Kind, Question, QuestionSetDraft, Skill } from '#api/contract.ts'
import { counted } from '#web/teacher/parts/wording.ts'
import { isSkill, skillNames } from './words.ts'

export type Blueprint = QuestionSetDraft['blueprint']

const skills: readonly Skill[] = Object.keys(skillNames).filter(isSkill)

/** One skill of a blueprint against the questions there are. `missing` is never below 0. */
export interface BlueprintRow {
  readonly skill: Skill
  readonly wanted: number
  readonly there: number
  readonly missing: number
}

/** Every skill, in the order of the menu. */
export function rowsOf(blueprint: Blueprint, questions: readonly Pick<Question, 'skill'>[]): BlueprintRow[] {
  return skills.map((skill) => {
    const wanted = blueprint.find((one) => one.skill === skill)?.questions ?? 0
    const there = questions.filter((one) => one.skill === skill).length
    return { skill, wanted, there, missing: Math.max(0, wanted - there) }
  })
}

/** The blueprint with another count for one skill, in the order of the menu; a count of 0 takes the skill out. */
export function withWanted(blueprint: Blueprint, skill: Skill, wanted: number): Blueprint {
  return skills.flatMap((one) => {
    const questions = one === skill ? wanted : (blueprint.find((planned) => planned.skill === one)?.questions ?? 0)
    return questions > 0 ? [{ skill: one, questions }] : []
  })
}

export const totalOf = (blueprint: Blueprint): number => blueprint.reduce((sum, { questions }) => sum + questions, 0)

/** "attribution 4, figures 3, evidence 1". */
export const blueprintInWords = (blueprint: Blueprint): string =>
  blueprint.map(({ skill, questions }) => `${skillNames[skill].toLowerCase()} ${questions}`).join(', ')

/** How a skill stands: "2 of 4 there, 2 missing". */
export function stateInWords({ wanted, there, missing }: BlueprintRow): string {
  if (wanted === 0) return there === 0 ? 'not planned' : `${there} there, not planned`
  if (missing > 0) return `${there} of ${wanted} there, ${missing} missing`
  return there > wanted ? `${there} there, ${there - wanted} more than planned` : `all ${wanted} there`
}

/** What the panel says while it is closed. */
export function summaryOf(blueprint: Blueprint, questions: readonly Pick<Question, 'skill'>[]): string {
  if (blueprint.length === 0) return 'Blueprint: plan how many questions of each skill you want'
  const missing = rowsOf(blueprint, questions).reduce((sum, row) => sum + row.missing, 0)
  return missing === 0
    ? `Blueprint: all ${counted(totalOf(blueprint), 'question')} there`
    : `Blueprint: ${missing} of ${counted(totalOf(blueprint), 'question')} missing`
}

/** Mixes that a lesson on who said what often needs. */
export const presets: readonly { readonly name: string; readonly blueprint: Blueprint }[] = [
  {
    name: 'Ten questions',
    blueprint: [
      { skill: 'attribution', questions: 4 },
      { skill: 'voice', questions: 2 },
      { skill: 'figures', questions: 3 },
      { skill: 'evidence', questions: 1 },
    ],
  },
  {
    name: 'Five questions',
    blueprint: [
      { skill: 'attribution', questions: 2 },
      { skill: 'voice', questions: 1 },
      { skill: 'figures', questions: 1 },
      { skill: 'evidence', questions: 1 },
    ],
  },
]

/** The kind that most questions on a skill have. */
export const usualKinds: Readonly<Record<Skill, Kind>> = {
  attribution: 'choice',
  voice: 'voice',
  figures: 'figure',
  evidence: 'highlight',
  sequence: 'order',
  inference: 'choice',
  vocabulary: 'short',
  'main-idea': 'choice',
}
