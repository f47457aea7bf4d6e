import type { Place } from '../anchor.ts'
import { confidenceOf } from './confidence.ts'
import { countedIn } from './counted.ts'
import { datedAt } from './dated.ts'
import type { Draft, Told } from './drafts.ts'
import { type Entity, resolved } from './entity.ts'
import { contradictionsOf, sumsOf } from './ledger.ts'
import { nameOf } from './names.ts'
import { quantitiesIn } from './quantities.ts'
import type { Attribution, Reading, ReportedFigure, Source, Statement } from './shape.ts'
import { type Hedge, hedgesOf, isInside, voiceOf } from './voices.ts'
import type { Word } from './words.ts'

/** Places of a list that may touch a stretch, found without walking the whole list. */
function touching<Kept extends Place>(list: readonly Kept[], reach: number): (stretch: Place) => Kept[] {
  let from = 0
  return ({ start, end }) => {
    while (from < list.length && (list[from]?.start ?? 0) + reach < start) from += 1
    const found: Kept[] = []
    for (let at = from; at < list.length; at += 1) {
      const one = list[at]
      if (!one || one.start >= end) break
      if (one.end > start) found.push(one)
    }
    return found
  }
}

/** No hedge is longer: "has been reported to". */
const LONGEST_HEDGE = 100

interface Ordered extends Place {
  readonly draft: Draft
}

/** Leaves out pieces that another draft of the same level holds already, and drafts that are left with none. */
function disjoint(drafts: readonly Draft[]): Draft[] {
  const kept: Draft[] = []
  const ordered = drafts
    .map((draft) => ({ draft, start: Math.min(...draft.pieces.map(({ start }) => start)) }))
    .sort((one, other) => one.start - other.start)
  const recent: Draft[] = []
  for (const { draft, start } of ordered) {
    const near = recent.filter((one) => one.pieces.some((piece) => piece.end > start))
    const pieces = draft.pieces.filter(
      (piece) =>
        !near.some(
          (one) => one.within === draft.within && !isInside(draft, one) && !isInside(one, draft) && overlap(one, piece),
        ),
    )
    recent.splice(0, recent.length, ...near.slice(-30), draft)
    if (pieces.length === 0) continue
    draft.pieces.splice(0, draft.pieces.length, ...pieces)
    kept.push(draft)
  }
  return kept
}

const overlap = (draft: Draft, piece: Place): boolean =>
  draft.pieces.some(({ start, end }) => start < piece.end && piece.start < end)

const kindOf = (draft: Draft): Attribution['kind'] => {
  const quoted = draft.pieces.filter(({ quote }) => quote !== null).length
  if (draft.mixed) return 'mixed'
  return quoted === draft.pieces.length ? 'direct' : quoted > 0 ? 'mixed' : 'indirect'
}

interface Assembly {
  readonly text: string
  readonly told: Told
  readonly ordered: readonly Ordered[]
  /** Longest stretch from the first to the last place of a draft. */
  readonly reach: number
  readonly register: ReturnType<typeof sourceRegister>
}

/** The reading in the form that is kept and shown, with ids in text order. */
export function assemble(text: string, words: readonly Word[], sentences: readonly Place[], told: Told): Reading {
  const ordered = disjoint(told.drafts)
    .map(
      (draft): Ordered => ({
        draft,
        start: Math.min(...draft.pieces.map(({ start }) => start), draft.cue?.start ?? Number.POSITIVE_INFINITY),
        end: Math.max(...draft.pieces.map(({ end }) => end), draft.cue?.end ?? 0),
      }),
    )
    .sort((one, other) => one.start - other.start || other.end - one.end)
  const assembly: Assembly = { text, told, ordered, reach: longest(ordered), register: sourceRegister(text) }
  const attributions = attributionsOf(assembly)
  const hedges = told.units.flatMap((unit) => hedgesOf(unit))
  const statements = statementsOf(assembly, sentences, hedges)
  const figures = figuresOf(assembly, words, statements, attributions)
  return {
    sources: assembly.register.sources(),
    attributions,
    statements,
    hedges: hedges.map(({ start, end }) => ({ start, end })),
    figures,
    sums: sumsOf(figures),
    contradictions: contradictionsOf(figures),
  }
}

function attributionsOf({ text, ordered, reach, register }: Assembly): Attribution[] {
  const ids = new Map(ordered.map(({ draft }, index) => [draft, `a${index + 1}`]))
  const nearby = touching(ordered, reach)
  return ordered.map((place) => {
    const { draft } = place
    const holder = draft.within ?? nearby(place).find((one) => isInside(draft, one.draft))?.draft ?? null
    return {
      id: ids.get(draft) ?? '',
      kind: kindOf(draft),
      content: draft.pieces.map(({ start, end }) => ({ start, end })),
      sourceId: draft.entity ? register.idOf(draft.entity, draft.mention) : null,
      mention: draft.mention,
      cue: draft.cue,
      within: holder ? (ids.get(holder) ?? null) : null,
      confidence: confidenceOf(text, draft),
    }
  })
}

function statementsOf(
  { told, ordered, reach, register }: Assembly,
  sentences: readonly Place[],
  hedges: readonly Hedge[],
): Statement[] {
  const draftsAt = touching(ordered, reach)
  const hedgesAt = touching(hedges, LONGEST_HEDGE)
  let number = 0
  return sentences.map((sentence) => {
    while (number < told.units.length && (told.units[number]?.end ?? 0) <= sentence.start) number += 1
    const unit = told.units[number]
    const drafts = draftsAt(sentence).map(({ draft }) => draft)
    const voiced = voiceOf(told, sentence, drafts, hedgesAt(sentence), unit ? { unit, number } : null)
    const sourceIds = voiced.entities.map((entity) => register.idOf(entity, null))
    return { start: sentence.start, end: sentence.end, voice: voiced.voice, sourceIds }
  })
}

function figuresOf(
  { text, ordered, reach, register }: Assembly,
  words: readonly Word[],
  statements: readonly Statement[],
  attributions: readonly Attribution[],
): ReportedFigure[] {
  const mentions = ordered.flatMap(({ draft }) => draft.mention ?? []).sort((one, other) => one.start - other.start)
  const mentionsAt = touching(mentions, longest(mentions))
  const piecesAt = touching(ordered, reach)
  const statementsAt = touching(statements, longest(statements))
  const credited = touching(
    attributions.flatMap(({ content }) => content).sort((one, other) => one.start - other.start),
    reach,
  )
  const figures: ReportedFigure[] = []
  const end = words.at(-1)?.end ?? 0
  for (const counted of countedIn(text, words, quantitiesIn(text.slice(0, end)))) {
    // "Two officials said": who speaks is not counted, but a share of them is.
    if (!counted.share && mentionsAt(counted).some(({ start }) => start === counted.start)) continue
    const [statement] = statementsAt(counted)
    const holders = piecesAt(counted).filter(({ draft }) =>
      draft.pieces.some((piece) => piece.start <= counted.start && counted.end <= piece.end),
    )
    const inner = holders.map(({ draft }) => draft).sort((one, other) => sizeOf(one) - sizeOf(other))[0]
    // A document that speaks in its noun phrase: "The paper records 186 faults".
    const speaks = statement?.voice === 'attributed' && credited(statement).length === 0
    const sourceId = inner?.entity
      ? register.idOf(inner.entity, null)
      : !inner && speaks
        ? (statement.sourceIds[0] ?? null)
        : null
    const { start, low, high, bound, unit } = counted
    const asOf = statement ? datedAt(text, counted, statement) : null
    figures.push({ id: `f${figures.length + 1}`, start, end: counted.end, low, high, bound, unit, asOf, sourceId })
  }
  return figures
}

const sizeOf = (draft: Draft): number => draft.pieces.reduce((sum, { start, end }) => sum + end - start, 0)
const longest = (places: readonly Place[]): number =>
  places.reduce((most, { start, end }) => Math.max(most, end - start), 0)

const kinds = {
  person: 'person',
  organisation: 'organisation',
  document: 'document',
  group: 'role',
  thing: 'role',
  place: 'organisation',
} as const

/** Gives sources their ids in the order in which they are first credited. */
function sourceRegister(text: string) {
  const found = new Map<Entity, string>()
  return {
    idOf(entity: Entity, mention: Place | null): string {
      const one = resolved(entity)
      const id = found.get(one) ?? `s${found.size + 1}`
      found.set(one, id)
      if (mention) one.mentions.push(mention)
      return id
    },
    sources(): Source[] {
      return [...found].map(([entity, id]) => {
        const name = nameOf(text, entity) || 'unnamed'
        const byStart = new Map(entity.mentions.map((mention) => [mention.start, mention]))
        const mentions = [...byStart.values()].sort((one, other) => one.start - other.start)
        const called = mentions.map(({ start, end }) => text.slice(start, end).replace(/\s+/g, ' '))
        const aliases = [...new Set(called)].filter((alias) => alias !== name && !isPronoun(alias))
        const kind =
          entity.kind === 'thing' && entity.proper.length > 0
            ? entity.gender
              ? 'person'
              : 'organisation'
            : kinds[entity.kind]
        return { id, name, kind, aliases, mentions }
      })
    },
  }
}

const isPronoun = (words: string): boolean =>
  /^(?:he|she|they|it|him|her|them|i|we|me|us|you|one|another|others|some|both|his|its|their|my|our)$/i.test(words)
