import { and, asc, count, desc, eq, getTableColumns, inArray, isNull, ne, type SQL, sql } from 'drizzle-orm'
import type { Tx } from '#db/client.ts'
import { holds } from '#db/queries/passages.ts'
import { passage } from '#db/schema/passage.ts'
import { question, questionSet, questionSetPassage } from '#db/schema/question-set.ts'

/** Null or the empty text means that it is not asked. */
export interface BankFilter {
  readonly search: string
  readonly skill: string | null
  readonly kind: string | null
  readonly passageId: string | null
  readonly passagesOfSetId: string | null
  readonly exceptSetId: string | null
  readonly withArchived: boolean
}

const { setId: _, position: __, ...wholeQuestion } = getTableColumns(question)

/** What students read in a question, beside its prompt. */
const words = sql`coalesce((
  SELECT group_concat(part.value, char(10)) FROM json_tree(${question.content}) AS part
  WHERE part.type = 'text' AND part.key = 'text'), '')`

const isPublished = sql<boolean>`EXISTS (
  SELECT 1 FROM published_question AS frozen JOIN published_version AS version ON version.id = frozen.version_id
  WHERE version.set_id = ${question.setId} AND frozen.question_id = ${question.id} AND version.number = (
    SELECT max(other.number) FROM published_version AS other WHERE other.set_id = ${question.setId}))`.mapWith(Boolean)

function fits(db: Tx, ownerId: string, by: BankFilter): SQL | undefined {
  const onPassages = db
    .select({ passageId: questionSetPassage.passageId })
    .from(questionSetPassage)
    .where(eq(questionSetPassage.setId, by.passagesOfSetId ?? ''))
  return and(
    eq(questionSet.ownerId, ownerId),
    by.withArchived ? undefined : isNull(questionSet.archivedAt),
    by.search === '' ? undefined : holds([question.prompt, question.explanation, words], by.search),
    by.skill === null ? undefined : eq(question.skill, by.skill),
    by.kind === null ? undefined : eq(question.kind, by.kind),
    by.passageId === null ? undefined : eq(question.passageId, by.passageId),
    by.passagesOfSetId === null ? undefined : inArray(question.passageId, onPassages),
    by.exceptSetId === null ? undefined : ne(question.setId, by.exceptSetId),
  )
}

/** The questions of all drafts of a teacher, sets with the newest change first, within a set in order. */
export async function bankQuestionsOf(
  db: Tx,
  ownerId: string,
  by: BankFilter,
  page: { limit: number; offset: number },
) {
  return await db
    .select({
      setId: questionSet.id,
      setTitle: questionSet.title,
      passage: { id: passage.id, title: passage.title },
      isPublished,
      question: wholeQuestion,
    })
    .from(question)
    .innerJoin(questionSet, eq(questionSet.id, question.setId))
    .leftJoin(passage, eq(passage.id, question.passageId))
    .where(fits(db, ownerId, by))
    .orderBy(desc(questionSet.updatedAt), desc(questionSet.id), asc(question.position))
    .limit(page.limit)
    .offset(page.offset)
}

export async function countBankQuestions(db: Tx, ownerId: string, by: BankFilter): Promise<number> {
  const [row] = await db
    .select({ total: count() })
    .from(question)
    .innerJoin(questionSet, eq(questionSet.id, question.setId))
    .where(fits(db, ownerId, by))
  return row?.total ?? 0
}

/** All questions of those of the drafts that are the owner's, in no order. */
export async function questionsOfOwnDrafts(db: Tx, ownerId: string, setIds: readonly string[]) {
  return await db
    .select({ setId: question.setId, question: wholeQuestion })
    .from(question)
    .innerJoin(questionSet, eq(questionSet.id, question.setId))
    .where(and(eq(questionSet.ownerId, ownerId), inArray(question.setId, [...setIds])))
}
