export const layers = {
  sources: 'Sources',
  voice: 'Reporter',
  hedges: 'Hedges',
  figures: 'Figures',
} as const
export type Layer = keyof typeof layers

const names = Object.keys(layers) as Layer[]
const USUAL: readonly Layer[] = ['sources', 'hedges', 'figures']

/** The layers that an address asks for; without a word about them the usual ones. */
export function layersIn(written: string | undefined): ReadonlySet<Layer> {
  if (written === undefined) return new Set(USUAL)
  return new Set(names.filter((name) => written.split(',').includes(name)))
}

/** How an address asks for these layers; undefined for the usual ones. */
export function layersWritten(shown: ReadonlySet<Layer>): string | undefined {
  const isUsual = shown.size === USUAL.length && USUAL.every((name) => shown.has(name))
  return isUsual ? undefined : names.filter((name) => shown.has(name)).join() || 'none'
}

export function toggled(shown: ReadonlySet<Layer>, layer: Layer): ReadonlySet<Layer> {
  const next = new Set(shown)
  if (!next.delete(layer)) next.add(layer)
  return next
}
