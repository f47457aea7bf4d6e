import { fold } from '../fold.ts'

/** Words that say nothing about a question's subject. */
const common = new Set(
  (
    'a about above according after all also an and answer any are article as at be been before being but by can cannot ' +
    'could did do does each for from give given had has have he her his how if in into is it its itself just many may ' +
    'might more most much must name no nor not of on one only option or other passage question reported reporter said ' +
    'say says sentence she should so some source such tell text than that the their them then there these they this those ' +
    'through to told under until was were what when where which while who whom whose why will with words would writer'
  ).split(' '),
)

/** The folded words of a text in order. */
export const wordsOf = (text: string): string[] => fold(text).split(' ').filter(Boolean)

/** The words that say what a text is about. A number of any length is one. */
export const tellingWords = (words: readonly string[]): Set<string> =>
  new Set(words.filter((word) => (word.length >= 4 || /\p{Nd}/u.test(word)) && !common.has(word)))

/** Whether all of `phrase` stands in `words`, side by side and in order. */
export function holdsPhrase(words: readonly string[], phrase: readonly string[]): boolean {
  return phrase.length > 0 && ` ${words.join(' ')} `.includes(` ${phrase.join(' ')} `)
}

/** A text as far as a sentence about it has room for it. */
export function shortened(text: string): string {
  const signs = [...text.trim()]
  return signs.length <= 90
    ? signs.join('')
    : `${signs
        .slice(0, 90)
        .join('')
        .replace(/\s+\S*$/, '')} …`
}
