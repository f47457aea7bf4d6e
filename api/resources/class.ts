import { z } from 'zod'
import { keepableText } from '#api/domain/keepable.ts'
import { id, moment } from './shared.ts'

const name = keepableText.trim().min(1, 'Name the class.').max(100)
/** One name a line; blank lines are passed over. Names are checked one by one by the service. */
const names = z.string().max(50_000)

export const classInput = z.strictObject({ name, names })
export type ClassInput = z.infer<typeof classInput>
export const classChange = z.strictObject({ name: name.optional(), isArchived: z.boolean().optional() })
export type ClassChange = z.infer<typeof classChange>
export const namesInput = z.strictObject({ names })

export const displayName = z.string().trim().min(1, 'Write a name.').max(60, 'A name can have 60 characters.')
export const extraTime = z.int().min(0).max(400)
export const studentChange = z.strictObject({ displayName: displayName.optional(), extraTime: extraTime.optional() })
export type StudentChange = z.infer<typeof studentChange>

export const student = z
  .object({ id, displayName: z.string(), code: z.string(), extraTime, createdAt: moment })
  .meta({ id: 'Student' })
export type Student = z.infer<typeof student>

export const classSummary = z
  .object({
    id,
    name: z.string(),
    students: z.int(),
    assignments: z.int(),
    isExample: z.boolean(),
    archivedAt: moment.nullable(),
    createdAt: moment,
  })
  .meta({ id: 'ClassSummary' })
export type ClassSummary = z.infer<typeof classSummary>

export const classView = z
  .object({
    id,
    name: z.string(),
    version: z.int(),
    students: z.array(student),
    assignments: z.array(z.object({ id, title: z.string() })),
    isExample: z.boolean(),
    archivedAt: moment.nullable(),
    createdAt: moment,
  })
  .meta({ id: 'Class' })
export type ClassView = z.infer<typeof classView>

export const byStudent = z.object({ id, studentId: id })
