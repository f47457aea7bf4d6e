import { fold } from './fold.ts'

const spellings: Readonly<Record<string, string>> = {
  '%': 'percent',
  pct: 'percent',
  '£': 'pound',
  gbp: 'pound',
  '€': 'euro',
  eur: 'euro',
  $: 'dollar',
  us$: 'us dollar',
  usd: 'us dollar',
  '¥': 'yen',
  '₹': 'rupee',
  people: 'person',
  children: 'child',
  women: 'woman',
  men: 'man',
  feet: 'foot',
}

/** A unit's words, folded, each sign as its word; a word said twice in a row ("£5 pounds") counts once. */
function wordsOf(unit: string): string[] {
  const words = fold(unit)
    .replace(/\bper cent\b/g, 'percent')
    .split(' ')
    .flatMap((word) => (Object.hasOwn(spellings, word) ? (spellings[word] ?? word).split(' ') : [word]))
  return words.filter((word, index) => index === 0 || !sameWord(word, words[index - 1] ?? ''))
}

/** What a word can be the plural of, itself included. */
function singulars(word: string): string[] {
  const found = [word]
  if (/ies$/.test(word)) found.push(word.replace(/ies$/, 'y'))
  if (/(?:s|x|z|ch|sh|o)es$/.test(word)) found.push(word.slice(0, -2))
  if (/[^sui]s$/.test(word)) found.push(word.slice(0, -1))
  return found
}

function sameWord(one: string, other: string): boolean {
  const forms = singulars(other)
  return singulars(one).some((form) => forms.includes(form))
}

/** Whether two units read the same after folding; singular and simple English plural do, "%" and "per cent" do. */
export function sameUnit(one: string, other: string): boolean {
  const words = wordsOf(one)
  const others = wordsOf(other)
  return words.length === others.length && words.every((word, index) => sameWord(word, others[index] ?? ''))
}
