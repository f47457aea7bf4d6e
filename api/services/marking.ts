import { deadlineOf, endedAt } from '#api/domain/assignment.ts'
import { inWords } from '#api/domain/in-words.ts'
import { proofSelection } from '#api/domain/proof.ts'
import { type KeyedQuestion, keyedQuestion } from '#api/domain/question.ts'
import { kinds } from '#api/domain/question-kinds/index.ts'
import { type RubricLevels, rubricLevels } from '#api/domain/question-kinds/question-kind.ts'
import { isAnswered } from '#api/domain/scoring.ts'
import type { Marking, QuestionToMark, WrittenAnswer } from '#api/resources/marking.ts'
import { answersOf, type StoredAnswer } from '#api/services/answers.ts'
import { settingsOf } from '#api/services/assignment-settings.ts'
import { type AssignmentRow, findAssignment } from '#db/queries/assignments.ts'
import { rubricMarksOf } from '#db/queries/judgements.ts'
import { publishedPassagesOf, publishedQuestionsWithKeys } from '#db/queries/published-questions.ts'
import { attemptsWithStudents } from '#db/queries/reports.ts'
import { type Context, requireTeacher } from './context.ts'
import { readableOf } from './passages/readable-of.ts'
import { notFound } from './problems.ts'

/** A question of an assignment that a teacher marks, with its place in the set, counted from 1. */
export interface ToMark {
  readonly question: KeyedQuestion
  readonly number: number
}
/** What a teacher gave for one response by the rubric. */
interface GivenMark {
  readonly levels: RubricLevels | null
  readonly comment: string
  readonly sequence: number
}

const isMarkedByTeacher = ({ kind }: KeyedQuestion): boolean => kinds[kind].waitsForTeacher !== undefined

/** An own assignment; practice has no marks for a teacher to give. */
async function requireScored(context: Context, assignmentId: string): Promise<AssignmentRow['assignment']> {
  const row = await findAssignment(context.db, (await requireTeacher(context)).id, assignmentId)
  if (row === undefined || row.assignment.isPractice) throw notFound('assignment')
  return row.assignment
}

async function questionsToMark(context: Context, versionId: string): Promise<ToMark[]> {
  const rows = await publishedQuestionsWithKeys(context.db, versionId)
  return rows
    .map((row, index) => ({ question: keyedQuestion.parse(row), number: index + 1 }))
    .filter(({ question }) => isMarkedByTeacher(question))
}

/** Fails with `not-found` unless the assignment is the teacher's and asks this question for a teacher to mark. */
export async function requireToMark(context: Context, assignmentId: string, questionId: string) {
  const assignment = await requireScored(context, assignmentId)
  const asked = (await questionsToMark(context, assignment.versionId)).find(
    ({ question }) => question.id === questionId,
  )
  if (asked === undefined) throw notFound('question')
  return { assignment, ...asked }
}

/** One question over all students: every answer in an attempt that has ended. */
export async function readMarking(context: Context, assignmentId: string, questionId: string): Promise<Marking> {
  const { assignment, question: keyed, number } = await requireToMark(context, assignmentId, questionId)
  const answers = (await answersIn(context, assignment))(keyed)
  const passages = (await publishedPassagesOf(context.db, assignment.versionId)).map(readableOf)
  const { isVoid: _, ...question } = keyed
  return {
    assignment: { id: assignment.id, title: assignment.title },
    question,
    number,
    passages: passages.filter(({ passageId }) => question.passageId === null || passageId === question.passageId),
    answers,
    ...countsOf(answers),
  }
}

/** The questions of an assignment that a teacher marks, in order; none that was made void. */
export async function findQuestionsToMark(context: Context, assignmentId: string): Promise<QuestionToMark[]> {
  const assignment = await requireScored(context, assignmentId)
  const asked = (await questionsToMark(context, assignment.versionId)).filter(({ question }) => !question.isVoid)
  if (asked.length === 0) return []
  const answers = await answersIn(context, assignment)
  return asked.map(({ question, number }) => ({
    questionId: question.id,
    number,
    prompt: question.prompt,
    ...countsOf(answers(question)),
  }))
}

function countsOf(answers: readonly WrittenAnswer[]) {
  const waiting = answers.filter(({ levels, isOverridden }) => levels === null && !isOverridden).length
  return { done: answers.length - waiting, waiting }
}

/** By question: the answers of attempts that have ended, by name. */
async function answersIn(context: Context, assignment: AssignmentRow['assignment']) {
  const { db } = context
  const which = { assignmentIds: [assignment.id] }
  const settings = settingsOf(assignment)
  const now = context.now()
  const ended = (await attemptsWithStudents(db, which.assignmentIds))
    .flatMap((attempt) => {
      const at = endedAt(attempt, deadlineOf(settings, attempt), now)
      return at === null ? [] : [{ ...attempt, endedAt: at }]
    })
    .sort((a, b) => a.displayName.localeCompare(b.displayName) || a.number - b.number)
  const answers = await answersOf(db, which)
  const marks = await rubricMarksOf(db, which)
  return (question: KeyedQuestion): WrittenAnswer[] => {
    const given = new Map(marks.filter((one) => one.questionId === question.id).map((one) => [one.attemptId, one]))
    return ended.flatMap((attempt) => {
      const answer = answers(attempt.id).get(question.id)
      if (answer === undefined || !isAnswered(question, answer.value)) return []
      const mark = given.get(attempt.id)
      const who = { ...attempt, attemptId: attempt.id, attemptNumber: attempt.number }
      return [writtenAnswerOf(question, who, answer, mark === undefined ? null : givenMarkOf(mark))]
    })
  }
}

export const givenMarkOf = ({ levels, comment, sequence }: { levels: unknown; comment: string; sequence: number }) => ({
  levels: rubricLevels.nullable().parse(levels ?? null),
  comment,
  sequence,
})

/** A mark that was given for another response is stale: its comment stays, its levels do not. */
export function writtenAnswerOf(
  question: KeyedQuestion,
  attempt: Pick<WrittenAnswer, 'attemptId' | 'attemptNumber' | 'participantId' | 'displayName' | 'endedAt'>,
  answer: Pick<StoredAnswer, 'value' | 'proof' | 'sequence' | 'savedAt' | 'override'>,
  mark: GivenMark | null,
): WrittenAnswer {
  const { attemptId, attemptNumber, participantId, displayName } = attempt
  const isStale = mark !== null && mark.levels !== null && mark.sequence !== answer.sequence
  return {
    attemptId,
    attemptNumber,
    participantId,
    displayName,
    text: inWords(question, answer.value, ''),
    proofSelection: proofSelection.nullable().parse(answer.proof ?? null),
    sequence: answer.sequence,
    savedAt: answer.savedAt ?? attempt.endedAt,
    endedAt: attempt.endedAt,
    levels: isStale ? null : (mark?.levels ?? null),
    comment: mark?.comment ?? '',
    isStale,
    isOverridden: answer.override !== null,
  }
}
