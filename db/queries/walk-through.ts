import { eq, sql } from 'drizzle-orm'
import type { Tx } from '#db/client.ts'
import { walkThrough } from '#db/schema/judgement.ts'

const place = { questionId: walkThrough.questionId, stage: walkThrough.stage, version: walkThrough.version }

export async function findWalkPlace(db: Tx, assignmentId: string) {
  const [row] = await db.select(place).from(walkThrough).where(eq(walkThrough.assignmentId, assignmentId))
  return row
}

/** Moves on; the version counts up. */
export async function saveWalkPlace(
  db: Tx,
  row: { assignmentId: string; questionId: string; stage: string; updatedAt: number },
) {
  const { questionId, stage, updatedAt } = row
  const [saved] = await db
    .insert(walkThrough)
    .values({ ...row, version: 1 })
    .onConflictDoUpdate({
      target: walkThrough.assignmentId,
      set: { questionId, stage, updatedAt, version: sql`${walkThrough.version} + 1` },
    })
    .returning(place)
  return saved
}
