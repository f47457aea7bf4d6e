import { readdirSync, readFileSync } from 'node:fs'
import { z } from 'zod'
import type { Draft } from '#api/domain/drafts/draft.ts'
import { draftsOf } from '#api/domain/drafts/drafts-of.ts'
import { asProposed, type KeptReading } from '#api/domain/kept-reading.ts'
import { readingOf } from '#api/domain/reading/reading.ts'

const article = z.object({ text: z.string() })

/** The project's own articles. */
export const articles: readonly string[] = ['tests/fixtures/reading', 'tests/fixtures/held-out'].flatMap((folder) =>
  readdirSync(folder)
    .sort()
    .map((name) => article.parse(JSON.parse(readFileSync(`${folder}/${name}`, 'utf8'))).text),
)

export const proposedFor = (text: string): KeptReading => asProposed(readingOf(text))

export const confirmedFor = (text: string): KeptReading => {
  const reading = proposedFor(text)
  return {
    ...reading,
    attributions: reading.attributions.map((one) => ({ ...one, isConfirmed: true })),
    figures: reading.figures.map((one) => ({ ...one, isConfirmed: true })),
  }
}

export const draftsFor = (text: string): Draft[] => draftsOf({ text, reading: proposedFor(text) })
