import type { Answer, Change, DeviceCopy } from './outbox.ts'

const PREFIX = 'whosaid.outbox.'

/** Keeps changes in localStorage, or in memory where the browser refuses that. */
export function makeDeviceCopy(attemptId: string): DeviceCopy {
  const keyOf = (questionId: string): string => `${PREFIX}${attemptId}.${questionId}`
  return {
    read() {
      const prefix = keyOf('')
      return new Map(
        keysWith(prefix).flatMap((key) => {
          const change = readChange(key)
          return change === null ? [] : [[key.slice(prefix.length), change] as const]
        }),
      )
    },
    keep(questionId, change) {
      try {
        localStorage.setItem(keyOf(questionId), JSON.stringify(change))
        return true
      } catch {
        return false
      }
    },
    drop(questionId, change) {
      try {
        const key = keyOf(questionId)
        if (localStorage.getItem(key) === JSON.stringify(change)) localStorage.removeItem(key)
      } catch {
        // Nothing is kept where storage is refused.
      }
    },
  }
}

/** Answers on this device that no server is known to have, over all attempts. */
export const countDeviceCopies = (): number => keysWith(PREFIX).length

export function dropDeviceCopies(): void {
  for (const key of keysWith(PREFIX)) localStorage.removeItem(key)
}

function keysWith(prefix: string): string[] {
  try {
    return Object.keys(localStorage).filter((key) => key.startsWith(prefix))
  } catch {
    return []
  }
}

/** What was written by this page, or null when it was damaged. */
function readChange(key: string): Change | null {
  try {
    const read: Partial<Change> = JSON.parse(localStorage.getItem(key) ?? 'null') ?? {}
    const { value = null, proof, isFlagged, sequence, givenAt, tried, isSetAside = false } = read
    if (typeof isFlagged !== 'boolean' || typeof sequence !== 'number' || typeof givenAt !== 'number') return null
    const before = Array.isArray(tried) ? tried.map((one) => ({ ...one, proof: readProof(one.proof) })) : []
    return { value, proof: readProof(proof), isFlagged, sequence, givenAt, tried: before, isSetAside }
  } catch {
    return null
  }
}

/** A page from before proof was asked for kept none. */
const readProof = (proof: Answer['proof'] | undefined): Answer['proof'] => (Array.isArray(proof) ? proof : null)
