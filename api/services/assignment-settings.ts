import { z } from 'zod'
import { type AssignmentSettings, assignmentSettings } from '#api/domain/assignment.ts'

const readable = z.object(assignmentSettings.shape)

/** The settings in a stored assignment, read by the domain's schema; what else the row holds is left out. */
export const settingsOf = (row: object): AssignmentSettings => readable.parse(row)
