import { z } from 'zod'
import { question } from '../question.ts'

/** A question made from a reading, whole but unreviewed: it reaches students only in a set a teacher put it in. */
export const draft = z.strictObject({
  /** Its id is the draft's name: the same reading gives the same drafts under the same ids. */
  question,
  /** Whether a teacher has confirmed everything of the reading it rests on. */
  from: z.enum(['confirmed', 'proposed']),
  /** 0 to 1: how likely it is right as it stands. */
  confidence: z.number().min(0).max(1),
  /** What of the reading it asks about, by ids of the reading. */
  about: z.strictObject({
    sourceIds: z.array(z.string()),
    figureIds: z.array(z.string()),
    attributionIds: z.array(z.string()),
  }),
})
export type Draft = z.infer<typeof draft>
