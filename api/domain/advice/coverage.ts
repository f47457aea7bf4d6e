import { z } from 'zod'
import { type Place, place } from '../anchor.ts'
import { fold } from '../fold.ts'
import type { Question } from '../question.ts'
import type { Reading, ReportedFigure } from '../reading/shape.ts'
import { advisedQuestion } from './advised-question.ts'
import { askedBy } from './asked.ts'

/** One thing the passage holds, where it first stands, and whether a question asks about it. */
const covered = z.object({ words: z.string(), place: place.nullable(), isAsked: z.boolean() })

/** How much of what a passage holds the questions ask about. */
export const coverage = z.object({ passageId: z.string(), sources: z.array(covered), figures: z.array(covered) })
export type Coverage = z.infer<typeof coverage>

/** A passage with its reading. */
export interface ReadPassage {
  readonly passageId: string
  readonly text: string
  readonly reading: Reading
}

/**
 * What of a passage the questions ask about. A source is asked about when evidence or a key stands in words credited to
 * it, or a prompt, a key or a right option names it; a figure when evidence or a key stands on it, or names its value.
 */
export function coverageOf(questions: readonly Question[], { passageId, text, reading }: ReadPassage): Coverage {
  const asked = askedBy(questions.map(advisedQuestion))
  const isNamed = namesIn(asked.texts)
  const here = asked.places.filter((one) => one.passageId === passageId || one.passageId === null)
  const isPointedAt = (places: readonly Place[]): boolean =>
    places.some((one) => here.some(({ start, end }) => start < one.end && one.start < end))
  return {
    passageId,
    sources: reading.sources.map(({ id, name, aliases, mentions }) => {
      const own = reading.attributions.filter(({ sourceId }) => sourceId === id)
      const words = own.flatMap(({ content, cue }) => [...content, ...(cue === null ? [] : [cue])])
      const isAsked = isPointedAt(words) || isNamed([name, ...aliases])
      return { words: name, place: mentions[0] ?? words[0] ?? null, isAsked }
    }),
    figures: reading.figures
      .filter((one) => isWorthAsking(one, text))
      .map(({ start, end, low, high, unit }) => {
        const isValue = [low, high].some((value) => value !== null && asked.values.has(value))
        const words = `${text.slice(start, end)} ${unit}`.trim()
        return { words, place: { start, end }, isAsked: isPointedAt([{ start, end }]) || isValue }
      }),
  }
}

/** The "two" of "our two towns" reports a number, but hardly one to ask about. */
const isWorthAsking = ({ start, end, low, high }: ReportedFigure, text: string): boolean =>
  /\p{Nd}/u.test(text.slice(start, end)) || Math.max(low ?? 0, high ?? 0) > 12

/** Finds names among texts, whole words only: "Orr" is not named by "Corridor". */
function namesIn(texts: readonly string[]): (names: readonly string[]) => boolean {
  // Folded text has no line ends, so that no name reaches from one text into the next.
  const all = texts.map((one) => ` ${fold(one)} `).join('\n')
  return (names) => names.map(fold).some((folded) => folded !== '' && all.includes(` ${folded} `))
}
