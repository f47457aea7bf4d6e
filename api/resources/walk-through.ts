import { z } from 'zod'
import { place } from '#api/domain/anchor.ts'
import { question } from '#api/domain/question.ts'
import { stage } from '#api/domain/walk-through.ts'
import { readablePassage } from './passage.ts'
import { questionReport } from './report.ts'
import { id } from './shared.ts'

/** Where a class is; the wall and the teacher's phone follow the highest version. */
export const walkPlace = z.object({ questionId: id, stage, version: z.int() }).meta({ id: 'WalkPlace' })
export type WalkPlace = z.infer<typeof walkPlace>
export const walkPlaceInput = walkPlace.omit({ version: true }).strict()
export type WalkPlaceInput = z.infer<typeof walkPlaceInput>

/** An answered set as a class goes over it together: what was answered how often, and no names. */
export const walkThrough = z
  .object({
    assignment: z.object({ id, title: z.string() }),
    /** Students with an attempt. */
    n: z.int(),
    passages: z.array(readablePassage),
    questions: z.array(
      z.object({
        question,
        /** Where the passage proves the answer. */
        evidence: z.array(place),
        report: questionReport,
      }),
    ),
    place: walkPlace.nullable(),
  })
  .meta({ id: 'WalkThrough' })
export type WalkThrough = z.infer<typeof walkThrough>
