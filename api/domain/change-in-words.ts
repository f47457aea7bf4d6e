import type { Change } from './mending.ts'
import { mended } from './mending.ts'
import { type KeyedQuestion, partsOf } from './question.ts'

const shortened = (words: string): string => (words.length > 80 ? `${words.slice(0, 79).trimEnd()}…` : words)
const quoted = (words: string): string => `“${shortened(words)}”`

/** What a mend changed, for people: one sentence. `question` is the one it was made for, as it was published. */
export function changeInWords(question: KeyedQuestion, change: Change): string {
  switch (change.what) {
    case 'key':
      return keyInWords(question, change)
    case 'rule':
      return 'Marked by another rule.'
    case 'points':
      return change.points === 1 ? 'Worth 1 point.' : `Worth ${change.points} points.`
    case 'answer':
      return `${quoted(change.answer)} counts as right${inPart(question, change.part)}.`
    case 'proof':
      return `${quoted(change.place.quote)} counts as proof.`
    case 'void':
      return 'Counts for nobody.'
  }
}

function inPart(question: KeyedQuestion, part: string): string {
  const parts = partsOf(question)
  const label = parts.length > 1 ? parts.find((one) => one.part === part)?.label : undefined
  return label === undefined ? '' : ` (${shortened(label)})`
}

/** Names the right options where there are few of them. */
function keyInWords(question: KeyedQuestion, change: Change): string {
  const [only, ...others] = partsOf(mended(question, [change]))
  const right = only?.options?.filter((option) => option.right).map(({ label }) => label)
  if (right === undefined || right.length === 0 || others.length > 0) return 'Another key.'
  return `Key: ${right.map(shortened).join('; ')}.`
}
