import { hasFinite, isFiniteAt, type VerbGroup } from './clauses.ts'
import { type Cue, isUtterance } from './cue.ts'
import type { Frame } from './lexicon.ts'
import { isBreak, isComma, isPunct, isQuote, longPhraseFrom, type Phrase, phraseTo } from './phrases.ts'
import { subjectBefore } from './subject.ts'
import type { Item } from './units.ts'

export const isSubordinate = (items: readonly Item[], from: number): boolean => {
  const before = items[from - 1]
  return (
    before !== undefined &&
    (before.pos === 'SCONJ' ||
      /^(?:after|before|since|until|although|though|while|because|if|than|that)$/.test(before.lower))
  )
}

/** The source of an active verb: before it, behind it where the order is turned round, or that of the main clause. */
export function sourceOf(
  text: string,
  items: readonly Item[],
  group: VerbGroup,
  found: readonly Cue[],
  frame: Frame | undefined,
): { source: Phrase | null; main: boolean; inverted: boolean } {
  const before = items[group.from - 1]
  let floor = 0
  for (let at = 0; at < group.from; at += 1) {
    if (items[at]?.lower === ';' || items[at]?.lower === ':') floor = at + 1
  }
  if (group.participle) {
    const joined = isBreak(before)
    const own = phraseTo(items, group.from - 1, floor)
    if (own && items[own.from - 1]?.lower === 'with') return { source: own, main: false, inverted: false }
    if (!joined && !/^(?:after|before|while|by)$/.test(before?.lower ?? ''))
      return { source: null, main: false, inverted: false }
    const cue = found.at(-1)
    return { source: cue?.source ?? mainSubject(items, group.from, floor), main: joined, inverted: false }
  }
  if (before?.pos === 'CCONJ') {
    const cue = found.at(-1)
    const last = items[group.from - 2]
    return {
      source: cue?.source ?? mainSubject(items, group.from - 1, floor),
      main: last !== undefined,
      inverted: false,
    }
  }
  if (/^(?:who|which|that)$/.test(before?.lower ?? '') && before?.pos !== 'SCONJ') {
    const at = isBreak(items[group.from - 2]) ? group.from - 3 : group.from - 2
    const antecedent = phraseTo(items, at, 0)
    return { source: antecedent, main: false, inverted: false }
  }
  floor = addedClause(items, group.from, floor)
  const quote = items.findLastIndex((item, index) => index < group.from && index >= floor && isQuote(item))
  const beyond =
    quote >= 0 && (isUtterance(text, items, quote) || quote === 0 || isComma(items[quote + 1])) ? quote + 1 : floor
  const turned = frame?.inverts ? invertedSource(items, group, beyond) : null
  if (turned) return { source: turned, main: true, inverted: true }
  const source =
    subjectBefore(items, group.from, beyond) ?? (beyond > floor ? subjectBefore(items, group.from, floor) : null)
  return { source, main: source !== null && !isSubordinate(items, source.from), inverted: false }
}

/** Where a clause that ", but" or ", and" adds begins, if its subject is that of the verb. */
function addedClause(items: readonly Item[], verb: number, floor: number): number {
  for (let at = verb - 2; at > floor; at -= 1) {
    if (items[at]?.pos !== 'CCONJ' || !isComma(items[at - 1]) || !hasFinite(items, floor, at - 1)) continue
    const phrase = longPhraseFrom(items, at + 1, verb)
    const next = phrase ? items[phrase.to] : undefined
    if (phrase && phrase.to < verb && (isBreak(next) || /^(?:who|which|that|whose)$/.test(next?.lower ?? '')))
      return at + 1
  }
  return floor
}

/** "…," said Maria Okafor: the verb right behind a quotation or a comma, its subject right behind the verb. */
function invertedSource(items: readonly Item[], group: VerbGroup, floor: number): Phrase | null {
  if (group.from !== group.verb || items[group.verb]?.pos !== 'VERB') return null
  const before = items[group.from - 1]
  const closes =
    isQuote(before) || (isComma(before) && (isQuote(items[group.from - 2]) || hasFinite(items, floor, group.from - 1)))
  if (!closes) return null
  const subject = longPhraseFrom(items, group.verb + 1, items.length)
  if (!subject || /^(?:him|them|me|us|that|it)$/.test(items[subject.from]?.lower ?? '')) return null
  const next = items[subject.to]
  const isClause = next?.pos === 'AUX' || (next?.pos === 'VERB' && !isQuote(before) && !isQuote(items[group.from - 2]))
  if (next !== undefined && !isPunct(next) && !isQuote(next) && isFiniteAt(items, subject.to) && isClause) return null
  return subject
}

/** The subject of the first verb of the clause, for what is joined to it by "and" or by a comma and "-ing". */
function mainSubject(items: readonly Item[], to: number, floor: number): Phrase | null {
  for (let at = floor; at < to; at += 1) {
    if (!isFiniteAt(items, at)) continue
    const subject = subjectBefore(items, at, floor)
    if (subject) return subject
  }
  return null
}
