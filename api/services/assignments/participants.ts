import { deadlineOf, endedAt } from '#api/domain/assignment.ts'
import { grouped } from '#api/domain/grouped.ts'
import { type KeyedQuestion, keyedQuestion } from '#api/domain/question.ts'
import { type Answer, mark, sumOf } from '#api/domain/scoring.ts'
import type { ParticipantView } from '#api/resources/assignment.ts'
import { answersOf } from '#api/services/answers.ts'
import { settingsOf } from '#api/services/assignment-settings.ts'
import type { Context } from '#api/services/context.ts'
import { type AssignmentRow, participantsOf } from '#db/queries/assignments.ts'
import { attemptsOfAssignment } from '#db/queries/attempts.ts'
import { studentsOf } from '#db/queries/classes.ts'
import { publishedQuestionsWithKeys } from '#db/queries/published-questions.ts'

type AttemptRow = Awaited<ReturnType<typeof attemptsOfAssignment>>[number]

/** Everybody of an assignment: the roster in its order, those who have not come too, then whoever else has a seat. */
export async function participantViewsOf(
  context: Context,
  assignment: AssignmentRow['assignment'],
): Promise<ParticipantView[]> {
  const { db } = context
  const roster = assignment.classId === null ? [] : await studentsOf(db, assignment.classId)
  const participants = await participantsOf(db, assignment.id)
  const progress = await progressIn(context, assignment)
  const views = participants.map((participant) => ({
    studentId: participant.studentId,
    view: {
      participantId: participant.id,
      displayName: participant.displayName,
      code: participant.code ?? '',
      extraTime: participant.extraTime,
      attempts: progress(participant),
    },
  }))
  const onRoster = roster.map(({ id, displayName, code, extraTime }) => {
    const came = views.find(({ studentId }) => studentId === id)?.view
    return came ?? { participantId: null, displayName, code, extraTime, attempts: [] }
  })
  const known = new Set(roster.map(({ id }) => id))
  const others = views.filter(({ studentId }) => studentId === null || !known.has(studentId)).map(({ view }) => view)
  return [...onRoster, ...others]
}

/** What a participant did so far, marked with the newest keys. */
async function progressIn(context: Context, assignment: AssignmentRow['assignment']) {
  const { db } = context
  const settings = settingsOf(assignment)
  const questions = (await publishedQuestionsWithKeys(db, assignment.versionId)).map((row) => keyedQuestion.parse(row))
  const attempts = await attemptsOfAssignment(db, assignment.id)
  const byParticipant = grouped(attempts, ({ participantId }) => participantId)
  const answers = await answersOf(db, { assignmentIds: [assignment.id] })
  const now = context.now()
  const summary = ({ id, number, startedAt, handedInAt }: AttemptRow, extraTime: number) => {
    const deadline = deadlineOf(settings, { startedAt, extraTime })
    const { answered, score } = marksOf(questions, answers(id))
    const ended = endedAt({ handedInAt }, deadline, now)
    return { id, number, startedAt, endedAt: ended, answered, score: settings.isPractice ? null : score }
  }
  return ({ id, extraTime }: { id: string; extraTime: number }) =>
    (byParticipant.get(id) ?? []).map((attempt) => summary(attempt, extraTime))
}

function marksOf(questions: readonly KeyedQuestion[], answers: ReadonlyMap<string, Answer>) {
  const marked = questions.map((one) => mark(one, answers.get(one.id)))
  const waiting = marked.filter(({ isWaiting }) => isWaiting).length
  return { answered: marked.filter((one) => one.isAnswered).length, score: { ...sumOf(marked), waiting } }
}
