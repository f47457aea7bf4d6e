import { proofSelection } from '#api/domain/proof.ts'
import { feedbackKey, type KeyedQuestion } from '#api/domain/question.ts'
import { mark, NO_ANSWER, sumOf, type Try } from '#api/domain/scoring.ts'
import type { ReadablePassage } from '#api/resources/passage.ts'
import type { QuestionReview, Review, TryAgain } from '#api/resources/seat.ts'
import type { StoredAnswer } from './answers.ts'

/** A stored answer with its marks and all that explains them. It holds the key: ask the feedback policy first. */
export function reviewOf({ isVoid, ...question }: KeyedQuestion, answer: StoredAnswer | undefined): QuestionReview {
  const { parts, firstParts: _, ...marked } = mark({ ...question, isVoid }, answer)
  return {
    ...marked,
    question,
    isVoid,
    response: answer?.value ?? null,
    proofSelection: proofSelection.nullable().parse(answer?.proof ?? null),
    firstResponse: answer?.firstTry?.value ?? null,
    levels: answer?.levels ?? null,
    comment: answer?.comment ?? null,
    reason: answer?.reason ?? null,
    parts: parts.map((part) => ({ ...part, given: [...part.given] })),
  }
}

/** What is said about a first try that was not right yet; the key stays back. */
export function tryAgainOf(question: KeyedQuestion, tried: Try | null | undefined): TryAgain {
  const { parts } = mark(question, { ...NO_ANSWER, ...tried })
  const told = parts.flatMap(({ part, given, credit, errorTag }) => {
    if (credit === 1) return []
    const texts = given.flatMap((one) => question.feedback[feedbackKey(part, one)]?.text ?? [])
    return texts.length > 0 || errorTag !== null ? [{ text: texts.join(' '), errorTag }] : []
  })
  return { questionId: question.id, told }
}

/** A whole attempt, question by question. */
export function reviewOfAll(
  questions: readonly KeyedQuestion[],
  answers: ReadonlyMap<string, StoredAnswer>,
  passages: ReadablePassage[],
): Review {
  const reviews = questions.map((question) => reviewOf(question, answers.get(question.id)))
  return {
    ...sumOf(reviews),
    waiting: reviews.filter(({ isWaiting }) => isWaiting).length,
    passages,
    questions: reviews,
  }
}
