import { useSearchParams } from '@solidjs/router'
import { createMemo } from 'solid-js'
import { type Layer, layersIn, layersWritten, toggled } from './layers.ts'
import { type Walk, walks } from './walk.ts'

export const panels = { check: 'Check', sources: 'Sources', figures: 'Figures', text: 'Text only' } as const
export type Panel = keyof typeof panels

const isKey = <Keys extends object>(keys: Keys, key: string | undefined): key is Extract<keyof Keys, string> =>
  key !== undefined && Object.hasOwn(keys, key)

/** What of the reading is shown. It stands in the address, so that a link shows the same. */
export function createView() {
  const [search, setSearch] = useSearchParams<{ panel?: string; layers?: string; source?: string; walk?: string }>()
  const set = (params: Parameters<typeof setSearch>[0]): void => setSearch(params, { replace: true, scroll: false })
  const shown = createMemo(() => layersIn(search.layers))
  return {
    panel: (): Panel => (isKey(panels, search.panel) ? search.panel : 'check'),
    setPanel: (panel: Panel) => set({ panel: panel === 'check' ? undefined : panel }),
    layers: shown,
    toggle: (layer: Layer) => set({ layers: layersWritten(toggled(shown(), layer)) }),
    /** The source whose words are lit up. */
    lit: (): string | null => search.source ?? null,
    setLit: (source: string | null) => set({ source: source ?? undefined }),
    walk: (): Walk => (isKey(walks, search.walk) ? search.walk : 'text'),
    setWalk: (walk: Walk) => set({ walk: walk === 'text' ? undefined : walk }),
  }
}
