import { midSentence } from './in-line.ts'

/** Why a claim cannot be read without the sentences around it; null when it can. */
export function danglingIn(sentence: string): string | null {
  const words = sentence.replace(/^[“"‘'(]+/, '')
  if (words.split(' ').length < 5) return 'too short'
  if (sentence.length > 220) return 'too long'
  if (!/^[\p{L}\p{N}£$€¥]/u.test(words) || /\n|:$|…/.test(sentence) || !hasFiniteVerb(words)) return 'no sentence'
  if (!isBalanced(sentence)) return 'half a quotation'
  const found = pointers.find(([pattern]) => pattern.test(words))
  if (found !== undefined) return found[1]
  return hasLostPronoun(words) ? 'holds a pronoun of somebody outside' : null
}

/** What points out of a sentence, and what it does. */
const pointers: readonly (readonly [pattern: RegExp, reason: string])[] = [
  [
    /^(?:he|she|it|its|they|their|his|her|hers|ours|mine|yours|theirs|this|that(?! \p{L}+s )|these|those|such|here|then|the same|another|others?|both|neither|either|one of|some of|by then|also|in response|as a result|which|who|whom|whose|where|when|why|how|what|whether|to|of|for|from|as|than|not|or|because)(?!\p{L})/iu,
    'begins with a word that points back',
  ],
  [
    /(?<!\p{L})[Tt]he \p{Nd}{1,3}(?:\p{L}| (?:\p{L}+ed|were|was|had|have|has|are|is|due)(?!\p{L})|[.,]|$)(?<!st|nd|rd|th)/u,
    'points back to a number',
  ],
  [/(?<!\p{L})(?:do|does|did|done|doing) (?:it|so|this|that)(?!\p{L})/iu, 'points back to a deed'],
  [
    /(?<!\p{L})there(?! (?:is|are|was|were|will|would|has|have|had|may|might|can|could|remains?)(?!\p{L}))(?!\p{L})/iu,
    'points to a place',
  ],
  [/(?<!\p{L})(?:this|these|those(?! (?:who|on|of|in|with|whose|that|at|from)(?!\p{L})))(?!\p{L})/iu, 'points back'],
  [/(?<!\p{L})such(?! as(?!\p{L}))(?!\p{L})/iu, 'points back'],
  [/^[^,]+, (?:who|which)(?!\p{L})[^,]*[.]$/u, 'no sentence'],
  [/(?<!\p{L})(?:of|by|with|about|seen|from|the former|the latter|that same) that(?=[ .,])|that same/iu, 'points back'],
]

const finite =
  /(?<!\p{L})(?:is|are|was|were|has|have|had|will|would|can|could|may|might|must|should|shall|do|does|did|cannot|\p{L}{2,}n['’]t|\p{L}{3,}ed|rose|fell|went|came|made|took|gave|saw|got|kept|led|met|paid|ran|sent|spent|stood|told|won|lost|left|found|held|began|grew|cost|broke|hit|cut|put|set|need|want|knows?|become|became|enjoy|\p{L}{3,}s)(?!\p{L})|['’](?:s|re|ve|ll|m) /iu

/** Whether words may be a clause. It errs on the side of yes: only bare phrases are told apart. */
export const hasFiniteVerb = (words: string): boolean => finite.test(words)

const isBalanced = (sentence: string): boolean => {
  const count = (sign: string) => sentence.split(sign).length - 1
  return count('“') === count('”') && count('"') % 2 === 0 && count('(') === count(')')
}

/** "At least 700 died in it": nothing before the pronoun that it could stand for. A person needs a name or "whoever". */
function hasLostPronoun(sentence: string): boolean {
  const pronoun = /(?<!\p{L})(it|its|he|him|his|she|hers?|they|them|theirs?)(?!\p{L})/iu.exec(sentence)
  if (pronoun === null) return false
  const before = midSentence(sentence.slice(0, pronoun.index))
  if (/\p{Lu}|(?<!\p{L})(?:whoever|anyone|everyone|nobody|no one|somebody)(?!\p{L})/u.test(before)) return false
  const isPerson = /^(?:he|him|his|she|hers?)$/i.test(pronoun[1] ?? '')
  return isPerson || !/(?<!\p{L})(?:an?|the|every|no|people|each) \p{L}/iu.test(before)
}

/** Without what only joins a sentence to the one before, and without a dateline. */
export const withoutConnector = (sentence: string): string =>
  sentence
    .replace(/^\p{Lu}[\p{Lu} ,.]{2,30} [—–-] (?=\p{L})/u, '')
    .replace(/^(?:But|And|Yet|So|However|Meanwhile|Also|Still|Instead|Moreover|Nevertheless|Now|Indeed),? (?=\S)/, '')

/** Words of the speakers themselves, which only read right in quotation marks. */
export const isInFirstPerson = (words: string): boolean =>
  /(?<!\p{L})(?:I|we|We|us|our|Our|ours|my|My|mine|me|you|You|your|Your|yours|ourselves|myself)(?!\p{L})/u.test(words)
