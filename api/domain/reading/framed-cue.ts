import { clauseStart, contentEnd, hasFinite, isFiniteAt, type VerbGroup } from './clauses.ts'
import { afterAddressee, afterAdjuncts, contentAfter, splitsQuote } from './content-after.ts'
import { closesAfter, contentBefore, contentResumed } from './content-before.ts'
import { type Cue, type CueForm, piecesOf, type Search } from './cue.ts'
import { isSubordinate } from './cue-source.ts'
import { frameOf } from './lexicon.ts'
import { isComma, isNominal, isQuote, type Phrase, phraseTo } from './phrases.ts'
import type { Item } from './units.ts'

export function framedCue(
  search: Search,
  made: Omit<Cue, 'pieces' | 'form'>,
  source: Phrase,
  inverted: boolean,
): Cue | null {
  const { text, items, group, frame } = search
  const left = inverted ? group.from : source.from
  const before = items[left - 1]
  if (before?.lower === 'as' && !inverted) {
    const comma = afterAdjuncts(items, afterAddressee(items, group.verb + 1, frame))
    if (isComma(items[comma]) || isQuote(items[comma])) {
      const pieces = piecesOf(items, [comma, contentEnd(items, comma + 1)])
      return { ...made, pieces, form: 'after', main: true }
    }
  }
  const related = inverted ? null : relativeContent(items, group, source, made)
  if (related) return related
  const behind = inverted ? null : contentAfter(search)
  const ahead =
    (frame.quote || frame.belief) && closesAfter(search, source, inverted) ? contentBefore(items, left) : null
  const resumeFrom = inverted ? source.to : group.verb + 1
  if (ahead && ahead.length > 0 && !isSubordinate(items, left)) {
    const quoted = ahead.every((piece) => piece.quote !== null)
    const isParenthetical =
      behind === null || quoted || (behind.form === 'quote' && splitsQuote(items, left, group.verb))
    if (isParenthetical && (quoted || frame.that)) {
      const more = behind?.form === 'quote' ? behind.pieces : contentResumed(text, items, resumeFrom, quoted)
      const form: CueForm = quoted ? 'quote' : 'after'
      return { ...made, pieces: [...ahead, ...more], form, main: true }
    }
  }
  if (behind) return { ...made, ...behind }
  return leadingAside(items, group, source, made)
}

const insertable = /^(?:say|claim|believe|think|insist|allege|maintain|argue|fear|suspect|hope|admit|acknowledge)$/

/** "neighbourhoods it says are harbouring fighters": the cue stands within the clause it reports. */
function relativeContent(
  items: readonly Item[],
  group: VerbGroup,
  source: Phrase,
  made: Omit<Cue, 'pieces' | 'form'>,
): Cue | null {
  const isRelative = /^(?:that|which|who)$/.test(items[source.from - 1]?.lower ?? '')
  const before = isRelative ? source.from - 2 : source.from - 1
  const isPronoun = /^(?:he|she|it|they)$/.test(items[source.from]?.lower ?? '')
  const next = items[group.verb + 1]
  // The tagger may take the verb behind a pronoun's "says" for a noun: "areas it says shelter rebels".
  const goesOn =
    isFiniteAt(items, group.verb + 1) || (isPronoun && next?.pos === 'NOUN' && isNominal(items[group.verb + 2]))
  if (!goesOn || !isNominal(items[before]) || !insertable.test(made.word)) return null
  const noun = phraseTo(items, before, 0)
  if (!noun) return null
  const pieces = [
    ...piecesOf(items, [noun.from, before + 1]),
    ...piecesOf(items, [group.verb + 1, contentEnd(items, group.verb + 1)]),
  ]
  return { ...made, pieces, form: 'relative', main: false }
}

/** "Among those on the drug, the researchers report, 26 per cent …": no clause yet before the cue. */
function leadingAside(
  items: readonly Item[],
  group: VerbGroup,
  source: Phrase,
  made: Omit<Cue, 'pieces' | 'form'>,
): Cue | null {
  const comma = group.verb + 1
  if (!isComma(items[comma]) || !isComma(items[source.from - 1])) return null
  const start = clauseStart(items, source.from - 1)
  const end = contentEnd(items, comma + 1)
  const spoken = frameOf(made.word)?.inverts === true && end - comma > 2
  if (!(spoken || hasFinite(items, comma + 1, end)) || start >= source.from - 1) return null
  const joins = items[source.from - 2]?.pos === 'CCONJ'
  const lead = joins ? [] : piecesOf(items, [start, source.from - 1])
  return {
    ...made,
    pieces: [...lead, ...piecesOf(items, [comma + 1, end])],
    form: 'after',
    main: true,
  }
}
