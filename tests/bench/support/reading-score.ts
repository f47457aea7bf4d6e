import type { Reading } from '#api/domain/reading/shape.ts'
import type { GoldPiece, GoldText, Span } from './reading-gold.ts'
import { means } from './reading-names.ts'
import { sameCounted } from './reading-units.ts'

type Counts = Record<string, number>
export interface Miss {
  readonly text: string
  /** What went wrong: "missed", "not one", "source", "voice", "value" and so on. */
  readonly error: string
  readonly at: string
}
export interface Score {
  readonly counts: Counts
  readonly misses: readonly Miss[]
}

type Tokens = readonly Span[]
const tokensOf = (text: string): Tokens =>
  [...text.matchAll(/[\p{L}\p{N}]+/gu)].map(({ index, 0: word }) => ({ start: index, end: index + word.length }))
const within = (tokens: Tokens, spans: readonly Span[]): Set<number> =>
  new Set(
    tokens.flatMap((token, at) => (spans.some(({ start, end }) => token.start < end && start < token.end) ? [at] : [])),
  )
const shared = (one: Set<number>, other: Set<number>): number => [...one].filter((at) => other.has(at)).length
const jaccard = (one: Set<number>, other: Set<number>): number => {
  const both = shared(one, other)
  return both / (one.size + other.size - both || 1)
}

/** Tokens of content, less a leading "that". */
function contentOf(text: string, tokens: Tokens, spans: readonly Span[]): Set<number> {
  const found = within(tokens, spans)
  const first = Math.min(...found)
  const token = tokens[first]
  if (found.size > 1 && token && text.slice(token.start, token.end).toLowerCase() === 'that') found.delete(first)
  return found
}

interface Given extends Span {
  readonly kind: string
  readonly name: string | null
  readonly hasSource: boolean
  readonly confidence: number
  readonly tokens: Set<number>
}

/** Pieces of content, those that only blanks of one paragraph part joined. */
function givenPieces(reading: Reading, text: string, tokens: Tokens): Given[] {
  const names = new Map(reading.sources.map(({ id, name }) => [id, name]))
  return reading.attributions.flatMap(({ kind, content, sourceId, mention, confidence }) => {
    const joined: Span[] = []
    for (const piece of content) {
      const last = joined.at(-1)
      const gap = last ? text.slice(last.end, piece.start) : '\n'
      if (last && /^[^\S\n]*$/.test(gap)) joined[joined.length - 1] = { start: last.start, end: piece.end }
      else joined.push(piece)
    }
    const name = sourceId === null ? null : (names.get(sourceId) ?? null)
    const shown = { kind, name, hasSource: name !== null || mention !== null, confidence }
    return joined.map((place) => ({ ...place, ...shown, tokens: contentOf(text, tokens, [place]) }))
  })
}

/** Gold pieces joined in the same way, each with the token sets that count as its content. */
function wantedPieces(gold: GoldText, tokens: Tokens) {
  return gold.pieces.map((piece: GoldPiece) => ({
    piece,
    sets: [
      contentOf(gold.text, tokens, [piece]),
      ...(piece.quoted.length > 0 ? [contentOf(gold.text, tokens, piece.quoted)] : []),
    ],
  }))
}

function add(counts: Counts, key: string, by = 1): void {
  counts[key] = (counts[key] ?? 0) + by
}

function scoreAttributions(gold: GoldText, reading: Reading, counts: Counts, misses: Miss[]): void {
  const tokens = tokensOf(gold.text)
  const wanted = wantedPieces(gold, tokens)
  const soft = gold.ignored.map((span) => within(tokens, [span]))
  const given = givenPieces(reading, gold.text, tokens).filter(
    (one) =>
      wanted.some(({ sets }) => sets.some((set) => jaccard(set, one.tokens) >= 0.5)) ||
      !soft.some((set) => shared(set, one.tokens) * 2 >= one.tokens.size),
  )
  const pairs = wanted
    .flatMap(({ sets }, at) =>
      given.map((one, index) => ({ at, index, like: Math.max(...sets.map((set) => jaccard(set, one.tokens))) })),
    )
    .filter(({ like }) => like >= 0.8)
    .sort((one, other) => other.like - one.like)
  const found = new Map<number, number>()
  const used = new Set<number>()
  for (const { at, index } of pairs) {
    if (found.has(at) || used.has(index)) continue
    found.set(at, index)
    used.add(index)
  }
  const right = new Set<number>()
  for (const [at, { piece }] of wanted.entries()) {
    add(counts, 'gold')
    add(counts, `gold.${piece.kind}`)
    const index = found.get(at)
    const one = index === undefined ? undefined : given[index]
    if (index === undefined || !one) {
      misses.push({ text: gold.id, error: `missed ${piece.kind}`, at: gold.text.slice(piece.start, piece.end) })
      continue
    }
    const name = piece.source?.name ?? null
    const isRight = piece.source === null ? !one.hasSource : name === null || means(gold.sources, name, one.name)
    if (name !== null) {
      const mention = piece.source ? gold.text.slice(piece.source.mention.start, piece.source.mention.end) : ''
      const isPronoun = /^(?:he|she|they|it|him|her|them|who|we|i|you|me|us)$/i.test(mention)
      for (const key of isPronoun ? ['named', 'pronoun'] : ['named']) {
        add(counts, key)
        if (isRight) add(counts, `${key}.right`)
      }
    }
    if (!isRight)
      misses.push({ text: gold.id, error: 'source', at: `${gold.text.slice(piece.start, piece.end)} (${one.name})` })
    if (!isRight) continue
    right.add(index)
    add(counts, 'right')
    add(counts, `right.${piece.kind}`)
  }
  for (const [index, one] of given.entries()) {
    add(counts, 'given')
    add(counts, `given.${one.kind}`)
    if (right.has(index)) add(counts, `given.right.${one.kind}`)
    if (one.confidence >= 0.9) add(counts, 'sure')
    if (one.confidence >= 0.9 && right.has(index)) add(counts, 'sure.right')
    if (!used.has(index))
      misses.push({ text: gold.id, error: `not one ${one.kind}`, at: gold.text.slice(one.start, one.end) })
  }
}

function scoreStatements(gold: GoldText, reading: Reading, counts: Counts, misses: Miss[]): void {
  const names = new Map(reading.sources.map(({ id, name }) => [id, name]))
  const tokens = tokensOf(gold.text)
  const given = reading.statements.map((one) => ({ one, tokens: within(tokens, [one]) }))
  for (const wanted of gold.statements) {
    const own = within(tokens, [wanted])
    const size = new Map<string, number>()
    for (const { one, tokens: set } of given) size.set(one.voice, (size.get(one.voice) ?? 0) + shared(own, set))
    const [voice] = [...size].sort((a, b) => b[1] - a[1])[0] ?? ['none']
    add(counts, 'statements')
    if (voice !== wanted.voice) {
      misses.push({ text: gold.id, error: `voice ${wanted.voice}`, at: gold.text.slice(wanted.start, wanted.end) })
      continue
    }
    add(counts, 'statements.right')
    if (voice !== 'attributed') continue
    const first = given.find(({ one, tokens: set }) => one.voice === 'attributed' && shared(own, set) > 0)?.one
      .sourceIds[0]
    add(counts, 'credited')
    if (means(gold.sources, wanted.sources[0] ?? '', names.get(first ?? ''))) add(counts, 'credited.right')
  }
}

const near = (one: number, other: number): boolean =>
  Math.abs(one - other) <= 1e-9 * Math.abs(one) || (Math.abs(one) < 1 && Math.abs(one - other) <= 1e-4)
const touch = (one: Span, other: Span): boolean => one.start < other.end && other.start < one.end

function scoreFigures(gold: GoldText, reading: Reading, counts: Counts, misses: Miss[]): void {
  const names = new Map(reading.sources.map(({ id, name }) => [id, name]))
  const given = reading.figures.filter(
    (one) => !gold.vague.some((span) => touch(span, one)) || gold.figures.some((wanted) => touch(wanted, one)),
  )
  const used = new Set<string>()
  add(counts, 'figures.given', given.length)
  for (const wanted of gold.figures) {
    add(counts, 'figures')
    const found = given.find((one) => {
      const numbers = [...new Set([one.low, one.high].filter((end) => end !== null))].sort((a, b) => a - b)
      const same =
        numbers.length === wanted.numbers.length && numbers.every((end, at) => near(wanted.numbers[at] ?? 0, end))
      return !used.has(one.id) && touch(one, wanted) && same
    })
    const at = gold.text.slice(Math.max(0, wanted.start - 30), wanted.end + 30)
    if (!found) {
      misses.push({ text: gold.id, error: 'value', at })
      continue
    }
    used.add(found.id)
    const name = found.sourceId === null ? null : (names.get(found.sourceId) ?? null)
    const parts = {
      bound: wanted.bounds.includes(found.bound),
      unit: sameCounted(wanted.unit, found.unit),
      source: wanted.source === null ? name === null : means(gold.sources, wanted.source, name),
    }
    add(counts, 'figures.value')
    for (const [part, isRight] of Object.entries(parts)) {
      if (isRight) add(counts, `figures.${part}`)
      else misses.push({ text: gold.id, error: part, at })
    }
    if (Object.values(parts).every(Boolean)) add(counts, 'figures.all')
  }
  for (const one of given) {
    if (used.has(one.id) || gold.figures.some((wanted) => touch(wanted, one))) continue
    misses.push({ text: gold.id, error: 'no figure', at: gold.text.slice(Math.max(0, one.start - 30), one.end + 30) })
  }
}

/** Compares readings with what annotators marked, by the definitions of the project's evaluation. */
export function score(pairs: readonly { gold: GoldText; reading: Reading }[]): Score {
  const counts: Counts = {}
  const misses: Miss[] = []
  for (const { gold, reading } of pairs) {
    scoreAttributions(gold, reading, counts, misses)
    scoreStatements(gold, reading, counts, misses)
    scoreFigures(gold, reading, counts, misses)
  }
  return { counts, misses }
}

/** The figures of merit, in per cent. */
export function meritsOf({ counts }: Score): Record<string, number> {
  const of = (key: string): number => counts[key] ?? 0
  const share = (part: number, whole: number): number => (whole === 0 ? 100 : (100 * part) / whole)
  const f1 = (right: number, given: number, hit: number, gold: number): number => {
    const [precision, recall] = [share(right, given), share(hit, gold)]
    return precision + recall === 0 ? 0 : (2 * precision * recall) / (precision + recall)
  }
  const ofKind = (kind: string): number =>
    f1(of(`given.right.${kind}`), of(`given.${kind}`), of(`right.${kind}`), of(`gold.${kind}`))
  const figure = (part: string): number =>
    f1(of(`figures.${part}`), of('figures.given'), of(`figures.${part}`), of('figures'))
  return {
    'e2e.name': f1(of('right'), of('given'), of('right'), of('gold')),
    'e2e.name.direct': ofKind('direct'),
    'e2e.name.mixed': ofKind('mixed'),
    'e2e.name.indirect': ofKind('indirect'),
    'source.name': share(of('named.right'), of('named')),
    'source.name.pronoun': share(of('pronoun.right'), of('pronoun')),
    conf90: share(of('sure.right'), of('sure')),
    'conf90.r': share(of('sure.right'), of('gold')),
    voice: share(of('statements.right'), of('statements')),
    'voice.source': share(of('credited.right'), of('credited')),
    figures: figure('value'),
    'figures.bound': figure('bound'),
    'figures.unit': figure('unit'),
    'figures.source': figure('source'),
    'figures.all': figure('all'),
  }
}
