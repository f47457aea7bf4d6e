import { sql } from 'drizzle-orm'
import { check, index, integer, primaryKey, real, sqliteTable, text, uniqueIndex } from 'drizzle-orm/sqlite-core'
import { schoolClass, student } from './class.ts'
import { id, moment } from './columns.ts'
import { publishedQuestion, publishedVersion } from './question-set.ts'
import { teacher } from './teacher.ts'

export const assignment = sqliteTable(
  'assignment',
  {
    id: id(),
    ownerId: text('owner_id')
      .notNull()
      .references(() => teacher.id, { onDelete: 'cascade' }),
    versionId: text('version_id')
      .notNull()
      .references(() => publishedVersion.id, { onDelete: 'cascade' }),
    /** Null: for whoever has the join code. */
    classId: text('class_id').references(() => schoolClass.id, { onDelete: 'cascade' }),
    title: text('title').notNull(),
    joinCode: text('join_code').notNull().unique(),
    mode: text('mode').notNull(),
    identify: text('identify').notNull(),
    opensAt: moment('opens_at'),
    closesAt: moment('closes_at'),
    /** Null: as many as the student likes. */
    attemptsAllowed: integer('attempts_allowed'),
    attemptCounts: text('attempt_counts').notNull(),
    shuffleQuestions: integer('shuffle_questions', { mode: 'boolean' }).notNull(),
    shuffleOptions: integer('shuffle_options', { mode: 'boolean' }).notNull(),
    feedback: text('feedback').notNull(),
    timeLimitMinutes: integer('time_limit_minutes'),
    /** The share of the credit that a second try earns; null: there is none. */
    secondTry: real('second_try'),
    /** Practice: the teacher sees who came, and no scores. */
    isPractice: integer('is_practice', { mode: 'boolean' }).notNull().default(false),
    version: integer('version').notNull(),
    isExample: integer('is_example', { mode: 'boolean' }).notNull().default(false),
    createdAt: moment('created_at').notNull(),
  },
  (table) => [
    index('assignment_owner').on(table.ownerId, table.createdAt),
    index('assignment_version').on(table.versionId),
    index('assignment_class').on(table.classId),
    check('assignment_mode', sql`${table.mode} IN ('self-paced', 'teacher-paced')`),
    check('assignment_identify', sql`${table.identify} IN ('code', 'list', 'name')`),
    check('assignment_attempt_counts', sql`${table.attemptCounts} IN ('first', 'last', 'best')`),
    check('assignment_second_try', sql`${table.secondTry} BETWEEN 0 AND 1`),
    check('assignment_feedback', sql`${table.feedback} IN ('each-answer', 'hand-in', 'closed', 'never')`),
  ],
)

/** One student in one assignment: a seat. Roster students have one at most, others one per name they typed. */
export const participant = sqliteTable(
  'participant',
  {
    id: id(),
    assignmentId: text('assignment_id')
      .notNull()
      .references(() => assignment.id, { onDelete: 'cascade' }),
    studentId: text('student_id').references(() => student.id, { onDelete: 'cascade' }),
    displayName: text('display_name').notNull(),
    /** The private code of a student without a roster; roster students have theirs in `student`. */
    code: text('code').unique(),
    extraTime: integer('extra_time').notNull().default(0),
    createdAt: moment('created_at').notNull(),
  },
  (table) => [
    uniqueIndex('participant_student').on(table.assignmentId, table.studentId),
    index('participant_student_id').on(table.studentId),
  ],
)

/** A device that may act for a participant; the cookie holds the token, the table its hash. */
export const device = sqliteTable(
  'device',
  {
    tokenHash: text('token_hash').notNull(),
    participantId: text('participant_id')
      .notNull()
      .references(() => participant.id, { onDelete: 'cascade' }),
    createdAt: moment('created_at').notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.tokenHash, table.participantId] }),
    index('device_participant').on(table.participantId),
  ],
)

export const attempt = sqliteTable(
  'attempt',
  {
    id: id(),
    participantId: text('participant_id')
      .notNull()
      .references(() => participant.id, { onDelete: 'cascade' }),
    number: integer('number').notNull(),
    /** Fixes the order of questions and options for this attempt. */
    seed: integer('seed').notNull(),
    startedAt: moment('started_at').notNull(),
    handedInAt: moment('handed_in_at'),
  },
  (table) => [uniqueIndex('attempt_number').on(table.participantId, table.number)],
)

/** The latest answer to one question. */
export const response = sqliteTable(
  'response',
  {
    attemptId: text('attempt_id')
      .notNull()
      .references(() => attempt.id, { onDelete: 'cascade' }),
    publishedQuestionId: text('published_question_id')
      .notNull()
      .references(() => publishedQuestion.id, { onDelete: 'cascade' }),
    /** Null: seen or flagged, not answered. */
    value: text('value', { mode: 'json' }).$type<unknown>(),
    /** The places selected as proof; null: none asked for or none given. */
    proof: text('proof', { mode: 'json' }).$type<unknown>(),
    /** Value and proof of the first try, where a second one was allowed after it. */
    firstTry: text('first_try', { mode: 'json' }).$type<unknown>(),
    isFlagged: integer('is_flagged', { mode: 'boolean' }).notNull(),
    /** Counted by the device; a save with a lower or equal number is a repeat and changes nothing. */
    sequence: integer('sequence').notNull(),
    /** When the student asked for feedback on this answer; from then on it stands. */
    checkedAt: moment('checked_at'),
    firstAt: moment('first_at').notNull(),
    savedAt: moment('saved_at').notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.attemptId, table.publishedQuestionId] }),
    index('response_question').on(table.publishedQuestionId),
  ],
)

/** Every answer that was saved, in order. */
export const responseHistory = sqliteTable(
  'response_history',
  {
    attemptId: text('attempt_id')
      .notNull()
      .references(() => attempt.id, { onDelete: 'cascade' }),
    publishedQuestionId: text('published_question_id')
      .notNull()
      .references(() => publishedQuestion.id, { onDelete: 'cascade' }),
    sequence: integer('sequence').notNull(),
    value: text('value', { mode: 'json' }).$type<unknown>(),
    proof: text('proof', { mode: 'json' }).$type<unknown>(),
    savedAt: moment('saved_at').notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.attemptId, table.publishedQuestionId, table.sequence] }),
    index('response_history_question').on(table.publishedQuestionId),
  ],
)
