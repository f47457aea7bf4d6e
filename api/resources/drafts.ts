import { z } from 'zod'
import { draft } from '#api/domain/drafts/draft.ts'
import { skill } from '#api/domain/question.ts'
import { kind } from '#api/domain/question-kinds/index.ts'
import { id } from './shared.ts'

export const draftsQuery = z.object({ skill: skill.optional(), kind: kind.optional() })
export type DraftsQuery = z.infer<typeof draftsQuery>

const ofReading = {
  passageId: id,
  revisionId: id,
  /** Of the reading the drafts are made from; 0 while it is what the analyser proposes. */
  readingVersion: z.int().min(0),
}

const questionDraft = draft.meta({ id: 'QuestionDraft' })
export type QuestionDraft = z.infer<typeof questionDraft>

/** Questions made from the reading of a passage, for a teacher to choose from. */
export const draftsView = z
  .object({
    ...ofReading,
    drafts: z.array(questionDraft),
    /** What nothing asks about, whatever was asked for. */
    left: z.object({
      sources: z.array(z.object({ id: z.string(), name: z.string() })),
      figures: z.array(z.object({ id: z.string(), quote: z.string() })),
    }),
  })
  .meta({ id: 'Drafts' })
export type DraftsView = z.infer<typeof draftsView>

/** Which drafts are taken, in the order in which they will stand, of the reading they were chosen from. */
export const takenDrafts = z.strictObject({
  ...ofReading,
  draftIds: z.array(z.string().min(1).max(40)).min(1, 'Choose a draft.').max(200),
})
export type TakenDrafts = z.infer<typeof takenDrafts>

export const fillingQuery = z.object({ passageId: id })
/** The drafts that would make up what a set lacks of its blueprint; taking them is up to the teacher. */
export const filling = z.object({ ...ofReading, draftIds: z.array(z.string()) }).meta({ id: 'Filling' })
export type Filling = z.infer<typeof filling>
