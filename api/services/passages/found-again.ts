import { setImmediate } from 'node:timers/promises'
import type { Anchor } from '#api/domain/anchor.ts'
import { type Question, withMovedAnchors } from '#api/domain/question.ts'

/** Every anchor of a question, those of its content and key too. */
export function anchorsOf(question: Question): Anchor[] {
  const anchors: Anchor[] = []
  withMovedAnchors(question, (anchor) => {
    anchors.push(anchor)
    return anchor
  })
  return anchors
}

/**
 * Looks for each of the anchors once and tells where it was found. Looking takes up to some 10 ms in a long text, so
 * that other requests get their turn between two anchors.
 */
export async function foundAgain(
  anchors: readonly Anchor[],
  find: (anchor: Anchor) => Anchor | null,
): Promise<(anchor: Anchor) => Anchor | null> {
  const places = new Map<string, Anchor | null>()
  for (const anchor of anchors) {
    const name = JSON.stringify(anchor)
    if (places.has(name)) continue
    places.set(name, find(anchor))
    await setImmediate()
  }
  return (anchor) => places.get(JSON.stringify(anchor)) ?? null
}
