/** A document as it once was, and the item that was looked at then. */
export interface Step<Doc> {
  readonly doc: Doc
  readonly itemId: string | null
}

/** Documents before and after the present one, each a whole: undoing is putting one back. */
export interface History<Doc> {
  readonly past: readonly Step<Doc>[]
  readonly present: Step<Doc>
  /** The next one to redo first. */
  readonly future: readonly Step<Doc>[]
}

export const MOST_STEPS = 200

export const begin = <Doc>(doc: Doc, itemId: string | null): History<Doc> => ({
  past: [],
  present: { doc, itemId },
  future: [],
})

/** With a changed document; `itemId` is where the change was made. The same document is no step. */
export function changed<Doc>(history: History<Doc>, doc: Doc, itemId: string | null): History<Doc> {
  if (doc === history.present.doc) return history
  const before = { doc: history.present.doc, itemId }
  return { past: [...history.past, before].slice(-MOST_STEPS), present: { doc, itemId }, future: [] }
}

export function undone<Doc>({ past, present, future }: History<Doc>): History<Doc> {
  const before = past.at(-1)
  if (before === undefined) return { past, present, future }
  return {
    past: past.slice(0, -1),
    present: before,
    future: [{ doc: present.doc, itemId: before.itemId }, ...future],
  }
}

export function redone<Doc>({ past, present, future }: History<Doc>): History<Doc> {
  const [after, ...rest] = future
  if (after === undefined) return { past, present, future }
  return { past: [...past, { doc: present.doc, itemId: after.itemId }], present: after, future: rest }
}
