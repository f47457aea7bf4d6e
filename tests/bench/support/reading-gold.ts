import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { z } from 'zod'
import type { Bound } from '#api/domain/figure.ts'

const span = z.object({ start: z.number(), end: z.number() })
const value = z.union([z.number(), z.tuple([z.number(), z.number()])])
/** An article with what its annotators marked: the form of `tests/fixtures/reading`. */
const article = z.object({
  id: z.string(),
  text: z.string(),
  headings: z.array(span),
  speakers: z.array(z.object({ name: z.string(), aliases: z.array(z.string()) })),
  sentences: z.array(span.extend({ status: z.enum(['attributed', 'voice', 'hedged']), sources: z.array(z.string()) })),
  quotations: z.array(
    span.extend({
      kind: z.enum(['direct', 'mixed', 'indirect']),
      group: z.string(),
      speaker: span.extend({ name: z.string().nullable() }).nullable(),
      clause: span.nullish(),
    }),
  ),
  figures: z.array(
    span.extend({
      value: value.nullish(),
      vague: z.boolean().optional(),
      unit: z.string().nullish(),
      qualifier: z.string().nullish(),
      source: z.string().nullable(),
    }),
  ),
})

export interface Span {
  readonly start: number
  readonly end: number
}
export interface GoldPiece extends Span {
  readonly kind: 'direct' | 'mixed' | 'indirect'
  /** The quoted words that may stand for a mixed clause. */
  readonly quoted: readonly Span[]
  readonly source: { readonly name: string | null; readonly mention: Span } | null
}
export interface GoldFigure extends Span {
  readonly numbers: readonly number[]
  readonly bounds: readonly Bound[]
  readonly unit: string
  readonly source: string | null
}
export interface GoldText {
  readonly id: string
  readonly text: string
  readonly sources: readonly { readonly name: string; readonly aliases: readonly string[] }[]
  readonly pieces: readonly GoldPiece[]
  readonly ignored: readonly Span[]
  readonly statements: readonly (Span & { voice: 'attributed' | 'reporter' | 'hedged'; sources: readonly string[] })[]
  readonly figures: readonly GoldFigure[]
  readonly vague: readonly Span[]
}

const bounds: readonly [RegExp, Bound, ...Bound[]][] = [
  [/^(?:at least|no fewer than|no less than|a minimum of|upwards of)$/, 'at-least'],
  [/^(?:more than|over|longer than|above|greater than|in excess of)$/, 'more-than'],
  [/^(?:at most|up to|no more than|as many as|as much as)$/, 'at-most'],
  [/^(?:fewer than|less than|under|below|shorter than)$/, 'fewer-than'],
  [/^(?:nearly|almost|close to|just under|not quite)$/, 'about', 'fewer-than'],
]
function boundsOf(qualifier: string | null | undefined): Bound[] {
  if (!qualifier) return ['exact']
  const found = bounds.find(([pattern]) => pattern.test(qualifier.trim().toLowerCase()))
  return found ? found.slice(1).filter((one): one is Bound => typeof one === 'string') : ['about']
}

const touch = (one: Span, other: Span): boolean => one.start < other.end && other.start < one.end
const only = ({ start, end }: Span): Span => ({ start, end })

function goldOf(json: unknown): GoldText {
  const { id, text, headings, speakers, sentences, quotations, figures } = article.parse(json)
  const pieces: GoldPiece[] = []
  for (const one of quotations) {
    const first = quotations.find(({ group }) => group === one.group) ?? one
    const source = first.speaker ? { name: first.speaker.name, mention: only(first.speaker) } : null
    const place = one.clause ?? one
    const known = one.clause ? pieces.findIndex(({ start, end }) => start === place.start && end === place.end) : -1
    const before = pieces[known]
    if (before) pieces[known] = { ...before, quoted: [...before.quoted, only(one)] }
    else pieces.push({ ...only(place), kind: one.kind, quoted: one.clause ? [only(one)] : [], source })
  }
  const credited = sentences.filter((one) => one.status === 'attributed' && !pieces.some((piece) => touch(piece, one)))
  return {
    id,
    text,
    sources: speakers,
    pieces: pieces.sort((one, other) => one.start - other.start),
    ignored: [...headings, ...credited].map(only),
    statements: sentences.map(({ start, end, status, sources }) => ({
      start,
      end,
      voice: status === 'voice' ? 'reporter' : status,
      sources,
    })),
    figures: figures.flatMap((one) => {
      if (one.vague || one.value == null) return []
      const numbers = [...new Set([one.value].flat())].sort((a, b) => a - b)
      const stated = boundsOf(one.qualifier)
      const isRange = Array.isArray(one.value)
      return [
        {
          ...only(one),
          numbers,
          bounds: isRange ? (['range', ...(one.qualifier ? stated : [])] as const) : stated,
          unit: one.unit ?? '',
          source: one.source,
        },
      ]
    }),
    vague: figures.filter(({ vague }) => vague).map(only),
  }
}

/** The annotated articles of a folder, in order of their names. */
export const goldIn = (folder: string): GoldText[] =>
  readdirSync(folder)
    .filter((name) => name.endsWith('.json'))
    .sort()
    .map((name) => goldOf(JSON.parse(readFileSync(join(folder, name), 'utf8'))))
