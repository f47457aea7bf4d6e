import type { Place } from '../anchor.ts'
import type { Bound } from '../figure.ts'

/** A number that reports a quantity, before it is known what it counts and who says so. */
export interface Quantity extends Place {
  readonly low: number | null
  readonly high: number | null
  readonly bound: Bound
  /** "pound" for "£5"; null where no currency stands at the number. */
  readonly currency: string | null
  readonly percent: 'per cent' | 'percentage points' | null
  /** A part of a whole, as "a third" or "two in five". */
  readonly share: boolean
  /** The noun within "one attack in three". */
  readonly shared: string | null
  /** Hung on a noun with a hyphen: "26-day". */
  readonly attached: string | null
}

export interface Counted extends Quantity {
  /** What is counted or measured; empty when not found. */
  readonly unit: string
  /** Taken over from a figure before, since none stands at this one. */
  readonly elliptic: boolean
}
