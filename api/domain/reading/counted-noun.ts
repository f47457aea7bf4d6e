import { isTime } from './lexicon.ts'
import { phraseFrom } from './phrases.ts'
import type { Item } from './units.ts'

export const pronounish = /^(?:that|them|it|those|these|this|which|whom|us|you)$/

const spelled: Readonly<Record<string, string>> = {
  foot: 'feet',
  inch: 'inches',
  century: 'centuries',
  man: 'men',
  woman: 'women',
  person: 'people',
  penny: 'pence',
  child: 'children',
}

export const plural = (noun: string): string => spelled[noun] ?? (/s$/.test(noun) ? noun : `${noun}s`)

export const plain = (text: string, items: readonly Item[], from: number, to: number): string => {
  const first = items[from]
  const last = items[to - 1]
  return first && last
    ? text
        .slice(first.start, last.end)
        .replace(/\s+/g, ' ')
        .replace(/^(?:the|a|an) /i, '')
    : ''
}

/** The noun behind a number with the word that modifies it most closely, and a short "of …". */
export function nounAt(text: string, items: readonly Item[], at: number): string | null {
  const first = items[at]
  if (!first || /^(?:more|fewer|less|of|the|a|an|other|others)$/.test(first.lower) || /^[^\p{L}]/u.test(first.lower)) {
    return first?.lower === 'more' || first?.lower === 'other' ? laterNoun(text, items, at + 1) : null
  }
  return laterNoun(text, items, at)
}

export function laterNoun(text: string, items: readonly Item[], start: number): string | null {
  const isParticiple =
    items[start]?.pos === 'VERB' && /-|ed$/.test(items[start]?.lower ?? '') && items[start + 1]?.pos === 'NOUN'
  const at = isParticiple ? start + 1 : start
  const first = items[at]
  const phrase = first && first.lower !== 'than' ? phraseFrom(items, at) : null
  if (
    !phrase ||
    !first ||
    /^(?:a|an|the|this|that|those|these|each|every|his|her|its|their|he|she|it|they|who|which|last|next)$/.test(
      first.lower,
    )
  )
    return null
  if (
    isTime(items[phrase.core - 1]?.lower ?? '') &&
    items.slice(phrase.from, phrase.core).some(({ pos }) => pos === 'DET')
  )
    return null
  let to = phrase.to
  const possessive = items.slice(phrase.from, to).findIndex(({ lower }) => lower === "'s")
  if (possessive > 0) to = phrase.from + possessive
  while (to > phrase.from && !/^(?:NOUN|PROPN)$/.test(items[to - 1]?.pos ?? '')) to -= 1
  if (to === phrase.from) return null
  let from = Math.max(phrase.from, to - 2)
  if (items[from]?.pos === 'NUM' || /^[^\p{L}]/u.test(items[from]?.lower ?? '')) from = to - 1
  if (to - from === 1 && /^(?:bound|due|each|apiece|left|short|ago|more|less)$/.test(items[from]?.lower ?? ''))
    return null
  let unit = plain(text, items, from, to)
  const link = items[to]?.lower
  const object = link === 'of' || link === 'per' ? phraseFrom(items, to + 1) : null
  if (object && object.to - object.from === 1 && !pronounish.test(items[object.from]?.lower ?? ''))
    unit += ` ${link} ${plain(text, items, object.from, object.to)}`
  return unit
}

/** "four of 22 games", "two of the nine villages": the noun of the whole. */
export function wholeOf(text: string, items: readonly Item[], of: number): string | null {
  let at = of + 1
  while (/^(?:the|its|their|his|her|our|my|your|those|these|all)$/.test(items[at]?.lower ?? '')) at += 1
  if (items[at]?.pos !== 'NUM') return null
  return nounAt(text, items, at + 1)
}
