import { z } from 'zod'
import { place } from '../anchor.ts'
import { bound } from '../figure.ts'

/** Whoever a claim of this text is credited to. */
export const source = z.strictObject({
  /** Unique within one reading: "s1", "s2" … in the order of first mention. */
  id: z.string(),
  /** As full as the text gives it, without title and article: "Maria Okafor", "spokesperson for the hospital". */
  name: z.string(),
  kind: z.enum(['person', 'organisation', 'document', 'role']),
  /** What else the text calls this source, pronouns left out. */
  aliases: z.array(z.string()),
  /** Where the text mentions it, pronouns included, in text order. */
  mentions: z.array(place),
})
export type Source = z.infer<typeof source>

export const attributionKind = z.enum(['direct', 'mixed', 'indirect'])
export type AttributionKind = z.infer<typeof attributionKind>

export const attribution = z.strictObject({
  /** Unique within one reading: "a1", "a2" … in text order. */
  id: z.string(),
  kind: attributionKind,
  /** The pieces of the content in text order, disjoint, without cue and source. */
  content: z.array(place).min(1),
  /** Null when the text names nobody. */
  sourceId: z.string().nullable(),
  /** The nearest mention of the source, a pronoun too. */
  mention: place.nullable(),
  /** The reporting verb, or "according to". */
  cue: place.nullable(),
  /** The attribution whose content this one stands in: a report quoted by an official. */
  within: z.string().nullable(),
  /** 0 to 1: how likely content and source are both right. */
  confidence: z.number().min(0).max(1),
})
export type Attribution = z.infer<typeof attribution>

export const voice = z.enum(['attributed', 'reporter', 'hedged'])
export type Voice = z.infer<typeof voice>

/** A sentence and who vouches for its main claim. */
export const statement = z.strictObject({
  ...place.shape,
  voice,
  /** Outermost first; empty unless attributed. */
  sourceIds: z.array(z.string()),
})
export type Statement = z.infer<typeof statement>

export const reportedFigure = z.strictObject({
  /** Unique within one reading: "f1", "f2" … in text order. */
  id: z.string(),
  ...place.shape,
  /** Null for at most and fewer than. Values in full; per cent as printed; other shares below 1. */
  low: z.number().nullable(),
  /** Null for at least and more than. */
  high: z.number().nullable(),
  bound,
  /** What is counted or measured, in words of the text: "per cent of patients", "containers". Empty when not found. */
  unit: z.string(),
  /** The words that date the figure, as printed: "in 2014", "a day". */
  asOf: place.nullable(),
  /** The innermost source of the number; null when the reporter gives it. */
  sourceId: z.string().nullable(),
})
export type ReportedFigure = z.infer<typeof reportedFigure>

/**
 * A proposal of who said what, which claims are attributed and what numbers are reported, in one revision of a text.
 * Places are UTF-16 code units, `end` exclusive. Contents of one kind never overlap.
 */
export const reading = z.strictObject({
  sources: z.array(source),
  attributions: z.array(attribution),
  /** Every sentence of the text, in order. */
  statements: z.array(statement),
  /** Words that mark a claim as uncertain: "allegedly", "is believed to". */
  hedges: z.array(place),
  figures: z.array(reportedFigure),
  /** A figure that is the sum of others. */
  sums: z.array(z.strictObject({ totalId: z.string(), partIds: z.array(z.string()).min(2) })),
  /** Figures for the same thing that do not agree. */
  contradictions: z.array(z.strictObject({ figureIds: z.array(z.string()).min(2) })),
})
export type Reading = z.infer<typeof reading>
