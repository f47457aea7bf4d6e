import type { Question } from '#api/domain/question.ts'
import { mark } from '#api/domain/scoring.ts'
import type { QuestionReview } from '#api/resources/seat.ts'

/** A stored response with its marks and all that explains them. It holds the key: ask the feedback policy first. */
export function reviewOf(question: Question, value: unknown): QuestionReview {
  const { credit, earned, parts } = mark(question, value)
  return {
    question,
    response: value ?? null,
    credit,
    earned,
    parts: parts.map((part) => ({ ...part, given: [...part.given] })),
  }
}
