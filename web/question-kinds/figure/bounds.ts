import type { Key } from '#api/contract.ts'

export type Bound = NonNullable<Key<'figure'>['bound']>

/** How each bound reads before its number, in the order it is offered. */
export const bounds: readonly { readonly bound: Bound; readonly label: string }[] = [
  { bound: 'exact', label: 'exactly' },
  { bound: 'at-least', label: 'at least' },
  { bound: 'more-than', label: 'more than' },
  { bound: 'at-most', label: 'at most' },
  { bound: 'fewer-than', label: 'fewer than' },
  { bound: 'about', label: 'about' },
  { bound: 'range', label: 'between two numbers' },
]

export const boundLabel = (wanted: Bound): string => bounds.find(({ bound }) => bound === wanted)?.label ?? wanted

const grouped = (number: number): string => new Intl.NumberFormat('en', { maximumFractionDigits: 20 }).format(number)

/** A key as one says it: "at least 7,500 civilians", "between 10 and 12 days". Null while it is incomplete. */
export function figureInWords(key: Key<'figure'>, asks: { readonly bound: boolean; readonly unit: boolean }) {
  const { low, high, bound } = key
  const number = low ?? high
  if (number === null) return null
  const unit = asks.unit && key.unit[0] ? ` ${key.unit[0]}` : ''
  if (bound === 'range') {
    return low === null || high === null ? null : `between ${grouped(low)} and ${grouped(high)}${unit}`
  }
  const before = bound === null || (bound === 'exact' && !asks.bound) ? '' : `${boundLabel(bound)} `
  return `${before}${grouped(number)}${unit}`
}
