import { z } from 'zod'

export const id = z.string().min(1).max(40)
/** UTC milliseconds. */
export const moment = z.int()
export const byId = z.object({ id })
export const search = z.string().max(200).optional()
/** A flag in a query string. */
export const flag = z
  .enum(['true', 'false'])
  .optional()
  .transform((value) => value === 'true')

/** What a list answers: always an object, so that it can grow. */
export const listOf = <Schema extends z.ZodType>(entry: Schema) => z.object({ entries: z.array(entry) })
