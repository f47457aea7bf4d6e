import type { AssignmentSettings, AssignmentView, AttemptView, Question, Seat } from '#api/contract.ts'
import { feedbackKey, question } from '#api/domain/question.ts'
import { type Key, type Kind, kindNames, kinds } from '#api/domain/question-kinds/index.ts'
import type { Bench, Client } from './open-app.ts'
import { ARTICLE, aPassage, aSet, ok, quoted } from './teaching.ts'

/** What only a key, an explanation or a feedback holds; the words of options and passages are for everybody. */
export const HIDDEN = {
  explanation: 'EXPLANATION-MARKER',
  feedback: 'FEEDBACK-MARKER',
  errorTag: 'certainty-raised',
  accepted: 'ACCEPTED-MARKER',
} as const

/** What never leaves for a student, whatever the policy. */
export const FOR_TEACHERS = 'NOTES-MARKER'

/** The kinds that no teacher has to mark. */
export const markedByKey = kindNames.filter((kind) => kinds[kind].waitsForTeacher === undefined)

/** A text in which the specimen of highlight finds its proof where it says. */
export const SPECIMEN_TEXT = `${ARTICLE.slice(0, 118)}\n\nThe bridge will close in May, the mayor has said. Then nothing came.`

/** Keys that hold words of their own. */
const keysWithMarkers: { readonly [K in Kind]?: Key<K> } = {
  short: { accepted: [...kinds.short.specimen.key.accepted, HIDDEN.accepted] },
  cloze: { accepted: { ...kinds.cloze.specimen.key.accepted, g1: ['the year 1962', HIDDEN.accepted] } },
  extended: { model: HIDDEN.accepted, notes: FOR_TEACHERS },
}

/** A publishable question of every kind there is, from its specimen, with markers in everything that is hidden. */
export const everyKind = (passageId: string): Question[] =>
  kindNames.map((kind) => {
    const { content, key } = kinds[kind].specimen
    const whole = { id: kind, kind, passageId, prompt: `Question of kind ${kind}`, points: 2, skill: 'evidence' }
    return question.parse({
      ...whole,
      content,
      key: keysWithMarkers[kind] ?? key,
      evidence: [quoted('Then nothing came.')],
      explanation: HIDDEN.explanation,
      feedback: { [feedbackKey('answer', 'a')]: { text: HIDDEN.feedback, errorTag: HIDDEN.errorTag } },
    })
  })

/** A published set with a question of every kind; returns its id. */
export async function aPublishedSet(teacher: Client): Promise<string> {
  const { passageId } = await aPassage(teacher, { text: SPECIMEN_TEXT })
  const set = await aSet(teacher, [passageId], everyKind(passageId))
  await ok(teacher.call('POST', `/api/question-sets/${set.id}/versions`))
  return set.id
}

export const OPEN_SETTINGS: AssignmentSettings = {
  opensAt: null,
  closesAt: null,
  attemptsAllowed: null,
  attemptCounts: 'best',
  shuffleQuestions: false,
  shuffleOptions: false,
  feedback: 'never',
  timeLimitMinutes: null,
  secondTry: null,
  isPractice: false,
  identify: 'name',
}

/** An assignment that students join by typing a name, unless `given` says otherwise. */
export const anAssignment = (
  teacher: Client,
  questionSetId: string,
  given: Partial<AssignmentSettings> & { title?: string; classId?: string } = {},
): Promise<AssignmentView> =>
  ok(
    teacher.call('POST', '/api/assignments', {
      questionSetId,
      classId: null,
      title: 'Week 3',
      ...OPEN_SETTINGS,
      ...given,
    }),
  )

/** A browser with a seat. */
export async function aStudent(bench: Bench, joinCode: string, name: string): Promise<{ client: Client; seat: Seat }> {
  const client = bench.client()
  return { client, seat: await ok(client.call<Seat>('POST', `/api/join/${joinCode}`, { by: 'name', name })) }
}

export const start = (student: Client, assignmentId: string): Promise<AttemptView> =>
  ok(student.call('POST', `/api/seats/${assignmentId}/attempts`))

/** Saves an answer and returns whatever the server says. */
export const save = <Body>(
  student: Client,
  attemptId: string,
  questionId: string,
  input: { value: unknown; proof?: unknown; isFlagged?: boolean; sequence?: number },
) =>
  student.call<Body>('PUT', `/api/attempts/${attemptId}/responses/${questionId}`, {
    isFlagged: false,
    sequence: 1,
    ...input,
  })
