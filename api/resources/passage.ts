import { z } from 'zod'
import { place } from '#api/domain/anchor.ts'
import { damage } from '#api/domain/damage.ts'
import { passageText, passageTitle, sourceCard } from '#api/domain/passage.ts'
import { flag, id, moment, search } from './shared.ts'

export const passageInput = z.strictObject({ title: passageTitle, text: passageText, sourceCard })
export type PassageInput = z.infer<typeof passageInput>
/** Fields that are left out stay as they are. */
export const passageChange = z.strictObject({
  title: passageTitle.optional(),
  sourceCard: sourceCard.optional(),
  isArchived: z.boolean().optional(),
})
export type PassageChange = z.infer<typeof passageChange>
export const revisionInput = z.strictObject({ text: passageText })
export const passageQuery = z.object({ search, archived: flag })
export type PassageQuery = z.infer<typeof passageQuery>

export const paragraph = z
  .object({ number: z.int(), start: z.int(), end: z.int(), sentences: z.array(place) })
  .meta({ id: 'Paragraph' })

/** One revision of a passage as it is read: teachers and students get the same. */
export const readablePassage = z
  .object({
    passageId: id,
    revisionId: id,
    title: z.string(),
    sourceCard,
    text: z.string(),
    paragraphs: z.array(paragraph),
  })
  .meta({ id: 'ReadablePassage' })
export type ReadablePassage = z.infer<typeof readablePassage>

export const passageSummary = z
  .object({
    id,
    title: z.string(),
    outlet: z.string(),
    publishedOn: z.string(),
    words: z.int(),
    questionSets: z.int(),
    assignments: z.int(),
    isExample: z.boolean(),
    archivedAt: moment.nullable(),
    updatedAt: moment,
  })
  .meta({ id: 'PassageSummary' })
export type PassageSummary = z.infer<typeof passageSummary>

export const passageView = readablePassage
  .extend({
    version: z.int(),
    revisionNumber: z.int(),
    revisions: z.array(z.object({ id, number: z.int(), createdAt: moment })),
    questionSets: z.array(z.object({ id, title: z.string(), questions: z.int() })),
    assignments: z.array(z.object({ id, title: z.string(), attempts: z.int() })),
    isExample: z.boolean(),
    archivedAt: moment.nullable(),
    createdAt: moment,
    updatedAt: moment,
  })
  .meta({ id: 'Passage' })
export type PassageView = z.infer<typeof passageView>

/** Text as it was pasted, control characters and all: the review is there to find them. */
export const reviewInput = z.strictObject({ text: z.string().max(4_000_000) })
export const passageReview = z
  .object({
    text: z.string(),
    paragraphs: z.array(paragraph),
    damages: z.array(damage),
    /** Why the text cannot be kept as it stands, or null. */
    refusal: z.string().nullable(),
  })
  .meta({ id: 'PassageReview' })
export type PassageReview = z.infer<typeof passageReview>

/** A place that could not be found again in the corrected text. */
export const lostAnchor = z
  .object({
    questionSetId: id,
    questionSetTitle: z.string(),
    questionId: id,
    questionNumber: z.int(),
    prompt: z.string(),
    quote: z.string(),
  })
  .meta({ id: 'LostAnchor' })
export type LostAnchor = z.infer<typeof lostAnchor>
export const revised = z.object({ passage: passageView, lost: z.array(lostAnchor) })
export type Revised = z.infer<typeof revised>

/** What would go with a passage or a question set. */
export const dependents = z
  .object({
    questionSets: z.array(z.object({ id, title: z.string() })),
    /** These stay, since they have other passages; they lose the questions on this one and the versions with it. */
    shortenedQuestionSets: z.array(z.object({ id, title: z.string() })),
    assignments: z.array(z.object({ id, title: z.string(), attempts: z.int() })),
  })
  .meta({ id: 'Dependents' })
export type Dependents = z.infer<typeof dependents>
/** Deleting what others hang on is refused unless the caller says that it knows. */
export const deletion = z.object({ withDependents: flag })
