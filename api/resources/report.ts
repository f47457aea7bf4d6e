import { z } from 'zod'
import { attemptRule } from '#api/domain/assignment.ts'
import { proofResult } from '#api/domain/proof.ts'
import { skill } from '#api/domain/question.ts'
import { kind } from '#api/domain/question-kinds/index.ts'
import { errorTag } from '#api/domain/question-kinds/question-kind.ts'
import { attemptResult } from './seat.ts'
import { id, moment } from './shared.ts'

export const reportQuery = z.object({ assignmentId: id.optional(), rule: attemptRule.optional() })
export type ReportQuery = z.infer<typeof reportQuery>

/** Share of marks with the number it rests on; null where nobody was asked. */
const share = z.number().nullable()

export const cell = z.object({
  questionId: id,
  /** Null: unanswered. */
  credit: z.number().nullable(),
  /** Not in this student's version of the set. */
  wasAsked: z.boolean(),
  isVoid: z.boolean(),
  /** A teacher has yet to mark it. */
  isWaiting: z.boolean(),
  /** A teacher set the credit by hand. */
  isOverridden: z.boolean(),
  proof: proofResult.nullable(),
})

/** One question: what it asks, and what became of it. */
export const questionReport = z
  .object({
    questionId: id,
    setId: id,
    number: z.int(),
    kind,
    prompt: z.string(),
    skill,
    points: z.number(),
    /** The teacher took it out for everybody. */
    isVoid: z.boolean(),
    /** Answers that a teacher has yet to mark. */
    waiting: z.int(),
    /** Students by answer and proof together; null where no proof is asked for. */
    proof: z.record(proofResult, z.int()).nullable(),
    /** Which label was given (column) for which right one (row), where parts share their options. */
    confusion: z
      .object({
        labels: z.array(z.string()),
        counts: z.array(z.array(z.int())),
        n: z.int(),
        agreement: share,
        /** Cohen's kappa, −1 to 1; null where chance alone explains everything. */
        kappa: z.number().nullable(),
      })
      .nullable(),
    presented: z.int(),
    omitted: z.int(),
    facility: share,
    parts: z.array(
      z.object({
        part: z.string(),
        label: z.string(),
        options: z.array(z.object({ given: z.string(), label: z.string(), right: z.boolean(), count: z.int() })),
        /** Free answers, most frequent first. */
        answers: z.array(z.object({ given: z.string(), right: z.boolean(), count: z.int() })),
      }),
    ),
    errorTags: z.array(z.object({ errorTag, count: z.int() })),
  })
  .meta({ id: 'QuestionReport' })

/** Scores on one passage: who earned what on which question. */
export const passageReport = z
  .object({
    passage: z.object({ id, title: z.string() }),
    assignments: z.array(
      z.object({ id, title: z.string(), className: z.string().nullable(), createdAt: moment, students: z.int() }),
    ),
    /** The assignment looked at, or null for all. */
    assignmentId: id.nullable(),
    /** Students with an attempt. */
    n: z.int(),
    /** Those of them who are still working. */
    running: z.int(),
    /** Those whose attempt has ended and can earn points: mean, median, spread and histogram rest on these. */
    ended: z.int(),
    /** Roster students who have not come. */
    absent: z.array(z.object({ displayName: z.string(), assignmentTitle: z.string() })),
    /** Shares of the possible points, 0 to 1; the spread is a sample standard deviation (divisor n − 1). */
    mean: share,
    median: share,
    spread: share,
    /** Students by tenths of the possible points. */
    histogram: z.array(z.int()).length(10),
    questions: z.array(questionReport),
    skills: z.array(z.object({ skill, questions: z.int(), facility: share })),
    errorTags: z.array(z.object({ errorTag, count: z.int(), students: z.int() })),
    students: z.array(
      z.object({
        participantId: id,
        displayName: z.string(),
        assignmentId: id,
        assignmentTitle: z.string(),
        attemptId: id,
        attemptNumber: z.int(),
        endedAt: moment.nullable(),
        earned: z.number(),
        possible: z.number(),
        cells: z.array(cell),
      }),
    ),
  })
  .meta({ id: 'PassageReport' })
export type PassageReport = z.infer<typeof passageReport>

/** One attempt in full, for its teacher, at any time. */
export const attemptReport = attemptResult
  .extend({
    endedAt: moment.nullable(),
    participantId: id,
    attempts: z.array(z.object({ id, number: z.int() })),
    setId: id,
    /** The published version that was answered. */
    version: z.int(),
    /** Credits set by hand, question by question in the order they were made; the last one of a question counts. */
    overrides: z.array(
      z.object({
        questionId: id,
        number: z.int(),
        /** What was set before and what then; null: by the key. */
        from: z.number().nullable(),
        to: z.number().nullable(),
        reason: z.string(),
        madeBy: z.string(),
        madeAt: moment,
      }),
    ),
  })
  .meta({ id: 'AttemptReport' })
export type AttemptReport = z.infer<typeof attemptReport>
