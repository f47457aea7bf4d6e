import { anchor } from '../anchor.ts'
import { readFigure, type TypedFigure } from '../figure.ts'
import { faultsOf, partsOf, type Question } from '../question.ts'
import { kinds } from '../question-kinds/index.ts'
import type { Part } from '../question-kinds/question-kind.ts'
import { wordsOf } from './wording.ts'

export interface AdvisedOption {
  readonly label: string
  readonly right: boolean
  readonly words: readonly string[]
  readonly figure: TypedFigure | null
}

/** A question of any kind, as the finders look at it. */
export interface AdvisedQuestion {
  readonly question: Question
  readonly parts: readonly Part[]
  /** Each list of options the teacher wrote, once, without those that are still blank. */
  readonly lists: readonly (readonly AdvisedOption[])[]
  /** The only list of a question that asks one thing, else null. */
  readonly soleList: readonly AdvisedOption[] | null
  /** Nothing stands in the way of publishing it. */
  readonly isWhole: boolean
}

export function advisedQuestion(question: Question): AdvisedQuestion {
  // The criteria of a rubric are no parts that a student chooses answers for.
  const parts = kinds[question.kind].waitsForTeacher === undefined ? partsOf(question) : []
  const written = new Set(leavesOf(question.content))
  const lists = new Map<string, AdvisedOption[]>()
  for (const { options } of parts) {
    if (options === null || !options.every(({ label }) => written.has(label))) continue
    const name = JSON.stringify(options.map(({ given }) => given))
    if (!lists.has(name)) lists.set(name, options.filter(({ label }) => label.trim() !== '').map(advisedOption))
  }
  const all = [...lists.values()]
  const soleList = parts.length === 1 ? (all[0] ?? null) : null
  return { question, parts, lists: all, soleList, isWhole: faultsOf(question).length === 0 }
}

const advisedOption = ({ label, right }: { label: string; right: boolean }): AdvisedOption => ({
  label,
  right,
  words: wordsOf(label),
  figure: label.length <= 60 ? readFigure(label) : null,
})

/** The strings and numbers in a content or key, without its anchors. */
function leavesOf(value: unknown): (string | number)[] {
  if (typeof value === 'string' || typeof value === 'number') return [value]
  if (typeof value !== 'object' || value === null || anchor.safeParse(value).success) return []
  return Object.values(value).flatMap(leavesOf)
}

/** What a key holds in words and numbers, without the ids of parts and options. */
export function keyLeaves({ question, parts }: Pick<AdvisedQuestion, 'question' | 'parts'>): (string | number)[] {
  const ids = new Set(parts.flatMap(({ part, options }) => [part, ...(options ?? []).map(({ given }) => given)]))
  return leavesOf(question.key).filter((leaf) => typeof leaf === 'number' || !ids.has(leaf))
}
