import type { Question } from '#api/domain/question.ts'
import { attributionQuestions } from './attribution-questions.ts'
import { evidenceQuestions } from './evidence-questions.ts'
import { figuresQuestions } from './figures-questions.ts'
import { voiceQuestions } from './voice-questions.ts'

/** The questions on the example passage, in the order a student meets them; `newId` gives each its id. */
export function exampleQuestions({ passageId, newId }: { passageId: string; newId: () => string }): Question[] {
  return [...attributionQuestions, ...figuresQuestions, ...voiceQuestions, ...evidenceQuestions].map((written) => ({
    id: newId(),
    passageId,
    proof: 'none',
    acceptedProof: [],
    ...written,
  }))
}
