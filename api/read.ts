import { createInterface } from 'node:readline'
import { z } from 'zod'
import { readingOf } from './domain/reading/reading.ts'
import type { Reading } from './domain/reading/shape.ts'

/** One text to read, one JSON object a line on standard input. */
const request = z.object({ id: z.string(), text: z.string() })

/** The reading with names in place of ids: what a program outside of Whosaid can use without the list of sources. */
function answer(id: string, { sources, attributions, statements, figures }: Reading) {
  const names = new Map(sources.map((source) => [source.id, source.name]))
  const nameOf = (sourceId: string | null): string | null => (sourceId === null ? null : (names.get(sourceId) ?? null))
  return {
    id,
    attributions: attributions.map(({ kind, content, sourceId, mention, cue, confidence }) => ({
      kind,
      content,
      source: sourceId === null && mention === null ? null : { name: nameOf(sourceId), mention },
      cue,
      confidence,
    })),
    statements: statements.map(({ start, end, voice, sourceIds }) => ({
      start,
      end,
      voice,
      sources: sourceIds.flatMap((sourceId) => nameOf(sourceId) ?? []),
    })),
    figures: figures.map(({ start, end, low, high, bound, unit, sourceId }) => ({
      start,
      end,
      low,
      high,
      bound,
      unit,
      source: nameOf(sourceId),
    })),
  }
}

for await (const line of createInterface({ input: process.stdin })) {
  if (line.trim() === '') continue
  const { id, text } = request.parse(JSON.parse(line))
  process.stdout.write(`${JSON.stringify(answer(id, readingOf(text)))}\n`)
}
