import { and, asc, count, desc, eq, inArray, isNull, sql } from 'drizzle-orm'
import type { Tx } from '#db/client.ts'
import { assignment, device, participant } from '#db/schema/assignment.ts'
import { schoolClass, student } from '#db/schema/class.ts'

export async function classesOf(db: Tx, ownerId: string) {
  return await db.select().from(schoolClass).where(eq(schoolClass.ownerId, ownerId)).orderBy(desc(schoolClass.id))
}

/** How many students are on the roster of each of the owner's classes. */
export async function rosterSizesOf(db: Tx, ownerId: string) {
  return await db
    .select({ classId: student.classId, students: count() })
    .from(student)
    .innerJoin(schoolClass, eq(schoolClass.id, student.classId))
    .where(and(eq(schoolClass.ownerId, ownerId), isNull(student.removedAt)))
    .groupBy(student.classId)
}

/** The owner's assignments to classes, newest first. */
export async function classAssignmentsOf(db: Tx, ownerId: string) {
  return await db
    .select({ id: assignment.id, title: assignment.title, classId: assignment.classId })
    .from(assignment)
    .where(and(eq(assignment.ownerId, ownerId), sql`${assignment.classId} IS NOT NULL`))
    .orderBy(desc(assignment.id))
}

export async function findClass(db: Tx, ownerId: string, id: string) {
  const [row] = await db
    .select()
    .from(schoolClass)
    .where(and(eq(schoolClass.id, id), eq(schoolClass.ownerId, ownerId)))
  return row
}

/** Those on the roster, in the order they were added. */
export async function studentsOf(db: Tx, classId: string) {
  return await db
    .select()
    .from(student)
    .where(and(eq(student.classId, classId), isNull(student.removedAt)))
    .orderBy(asc(student.id))
}

export async function insertClass(db: Tx, row: typeof schoolClass.$inferInsert): Promise<void> {
  await db.insert(schoolClass).values(row)
}

export async function insertStudents(db: Tx, rows: (typeof student.$inferInsert)[]): Promise<void> {
  if (rows.length > 0) await db.insert(student).values(rows)
}

type ClassChange = Partial<Pick<typeof schoolClass.$inferInsert, 'name' | 'archivedAt'>>

/** Changes fields of a class, or none, and counts its version up. */
export async function updateClass(db: Tx, id: string, change: ClassChange): Promise<void> {
  await db
    .update(schoolClass)
    .set({ ...change, version: sql`${schoolClass.version} + 1` })
    .where(eq(schoolClass.id, id))
}

export async function deleteClassRow(db: Tx, id: string): Promise<void> {
  await db.delete(schoolClass).where(eq(schoolClass.id, id))
}

type StudentChange = Partial<Pick<typeof student.$inferInsert, 'displayName' | 'extraTime' | 'code' | 'removedAt'>>

/** False when the class has no such student on its roster. */
export async function updateStudent(db: Tx, classId: string, id: string, change: StudentChange): Promise<boolean> {
  const rows = await db
    .update(student)
    .set(change)
    .where(and(eq(student.id, id), eq(student.classId, classId), isNull(student.removedAt)))
    .returning({ id: student.id })
  return rows.length > 0
}

/** Takes every device out of the seats of a student, in all assignments. */
export async function unseatStudent(db: Tx, studentId: string): Promise<void> {
  const seats = db.select({ id: participant.id }).from(participant).where(eq(participant.studentId, studentId))
  await db.delete(device).where(inArray(device.participantId, seats))
}

/** The seats this student has already taken follow the roster. */
export async function updateSeatsOf(
  db: Tx,
  studentId: string,
  change: Partial<Pick<typeof participant.$inferInsert, 'displayName' | 'extraTime'>>,
): Promise<void> {
  await db.update(participant).set(change).where(eq(participant.studentId, studentId))
}
