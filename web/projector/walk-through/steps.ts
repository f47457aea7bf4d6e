import type { Stage } from '#api/contract.ts'

export const STAGES = ['question', 'answers', 'key', 'evidence'] as const satisfies readonly Stage[]

export interface Place {
  readonly questionId: string
  readonly stage: Stage
}

/** Every place of a walk in order: each question, then one thing more with each step. */
export const placesOf = (questionIds: readonly string[]): Place[] =>
  questionIds.flatMap((questionId) => STAGES.map((stage) => ({ questionId, stage })))

const isSame = (one: Place, other: Place): boolean => one.questionId === other.questionId && one.stage === other.stage

/** So many steps on (or back, below 0), stopping at the ends; the first place when `from` is not one of them. */
export function moved(places: readonly Place[], from: Place, steps: number): Place {
  const at = places.findIndex((place) => isSame(place, from))
  return places[Math.min(Math.max(at + steps, 0), places.length - 1)] ?? from
}

/** What a key press asks for: steps, or questions to go on by; null when it asks for nothing. Clickers send page keys. */
export function movedByKey(key: string): { by: 'step' | 'question'; count: 1 | -1 } | null {
  switch (key) {
    case 'ArrowRight':
    case 'PageDown':
    case ' ':
      return { by: 'step', count: 1 }
    case 'ArrowLeft':
    case 'PageUp':
      return { by: 'step', count: -1 }
    case 'ArrowDown':
      return { by: 'question', count: 1 }
    case 'ArrowUp':
      return { by: 'question', count: -1 }
    default:
      return null
  }
}
