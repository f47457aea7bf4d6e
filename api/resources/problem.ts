import { z } from 'zod'
import { problemCode } from '#api/services/problems.ts'

/** RFC 9457: what every failing call answers, as application/problem+json. */
export const problemDocument = z
  .object({
    type: z.string(),
    title: z.string(),
    status: z.int(),
    detail: z.string(),
    code: problemCode,
    /** What is wrong at which field, where the problem is one of input. */
    errors: z.array(z.object({ path: z.string(), message: z.string() })).optional(),
  })
  .meta({ id: 'Problem' })
export type ProblemDocument = z.infer<typeof problemDocument>
