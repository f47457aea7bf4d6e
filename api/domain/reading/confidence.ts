import type { Draft } from './drafts.ts'
import type { AttributionKind } from './reading.ts'

/** How likely content and source of a draft are both right, from how it was found. */
export function confidenceOf(draft: Draft, kind: AttributionKind): number {
  void kind
  return draft.entity ? 0.7 : 0.4
}
