import { z } from 'zod'
import { keptReading } from '#api/domain/kept-reading.ts'
import { id } from './shared.ts'

/** Who said what, which claims are attributed and what numbers are reported, in the newest revision of a passage. */
export const readingView = z
  .object({
    passageId: id,
    revisionId: id,
    /** 0 while it is what the analyser proposes. */
    version: z.int(),
    reading: keptReading,
  })
  .meta({ id: 'Reading' })
export type ReadingView = z.infer<typeof readingView>
