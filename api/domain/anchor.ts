import { z } from 'zod'

/** A stretch of one revision's text: UTF-16 code units, `end` exclusive. */
export const place = z.strictObject({
  start: z.int().min(0),
  end: z.int().min(1),
})
export type Place = z.infer<typeof place>

/**
 * A place that can be found again after the text was corrected: the position together with the exact
 * quote and a little of what stands before and after it (W3C Web Annotation Data Model,
 * TextPositionSelector and TextQuoteSelector).
 */
export const anchor = z.strictObject({
  ...place.shape,
  quote: z.string().min(1).max(4000),
  prefix: z.string().max(32),
  suffix: z.string().max(32),
})
export type Anchor = z.infer<typeof anchor>
