import { z } from 'zod'
import { keepableText } from '#api/domain/keepable.ts'
import { proofSelection } from '#api/domain/proof.ts'
import { question } from '#api/domain/question.ts'
import { rubricLevels } from '#api/domain/question-kinds/question-kind.ts'
import { readablePassage } from './passage.ts'
import { id, moment } from './shared.ts'

const comment = keepableText.max(2000, 'A comment can have 2000 characters.')
const given = z.object({ levels: rubricLevels.nullable(), comment: z.string() })

/** One written answer of an attempt that has ended, with what a teacher gave for it so far. */
export const writtenAnswer = given
  .extend({
    attemptId: id,
    attemptNumber: z.int(),
    participantId: id,
    displayName: z.string(),
    text: z.string(),
    /** The places selected as proof, where the question asks for it. */
    proofSelection: proofSelection.nullable(),
    /** Names the response that was read; a mark is given for this one. */
    sequence: z.int(),
    savedAt: moment,
    endedAt: moment,
    /** It was changed after it was marked, so it waits again. */
    isStale: z.boolean(),
    /** Its credit was set by hand, whatever the rubric says. */
    isOverridden: z.boolean(),
  })
  .meta({ id: 'WrittenAnswer' })
export type WrittenAnswer = z.infer<typeof writtenAnswer>

const counts = { done: z.int(), waiting: z.int() }

/** One question over all students of an assignment. */
export const marking = z
  .object({
    assignment: z.object({ id, title: z.string() }),
    question,
    /** Its place in the set, counted from 1. */
    number: z.int(),
    passages: z.array(readablePassage),
    /** By name. */
    answers: z.array(writtenAnswer),
    ...counts,
  })
  .meta({ id: 'Marking' })
export type Marking = z.infer<typeof marking>

export const questionToMark = z
  .object({ questionId: id, number: z.int(), prompt: z.string(), ...counts })
  .meta({ id: 'QuestionToMark' })
export type QuestionToMark = z.infer<typeof questionToMark>

export const rubricMarkInput = z
  .strictObject({
    /** A level for every criterion; null: not marked, or taken back. */
    levels: rubricLevels.nullable(),
    comment,
    sequence: z.int().min(1),
  })
  .meta({ id: 'RubricMarkInput' })
export type RubricMarkInput = z.infer<typeof rubricMarkInput>

/** The answer as it is marked now, and what stood before: sending that back is the undo. */
export const rubricMarked = z.object({ answer: writtenAnswer, before: given }).meta({ id: 'RubricMarked' })
export type RubricMarked = z.infer<typeof rubricMarked>

export const byMarkedQuestion = z.object({ id, questionId: id })
export const byRubricMark = z.object({ id, attemptId: id, questionId: id })
