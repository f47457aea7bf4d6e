import { type SQLWrapper, sql } from 'drizzle-orm'
import { check, index, integer, primaryKey, real, sqliteTable, text, uniqueIndex } from 'drizzle-orm/sqlite-core'
import { id, moment } from './columns.ts'
import { passage, passageRevision } from './passage.ts'
import { teacher } from './teacher.ts'

const json = (name: string) => text(name, { mode: 'json' }).$type<unknown>().notNull()

export const questionSet = sqliteTable(
  'question_set',
  {
    id: id(),
    ownerId: text('owner_id')
      .notNull()
      .references(() => teacher.id, { onDelete: 'cascade' }),
    title: text('title').notNull(),
    /** How many questions of each skill the teacher wants. */
    blueprint: text('blueprint', { mode: 'json' }).$type<unknown>().notNull().default([]),
    /** Grows with every change; the ETag of the draft. */
    version: integer('version').notNull(),
    isExample: integer('is_example', { mode: 'boolean' }).notNull().default(false),
    archivedAt: moment('archived_at'),
    createdAt: moment('created_at').notNull(),
    updatedAt: moment('updated_at').notNull(),
  },
  (table) => [index('question_set_owner').on(table.ownerId, table.updatedAt)],
)

/** The passages a draft asks about, in order, each with the revision its anchors are places in. */
export const questionSetPassage = sqliteTable(
  'question_set_passage',
  {
    setId: text('set_id')
      .notNull()
      .references(() => questionSet.id, { onDelete: 'cascade' }),
    passageId: text('passage_id')
      .notNull()
      .references(() => passage.id, { onDelete: 'cascade' }),
    revisionId: text('revision_id')
      .notNull()
      .references(() => passageRevision.id, { onDelete: 'cascade' }),
    position: integer('position').notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.setId, table.passageId] }),
    index('question_set_passage_passage').on(table.passageId),
    index('question_set_passage_revision').on(table.revisionId),
  ],
)

const askedColumns = () => ({
  passageId: text('passage_id').references(() => passage.id, { onDelete: 'set null' }),
  position: integer('position').notNull(),
  kind: text('kind').notNull(),
  prompt: text('prompt').notNull(),
  content: json('content'),
  points: real('points').notNull(),
  skill: text('skill').notNull(),
  /** Whether the student shows the proving sentence too, and whether that is part of the score. */
  proof: text('proof').notNull().default('none'),
})
const proofCheck = (name: string, column: SQLWrapper) => check(name, sql`${column} IN ('none', 'asked', 'counts')`)
const keyColumns = () => ({
  key: json('key'),
  evidence: json('evidence'),
  explanation: text('explanation').notNull(),
  feedback: json('feedback'),
  /** Places that prove the answer as well as the evidence does. */
  acceptedProof: json('accepted_proof').default([]),
})

/** A question of a draft. */
export const question = sqliteTable(
  'question',
  {
    setId: text('set_id')
      .notNull()
      .references(() => questionSet.id, { onDelete: 'cascade' }),
    /** Kept from draft to published version, so that one question can be followed over versions. Unique within a set. */
    id: text('id').notNull(),
    ...askedColumns(),
    ...keyColumns(),
  },
  (table) => [
    primaryKey({ columns: [table.setId, table.id] }),
    index('question_passage').on(table.passageId),
    proofCheck('question_proof', table.proof),
  ],
)

/** A frozen state of a set; students only ever see one of these. */
export const publishedVersion = sqliteTable(
  'published_version',
  {
    id: id(),
    setId: text('set_id')
      .notNull()
      .references(() => questionSet.id, { onDelete: 'cascade' }),
    number: integer('number').notNull(),
    title: text('title').notNull(),
    publishedAt: moment('published_at').notNull(),
  },
  (table) => [uniqueIndex('published_version_number').on(table.setId, table.number)],
)

export const publishedPassage = sqliteTable(
  'published_passage',
  {
    versionId: text('version_id')
      .notNull()
      .references(() => publishedVersion.id, { onDelete: 'cascade' }),
    passageId: text('passage_id')
      .notNull()
      .references(() => passage.id, { onDelete: 'cascade' }),
    revisionId: text('revision_id')
      .notNull()
      .references(() => passageRevision.id, { onDelete: 'cascade' }),
    position: integer('position').notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.versionId, table.passageId] }),
    index('published_passage_passage').on(table.passageId),
    index('published_passage_revision').on(table.revisionId),
  ],
)

/** What a student sees of a published question: nothing in this table is secret. */
export const publishedQuestion = sqliteTable(
  'published_question',
  {
    id: id(),
    versionId: text('version_id')
      .notNull()
      .references(() => publishedVersion.id, { onDelete: 'cascade' }),
    /** The draft's question it was made from. */
    questionId: text('question_id').notNull(),
    ...askedColumns(),
  },
  (table) => [
    uniqueIndex('published_question_version').on(table.versionId, table.questionId),
    index('published_question_passage').on(table.passageId),
    proofCheck('published_question_proof', table.proof),
  ],
)

/**
 * One correction of a published question after students may have answered it. `change` says what was changed, so that
 * a mend can be taken back although others came after it.
 */
export const mend = sqliteTable(
  'mend',
  {
    id: id(),
    setId: text('set_id')
      .notNull()
      .references(() => questionSet.id, { onDelete: 'cascade' }),
    /** The draft's question. */
    questionId: text('question_id').notNull(),
    /** Counts up within the question: mends take effect in this order. */
    number: integer('number').notNull(),
    change: json('change'),
    reason: text('reason').notNull(),
    madeBy: text('made_by')
      .notNull()
      .references(() => teacher.id, { onDelete: 'cascade' }),
    madeAt: moment('made_at').notNull(),
    undoneBy: text('undone_by').references(() => teacher.id, { onDelete: 'cascade' }),
    undoneAt: moment('undone_at'),
  },
  (table) => [
    uniqueIndex('mend_number').on(table.setId, table.questionId, table.number),
    index('mend_made_by').on(table.madeBy),
    index('mend_undone_by').on(table.undoneBy),
  ],
)

/** What a student may not see before the feedback policy allows it. The highest number counts. */
export const publishedKey = sqliteTable(
  'published_key',
  {
    publishedQuestionId: text('published_question_id')
      .notNull()
      .references(() => publishedQuestion.id, { onDelete: 'cascade' }),
    number: integer('number').notNull(),
    ...keyColumns(),
    /** Null: as it was published. */
    content: text('content', { mode: 'json' }).$type<unknown>(),
    /** Null: as it was published. */
    points: real('points'),
    /** A void question counts for nobody. */
    isVoid: integer('is_void', { mode: 'boolean' }).notNull().default(false),
    /** The mend that was made or taken back when this key came; null for the first. */
    mendId: text('mend_id').references(() => mend.id, { onDelete: 'cascade' }),
    createdAt: moment('created_at').notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.publishedQuestionId, table.number] }),
    index('published_key_mend').on(table.mendId),
    check('published_key_number', sql`${table.number} >= 1`),
  ],
)
