import { sql } from 'drizzle-orm'
import { check, index, integer, sqliteTable, text } from 'drizzle-orm/sqlite-core'
import { id, moment } from './columns.ts'

// The first four tables are better-auth's, under our names: it fixes their properties and keeps Dates.
const date = (name: string) => integer(name, { mode: 'timestamp_ms' })

export const teacher = sqliteTable(
  'teacher',
  {
    id: id(),
    name: text('name').notNull(),
    email: text('email').notNull().unique(),
    emailVerified: integer('email_verified', { mode: 'boolean' }).notNull(),
    image: text('image'),
    role: text('role').notNull().default('teacher'),
    createdAt: date('created_at').notNull(),
    updatedAt: date('updated_at').notNull(),
  },
  (table) => [check('teacher_role', sql`${table.role} IN ('admin', 'teacher')`)],
)

export const teacherSession = sqliteTable(
  'teacher_session',
  {
    id: id(),
    userId: text('teacher_id')
      .notNull()
      .references(() => teacher.id, { onDelete: 'cascade' }),
    token: text('token').notNull().unique(),
    expiresAt: date('expires_at').notNull(),
    ipAddress: text('ip_address'),
    userAgent: text('user_agent'),
    createdAt: date('created_at').notNull(),
    updatedAt: date('updated_at').notNull(),
  },
  (table) => [index('teacher_session_teacher').on(table.userId)],
)

export const teacherCredential = sqliteTable(
  'teacher_credential',
  {
    id: id(),
    userId: text('teacher_id')
      .notNull()
      .references(() => teacher.id, { onDelete: 'cascade' }),
    accountId: text('account_id').notNull(),
    providerId: text('provider_id').notNull(),
    password: text('password'),
    accessToken: text('access_token'),
    refreshToken: text('refresh_token'),
    idToken: text('id_token'),
    accessTokenExpiresAt: date('access_token_expires_at'),
    refreshTokenExpiresAt: date('refresh_token_expires_at'),
    scope: text('scope'),
    createdAt: date('created_at').notNull(),
    updatedAt: date('updated_at').notNull(),
  },
  (table) => [index('teacher_credential_teacher').on(table.userId)],
)

export const verification = sqliteTable('verification', {
  id: id(),
  identifier: text('identifier').notNull(),
  value: text('value').notNull(),
  expiresAt: date('expires_at').notNull(),
  createdAt: date('created_at').notNull(),
  updatedAt: date('updated_at').notNull(),
})

/** One invitation link; only the hash of its token is kept. */
export const invitation = sqliteTable('invitation', {
  id: id(),
  tokenHash: text('token_hash').notNull().unique(),
  note: text('note').notNull(),
  createdBy: text('created_by')
    .notNull()
    .references(() => teacher.id, { onDelete: 'cascade' }),
  createdAt: moment('created_at').notNull(),
  expiresAt: moment('expires_at').notNull(),
  usedBy: text('used_by').references(() => teacher.id, { onDelete: 'set null' }),
  usedAt: moment('used_at'),
})

/** A personal access token for the API; only its hash is kept. */
export const accessToken = sqliteTable(
  'access_token',
  {
    id: id(),
    teacherId: text('teacher_id')
      .notNull()
      .references(() => teacher.id, { onDelete: 'cascade' }),
    name: text('name').notNull(),
    tokenHash: text('token_hash').notNull().unique(),
    createdAt: moment('created_at').notNull(),
    lastUsedAt: moment('last_used_at'),
  },
  (table) => [index('access_token_teacher').on(table.teacherId)],
)

/** What the admin teacher decides for the whole installation. */
export const setting = sqliteTable('setting', {
  name: text('name').primaryKey(),
  value: text('value', { mode: 'json' }).$type<unknown>().notNull(),
})

/** How often something was tried in a window of time: sign-ins, join codes. */
export const tries = sqliteTable(
  'tries',
  {
    bucket: text('bucket').primaryKey(),
    count: integer('count').notNull(),
    windowEndsAt: moment('window_ends_at').notNull(),
  },
  (table) => [index('tries_window').on(table.windowEndsAt)],
)
