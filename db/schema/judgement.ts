import { sql } from 'drizzle-orm'
import { check, index, integer, primaryKey, real, sqliteTable, text } from 'drizzle-orm/sqlite-core'
import { assignment, attempt } from './assignment.ts'
import { moment } from './columns.ts'
import { publishedQuestion } from './question-set.ts'
import { teacher } from './teacher.ts'

/** What a person decided about one answer, and who. The highest number counts; the others are the log. */
const judgementColumns = () => ({
  attemptId: text('attempt_id')
    .notNull()
    .references(() => attempt.id, { onDelete: 'cascade' }),
  publishedQuestionId: text('published_question_id')
    .notNull()
    .references(() => publishedQuestion.id, { onDelete: 'cascade' }),
  number: integer('number').notNull(),
  madeBy: text('made_by')
    .notNull()
    .references(() => teacher.id, { onDelete: 'cascade' }),
  madeAt: moment('made_at').notNull(),
})

/** The score of one student on one question, set by hand. */
export const scoreOverride = sqliteTable(
  'score_override',
  {
    ...judgementColumns(),
    /** 0 to 1; null: taken back. */
    credit: real('credit'),
    reason: text('reason').notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.attemptId, table.publishedQuestionId, table.number] }),
    index('score_override_question').on(table.publishedQuestionId),
    index('score_override_made_by').on(table.madeBy),
    check('score_override_credit', sql`${table.credit} BETWEEN 0 AND 1`),
  ],
)

/** A written answer marked by its rubric. */
export const rubricMark = sqliteTable(
  'rubric_mark',
  {
    ...judgementColumns(),
    /** The level reached, by criterion; null: taken back. */
    levels: text('levels', { mode: 'json' }).$type<unknown>(),
    comment: text('comment').notNull(),
    /** The response that was read; a later one waits to be marked again. */
    sequence: integer('sequence').notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.attemptId, table.publishedQuestionId, table.number] }),
    index('rubric_mark_question').on(table.publishedQuestionId),
    index('rubric_mark_made_by').on(table.madeBy),
  ],
)

/** Where a class is in going over an assignment together, for the wall and the teacher's phone. */
export const walkThrough = sqliteTable(
  'walk_through',
  {
    assignmentId: text('assignment_id')
      .primaryKey()
      .references(() => assignment.id, { onDelete: 'cascade' }),
    questionId: text('question_id').notNull(),
    stage: text('stage').notNull(),
    version: integer('version').notNull(),
    updatedAt: moment('updated_at').notNull(),
  },
  (table) => [check('walk_through_stage', sql`${table.stage} IN ('question', 'answers', 'key', 'evidence')`)],
)
