import { tellingWords, wordsOf } from '../advice/wording.ts'

/** Words by which somebody speaks, thinks or is accused: a sentence with one may hold a claim the reading did not find. */
const saying =
  /(?<!\p{L})(?:sa(?:y|ys|id|ying)|t(?:ell|ells|old|elling)|speak|spoke|report(?:s|ed|edly|ing)?|accord\p{L}*|claim(?:s|ed|ing)?(?! (?:the )?(?:lives|life|at least|more than|\p{N}))|alleg\p{L}*|declin\p{L}*|refus\p{L}*|blam\p{L}*|charge[sd]?|accus\p{L}*|den(?:y|ies|ied)|call(?:s|ed|ing)?|believ\p{L}*|reject\p{L}*|dismiss\p{L}*|warn\p{L}*|argu\p{L}*|meant?|deman\p{L}*|thought|thinks?|insist\p{L}*|describ\p{L}*|suggest\p{L}*|estimat\p{L}*|announc\p{L}*|confirm\p{L}*|comment\p{L}*|promis\p{L}*|account(?:s|ed)?|understood|expected|ask(?:s|ed)?|question(?:s|ed)?|whether|recall\p{L}*|tweet\p{L}*|wr(?:ite|ites|ote|itten)|found that|persuaded|apparently|likely|may|might|could|appears?|seems?)(?!\p{L})/iu

export const mayHoldClaim = (sentence: string): boolean => saying.test(sentence) || /[“”"]|^['‘]/.test(sentence)

const OVERLAP = 0.6

/** Whether two claims say much the same: most telling words of the shorter one stand in the other. */
export function saysTheSame(one: Worded, other: Worded): boolean {
  const least = Math.min(one.telling.size, other.telling.size)
  if (least === 0) return false
  let shared = 0
  for (const word of one.telling) if (other.telling.has(word)) shared += 1
  return shared >= OVERLAP * least
}

/** The words of a claim, taken apart once: folded, and those of them that say what it is about. */
export interface Worded {
  readonly words: readonly string[]
  readonly telling: ReadonlySet<string>
}

export function worded(text: string): Worded {
  const words = wordsOf(text)
  return { words, telling: tellingWords(words) }
}
