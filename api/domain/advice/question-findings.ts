import { feedbackKey, type Skill } from '../question.ts'
import type { Finding } from './advice.ts'
import type { AdvisedQuestion } from './advised-question.ts'

const quotation = /“[^”]*”|"[^"]*"|«[^»]*»/g
const emphasis = /\*[^*]+\*/g
const plainNegative = /(?<!\p{L})(?:[Nn]ot(?! only)|[Ee]xcept|[Nn]ever|\p{L}+n['’]t)(?!\p{L})/gu
/** What stands behind one of these is something the question is about, not the question itself. */
const opensClause = /(?<!\p{L})(?:that|whether|because|if|when|although|and|but)(?!\p{L})[^.?!]*$/iu

/**
 * A "not" that a quick reader misses. Statements to be judged are left alone, and so are quotations and clauses: there the
 * "not" belongs to the passage.
 */
export function hiddenNegative({ question, parts, lists }: AdvisedQuestion): Finding[] {
  if (lists.length === 0 && parts.every(({ options }) => options !== null)) return []
  const plain = question.prompt.replace(quotation, ' ').replace(emphasis, ' ')
  const word = [...plain.matchAll(plainNegative)].find(({ index }) => !opensClause.test(plain.slice(0, index)))?.[0]
  if (word === undefined) return []
  return [
    {
      path: 'prompt',
      message: `“${word}” is easy to miss. Write it in capitals, or ask for what is true instead.`,
    },
  ]
}

/** Skills whose wrong answers are named misreadings. */
const misread: ReadonlySet<Skill> = new Set(['attribution', 'voice', 'figures'])

/** No wrong option says which misreading it stands for, so that the report cannot either. */
export function untaggedOptions({ question, parts, isWhole }: AdvisedQuestion): Finding[] {
  if (!isWhole || !misread.has(question.skill)) return []
  const isTagged = parts.some(
    ({ part, options }) =>
      options === null ||
      options.some(
        ({ given, right, errorTag }) =>
          !right && (errorTag ?? question.feedback[feedbackKey(part, given)]?.errorTag ?? null) !== null,
      ),
  )
  if (isTagged) return []
  return [
    {
      path: 'feedback',
      message: 'No wrong option says which misreading it stands for. Choose one, and the report will count it.',
    },
  ]
}

export function missingExplanation({ question, isWhole }: AdvisedQuestion): Finding[] {
  if (!isWhole || question.explanation.trim() !== '') return []
  return [
    {
      path: 'explanation',
      message: 'There is no explanation. Write one or two sentences that lead from the passage to the answer.',
    },
  ]
}
