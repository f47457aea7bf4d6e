import { and, count, desc, eq, gt, isNull, lt, lte, notExists, sql } from 'drizzle-orm'
import type { Tx } from '#db/client.ts'
import {
  accessToken,
  invitation,
  setting,
  teacher,
  teacherCredential,
  teacherSession,
  tries,
} from '#db/schema/teacher.ts'

export async function countTeachers(db: Tx): Promise<number> {
  const [row] = await db.select({ n: count() }).from(teacher)
  return row?.n ?? 0
}

export async function findTeacher(db: Tx, id: string) {
  const [row] = await db
    .select({ id: teacher.id, name: teacher.name, email: teacher.email, role: teacher.role })
    .from(teacher)
    .where(eq(teacher.id, id))
  return row
}

export async function findTeacherByEmail(db: Tx, email: string) {
  const [row] = await db.select({ id: teacher.id, name: teacher.name }).from(teacher).where(eq(teacher.email, email))
  return row
}

/** Makes this teacher the admin unless there is one already; one statement, so that two first visitors cannot both win. */
export async function makeAdminIfFirst(db: Tx, teacherId: string): Promise<boolean> {
  const admins = db.select({ id: teacher.id }).from(teacher).where(eq(teacher.role, 'admin'))
  const rows = await db
    .update(teacher)
    .set({ role: 'admin' })
    .where(and(eq(teacher.id, teacherId), notExists(admins)))
    .returning({ id: teacher.id })
  return rows.length > 0
}

export async function deleteTeacher(db: Tx, id: string): Promise<void> {
  await db.delete(teacher).where(eq(teacher.id, id))
}

export async function savePasswordHash(db: Tx, teacherId: string, password: string): Promise<void> {
  await db.update(teacherCredential).set({ password }).where(eq(teacherCredential.userId, teacherId))
}

export async function deleteSessionsOf(db: Tx, teacherId: string): Promise<void> {
  await db.delete(teacherSession).where(eq(teacherSession.userId, teacherId))
}

export async function insertInvitation(db: Tx, row: typeof invitation.$inferInsert): Promise<void> {
  await db.insert(invitation).values(row)
}

export async function invitationsOf(db: Tx) {
  return await db
    .select({
      id: invitation.id,
      note: invitation.note,
      createdAt: invitation.createdAt,
      expiresAt: invitation.expiresAt,
      usedAt: invitation.usedAt,
      usedBy: teacher.name,
    })
    .from(invitation)
    .leftJoin(teacher, eq(invitation.usedBy, teacher.id))
    .orderBy(desc(invitation.createdAt))
}

export async function isInvitationOpen(db: Tx, tokenHash: string, now: number): Promise<boolean> {
  const rows = await db
    .select({ id: invitation.id })
    .from(invitation)
    .where(and(eq(invitation.tokenHash, tokenHash), isNull(invitation.usedAt), gt(invitation.expiresAt, now)))
  return rows.length > 0
}

/** Uses an invitation up; false when it is unknown, used or expired. */
export async function spendInvitation(db: Tx, tokenHash: string, teacherId: string, now: number): Promise<boolean> {
  const rows = await db
    .update(invitation)
    .set({ usedAt: now, usedBy: teacherId })
    .where(and(eq(invitation.tokenHash, tokenHash), isNull(invitation.usedAt), gt(invitation.expiresAt, now)))
    .returning({ id: invitation.id })
  return rows.length > 0
}

export async function deleteInvitation(db: Tx, id: string): Promise<boolean> {
  return (await db.delete(invitation).where(eq(invitation.id, id)).returning({ id: invitation.id })).length > 0
}

export async function insertAccessToken(db: Tx, row: typeof accessToken.$inferInsert): Promise<void> {
  await db.insert(accessToken).values(row)
}

export async function accessTokensOf(db: Tx, teacherId: string) {
  return await db
    .select({
      id: accessToken.id,
      name: accessToken.name,
      createdAt: accessToken.createdAt,
      lastUsedAt: accessToken.lastUsedAt,
    })
    .from(accessToken)
    .where(eq(accessToken.teacherId, teacherId))
    .orderBy(desc(accessToken.createdAt))
}

export async function deleteAccessToken(db: Tx, teacherId: string, id: string): Promise<boolean> {
  const rows = await db
    .delete(accessToken)
    .where(and(eq(accessToken.id, id), eq(accessToken.teacherId, teacherId)))
    .returning({ id: accessToken.id })
  return rows.length > 0
}

export async function findTeacherByAccessToken(db: Tx, tokenHash: string) {
  const [row] = await db
    .select({
      id: teacher.id,
      name: teacher.name,
      email: teacher.email,
      role: teacher.role,
      tokenId: accessToken.id,
      lastUsedAt: accessToken.lastUsedAt,
    })
    .from(accessToken)
    .innerJoin(teacher, eq(accessToken.teacherId, teacher.id))
    .where(eq(accessToken.tokenHash, tokenHash))
  return row
}

export async function markAccessTokenUsed(db: Tx, id: string, now: number): Promise<void> {
  await db.update(accessToken).set({ lastUsedAt: now }).where(eq(accessToken.id, id))
}

export async function findSetting(db: Tx, name: string): Promise<unknown> {
  const [row] = await db.select({ value: setting.value }).from(setting).where(eq(setting.name, name))
  return row?.value
}

export async function saveSetting(db: Tx, name: string, value: unknown): Promise<void> {
  await db.insert(setting).values({ name, value }).onConflictDoUpdate({ target: setting.name, set: { value } })
}

/** Stores a value unless there is one, and returns the one that stands. */
export async function settleSetting(db: Tx, name: string, value: unknown): Promise<unknown> {
  await db.insert(setting).values({ name, value }).onConflictDoNothing()
  return await findSetting(db, name)
}

/** How often `bucket` was tried in its present window. */
export async function triesOf(db: Tx, bucket: string, now: number): Promise<number> {
  const [row] = await db
    .select({ count: tries.count })
    .from(tries)
    .where(and(eq(tries.bucket, bucket), gt(tries.windowEndsAt, now)))
  return row?.count ?? 0
}

/** Counts one more try and says how many there are now; a window that is over starts anew. */
export async function countTry(db: Tx, bucket: string, now: number, windowMs: number): Promise<number> {
  const windowEndsAt = now + windowMs
  const [row] = await db
    .insert(tries)
    .values({ bucket, count: 1, windowEndsAt })
    .onConflictDoUpdate({
      target: tries.bucket,
      set: {
        count: sql`CASE WHEN ${tries.windowEndsAt} > ${now} THEN ${tries.count} + 1 ELSE 1 END`,
        windowEndsAt: sql`CASE WHEN ${tries.windowEndsAt} > ${now} THEN ${tries.windowEndsAt} ELSE ${windowEndsAt} END`,
      },
    })
    .returning({ count: tries.count })
  return row?.count ?? 1
}

/** Takes one counted try back; a bucket without any is gone. */
export async function uncountTry(db: Tx, bucket: string): Promise<void> {
  await db
    .update(tries)
    .set({ count: sql`${tries.count} - 1` })
    .where(eq(tries.bucket, bucket))
  await db.delete(tries).where(and(eq(tries.bucket, bucket), lte(tries.count, 0)))
}

export async function forgetTries(db: Tx, bucket: string): Promise<void> {
  await db.delete(tries).where(eq(tries.bucket, bucket))
}

export async function deleteOldTries(db: Tx, now: number): Promise<void> {
  await db.delete(tries).where(lt(tries.windowEndsAt, now))
}
