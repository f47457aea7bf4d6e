import { makeJoinCode, makePrivateCode } from '#api/domain/codes.ts'
import type { Context } from '#api/services/context.ts'
import type { MadeUpAttempts } from '#db/queries/example.ts'
import { demonstrationNames } from './demonstration.ts'
import { lesson, TIME_LIMIT_MINUTES, type Visit } from './lesson.ts'
import { examplePassage } from './passage.ts'
import { exampleQuestions } from './questions.ts'

const HOUR_MS = 3_600_000
const DAY_MS = 24 * HOUR_MS
const SET_TITLE = 'Who says so? Arms sales to Syria'
const CLASS_NAME = 'Example class'
const ASSIGNMENT_TITLE = 'Demonstration: arms sales to Syria'

interface Making extends Pick<Context, 'newId' | 'random'> {
  readonly ownerId: string
  /** Everything was there before the lesson began. */
  readonly createdAt: number
}

/** The rows of one teacher's example. */
export type Example = ReturnType<typeof makeExample>

/** An example whose class had its lesson yesterday; its assignment closed an hour ago. */
export function makeExample(context: Context, ownerId: string) {
  const { newId, random } = context
  const now = context.now()
  const opensAt = now - DAY_MS
  const making: Making = { newId, random, ownerId, createdAt: opensAt - HOUR_MS }
  const onPassage = makePassage(making)
  const published = makeQuestionSet(making, onPassage.passage.id)
  const roster = makeClass(making)
  const assignment = {
    ...demonstrationSettings,
    id: newId(),
    ownerId,
    versionId: published.version.id,
    classId: roster.schoolClass.id,
    joinCode: makeJoinCode(random),
    opensAt,
    closesAt: now - HOUR_MS,
    createdAt: making.createdAt,
  }
  const attempts = madeUpAttempts(lesson(published.questions, opensAt), {
    newId,
    assignmentId: assignment.id,
    students: roster.students,
    publishedIds: new Map(published.frozen.map(({ id, publishedQuestionId }) => [id, publishedQuestionId])),
  })
  return { ...onPassage, ...published, ...roster, assignment, attempts }
}

function makePassage({ newId, ownerId, createdAt }: Making) {
  const { title, text, sourceCard } = examplePassage
  const id = newId()
  return {
    passage: { id, ownerId, title, sourceCard, version: 1, isExample: true, createdAt, updatedAt: createdAt },
    revision: { id: newId(), passageId: id, number: 1, text, createdAt },
  }
}

function makeQuestionSet({ newId, ownerId, createdAt }: Making, passageId: string) {
  const id = newId()
  const questions = exampleQuestions({ passageId, newId })
  return {
    questions,
    set: { id, ownerId, title: SET_TITLE, version: 1, isExample: true, createdAt, updatedAt: createdAt },
    version: { id: newId(), setId: id, number: 1, title: SET_TITLE, publishedAt: createdAt },
    frozen: questions.map((question) => ({ ...question, publishedQuestionId: newId() })),
  }
}

function makeClass({ newId, random, ownerId, createdAt }: Making) {
  const classId = newId()
  return {
    schoolClass: { id: classId, ownerId, name: CLASS_NAME, version: 1, isExample: true, createdAt },
    students: demonstrationNames.map((displayName) => {
      return { id: newId(), classId, displayName, code: makePrivateCode(random), createdAt }
    }),
  }
}

const demonstrationSettings = {
  title: ASSIGNMENT_TITLE,
  version: 1,
  isExample: true,
  mode: 'self-paced',
  identify: 'list',
  attemptsAllowed: 1,
  attemptCounts: 'last',
  shuffleQuestions: false,
  shuffleOptions: true,
  feedback: 'hand-in',
  timeLimitMinutes: TIME_LIMIT_MINUTES,
}

function madeUpAttempts(
  visits: readonly Visit[],
  to: {
    newId: () => string
    assignmentId: string
    students: readonly { id: string; displayName: string }[]
    publishedIds: ReadonlyMap<string, string>
  },
): MadeUpAttempts {
  const rows: MadeUpAttempts = { participants: [], attempts: [], responses: [] }
  for (const { index, startedAt, handedInAt, answers } of visits) {
    const student = to.students[index]
    if (student === undefined) continue
    const participantId = to.newId()
    const attemptId = to.newId()
    rows.participants.push({
      id: participantId,
      assignmentId: to.assignmentId,
      studentId: student.id,
      displayName: student.displayName,
      createdAt: startedAt,
    })
    rows.attempts.push({ id: attemptId, participantId, number: 1, seed: index, startedAt, handedInAt })
    for (const { question, value, savedAt } of answers) {
      const publishedQuestionId = to.publishedIds.get(question.id)
      if (publishedQuestionId === undefined) continue
      rows.responses.push({
        attemptId,
        publishedQuestionId,
        value,
        isFlagged: false,
        sequence: 1,
        firstAt: savedAt,
        savedAt,
      })
    }
  }
  return rows
}
