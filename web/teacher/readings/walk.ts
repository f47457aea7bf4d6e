import type { KeptReading } from '#api/contract.ts'
import { type Item, itemsOf, SURE } from './items.ts'

/** What the walk leads through, and in which order. */
export const walks = {
  text: 'Unconfirmed, in text order',
  unsure: 'Unconfirmed, least sure first',
  all: 'Everything, in text order',
} as const
export type Walk = keyof typeof walks

/** All items in the order of a walk. Figures carry no confidence and come last where that orders. */
export function walkOrder(reading: KeptReading, walk: Walk): Item[] {
  const items = itemsOf(reading)
  if (walk !== 'unsure') return items
  const confidenceOf = (item: Item): number => (item.type === 'attribution' ? item.of.confidence : 1)
  return items.toSorted(
    (a, b) => Number(a.type === 'figure') - Number(b.type === 'figure') || confidenceOf(a) - confidenceOf(b),
  )
}

export const isWalked = (item: Item, walk: Walk): boolean => walk === 'all' || !item.of.isConfirmed

/**
 * The nearest item after (or before) one that the walk leads to, past the end from the other end. Null when there is no
 * other. An id that is not there counts as before the first.
 */
export function neighbour(order: readonly Item[], id: string | null, step: 1 | -1, walk: Walk): Item | null {
  const at = order.findIndex((item) => item.id === id)
  const others = at === -1 ? order : [...order.slice(at + 1), ...order.slice(0, at)]
  const wanted = others.filter((item) => isWalked(item, walk))
  return (step === 1 ? wanted[0] : wanted.at(-1)) ?? null
}

export interface Progress {
  readonly confirmed: number
  readonly all: number
  /** Attributions that are sure and not confirmed yet. */
  readonly sure: number
}

export function progressOf({ attributions, figures }: KeptReading): Progress {
  const items = [...attributions, ...figures]
  return {
    confirmed: items.filter(({ isConfirmed }) => isConfirmed).length,
    all: items.length,
    sure: attributions.filter(({ isConfirmed, confidence }) => !isConfirmed && confidence >= SURE).length,
  }
}
