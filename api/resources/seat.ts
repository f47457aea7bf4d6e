import { z } from 'zod'
import { place } from '#api/domain/anchor.ts'
import { assignmentState, feedbackPolicy, identify } from '#api/domain/assignment.ts'
import { proofResult, proofSelection } from '#api/domain/proof.ts'
import { question, shownQuestion } from '#api/domain/question.ts'
import { errorTag, rubricLevels } from '#api/domain/question-kinds/question-kind.ts'
import { displayName } from './class.ts'
import { readablePassage } from './passage.ts'
import { id, moment } from './shared.ts'

export const byJoinCode = z.object({ joinCode: z.string().min(1).max(20) })

/** What anybody who has the join code may know. */
export const invitationToJoin = z
  .object({
    assignmentId: id,
    title: z.string(),
    teacher: z.string(),
    state: assignmentState,
    opensAt: moment.nullable(),
    closesAt: moment.nullable(),
    questions: z.int(),
    timeLimitMinutes: z.int().nullable(),
    identify,
    /** The class list, where students pick their name; a taken name asks for the private code. */
    names: z.array(z.object({ studentId: id, displayName: z.string(), isTaken: z.boolean() })).nullable(),
    /** Who this device already is in this assignment. */
    seat: z.object({ displayName: z.string() }).nullable(),
  })
  .meta({ id: 'InvitationToJoin' })
export type InvitationToJoin = z.infer<typeof invitationToJoin>

export const seatClaim = z
  .discriminatedUnion('by', [
    z.strictObject({ by: z.literal('code'), code: z.string().trim().min(1, 'Type your private code.').max(20) }),
    z.strictObject({ by: z.literal('list'), studentId: id }),
    z.strictObject({ by: z.literal('name'), name: displayName }),
  ])
  .meta({ id: 'SeatClaim' })
export type SeatClaim = z.infer<typeof seatClaim>

/** A student's place in an assignment. */
export const seat = z
  .object({
    assignmentId: id,
    joinCode: z.string(),
    title: z.string(),
    displayName: z.string(),
    /** Lets the student go on from another device. */
    privateCode: z.string(),
    state: assignmentState,
    opensAt: moment.nullable(),
    closesAt: moment.nullable(),
    questions: z.int(),
    /** With this student's extra time. */
    timeLimitMinutes: z.number().nullable(),
    attemptsAllowed: z.int().nullable(),
    feedback: feedbackPolicy,
    secondTry: z.number().nullable(),
    isPractice: z.boolean(),
    attempts: z.array(
      z.object({
        id,
        number: z.int(),
        startedAt: moment,
        endedAt: moment.nullable(),
        answered: z.int(),
        mayReview: z.boolean(),
      }),
    ),
    /** Whether another attempt can be started now. */
    mayStart: z.boolean(),
  })
  .meta({ id: 'Seat' })
export type Seat = z.infer<typeof seat>
export const byAssignment = z.object({ assignmentId: id })

export const partGrade = z.object({
  part: z.string(),
  given: z.array(z.string()),
  credit: z.number(),
  errorTag: errorTag.nullable(),
})
/** A marked response with all that explains the mark. Only sent once the feedback policy allows it. */
export const questionReview = z
  .object({
    question,
    /** The teacher took it out for everybody. */
    isVoid: z.boolean(),
    response: z.unknown(),
    /** The places selected as proof. */
    proofSelection: proofSelection.nullable(),
    proof: proofResult.nullable(),
    /** What was answered before the second try. */
    firstResponse: z.unknown(),
    isAnswered: z.boolean(),
    /** A teacher has yet to mark it; it counts for nothing until then. */
    isWaiting: z.boolean(),
    isOverridden: z.boolean(),
    /** Why the teacher set the credit by hand. */
    reason: z.string().nullable(),
    /** What the teacher gave and wrote when marking by the rubric. */
    levels: rubricLevels.nullable(),
    comment: z.string().nullable(),
    credit: z.number(),
    earned: z.number(),
    possible: z.number(),
    parts: z.array(partGrade),
  })
  .meta({ id: 'QuestionReview' })
export type QuestionReview = z.infer<typeof questionReview>

/** A whole attempt with marks, keys and why. */
export const review = z.object({
  earned: z.number(),
  possible: z.number(),
  /** Answers that a teacher has yet to mark. */
  waiting: z.int(),
  passages: z.array(readablePassage),
  questions: z.array(questionReview),
})
export type Review = z.infer<typeof review>

/** A first try that was not right yet: what the student is told before the second. It holds no key. */
export const tryAgain = z
  .object({
    questionId: id,
    /** The teacher's words for what was given, and the misreading it stands for. */
    told: z.array(z.object({ text: z.string(), errorTag: errorTag.nullable() })),
  })
  .meta({ id: 'TryAgain' })
export type TryAgain = z.infer<typeof tryAgain>

/** What checking an answer brings: the whole review or, where a second try is allowed and the first was not right, less. */
export const checked = z
  .object({ review: questionReview.nullable(), tryAgain: tryAgain.nullable() })
  .meta({ id: 'CheckedAnswer' })
export type Checked = z.infer<typeof checked>

export const storedResponse = z
  .object({
    questionId: id,
    value: z.unknown(),
    proof: proofSelection.nullable(),
    isFlagged: z.boolean(),
    sequence: z.int(),
    isChecked: z.boolean(),
    /** The first try was checked and not right; a second is open. */
    hasTried: z.boolean(),
    savedAt: moment,
  })
  .meta({ id: 'StoredResponse' })
export type StoredResponse = z.infer<typeof storedResponse>

/** Everything a student needs to work through an attempt; `questions` hold no key. */
export const attemptView = z
  .object({
    id,
    assignmentId: id,
    number: z.int(),
    title: z.string(),
    displayName: z.string(),
    startedAt: moment,
    /** When it ends by itself. */
    deadline: moment.nullable(),
    endedAt: moment.nullable(),
    /** The server's clock, for a countdown that does not trust the device's. */
    now: moment,
    feedback: feedbackPolicy,
    passages: z.array(readablePassage),
    questions: z.array(shownQuestion),
    responses: z.array(storedResponse),
    /** Reviews of the answers already checked, where feedback comes after each answer. */
    reviews: z.array(questionReview),
    /** What was said about first tries, where the second is open. */
    tryAgains: z.array(tryAgain),
    /** The share of the credit that a second try earns; null: there is none. */
    secondTry: z.number().nullable(),
    isPractice: z.boolean(),
    /** Questions that the teacher took out for everybody, by id. */
    voided: z.array(z.string()),
  })
  .meta({ id: 'Attempt' })
export type AttemptView = z.infer<typeof attemptView>
export const byAttemptId = z.object({ attemptId: id })
export const byQuestion = z.object({ attemptId: id, questionId: id })

export const responseInput = z
  .strictObject({
    /** The response by the question's kind; null when it was taken back. */
    value: z.unknown(),
    /** The places selected as proof, where the question asks for it. */
    proof: proofSelection.nullable().default(null),
    isFlagged: z.boolean(),
    /** One more than the last the device knows of for this question; repeats are answered the same way. */
    sequence: z.int().min(1),
  })
  .meta({ id: 'ResponseInput' })
export type ResponseInput = z.infer<typeof responseInput>

export const handIn = z.object({ endedAt: moment, mayReview: z.boolean() })
export type HandIn = z.infer<typeof handIn>

/** A finished attempt as its student may see it. */
export const attemptResult = z
  .object({
    id,
    assignmentId: id,
    title: z.string(),
    displayName: z.string(),
    number: z.int(),
    startedAt: moment,
    endedAt: moment,
    answered: z.int(),
    questions: z.int(),
    feedback: feedbackPolicy,
    closesAt: moment.nullable(),
    /** Null until the feedback policy allows it. */
    review: review.nullable(),
    isPractice: z.boolean(),
  })
  .meta({ id: 'AttemptResult' })
export type AttemptResult = z.infer<typeof attemptResult>

export const selection = place
