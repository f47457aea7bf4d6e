import { z } from 'zod'
import { skill } from './question.ts'

/** How many questions of each skill a teacher wants in a set; a skill that is not named is not planned. */
export const blueprint = z
  .array(z.strictObject({ skill, questions: z.int().min(1).max(200) }))
  .refine((wanted) => new Set(wanted.map(({ skill }) => skill)).size === wanted.length, {
    error: 'A skill is planned twice.',
  })
export type Blueprint = z.infer<typeof blueprint>
