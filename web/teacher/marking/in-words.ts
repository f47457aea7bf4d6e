import type { QuestionToMark } from '#api/contract.ts'
import { counted } from '#web/teacher/parts/wording.ts'

/** "3 answers wait to be marked", "All 24 answers are marked". */
export function waitingInWords({ done, waiting }: Pick<QuestionToMark, 'done' | 'waiting'>): string {
  if (waiting > 0) return `${counted(waiting, 'answer')} ${waiting === 1 ? 'waits' : 'wait'} to be marked`
  if (done === 0) return 'No answers to mark yet'
  return done === 1 ? 'The only answer is marked' : `All ${done} answers are marked`
}

export function markingAddress(assignmentId: string, questionId: string, attemptId?: string): string {
  const answer = attemptId === undefined ? '' : `?answer=${encodeURIComponent(attemptId)}`
  return `/assignments/${assignmentId}/marking/${encodeURIComponent(questionId)}${answer}`
}
