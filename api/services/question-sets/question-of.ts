import { type Question, question } from '#api/domain/question.ts'

/** A stored question, read by the domain's schema. */
export const questionOf = (row: object): Question => question.parse(row)
