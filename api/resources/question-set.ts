import { z } from 'zod'
import { advice } from '#api/domain/advice/advice.ts'
import { coverage } from '#api/domain/advice/coverage.ts'
import { blueprint } from '#api/domain/blueprint.ts'
import { keepableText } from '#api/domain/keepable.ts'
import { question, shownQuestion } from '#api/domain/question.ts'
import { kind } from '#api/domain/question-kinds/index.ts'
import { fault } from '#api/domain/question-kinds/question-kind.ts'
import { readablePassage } from './passage.ts'
import { flag, id, moment, search } from './shared.ts'

const title = keepableText.trim().min(1, 'Give the question set a title.').max(200)
const passageIds = z.array(id).min(1, 'Choose a passage.').max(10)

export const questionSetInput = z.strictObject({ title, passageIds })
export type QuestionSetInput = z.infer<typeof questionSetInput>
/**
 * The whole draft, saved as one. An anchor is settled by its quote: a position that does not fit it is corrected, prefix
 * and suffix are filled in.
 */
export const questionSetDraft = z.strictObject({
  title,
  passageIds,
  blueprint: blueprint.default([]),
  questions: z.array(question).max(200),
})
export type QuestionSetDraft = z.infer<typeof questionSetDraft>
export const questionSetQuery = z.object({ search, passageId: id.optional(), archived: flag })
export type QuestionSetQuery = z.infer<typeof questionSetQuery>
export const questionSetChange = z.strictObject({ isArchived: z.boolean() })

const newestVersion = z.object({
  versionId: id,
  number: z.int(),
  publishedAt: moment,
  /** Whether the draft says something else by now. */
  hasChangedSince: z.boolean(),
})
export const questionSetSummary = z
  .object({
    id,
    title: z.string(),
    passages: z.array(z.object({ id, title: z.string() })),
    questions: z.int(),
    points: z.number(),
    published: newestVersion.nullable(),
    isExample: z.boolean(),
    archivedAt: moment.nullable(),
    updatedAt: moment,
  })
  .meta({ id: 'QuestionSetSummary' })
export type QuestionSetSummary = z.infer<typeof questionSetSummary>

export const setFault = fault.extend({ questionId: id.nullable() }).meta({ id: 'Fault' })
export type SetFault = z.infer<typeof setFault>
export const setAdvice = advice.meta({ id: 'Advice' })
export type SetAdvice = z.infer<typeof setAdvice>

export const questionSetView = z
  .object({
    id,
    title: z.string(),
    version: z.int(),
    blueprint,
    passages: z.array(readablePassage),
    questions: z.array(question),
    /** What stands in the way of publishing. */
    faults: z.array(setFault),
    /** What would make it better; none of it stands in the way. */
    advice: z.array(setAdvice),
    /** `questionIds`: what students of that version are asked, so what can be mended. */
    published: newestVersion.extend({ questionIds: z.array(z.string()) }).nullable(),
    isExample: z.boolean(),
    archivedAt: moment.nullable(),
    createdAt: moment,
    updatedAt: moment,
  })
  .meta({ id: 'QuestionSet' })
export type QuestionSetView = z.infer<typeof questionSetView>

/** Which sources and figures of the passages the questions ask about. */
export const setCoverage = z
  .object({ passages: z.array(coverage.extend({ title: z.string() })) })
  .meta({ id: 'Coverage' })
export type SetCoverage = z.infer<typeof setCoverage>

export const blankQuestionQuery = z.object({ kind })

export const publishedVersion = z
  .object({ versionId: id, number: z.int(), publishedAt: moment })
  .meta({ id: 'PublishedVersion' })
export type PublishedVersion = z.infer<typeof publishedVersion>

/** A draft as a student would see it. */
export const preview = z
  .object({ title: z.string(), passages: z.array(readablePassage), questions: z.array(shownQuestion) })
  .meta({ id: 'Preview' })
export type Preview = z.infer<typeof preview>
