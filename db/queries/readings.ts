import { and, eq, sql } from 'drizzle-orm'
import type { Tx } from '#db/client.ts'
import { passageReading } from '#db/schema/passage.ts'

export async function findReading(db: Tx, revisionId: string) {
  const [row] = await db.select().from(passageReading).where(eq(passageReading.revisionId, revisionId))
  return row
}

/** The first version of a reading; false when there is one already. */
export async function insertReading(
  db: Tx,
  row: Omit<typeof passageReading.$inferInsert, 'version'>,
): Promise<boolean> {
  const rows = await db
    .insert(passageReading)
    .values({ ...row, version: 1 })
    .onConflictDoNothing()
    .returning({ version: passageReading.version })
  return rows.length > 0
}

/** Saves over the version that was seen; false when another was saved meanwhile. */
export async function updateReading(
  db: Tx,
  seen: { readonly revisionId: string; readonly version: number },
  change: { readonly content: unknown; readonly updatedAt: number },
): Promise<boolean> {
  const rows = await db
    .update(passageReading)
    .set({ ...change, version: sql`${passageReading.version} + 1` })
    .where(and(eq(passageReading.revisionId, seen.revisionId), eq(passageReading.version, seen.version)))
    .returning({ version: passageReading.version })
  return rows.length > 0
}

/** Back to what the analyser proposes. */
export async function deleteReading(db: Tx, revisionId: string): Promise<void> {
  await db.delete(passageReading).where(eq(passageReading.revisionId, revisionId))
}
