import { z } from 'zod'
import { assignmentSettings, assignmentState } from '#api/domain/assignment.ts'
import { keepableText } from '#api/domain/keepable.ts'
import { displayName, extraTime } from './class.ts'
import { id, moment } from './shared.ts'

const title = keepableText.trim().min(1, 'Give the assignment a title.').max(200)

/** An assignment always takes the newest published version of its set. */
export const assignmentInput = z.strictObject({
  questionSetId: id,
  classId: id.nullable(),
  title,
  ...assignmentSettings.shape,
  // What came later has a default, so that programs written before it still work.
  secondTry: assignmentSettings.shape.secondTry.default(null),
  isPractice: assignmentSettings.shape.isPractice.default(false),
})
export type AssignmentInput = z.infer<typeof assignmentInput>
export const assignmentChange = z.strictObject({ title, ...assignmentSettings.shape }).partial()
export type AssignmentChange = z.infer<typeof assignmentChange>

export const assignmentSummary = z
  .object({
    id,
    title: z.string(),
    joinCode: z.string(),
    state: assignmentState,
    questionSet: z.object({ id, title: z.string(), number: z.int() }),
    class: z.object({ id, name: z.string() }).nullable(),
    passages: z.array(z.object({ id, title: z.string() })),
    opensAt: moment.nullable(),
    closesAt: moment.nullable(),
    students: z.int(),
    started: z.int(),
    handedIn: z.int(),
    isPractice: z.boolean(),
    isExample: z.boolean(),
    createdAt: moment,
  })
  .meta({ id: 'AssignmentSummary' })
export type AssignmentSummary = z.infer<typeof assignmentSummary>

export const attemptSummary = z.object({
  id,
  number: z.int(),
  startedAt: moment,
  endedAt: moment.nullable(),
  answered: z.int(),
  /** Null in practice, where scores are the student's alone. */
  score: z.object({ earned: z.number(), possible: z.number(), waiting: z.int() }).nullable(),
})
export const participantView = z
  .object({
    /** Null for a roster student who has not come yet. */
    participantId: id.nullable(),
    displayName: z.string(),
    code: z.string(),
    extraTime,
    attempts: z.array(attemptSummary),
  })
  .meta({ id: 'Participant' })
export type ParticipantView = z.infer<typeof participantView>

export const assignmentView = assignmentSummary
  .extend({
    ...assignmentSettings.shape,
    version: z.int(),
    questions: z.int(),
    points: z.number(),
    participants: z.array(participantView),
  })
  .meta({ id: 'Assignment' })
export type AssignmentView = z.infer<typeof assignmentView>

export const participantChange = z.strictObject({
  displayName: displayName.optional(),
  extraTime: extraTime.optional(),
})
export type ParticipantChange = z.infer<typeof participantChange>
export const byParticipant = z.object({ id, participantId: id })
export const byAttempt = z.object({ id, attemptId: id })
