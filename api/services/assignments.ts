import {
  type AssignmentSettings,
  deadlineOf,
  endedAt,
  secondTryFault,
  stateAt,
  windowFault,
} from '#api/domain/assignment.ts'
import { makeJoinCode } from '#api/domain/codes.ts'
import type {
  AssignmentChange,
  AssignmentInput,
  AssignmentSummary,
  AssignmentView,
  ParticipantChange,
} from '#api/resources/assignment.ts'
import type { Tx } from '#db/client.ts'
import {
  type AssignmentRow,
  assignmentsOf,
  deleteAssignmentRow,
  deleteParticipant,
  findAssignment,
  insertAssignment,
  participantsOf,
  passagesOfVersions,
  progressOf,
  rosterSizes,
  sizeOfVersion,
  updateAssignment,
  updateParticipant,
} from '#db/queries/assignments.ts'
import { attemptsOfAssignment } from '#db/queries/attempts.ts'
import { findClass } from '#db/queries/classes.ts'
import { findNewestVersion, findQuestionSet } from '#db/queries/question-sets.ts'
import { settingsOf } from './assignment-settings.ts'
import { participantViewsOf } from './assignments/participants.ts'
import { requireName } from './classes.ts'
import { type Context, requireTeacher } from './context.ts'
import { withFreshCodes } from './fresh-codes.ts'
import { badInput, notFound, Problem, requireVersion } from './problems.ts'

/** Newest first; of one question set where `questionSetId` is given. */
export async function findAssignments(context: Context, questionSetId?: string): Promise<AssignmentSummary[]> {
  const { id: ownerId } = await requireTeacher(context)
  return await summariesOf(context, await assignmentsOf(context.db, ownerId, questionSetId))
}

async function summariesOf(context: Context, rows: readonly AssignmentRow[]): Promise<AssignmentSummary[]> {
  const classIds = rows.flatMap(({ assignment }) => assignment.classId ?? [])
  const passages = await passagesOfVersions(context.db, [
    ...new Set(rows.map(({ assignment }) => assignment.versionId)),
  ])
  const sizes = new Map((await rosterSizes(context.db, classIds)).map(({ classId, students }) => [classId, students]))
  const progress = await progressOf(
    context.db,
    rows.map(({ assignment }) => assignment.id),
  )
  const now = context.now()
  return rows.map((row) => {
    const { id, title, joinCode, versionId, classId, isExample, createdAt } = row.assignment
    const settings = settingsOf(row.assignment)
    const seats = progress.filter(({ assignmentId }) => assignmentId === id)
    const started = seats.flatMap(({ startedAt, ...seat }) => (startedAt === null ? [] : { ...seat, startedAt }))
    const ended = started.filter((attempt) => endedAt(attempt, deadlineOf(settings, attempt), now) !== null)
    const onRoster = classId === null ? 0 : (sizes.get(classId) ?? 0)
    return {
      id,
      title,
      joinCode,
      state: stateAt(settings, now),
      questionSet: row.questionSet,
      class: row.class,
      passages: passages.filter((one) => one.versionId === versionId).map(({ id, title }) => ({ id, title })),
      opensAt: settings.opensAt,
      closesAt: settings.closesAt,
      students: onRoster + countSeats(seats.filter(({ isOnRoster }) => !isOnRoster)),
      started: countSeats(started),
      handedIn: countSeats(ended),
      isPractice: settings.isPractice,
      isExample,
      createdAt,
    }
  })
}

const countSeats = (rows: readonly { participantId: string }[]): number =>
  new Set(rows.map(({ participantId }) => participantId)).size

export async function readAssignment(context: Context, id: string): Promise<AssignmentView> {
  const row = await requireAssignment(context, id)
  const [summary] = await summariesOf(context, [row])
  if (summary === undefined) throw notFound('assignment')
  return {
    ...summary,
    ...settingsOf(row.assignment),
    version: row.assignment.version,
    ...(await sizeOfVersion(context.db, row.assignment.versionId)),
    participants: await participantViewsOf(context, row.assignment),
  }
}

async function requireAssignment(context: Context, id: string): Promise<AssignmentRow> {
  const row = await findAssignment(context.db, (await requireTeacher(context)).id, id)
  if (row === undefined) throw notFound('assignment')
  return row
}

/** Gives out the newest published version of an own set; fails with `not-ready` while none is published. */
export async function createAssignment(context: Context, input: AssignmentInput): Promise<AssignmentView> {
  const { id: ownerId } = await requireTeacher(context)
  const { questionSetId, classId, ...rest } = input
  if ((await findQuestionSet(context.db, ownerId, questionSetId)) === undefined) throw notFound('question set')
  if (classId !== null && (await findClass(context.db, ownerId, classId)) === undefined) throw notFound('class')
  requireSound(rest, classId)
  const version = await findNewestVersion(context.db, questionSetId)
  if (version === undefined) {
    throw new Problem('not-ready', 'This question set is not published yet. Publish it, then give it to students.')
  }
  const row = { ...rest, id: context.newId(), ownerId, classId, versionId: version.versionId, createdAt: context.now() }
  await withFreshCodes(() =>
    insertAssignment(context.db, { ...row, joinCode: makeJoinCode(context.random), mode: 'self-paced', version: 1 }),
  )
  return await readAssignment(context, row.id)
}

/** A window with a length, and a way to say who one is that fits: a class has a roster, others have none. */
function requireSound(settings: AssignmentSettings, classId: string | null): void {
  const fault = windowFault(settings)
  if (fault !== null) throw badInput([{ path: 'closesAt', message: fault }])
  const secondTry = secondTryFault(settings)
  if (secondTry !== null) throw badInput([{ path: 'secondTry', message: secondTry }])
  const isByName = settings.identify === 'name'
  if (isByName === (classId === null)) return
  const message = isByName
    ? 'A class has its list: let students pick their name or type their private code.'
    : 'Without a class there is no list: let students type their name.'
  throw badInput([{ path: 'identify', message }])
}

export async function changeAssignment(
  context: Context,
  id: string,
  expectedVersion: number | null,
  change: AssignmentChange,
): Promise<AssignmentView> {
  const { assignment } = await requireAssignment(context, id)
  requireVersion(expectedVersion, assignment.version, 'assignment')
  const settings = settingsOf({ ...assignment, ...change })
  requireSound(settings, assignment.classId)
  const changed = { ...settings, title: change.title ?? assignment.title }
  const isSaved = await context.db.transaction(async (tx) => {
    if (settings.isPractice !== assignment.isPractice) await requireNobodyStarted(tx, id)
    return await updateAssignment(tx, id, assignment.version, changed)
  })
  if (!isSaved) requireVersion(assignment.version, assignment.version + 1, 'assignment')
  return await readAssignment(context, id)
}

/** Students were told whether their teacher sees scores; asked in the transaction of the change, so that none slips in. */
async function requireNobodyStarted(tx: Tx, id: string): Promise<void> {
  if ((await attemptsOfAssignment(tx, id)).length === 0) return
  const message = 'Students have started. Practice stays practice, and a scored assignment stays scored.'
  throw badInput([{ path: 'isPractice', message }])
}

export async function deleteAssignment(context: Context, id: string, withDependents: boolean): Promise<void> {
  await requireAssignment(context, id)
  const attempts = (await attemptsOfAssignment(context.db, id)).length
  if (attempts > 0 && !withDependents) {
    const [count, them] = attempts === 1 ? ['1 attempt', 'it'] : [`${attempts} attempts`, 'them']
    throw new Problem('conflict', `Students made ${count} here. Deleting the assignment deletes ${them} too.`)
  }
  await deleteAssignmentRow(context.db, id)
}

/** Renames a participant or sets extra time, for this assignment alone; running attempts get the time at once. */
export async function changeParticipant(
  context: Context,
  id: string,
  participantId: string,
  { displayName, extraTime }: ParticipantChange,
): Promise<AssignmentView> {
  await requireAssignment(context, id)
  const there = (await participantsOf(context.db, id)).find((one) => one.id === participantId)
  if (there === undefined) throw notFound('participant')
  const change = {
    displayName: displayName === undefined ? there.displayName : requireName(displayName),
    extraTime: extraTime ?? there.extraTime,
  }
  if (!(await updateParticipant(context.db, id, participantId, change))) throw notFound('participant')
  return await readAssignment(context, id)
}

/** Removes a participant with all answers; a roster student can come again. */
export async function removeParticipant(context: Context, id: string, participantId: string): Promise<AssignmentView> {
  await requireAssignment(context, id)
  if (!(await deleteParticipant(context.db, id, participantId))) throw notFound('participant')
  return await readAssignment(context, id)
}
