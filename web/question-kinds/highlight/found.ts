import type { Key, Place } from '#api/contract.ts'

const shared = (one: Place, other: Place): number =>
  Math.max(0, Math.min(one.end, other.end) - Math.max(one.start, other.start))

/** Selections that touch what was to be found or may be selected, selections beside it, and what was left out. */
export function foundIn(selections: readonly Place[], { required, allowed }: Key<'highlight'>) {
  const touches = (selection: Place) => [...required, ...allowed].some((place) => shared(place, selection) > 0)
  return {
    right: selections.filter(touches),
    wrong: selections.filter((selection) => !touches(selection)),
    missed: required.filter((place) => !selections.some((selection) => shared(place, selection) > 0)),
  }
}
