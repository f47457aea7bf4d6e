import type { Dependents } from '#api/resources/passage.ts'

const counted = (count: number, noun: string): string => `${count} ${noun}${count === 1 ? '' : 's'}`

export const hasDependents = ({ questionSets, shortenedQuestionSets, assignments }: Dependents): boolean =>
  questionSets.length + shortenedQuestionSets.length + assignments.length > 0

/** Names what would go with the thing called `title`, and the ways out. */
export function dependentsSentence(title: string, hanging: Dependents): string {
  const { questionSets, shortenedQuestionSets, assignments } = hanging
  const attempts = assignments.reduce((sum, assignment) => sum + assignment.attempts, 0)
  const gone = [
    questionSets.length > 0 ? counted(questionSets.length, 'question set') : '',
    assignments.length > 0 ? `${counted(assignments.length, 'assignment')} with ${counted(attempts, 'attempt')}` : '',
  ].filter((part) => part !== '')
  const shortened =
    shortenedQuestionSets.length > 0
      ? ` ${counted(shortenedQuestionSets.length, 'question set')} with other passages would lose the questions about it and the versions published with it.`
      : ''
  const first =
    gone.length > 0 ? `Deleting “${title}” would also delete ${gone.join(' and ')}.` : `Others use “${title}”.`
  return `${first}${shortened} Say that you know (withDependents), or archive it instead.`
}
