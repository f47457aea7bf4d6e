import { makePrivateCode } from '#api/domain/codes.ts'
import { distinctNames, foldName, nameFault, namesIn } from '#api/domain/names.ts'
import type { ClassChange, ClassInput, ClassSummary, ClassView, StudentChange } from '#api/resources/class.ts'
import type { Tx } from '#db/client.ts'
import {
  classAssignmentsOf,
  classesOf,
  deleteClassRow,
  findClass,
  insertClass,
  insertStudents,
  rosterSizesOf,
  studentsOf,
  unseatStudent,
  updateClass,
  updateSeatsOf,
  updateStudent,
} from '#db/queries/classes.ts'
import { type Context, requireTeacher } from './context.ts'
import { withFreshCodes } from './fresh-codes.ts'
import { badInput, notFound, Problem } from './problems.ts'

const MOST_STUDENTS = 200

export async function findClasses(context: Context): Promise<ClassSummary[]> {
  const { id: ownerId } = await requireTeacher(context)
  const rows = await classesOf(context.db, ownerId)
  const sizes = new Map((await rosterSizesOf(context.db, ownerId)).map(({ classId, students }) => [classId, students]))
  const given = await classAssignmentsOf(context.db, ownerId)
  return rows.map(({ id, name, isExample, archivedAt, createdAt }) => {
    const assignments = given.filter(({ classId }) => classId === id).length
    return { id, name, students: sizes.get(id) ?? 0, assignments, isExample, archivedAt, createdAt }
  })
}

export async function readClass(context: Context, id: string): Promise<ClassView> {
  const row = await requireClass(context, id)
  const students = await studentsOf(context.db, id)
  const assignments = await assignmentsTo(context, row.ownerId, id)
  const { name, version, isExample, archivedAt, createdAt } = row
  const roster = students.map((one) => ({
    id: one.id,
    displayName: one.displayName,
    code: one.code,
    extraTime: one.extraTime,
    createdAt: one.createdAt,
  }))
  return { id, name, version, students: roster, assignments, isExample, archivedAt, createdAt }
}

async function assignmentsTo(context: Context, ownerId: string, id: string): Promise<{ id: string; title: string }[]> {
  const given = await classAssignmentsOf(context.db, ownerId)
  return given.filter(({ classId }) => classId === id).map(({ id, title }) => ({ id, title }))
}

async function requireClass(context: Context, id: string) {
  const row = await findClass(context.db, (await requireTeacher(context)).id, id)
  if (row === undefined) throw notFound('class')
  return row
}

export async function createClass(context: Context, { name, names }: ClassInput): Promise<ClassView> {
  const { id: ownerId } = await requireTeacher(context)
  const wanted = readNames(names)
  const id = context.newId()
  await withFreshCodes(() =>
    context.db.transaction(async (tx) => {
      await insertClass(tx, { id, ownerId, name, version: 1, createdAt: context.now() })
      await enrol(context, tx, id, wanted)
    }),
  )
  return await readClass(context, id)
}

export async function addStudents(context: Context, id: string, names: string): Promise<ClassView> {
  await requireClass(context, id)
  const wanted = readNames(names)
  if (wanted.length === 0) throw badInput([{ path: 'names', message: 'Write a name, or several, one a line.' }])
  await withFreshCodes(() => context.db.transaction((tx) => enrol(context, tx, id, wanted)))
  return await readClass(context, id)
}

function readNames(list: string): readonly string[] {
  const names = namesIn(list)
  if ('fault' in names) throw badInput([{ path: 'names', message: names.fault }])
  return names
}

/** Inside a transaction, so that two lists added at once are told apart from each other. */
async function enrol(context: Context, tx: Tx, classId: string, wanted: readonly string[]): Promise<void> {
  const there = await studentsOf(tx, classId)
  const total = there.length + wanted.length
  if (total > MOST_STUDENTS) {
    const message = `A class can have ${MOST_STUDENTS} students; with these it would have ${total}.`
    throw badInput([{ path: 'names', message }])
  }
  const names = distinctNames(
    wanted,
    there.map(({ displayName }) => displayName),
  )
  const createdAt = context.now()
  const rows = names.map((displayName) => {
    return { id: context.newId(), classId, displayName, code: makePrivateCode(context.random), createdAt }
  })
  await insertStudents(tx, rows)
  await updateClass(tx, classId, {})
}

export async function changeClass(context: Context, id: string, change: ClassChange): Promise<ClassView> {
  const row = await requireClass(context, id)
  const { name = row.name, isArchived = row.archivedAt !== null } = change
  const archivedAt = isArchived ? (row.archivedAt ?? context.now()) : null
  await updateClass(context.db, id, { name, archivedAt })
  return await readClass(context, id)
}

/** Deletes the class with its students, and with the assignments given to it when the caller knows of them. */
export async function deleteClass(context: Context, id: string, withDependents: boolean): Promise<void> {
  const row = await requireClass(context, id)
  const assignments = await assignmentsTo(context, row.ownerId, id)
  if (assignments.length > 0 && !withDependents) {
    const titles = assignments.map(({ title }) => `“${title}”`).join(', ')
    throw new Problem(
      'conflict',
      `This class was given ${titles}. Deleting it deletes that too, with all answers. To keep them, archive the class.`,
    )
  }
  await deleteClassRow(context.db, id)
}

export async function changeStudent(
  context: Context,
  id: string,
  studentId: string,
  { displayName, extraTime }: StudentChange,
): Promise<ClassView> {
  await requireClass(context, id)
  const name = displayName === undefined ? undefined : requireName(displayName)
  await context.db.transaction(async (tx) => {
    const others = (await studentsOf(tx, id)).filter((other) => other.id !== studentId)
    const [distinct] = distinctNames(
      name === undefined ? [] : [name],
      others.map((other) => other.displayName),
    )
    const change = {
      ...(distinct === undefined ? {} : { displayName: distinct }),
      ...(extraTime === undefined ? {} : { extraTime }),
    }
    if (Object.keys(change).length === 0) return
    if (!(await updateStudent(tx, id, studentId, change))) throw notFound('student')
    await updateSeatsOf(tx, studentId, change)
    await updateClass(tx, id, {})
  })
  return await readClass(context, id)
}

/** A typed name, folded; fails with `bad-input` at `path`. */
export function requireName(typed: string, path = 'displayName'): string {
  const name = foldName(typed)
  const fault = nameFault(name)
  if (fault !== null) throw badInput([{ path, message: fault }])
  return name
}

/** Takes a student off the roster and out of every seat; the attempts already made are kept. */
export async function removeStudent(context: Context, id: string, studentId: string): Promise<ClassView> {
  await requireClass(context, id)
  await context.db.transaction((tx) => changeAndUnseat(tx, id, studentId, { removedAt: context.now() }))
  return await readClass(context, id)
}

/**
 * Gives a student a new private code. Whoever came in before needs it to come back: a code is renewed because somebody
 * else may have it.
 */
export async function renewStudentCode(context: Context, id: string, studentId: string): Promise<ClassView> {
  await requireClass(context, id)
  await withFreshCodes(() =>
    context.db.transaction((tx) => changeAndUnseat(tx, id, studentId, { code: makePrivateCode(context.random) })),
  )
  return await readClass(context, id)
}

async function changeAndUnseat(
  tx: Tx,
  id: string,
  studentId: string,
  change: { readonly code: string } | { readonly removedAt: number },
): Promise<void> {
  if (!(await updateStudent(tx, id, studentId, change))) throw notFound('student')
  await unseatStudent(tx, studentId)
  await updateClass(tx, id, {})
}
