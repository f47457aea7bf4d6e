import type { Content, RubricMarkInput, WrittenAnswer } from '#api/contract.ts'

/** What stands on the screen for one answer: levels chosen so far, by criterion, and the comment. */
export interface Given {
  readonly levels: Readonly<Record<string, string>>
  readonly comment: string
}
export type Criteria = Content<'extended'>['criteria']

export const givenIn = ({ levels, comment }: Pick<WrittenAnswer, 'levels' | 'comment'>): Given => ({
  levels: levels ?? {},
  comment,
})

const hasAll = (criteria: Criteria, levels: Given['levels']): boolean =>
  criteria.every(({ id }) => Object.hasOwn(levels, id))

/** What the server is to keep: levels only when every criterion has one. */
export const toSend = (criteria: Criteria, { levels, comment }: Given, sequence: number): RubricMarkInput => ({
  levels: hasAll(criteria, levels) ? { ...levels } : null,
  comment,
  sequence,
})

/** Whether the server keeps these already. */
export function isKept(input: RubricMarkInput, answer: WrittenAnswer): boolean {
  const isMarked = input.levels !== null
  return isMarked === (answer.levels !== null) && isSame(givenIn(input), givenIn(answer))
}

/** Whether both say the same; the order in which levels were chosen says nothing. */
export function isSame(one: Given, other: Given): boolean {
  const ids = new Set([...Object.keys(one.levels), ...Object.keys(other.levels)])
  return one.comment === other.comment && [...ids].every((id) => one.levels[id] === other.levels[id])
}

/** Where the number keys go next: the first criterion without a level, else the one after, else it stays. */
export function nextCriterion(criteria: Criteria, levels: Given['levels'], current: number): number {
  const open = criteria.findIndex(({ id }, index) => index > current && !Object.hasOwn(levels, id))
  return open === -1 ? Math.min(current + 1, criteria.length - 1) : open
}

/** The comments written for this question so far, the most used first. */
export function snippetsOf(answers: readonly WrittenAnswer[], most = 9): string[] {
  const counts = new Map<string, number>()
  for (const { comment } of answers) {
    const words = comment.trim()
    if (words !== '') counts.set(words, (counts.get(words) ?? 0) + 1)
  }
  return [...counts]
    .sort((a, b) => b[1] - a[1])
    .slice(0, most)
    .map(([words]) => words)
}

/** The comment with a snippet added behind what is there; unchanged when it is in it or would be too long. */
export function withSnippet(comment: string, snippet: string): string {
  if (comment.includes(snippet)) return comment
  const joined = comment.trim() === '' ? snippet : `${comment.trimEnd()} ${snippet}`
  return joined.length > LONGEST_COMMENT ? comment : joined
}

export const LONGEST_COMMENT = 2000
