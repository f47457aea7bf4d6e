import type { Bound } from '../figure.ts'

/** How each bound is written before a number. */
export const boundWords: { readonly [B in Bound]: string } = {
  exact: 'exactly',
  'at-least': 'at least',
  'more-than': 'more than',
  'at-most': 'at most',
  'fewer-than': 'fewer than',
  about: 'about',
  range: 'between',
}

/** What a bound leaves open, to explain it. */
export const boundMeaning: { readonly [B in Bound]: string } = {
  exact: 'is the number itself, no more and no less',
  'at-least': 'is the lowest the number can be; it may be higher',
  'more-than': 'is passed: the number is higher',
  'at-most': 'is the highest the number can be; it may be lower',
  'fewer-than': 'is not reached: the number is lower',
  about: 'is near the true number, and not that number itself',
  range: 'and the other number are the two ends between which it lies',
}

/** The bound that turns this one around; null where there is none. */
export const reversed: { readonly [B in Bound]: Bound | null } = {
  exact: null,
  'at-least': 'at-most',
  'more-than': 'fewer-than',
  'at-most': 'at-least',
  'fewer-than': 'more-than',
  about: null,
  range: null,
}

export const isFloor = (bound: Bound): boolean => bound === 'at-least' || bound === 'more-than'
export const isCeiling = (bound: Bound): boolean => bound === 'at-most' || bound === 'fewer-than'
