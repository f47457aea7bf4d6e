import { and, eq, notExists, sql } from 'drizzle-orm'
import type { Tx } from '#db/client.ts'
import { assignment, attempt, participant, response, responseHistory } from '#db/schema/assignment.ts'
import { schoolClass } from '#db/schema/class.ts'
import { passage } from '#db/schema/passage.ts'
import { publishedPassage, publishedVersion, questionSet, questionSetPassage } from '#db/schema/question-set.ts'

/** Seats with their attempts and answers, made up as a whole. */
export interface MadeUpAttempts {
  readonly participants: (typeof participant.$inferInsert)[]
  readonly attempts: (typeof attempt.$inferInsert)[]
  readonly responses: (typeof response.$inferInsert)[]
}

export async function insertMadeUpAttempts(db: Tx, rows: MadeUpAttempts): Promise<void> {
  await db.insert(participant).values(rows.participants)
  await db.insert(attempt).values(rows.attempts)
  if (rows.responses.length === 0) return
  await db.insert(response).values(rows.responses)
  await db.insert(responseHistory).values(
    rows.responses.map(({ attemptId, publishedQuestionId, sequence, value, proof, savedAt }) => ({
      attemptId,
      publishedQuestionId,
      sequence,
      value,
      proof: proof ?? null,
      savedAt,
    })),
  )
}

/** Deletes what is left of a teacher's example, except for what their own sets and assignments need; that becomes theirs. */
export async function deleteExample(db: Tx, ownerId: string): Promise<void> {
  await db.delete(assignment).where(and(eq(assignment.ownerId, ownerId), eq(assignment.isExample, true)))

  const ownSets = and(eq(questionSet.ownerId, ownerId), eq(questionSet.isExample, true))
  const assigned = db
    .select({ one: sql`1` })
    .from(assignment)
    .innerJoin(publishedVersion, eq(publishedVersion.id, assignment.versionId))
    .where(eq(publishedVersion.setId, questionSet.id))
  await db.delete(questionSet).where(and(ownSets, notExists(assigned)))
  await db.update(questionSet).set({ isExample: false }).where(ownSets)

  const ownClasses = and(eq(schoolClass.ownerId, ownerId), eq(schoolClass.isExample, true))
  const given = db.select({ one: sql`1` }).from(assignment).where(eq(assignment.classId, schoolClass.id))
  await db.delete(schoolClass).where(and(ownClasses, notExists(given)))
  await db.update(schoolClass).set({ isExample: false }).where(ownClasses)

  const ownPassages = and(eq(passage.ownerId, ownerId), eq(passage.isExample, true))
  const drafted = db
    .select({ one: sql`1` })
    .from(questionSetPassage)
    .where(eq(questionSetPassage.passageId, passage.id))
  const published = db.select({ one: sql`1` }).from(publishedPassage).where(eq(publishedPassage.passageId, passage.id))
  await db.delete(passage).where(and(ownPassages, notExists(drafted), notExists(published)))
  await db.update(passage).set({ isExample: false }).where(ownPassages)
}
