import type { Place } from '../anchor.ts'
import { isFiniteAt, verbGroup } from './clauses.ts'
import { type Cue, type CueForm, isUtterance, type Piece } from './cue.ts'
import { sourceOf } from './cue-source.ts'
import { cuesOf } from './cues.ts'
import { createDiscourse, type Discourse } from './discourse.ts'
import { type Entity, resolved } from './entity.ts'
import { characterises, documentNouns, refersTo } from './lexicon.ts'
import { isPunct, isQuote, type Phrase, phraseFrom, pronouns } from './phrases.ts'
import { subjectBefore } from './subject.ts'
import { type Item, type Parts, type Unit, unitsOfParagraph, unitsOfQuotation } from './units.ts'

/** An attribution while its text is still being read. */
export interface Draft {
  readonly pieces: Piece[]
  readonly entity: Entity | null
  readonly mention: Place | null
  readonly cue: Place | null
  readonly word: string
  readonly form: CueForm | 'bare'
  readonly main: boolean
  /** The draft in one of whose quotations this one stands. */
  readonly within: Draft | null
  /** How the source is given: by a pronoun, a name, a description, or not in this sentence. */
  readonly by: 'name' | 'description' | 'pronoun' | 'none'
  mixed: boolean
}

export interface Told {
  readonly drafts: readonly Draft[]
  readonly units: readonly Unit[]
  readonly discourse: Discourse
}

interface Run {
  readonly parts: Parts
  readonly discourse: Discourse
  readonly drafts: Draft[]
  readonly units: Unit[]
  readonly byQuote: Map<number, Draft>
  /** Offset where the last draft of the reporter's own text ends. */
  lastEnd: number
}

/** Reads a text from start to end: who is mentioned, and who is credited with what. */
export function tell(parts: Parts): Told {
  const run: Run = {
    parts,
    discourse: createDiscourse(parts.text),
    drafts: [],
    units: [],
    byQuote: new Map(),
    lastEnd: 0,
  }
  for (const number of parts.paragraphs.keys()) {
    for (const unit of unitsOfParagraph(parts, number)) readUnit(run, unit)
  }
  return { drafts: run.drafts, units: run.units, discourse: run.discourse }
}

function readUnit(run: Run, unit: Unit): void {
  const number = run.units.length
  run.units.push(unit)
  run.discourse.see(unit, number, null)
  const made = cuesOf(run.parts.text, unit).flatMap((cue) => draftOf(run, unit, number, cue, null) ?? [])
  for (const draft of made) keep(run, draft)
  const taken = new Set(made.flatMap((draft) => quotesIn(unit, draft)))
  for (const [at, item] of unit.items.entries()) {
    if (item.quote === null || taken.has(item.quote)) continue
    const draft = looseQuote(run, unit, number, at, item)
    if (draft) keep(run, draft)
  }
  for (const item of unit.items) {
    const draft = item.quote === null ? undefined : run.byQuote.get(item.quote)
    if (item.quote !== null && draft) readQuotation(run, item.quote, draft)
  }
}

/** Quotations that stand in a draft's content. */
const quotesIn = (unit: Unit, draft: Draft): number[] =>
  unit.items.flatMap((item) =>
    item.quote !== null && draft.pieces.some((piece) => piece.start <= item.start && item.end <= piece.end)
      ? [item.quote]
      : [],
  )

function keep(run: Run, draft: Draft): void {
  if (!run.drafts.includes(draft)) run.drafts.push(draft)
  if (draft.within === null) run.lastEnd = Math.max(run.lastEnd, draft.pieces.at(-1)?.end ?? 0, draft.cue?.end ?? 0)
  const unit = run.units.at(-1)
  if (unit)
    for (const quote of quotesIn(unit, draft))
      if (!run.byQuote.has(quote) || draft.within === null) run.byQuote.set(quote, draft)
}

function draftOf(run: Run, unit: Unit, number: number, cue: Cue, outer: Draft | null): Draft | null {
  const { items } = unit
  const speaker = outer ? outer.entity && resolved(outer.entity) : null
  const first = cue.source ? items[cue.source.from] : undefined
  if (first && outer && /^(?:i|we|you)$/.test(first.lower)) return null
  if (first && /^(?:what|there|nobody|nothing|which|that|whose)$/.test(first.lower)) return null
  if (outer && cue.form === 'relative') return null
  const found = cue.source ? run.discourse.entityOf(unit, number, cue.source, speaker) : null
  const entity = found && cue.source ? run.discourse.named(unit, cue.source, found) : found
  if (cue.source && entity && first && cue.form !== 'fragment') run.discourse.speaks(entity, number, first.start)
  const last = cue.source ? items[cue.source.to - 1] : undefined
  const isPronoun = first !== undefined && pronouns.has(first.lower)
  const isNamed = entity !== null && resolved(entity).proper.length > 0
  return {
    pieces: [...cue.pieces],
    entity,
    mention:
      first && last
        ? (namedMention(run, unit, cue, entity) ??
          mentionOf(items, cue.source, entity) ?? { start: first.start, end: last.end })
        : null,
    cue: cue.place,
    word: cue.word,
    form: cue.form,
    main: cue.main,
    within: outer,
    by: !cue.source ? 'none' : isPronoun ? 'pronoun' : isNamed ? 'name' : 'description',
    mixed: isMixed(run.parts.text, unit, cue),
  }
}

/** A person's name without what follows it: "said Antonov of the training". */
function mentionOf(items: readonly Item[], source: Phrase | null, entity: Entity | null): Place | null {
  const first = source && items[source.from]
  const last = source && items[source.core - 1]
  const isName = entity !== null && resolved(entity).kind === 'person' && resolved(entity).proper.length > 0
  return first && last?.capital && isName ? { start: first.start, end: last.end } : null
}

/** "His lawyer, Sam Ruiz-Hart, said": of a description and a name side by side, the name. */
function namedMention({ discourse }: Run, { items }: Unit, { source }: Cue, entity: Entity | null): Place | null {
  if (!source || !entity || !/^[,–—-]$/.test(items[source.core]?.lower ?? '')) return null
  const name = phraseFrom(items, source.core + 1)
  const first = name && items[name.from]
  const last = name && items[name.core - 1]
  if (!name || !first?.capital || !last?.capital || discourse.known(first.start) !== resolved(entity)) return null
  return { start: first.start, end: last.end }
}

function isMixed(text: string, { items }: Unit, cue: Cue): boolean {
  const quoted = cue.pieces.filter((piece) => piece.quote !== null)
  if (quoted.length < cue.pieces.length) {
    return items.some(
      (item) => item.quote !== null && cue.pieces.some((piece) => piece.start <= item.start && item.end <= piece.end),
    )
  }
  const [first] = quoted
  const at = items.findIndex((item) => item.quote === first?.quote)
  return (
    first !== undefined &&
    cue.place.end <= first.start &&
    !isUtterance(text, items, at) &&
    !/^[,:]$/.test(items[at - 1]?.lower ?? '')
  )
}

const wordsOf = (items: readonly Item[]): Item[] => items.filter((item) => item.quote === null && !isPunct(item))

/** A quotation that no cue of its sentence takes up. */
function looseQuote(run: Run, unit: Unit, number: number, at: number, item: Item): Draft | null {
  const { items } = unit
  const piece: Piece = { start: item.start, end: item.end, quote: item.quote }
  const continued = item.quote === null ? undefined : run.parts.quotations[item.quote]?.continues
  const before = continued == null ? undefined : run.byQuote.get(continued)
  if (before) return extend(run, before, piece)
  if (wordsOf(items).length === 0) return bareQuote(run, unit, piece)
  const credited = creditedQuote(run, unit, number, at, piece)
  if (credited) return credited
  const beforeItem = items[at - 1]
  if (beforeItem?.lower === ':' && items.slice(at + 1).every((one) => isPunct(one) || isQuote(one))) {
    const verb = items.findIndex((_, index) => index < at && isFiniteAt(items, index))
    const source = verb < 0 ? null : subjectBefore(items, verb, 0)
    return source
      ? draftOf(
          run,
          unit,
          number,
          { place: verbPlace(items, verb), word: '', source, pieces: [piece], form: 'colon', main: true },
          null,
        )
      : null
  }
  if (isTitleOrScare(items, at)) return null
  return fragment(run, unit, number, at, piece)
}

const verbPlace = (items: readonly Item[], at: number): Place => ({
  start: items[at]?.start ?? 0,
  end: items[at]?.end ?? 1,
})

/** Adds to a draft what carries it on. */
function extend(run: Run, draft: Draft, piece: Piece): Draft {
  draft.pieces.push(piece)
  if (piece.quote !== null) run.byQuote.set(piece.quote, draft)
  return draft
}

/** A sentence that is nothing but a quotation: whoever spoke before goes on, or whom the last sentence was about. */
function bareQuote(run: Run, unit: Unit, piece: Piece): Draft | null {
  const last = run.drafts.findLast((draft) => draft.within === null)
  const subject = run.discourse.lastSubject(unit.start, Math.max(run.lastEnd, unit.start - 600))
  const samePlace = last && run.units.at(-2)?.paragraph === unit.paragraph
  if (last && samePlace && !subject && last.pieces.some(({ quote }) => quote !== null) && !last.mixed)
    return extend(run, last, piece)
  const entity = subject ?? last?.entity ?? null
  if (!entity) return null
  const mention = subject
    ? (subject.mentions.findLast(({ start }) => start < unit.start) ?? null)
    : (last?.mention ?? null)
  return {
    pieces: [piece],
    entity,
    mention,
    cue: null,
    word: '',
    form: 'bare',
    main: true,
    within: null,
    by: 'none',
    mixed: false,
  }
}

/** A quotation set apart with its speaker behind a dash: “It is a long game.” – Matthew Ingram */
function creditedQuote(run: Run, unit: Unit, number: number, at: number, piece: Piece): Draft | null {
  const { items } = unit
  if (at !== 0 || !/^[–—-]$/.test(items[1]?.lower ?? '')) return null
  const source = phraseFrom(items, 2)
  if (!source || !items[2]?.capital || items.slice(source.to).some((_, index) => isFiniteAt(items, source.to + index)))
    return null
  const cue: Cue = { place: verbPlace(items, 1), word: '', source, pieces: [piece], form: 'colon', main: true }
  const draft = draftOf(run, unit, number, cue, null)
  return draft && { ...draft, cue: null }
}

/** A title ("The report, “Out of Sight”,"), a nickname, or a word held at arm's length. */
function isTitleOrScare(items: readonly Item[], at: number): boolean {
  const before = items[at - 1]
  const after = items[at + 1]
  if (
    /^(?:entitled|titled|called|headed|named|dubbed|nicknamed|labelled|termed|as|word|phrase|term|so-called|headline|slogan)$/.test(
      before?.lower ?? '',
    )
  )
    return true
  const noun = before?.lower === ',' ? items[at - 2] : before
  if (noun && documentNouns.has(noun.lower)) return true
  const inPhrase = before && (before.pos === 'DET' || before.pos === 'ADJ' || before.lower === "'s")
  return Boolean(inPhrase && after && (after.pos === 'NOUN' || after.pos === 'ADJ' || after.pos === 'PROPN'))
}

/** "thanked him for “years of decent service”": some of what was said, within the reporter's sentence. */
function fragment(run: Run, unit: Unit, number: number, at: number, piece: Piece): Draft | null {
  const { text } = run.parts
  const { items } = unit
  const isLong = text.slice(piece.start, piece.end).split(/\s+/).length >= 4
  let nearest = true
  for (let verb = at - 1; verb >= 0; verb -= 1) {
    const item = items[verb]
    if (item?.pos !== 'VERB') continue
    const speaks = refersTo.has(item.lower) || characterises.has(item.lower)
    const group = verbGroup(items, verb)
    const { source } = sourceOf(text, items, group, [], undefined)
    const isTried = speaks || (isLong && nearest && isFiniteAt(items, verb))
    nearest = false
    if (!source || !isTried || group.negative || group.passive || group.infinitive) continue
    const place = { start: item.start, end: item.end }
    const cue: Cue = { place, word: item.lower, source, pieces: [piece], form: 'fragment', main: true }
    const draft = draftOf(run, unit, number, cue, null)
    const canSpeak = draft?.entity && /^(?:person|organisation|document|group)$/.test(resolved(draft.entity).kind)
    if (draft && (speaks || canSpeak)) return { ...draft, mixed: true }
  }
  return null
}

/** What is said within a quotation: third parties that the speaker quotes. */
function readQuotation(run: Run, quote: number, outer: Draft): void {
  const speaker = outer.entity && resolved(outer.entity)
  for (const unit of unitsOfQuotation(run.parts, quote)) {
    const number = run.units.length - 1
    run.discourse.see(unit, number, speaker)
    for (const cue of cuesOf(run.parts.text, unit)) {
      const draft = draftOf(run, unit, number, cue, outer)
      if (!draft) continue
      run.drafts.push(draft)
    }
  }
}
