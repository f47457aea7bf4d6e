import type { Part } from '../question-kinds/question-kind.ts'
import type { Finding } from './advice.ts'
import { type AdvisedQuestion, keyLeaves } from './advised-question.ts'
import { holdsPhrase, shortened, tellingWords, wordsOf } from './wording.ts'

/** Something a student reads in one question of the set. */
interface ReadText {
  readonly of: AdvisedQuestion
  readonly text: string
  readonly words: readonly string[]
}

/** A word that stands in more texts than this gives nothing away. */
const TOO_COMMON = 50

/** Every text of the set by the words in it. */
export function textsByWord(all: readonly AdvisedQuestion[]): ReadonlyMap<string, readonly ReadText[]> {
  const found = new Map<string, ReadText[]>()
  for (const of of all) {
    const texts = [of.question.prompt, ...claimsOf(of), ...of.lists.flat().map(({ label }) => label)]
    for (const text of new Set(texts)) {
      const words = wordsOf(text)
      for (const word of new Set(words)) {
        const known = found.get(word)
        if (known === undefined) found.set(word, [{ of, text, words }])
        else known.push({ of, text, words })
      }
    }
  }
  return found
}

/** What the parts ask, where there are several and each has words of its own. */
const claimsOf = ({ parts, lists }: AdvisedQuestion): string[] =>
  parts.length > 1 && lists.length > 0 ? parts.map(({ label }) => label) : []

/** What a student would have to give for this part, in words. Empty where it is a place, or words that we offer. */
function answersTo(part: Part, advised: AdvisedQuestion): string[] {
  if (part.isPlace) return []
  if (part.options !== null) {
    return advised.lists.length === 0 ? [] : part.options.flatMap(({ label, right }) => (right ? [label] : []))
  }
  const leaves = keyLeaves(advised)
  const numbers = leaves.filter((leaf) => typeof leaf === 'number')
  return [...new Set((numbers.length > 0 ? numbers : leaves).map(String))]
}

/**
 * The answer stands in another question's text together with at least half of what this one asks about, and two words
 * of it. The answer alone is no sign: the same sources and numbers are offered again and again.
 */
export function givenAway(advised: AdvisedQuestion, byWord: ReadonlyMap<string, readonly ReadText[]>): Finding[] {
  const found = advised.parts.flatMap((part) => {
    const asked = tellingWords(wordsOf(advised.parts.length > 1 && part.options ? part.label : advised.question.prompt))
    return answersTo(part, advised).flatMap((answer) => {
      const phrase = wordsOf(answer)
      const about = [...asked].filter((word) => !phrase.includes(word))
      return textsWithAll(phrase, byWord).filter(({ of, words }) => {
        if (of === advised) return false
        const shared = about.filter((word) => words.includes(word)).length
        return shared >= 2 && shared * 2 >= about.length
      })
    })
  })
  const [text] = found.map((one) => one.text.trim()).sort()
  if (text === undefined) return []
  return [
    {
      path: 'prompt',
      message: `Another question gives the answer away: “${shortened(text)}”. Change one of the two.`,
    },
  ]
}

function textsWithAll(phrase: readonly string[], byWord: ReadonlyMap<string, readonly ReadText[]>): ReadText[] {
  const [rarest] = phrase.map((word) => byWord.get(word) ?? []).sort((one, other) => one.length - other.length)
  if (rarest === undefined || rarest.length > TOO_COMMON) return []
  return rarest.filter(({ words }) => holdsPhrase(words, phrase))
}
