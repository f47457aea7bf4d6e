import { sql } from 'drizzle-orm'
import { check, index, integer, sqliteTable, text } from 'drizzle-orm/sqlite-core'
import { id, moment } from './columns.ts'
import { teacher } from './teacher.ts'

export const schoolClass = sqliteTable(
  'class',
  {
    id: id(),
    ownerId: text('owner_id')
      .notNull()
      .references(() => teacher.id, { onDelete: 'cascade' }),
    name: text('name').notNull(),
    version: integer('version').notNull(),
    isExample: integer('is_example', { mode: 'boolean' }).notNull().default(false),
    archivedAt: moment('archived_at'),
    createdAt: moment('created_at').notNull(),
  },
  (table) => [index('class_owner').on(table.ownerId)],
)

export const student = sqliteTable(
  'student',
  {
    id: id(),
    classId: text('class_id')
      .notNull()
      .references(() => schoolClass.id, { onDelete: 'cascade' }),
    displayName: text('display_name').notNull(),
    /** Private code: who has it is this student, on any device. */
    code: text('code').notNull().unique(),
    /** Per cent added to a time limit: 50 means half as long again. */
    extraTime: integer('extra_time').notNull().default(0),
    /** A student taken off the roster keeps the attempts already made. */
    removedAt: moment('removed_at'),
    createdAt: moment('created_at').notNull(),
  },
  (table) => [
    index('student_class').on(table.classId),
    check('student_extra_time', sql`${table.extraTime} BETWEEN 0 AND 400`),
  ],
)
