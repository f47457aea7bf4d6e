import { type Entity, resolved } from './entity.ts'

const article = /^(?:the|a|an|this|that|these|those|his|her|its|their|my|our|your)\s+/i
const tidy = (words: string): string => words.replace(/\s+/g, ' ').trim()

/** What a source is called: its proper name, or its description without the article and with its owner named. */
export function nameOf(text: string, entity: Entity, depth = 0): string {
  const { proper, described } = resolved(entity)
  if (proper.length > 0) return proper.join(' ')
  if (!described) return ''
  const { owner, own, start, end } = described
  if (owner && depth < 3) {
    const name = nameOf(text, owner, depth + 1)
    return tidy(`${name}${/s$/.test(name) && resolved(owner).plural ? '’' : '’s'} ${text.slice(own, end)}`)
  }
  const words = tidy(text.slice(start, end))
  const isHead = /(?:^|[.?!:"“‘]|\n)\s*$/.test(text.slice(Math.max(0, start - 4), start))
  const bare = words.replace(article, '')
  return isHead && bare === words ? lowerFirst(bare) : bare
}

/** Sentence case is undone unless the word looks like a name: "Two officials" but "NATO officials", "Kenyan police". */
const lowerFirst = (words: string): string =>
  /^\p{Lu}\p{Ll}/u.test(words) && !/^\p{L}+(?:[a-z]{2}an|ese|ish) /u.test(words)
    ? words.charAt(0).toLowerCase() + words.slice(1)
    : words
