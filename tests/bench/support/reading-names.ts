import type { GoldText } from './reading-gold.ts'

const small = new Set('the a an and of to for in on at by his her their its our my one another'.split(' '))
const titles = new Set(
  (
    'mr mrs ms miss mx dr prof professor sir dame lord lady rev hon sen senator rep representative gov governor president ' +
    'vice prime minister secretary chancellor ambassador deputy assistant chief director mayor cllr councillor judge justice ' +
    'general gen colonel col captain capt major lieutenant lt sergeant sgt inspector'
  ).split(' '),
)
const links = /^(?:of|for|to|in|at|by|from|on|with|near|who|which|that|seen|held|made|and)$/

const plain = (name: string): string =>
  name
    .toLowerCase()
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .replace(/[’‘]/g, "'")
    .replace(/[^\p{L}\p{N}']+/gu, ' ')
    .trim()
    .replace(/^(?:the|a|an) /, '')
const wordsOf = (name: string): string[] =>
  plain(name)
    .replace(/'s\b/g, " 's")
    .match(/'s|[\p{L}\p{N}]+/gu) ?? []
const bare = (words: readonly string[]): readonly string[] => {
  const strong = words.filter((word) => !small.has(word) && !titles.has(word))
  return strong.length > 0 ? strong : words
}

function headOf(words: readonly string[]): string | undefined {
  const cut = words.findIndex((word, at) => at > 0 && links.test(word))
  const phrase = cut > 0 ? words.slice(0, cut) : [...words]
  while (phrase.length > 1 && cut > 0 && /(?:ed|ing)$/.test(phrase.at(-1) ?? '')) phrase.pop()
  return phrase.at(-1)
}

/** How well a name fits a source, from 0, not at all, to 4, its very name. */
function likeness({ name, aliases }: GoldText['sources'][number], given: string): number {
  const target = plain(given)
  if (target === '') return 0
  if (target === plain(name)) return 4
  if (aliases.some((alias) => plain(alias) === target)) return 3
  const words = bare(wordsOf(given))
  let best = 0
  for (const form of [name, ...aliases]) {
    const raw = wordsOf(form)
    const own = bare(raw)
    if (own.length === 0 || words.length === 0) continue
    if (own.length === words.length && [...own].sort().join(' ') === [...words].sort().join(' ')) return 2
    const stands = (at: number): boolean => own.every((word, index) => words[at + index] === word)
    const isPart = words.every((word) => own.includes(word)) && words.includes(headOf(raw) ?? '')
    const holds =
      own.length < words.length && ((stands(0) && words[own.length] !== "'s") || stands(words.length - own.length))
    const initials = raw.flatMap((word) => (small.has(word) ? [] : [word.charAt(0)])).join('')
    if (isPart || holds || (words.length === 1 && (words[0]?.length ?? 0) > 1 && initials === words[0])) best = 1
  }
  return best
}

/** Whether a name means the wanted source and, where it fits loosely, no other of the text as well. */
export function means(sources: GoldText['sources'], wanted: string, given: string | null | undefined): boolean {
  if (!given) return false
  const grades = sources.map((source) => likeness(source, given))
  const best = Math.max(0, ...grades)
  const winners = sources.filter((_, at) => best > 0 && grades[at] === best)
  return winners.some(({ name }) => name === wanted) && (winners.length === 1 || best >= 3)
}
