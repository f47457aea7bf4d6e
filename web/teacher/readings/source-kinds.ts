import type { Source } from './edit-sources.ts'

/** The kinds of source as they are offered. */
export const sourceKinds: readonly { readonly kind: Source['kind']; readonly label: string }[] = [
  { kind: 'person', label: 'Person' },
  { kind: 'organisation', label: 'Organisation' },
  { kind: 'document', label: 'Document' },
  { kind: 'role', label: 'Unnamed role' },
]

export const kindLabel = (wanted: Source['kind']): string =>
  sourceKinds.find(({ kind }) => kind === wanted)?.label ?? wanted
