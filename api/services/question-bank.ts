import { question } from '#api/domain/question.ts'
import { BANK_PAGE, type BankPage, type QuestionBankQuery } from '#api/resources/question-bank.ts'
import { type BankFilter, bankQuestionsOf, countBankQuestions } from '#db/queries/question-bank.ts'
import { type Context, requireTeacher } from './context.ts'

/** The questions of all own drafts, a page at a time. */
export async function findBankQuestions(context: Context, query: QuestionBankQuery): Promise<BankPage> {
  const teacher = await requireTeacher(context)
  const by: BankFilter = {
    search: query.search?.trim() ?? '',
    skill: query.skill ?? null,
    kind: query.kind ?? null,
    passageId: query.passageId ?? null,
    passagesOfSetId: query.passagesOfSetId ?? null,
    exceptSetId: query.exceptSetId ?? null,
    withArchived: query.withArchived,
  }
  const page = { limit: BANK_PAGE, offset: BANK_PAGE * ((query.page ?? 1) - 1) }
  const rows = await bankQuestionsOf(context.db, teacher.id, by, page)
  return {
    entries: rows.map((row) => ({ ...row, question: question.parse(row.question) })),
    total: await countBankQuestions(context.db, teacher.id, by),
  }
}
