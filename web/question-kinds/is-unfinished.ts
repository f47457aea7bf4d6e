import type { Kind, Response, ShownQuestion } from '#api/contract.ts'
import { players } from './players.tsx'

/** Whether something was answered and a part of the question is still empty. */
export function isUnfinished<K extends Kind>(question: ShownQuestion<K>, response: unknown): boolean {
  // As for a player: what is kept was written by it, or was read by the kind's schema.
  return players[question.kind].isUnfinished?.(question.content, response as Response<K>) ?? false
}
