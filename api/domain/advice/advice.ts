import { z } from 'zod'

/** What would make a question set better; it never stands in the way of publishing. */
export const advice = z.strictObject({
  /** Null for what concerns the whole set. */
  questionId: z.string().nullable(),
  /** Leads to the field: `prompt`, `content` (the options), `explanation`, `feedback`, or `questions` for the set. */
  path: z.string(),
  /** What was found and what to do about it, in plain words. */
  message: z.string(),
})
export type Advice = z.infer<typeof advice>
export type Finding = Omit<Advice, 'questionId'>
