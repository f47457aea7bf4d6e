import { documentNouns, isPersonNoun, months, organisationNames, titles, weekdays } from './lexicon.ts'
import { type Phrase, phraseFrom, possessives } from './phrases.ts'
import type { Item } from './units.ts'

export const definite = /^(?:the|this|that|these|those|both)$/

const isCalendarWord = (item: Item): boolean => weekdays.has(item.lower) || (months.has(item.lower) && item.capital)

export interface Described {
  readonly owner: Phrase | null
  readonly ownPronoun: Item | null
  readonly words: readonly Item[]
  /** The capitalised words at the end that name somebody, titles left out. */
  readonly tail: readonly Item[]
  readonly title: string | null
  readonly determiner: string | null
  readonly head: string
}

export function describe(items: readonly Item[], { from, core }: Phrase): Described {
  let own = from
  let owner: Phrase | null = null
  const first = items[from]
  const ownPronoun = first && possessives.has(first.lower) ? first : null
  if (ownPronoun) own = from + 1
  for (let at = core - 2; at > from; at -= 1) {
    if (items[at]?.lower === "'s" || (items[at]?.lower === "'" && items[at - 1]?.end === items[at]?.start)) {
      owner = { from, core: at, to: at }
      own = at + 1
      break
    }
  }
  const words = items.slice(own, core)
  let start = words.length
  while (start > 0 && isNameWord(words[start - 1], start - 1 + own === 0)) start -= 1
  let tail = words.slice(start)
  let title: string | null = null
  const last = tail.at(-1)
  if (tail.length > 0 && last && !organisationNames.has(last.lower)) {
    const cut = tail.slice(0, -1).findLastIndex((word) => titles.has(word.lower))
    if (cut >= 0) {
      title = tail[cut]?.lower ?? null
      tail = tail.slice(cut + 1)
    } else if (start > 0 && titles.has(words[start - 1]?.lower ?? '')) title = words[start - 1]?.lower ?? null
    else if (tail.length === 1 && titles.has(last.lower)) tail = []
  }
  const determiner = words[0] && (words[0].pos === 'DET' || definite.test(words[0].lower)) ? words[0].lower : null
  return { owner, ownPronoun, words, tail, title, determiner, head: words.at(-1)?.lower ?? '' }
}

/** A capitalised word that is part of a name; at the head of a sentence every word is capitalised. */
function isNameWord(item: Item | undefined, first: boolean): boolean {
  if (!item?.capital || isCalendarWord(item)) return false
  if (item.pos === 'DET' || item.pos === 'NUM') return false
  if (!first) return true
  return item.pos === 'PROPN' && !isPersonNoun(item.lower) && !documentNouns.has(item.lower)
}

export const titlesOnly = (word: string): boolean =>
  /^(?:mr|mrs|ms|miss|dr|prof|sir|dame|lord|lady|cllr)\.?$/.test(word)

export const vague =
  /^(?:former|late|new|old|same|current|local|acting|own|other|first|second|latest|final|whole|entire)$/

export const seats =
  /^(?:city|town|village|mayor|governor|residents?|people|state|district|county|port|island|university|bishop|north|south|east|west|suburb|province|region|republic|kingdom|outskirts|centre|center)$/

export const placing = /^(?:in|at|near|into|across|outside|around|through|throughout|over|towards?)$/

/** "Secretary of State John Kerry": behind an office and what it is for, only the last two words are the name. */
export function afterOffice(items: readonly Item[], phrase: Phrase, described: Described): Described {
  const link = items[phrase.from - 1]
  const office = items[phrase.from - 2]
  const isOffice = office !== undefined && titles.has(office.lower) && /^(?:to|of|for)$/.test(link?.lower ?? '')
  if (!isOffice || described.tail.length < 3 || organisationNames.has(described.head)) return described
  return { ...described, tail: described.tail.slice(-2), title: office.lower }
}

/** "the Department for Transport", "the University of Lisk": what an institution is for or of belongs to its name. */
export function withSeat(items: readonly Item[], phrase: Phrase, described: Described): Described {
  const link = items[phrase.core]
  if (!institutions.test(described.head) || described.tail.length === 0 || !/^(?:of|for)$/.test(link?.lower ?? ''))
    return described
  const seat = phraseFrom(items, phrase.core + 1)
  const words = seat ? items.slice(seat.from, seat.core).filter((word) => word.pos !== 'DET') : []
  if (!link || words.length === 0 || !words.every((word) => word.capital)) return described
  return { ...described, tail: [...described.tail, link, ...words] }
}

const institutions =
  /^(?:department|ministry|office|university|college|institute|bank|house|court|board|bureau|centre|center|school|church|museum|academy|chamber|council|federation|association|society|union|campaign|alliance|commission|agency|party)$/
