import { z } from 'zod'
import { anchor } from '#api/domain/anchor.ts'
import { keepableText } from '#api/domain/keepable.ts'
import { change } from '#api/domain/mending.ts'
import { question } from '#api/domain/question.ts'
import { readablePassage } from './passage.ts'
import { id, moment } from './shared.ts'

export const byQuestionOfSet = z.object({ id, questionId: id })
export const byMend = byQuestionOfSet.extend({ mendId: id })
/** The published version whose question is looked at; the newest that asks it where none is named. */
export const mendingQuery = z.object({ version: z.coerce.number().int().min(1).optional() })

const reason = keepableText.trim().min(1, 'Say why, for whoever asks later.').max(500)
/** A change of the question as one version asks it; other versions that ask the same get it too. */
export const proposedMend = z.strictObject({ change, version: z.int().min(1).optional() })
export type ProposedMend = z.infer<typeof proposedMend>
export const newMend = proposedMend.extend({ reason })
export type NewMend = z.infer<typeof newMend>

/** A version that asks the question, with what students got it in. */
const askedIn = {
  number: z.int(),
  assignments: z.array(z.object({ id, title: z.string() })),
}
export const mendEntry = z.object({
  id,
  number: z.int(),
  change,
  /** What was changed, in a sentence. */
  inWords: z.string(),
  /** The versions it was made in. */
  versions: z.array(z.int()),
  reason: z.string(),
  madeBy: z.string(),
  madeAt: moment,
  undoneBy: z.string().nullable(),
  undoneAt: moment.nullable(),
})
export type MendEntry = z.infer<typeof mendEntry>

/** A published question with all that its teacher needs to mend it. */
export const mending = z
  .object({
    setId: id,
    setTitle: z.string(),
    /** The version whose question is shown. */
    version: z.int(),
    /** As it counts now. */
    question,
    isVoid: z.boolean(),
    passage: readablePassage.nullable(),
    versions: z.array(
      z.object({
        ...askedIn,
        /** Whether it asks the same, so that mends take effect in it too. */
        isAffected: z.boolean(),
      }),
    ),
    /** Typed answers that do not earn everything, most frequent first. */
    answers: z.array(
      z.object({
        part: z.string(),
        label: z.string(),
        given: z.string(),
        count: z.int(),
        credit: z.number(),
        canAccept: z.boolean(),
      }),
    ),
    /** Sentences chosen as proof that do not count as such, most frequent first. */
    proofs: z.array(z.object({ place: anchor, quote: z.string(), count: z.int() })),
    /** Newest first. */
    mends: z.array(mendEntry),
    /** Grows with every mend, undo and publishing; the ETag. */
    revision: z.int(),
  })
  .meta({ id: 'Mending' })
export type MendingView = z.infer<typeof mending>

const standing = z.object({
  credit: z.number(),
  earned: z.number(),
  possible: z.number(),
  /** Of the whole attempt. */
  total: z.object({ earned: z.number(), possible: z.number() }),
})
export const mendPreview = z
  .object({
    versions: z.array(
      z.object({
        ...askedIn,
        /** Null where the mend takes effect; else why this version is left as it is. */
        untouched: z.enum(['asked-differently', 'not-in-text', 'nothing-to-change']).nullable(),
      }),
    ),
    /** Students with an attempt whose points change, by what becomes of the share that counts for them. */
    students: z.object({ up: z.int(), down: z.int(), same: z.int() }),
    /** Students whose proof counts otherwise than before. */
    proofs: z.int(),
    /** Every attempt whose points on the question change; never of practice. */
    changes: z.array(
      z.object({
        assignmentId: id,
        assignmentTitle: z.string(),
        participantId: id,
        displayName: z.string(),
        attemptId: id,
        attemptNumber: z.int(),
        /** Whether it is the attempt that counts. */
        counts: z.boolean(),
        before: standing,
        after: standing,
      }),
    ),
    /** What was looked at; send it as If-Match to make exactly this mend. */
    revision: z.int(),
  })
  .meta({ id: 'MendPreview' })
export type MendPreview = z.infer<typeof mendPreview>

export const byOverride = z.object({ id, attemptId: id, questionId: id })
/** The credit of one student on one question, set by hand; null gives it back to the key. */
export const overrideInput = z.strictObject({ credit: z.number().min(0).max(1).nullable(), reason })
export type OverrideInput = z.infer<typeof overrideInput>
