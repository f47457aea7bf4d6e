import { z } from 'zod'
import { assignmentState } from '#api/domain/assignment.ts'
import { id, moment } from './shared.ts'

export const privateCodeInput = z
  .strictObject({ code: z.string().trim().min(1, 'Type your private code.').max(20) })
  .meta({ id: 'PrivateCode' })

/** One assignment as its student finds it again. */
export const ownAssignment = z.object({
  assignmentId: id,
  title: z.string(),
  state: assignmentState,
  opensAt: moment.nullable(),
  closesAt: moment.nullable(),
  questions: z.int(),
  isPractice: z.boolean(),
  attempts: z.array(
    z.object({ id, number: z.int(), startedAt: moment, endedAt: moment.nullable(), mayReview: z.boolean() }),
  ),
  /** Whether another attempt can be started now. */
  mayStart: z.boolean(),
})
export type OwnAssignment = z.infer<typeof ownAssignment>

/** All that one student has to do and has done, as far as this device holds the seats; newest first. */
export const ownWork = z
  .object({ displayName: z.string(), assignments: z.array(ownAssignment) })
  .meta({ id: 'OwnWork' })
export type OwnWork = z.infer<typeof ownWork>
