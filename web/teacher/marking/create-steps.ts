import { createSignal } from 'solid-js'
import type { Given } from './given.ts'

interface Step {
  readonly attemptId: string
  readonly before: Given
  /** Only the comment was changed. */
  readonly isComment: boolean
}

/** What can be undone on this page, the last first; a comment that is typed in several goes is undone in one. */
export function createSteps() {
  const [steps, setSteps] = createSignal<readonly Step[]>([])
  return {
    canUndo: () => steps().length > 0,
    remember(attemptId: string, before: Given, now: Given): void {
      const isComment = JSON.stringify(before.levels) === JSON.stringify(now.levels)
      const last = steps().at(-1)
      if (isComment && last?.isComment && last.attemptId === attemptId) return
      setSteps((all) => [...all, { attemptId, before, isComment }])
    },
    takeLast(): Step | undefined {
      const last = steps().at(-1)
      setSteps((all) => all.slice(0, -1))
      return last
    },
  }
}
