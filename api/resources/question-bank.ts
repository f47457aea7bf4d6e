import { z } from 'zod'
import { question, skill } from '#api/domain/question.ts'
import { kind } from '#api/domain/question-kinds/index.ts'
import { flag, id, search } from './shared.ts'

/** So many entries are on one page of the bank. */
export const BANK_PAGE = 50

export const questionBankQuery = z.object({
  /** Words of the prompt, the explanation, or what students read in the question. */
  search,
  skill: skill.optional(),
  kind: kind.optional(),
  passageId: id.optional(),
  /** Only questions on the passages of this set. */
  passagesOfSetId: id.optional(),
  exceptSetId: id.optional(),
  withArchived: flag,
  page: z
    .string()
    .regex(/^[1-9]\d{0,3}$/, 'The page is a whole number from 1 to 9999.')
    .transform(Number)
    .optional(),
})
export type QuestionBankQuery = z.infer<typeof questionBankQuery>

export const bankEntry = z
  .object({
    setId: id,
    setTitle: z.string(),
    question,
    passage: z.object({ id, title: z.string() }).nullable(),
    /** Whether the newest published version of its set has this question, perhaps in older words. */
    isPublished: z.boolean(),
  })
  .meta({ id: 'BankEntry' })
export type BankEntry = z.infer<typeof bankEntry>

/** One page; `total` counts all pages. */
export const bankPage = z.object({ entries: z.array(bankEntry), total: z.int() }).meta({ id: 'BankPage' })
export type BankPage = z.infer<typeof bankPage>

/** Which questions are copied, in the order in which the copies will stand. */
export const questionCopies = z.strictObject({
  from: z
    .array(z.strictObject({ setId: id, questionId: z.string().min(1).max(40) }))
    .min(1, 'Choose a question.')
    .max(200),
})
export type QuestionCopies = z.infer<typeof questionCopies>
