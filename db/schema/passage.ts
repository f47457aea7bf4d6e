import { index, integer, sqliteTable, text, uniqueIndex } from 'drizzle-orm/sqlite-core'
import { id, moment } from './columns.ts'
import { teacher } from './teacher.ts'

export const passage = sqliteTable(
  'passage',
  {
    id: id(),
    ownerId: text('owner_id')
      .notNull()
      .references(() => teacher.id, { onDelete: 'cascade' }),
    title: text('title').notNull(),
    sourceCard: text('source_card', { mode: 'json' }).$type<unknown>().notNull(),
    /** Grows with every change; the ETag of the passage. */
    version: integer('version').notNull(),
    isExample: integer('is_example', { mode: 'boolean' }).notNull().default(false),
    archivedAt: moment('archived_at'),
    createdAt: moment('created_at').notNull(),
    updatedAt: moment('updated_at').notNull(),
  },
  (table) => [index('passage_owner').on(table.ownerId, table.updatedAt)],
)

/** A revision's text never changes; the passage's newest revision is the one with the highest number. */
export const passageRevision = sqliteTable(
  'passage_revision',
  {
    id: id(),
    passageId: text('passage_id')
      .notNull()
      .references(() => passage.id, { onDelete: 'cascade' }),
    number: integer('number').notNull(),
    text: text('text').notNull(),
    createdAt: moment('created_at').notNull(),
  },
  (table) => [uniqueIndex('passage_revision_number').on(table.passageId, table.number)],
)

/** What a teacher made of the reading of a revision; there is no row while it is what the analyser proposes. */
export const passageReading = sqliteTable('passage_reading', {
  revisionId: text('revision_id')
    .primaryKey()
    .references(() => passageRevision.id, { onDelete: 'cascade' }),
  content: text('content', { mode: 'json' }).$type<unknown>().notNull(),
  /** Grows with every change; the ETag of the reading. */
  version: integer('version').notNull(),
  updatedAt: moment('updated_at').notNull(),
})
