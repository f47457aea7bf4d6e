import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type {
  AssignmentView,
  AttemptResult,
  MendPreview,
  PassageReport,
  ProblemDocument,
  QuestionSetView,
} from '#api/contract.ts'
import { type Bench, type Client, openApp } from '#tests/support/open-app.ts'
import { anAssignment, aPublishedSet, aStudent, save, start } from '#tests/support/published-set.ts'
import { ok } from '#tests/support/teaching.ts'

/** What the student writes in practice, and how the name of the student reads. */
const ANSWER = 'PRACTICE-ANSWER'
const NAME = 'PRACTICE-STUDENT'

let bench: Bench
let teacher: Client
let student: Client
let practice: AssignmentView
let scored: AssignmentView
let passageId: string
let attemptId: string
beforeAll(async () => {
  bench = await openApp()
  teacher = await bench.teacher('Ada')
  const setId = await aPublishedSet(teacher)
  passageId =
    (await ok(teacher.call<QuestionSetView>('GET', `/api/question-sets/${setId}`))).passages[0]?.passageId ?? ''
  scored = await anAssignment(teacher, setId)
  practice = await anAssignment(teacher, setId, { isPractice: true, feedback: 'each-answer', secondTry: 0.5 })
  student = (await aStudent(bench, practice.joinCode, NAME)).client
  attemptId = (await start(student, practice.id)).id
  await ok(save(student, attemptId, 'short', { value: { text: ANSWER } }))
  await ok(student.call('POST', `/api/attempts/${attemptId}/responses/short/check`))
  await ok(save(student, attemptId, 'short', { value: { text: `${ANSWER} again` }, sequence: 2 }))
  await ok(save(student, attemptId, 'verdict', { value: { verdict: 'true' } }))
  await ok(save(student, attemptId, 'extended', { value: { text: ANSWER } }))
  await ok(student.call('POST', `/api/attempts/${attemptId}/hand-in`))
})
afterAll(() => bench.close())

const read = (id: string) => ok(teacher.call<AssignmentView>('GET', `/api/assignments/${id}`))

describe('practice', () => {
  it('shows its student the points and the keys', async () => {
    const { review, isPractice } = await ok(student.call<AttemptResult>('GET', `/api/attempts/${attemptId}/result`))
    expect([isPractice, review?.possible, review?.waiting]).toEqual([true, practice.points - 2, 1])
  })

  it('shows the teacher who took part, when, and how many questions were answered', async () => {
    const { participants, started, handedIn } = await read(practice.id)
    expect([started, handedIn]).toEqual([1, 1])
    expect(participants).toEqual([
      {
        participantId: participants[0]?.participantId,
        displayName: NAME,
        code: expect.stringMatching(/^\w{8}$/),
        extraTime: 0,
        attempts: [
          { id: attemptId, number: 1, startedAt: bench.now(), endedAt: bench.now(), answered: 3, score: null },
        ],
      },
    ])
  })

  it('has no attempt to open and no report', async () => {
    const statuses = [
      `/api/assignments/${practice.id}/attempts/${attemptId}`,
      `/api/assignments/${scored.id}/attempts/${attemptId}`,
      `/api/passages/${passageId}/report?assignmentId=${practice.id}`,
      `/api/passages/${passageId}/responses.csv?assignmentId=${practice.id}`,
      `/api/passages/${passageId}/scores.csv?assignmentId=${practice.id}`,
    ].map(async (path) => [path, (await teacher.call('GET', path)).status])
    expect((await Promise.all(statuses)).filter(([, status]) => status !== 404)).toEqual([])
  })

  it('cannot be marked by a teacher, and shows in no preview of a mend', async () => {
    const attempt = `/api/assignments/${practice.id}/attempts/${attemptId}`
    const override = { credit: 1, reason: 'Well said.' }
    expect((await teacher.call('PUT', `${attempt}/overrides/short`, override)).status).toBe(404)
    const marks = { levels: {}, comment: '', sequence: 1 }
    expect((await teacher.call('PUT', `${attempt}/rubric-marks/extended`, marks)).status).toBe(404)
    for (const change of [{ what: 'void' }, { what: 'answer', part: 'answer', answer: ANSWER }]) {
      const path = `/api/question-sets/${practice.questionSet.id}/questions/short/mends/preview`
      const preview = await ok(teacher.call<MendPreview>('POST', path, { change }))
      expect([preview.changes, preview.students]).toEqual([[], { up: 0, down: 0, same: 0 }])
    }
  })

  it('counts in no report over all assignments', async () => {
    const report = await ok(teacher.call<PassageReport>('GET', `/api/passages/${passageId}/report`))
    expect([report.assignments.map(({ id }) => id), report.n, report.students, report.absent]).toEqual([
      [scored.id],
      0,
      [],
      [],
    ])
  })
})

it('no address of the API tells the teacher what was answered in practice', async () => {
  const { body } = await teacher.call<{ paths: Record<string, object> }>('GET', '/api/openapi.json')
  const known: [RegExp, string][] = [
    [/(?<=\/passages\/)\{id\}/, passageId],
    [/(?<=\/question-sets\/)\{id\}/, practice.questionSet.id],
    [/\{passageId\}/, passageId],
    [/\{setId\}/, practice.questionSet.id],
    [/\{(attemptId|attempt)\}/, attemptId],
    [/\{questionId\}/, 'short'],
    [/\{participantId\}/, (await read(practice.id)).participants[0]?.participantId ?? ''],
    [/\{number\}/, '1'],
    [/\{(assignmentId|id)\}/, practice.id],
  ]
  const paths = Object.entries(body.paths).flatMap(([template, methods]) =>
    'get' in methods ? [known.reduce((path, [name, value]) => path.replace(name, value), template)] : [],
  )
  const asked = paths.flatMap((path) => [path, `${path}?assignmentId=${practice.id}&questionId=short`])
  expect(asked.length).toBeGreaterThan(40)
  const told: string[] = []
  for (const path of asked) {
    const { status, text } = await teacher.call('GET', path)
    const mayName = path.startsWith(`/api/assignments/${practice.id}`)
    if (text.includes(ANSWER) || (!mayName && text.includes(NAME))) told.push(`${status} ${path}`)
  }
  expect(told).toEqual([])
})

describe('what an assignment is for', () => {
  const becomes = (id: string, isPractice: boolean) =>
    teacher.call<AssignmentView & ProblemDocument>('PATCH', `/api/assignments/${id}`, { isPractice })

  it('can change until somebody starts', async () => {
    const { id, joinCode } = await anAssignment(teacher, practice.questionSet.id)
    const { client } = await aStudent(bench, joinCode, 'Ana')
    expect((await ok(becomes(id, true))).isPractice).toBe(true)
    expect((await ok(becomes(id, false))).isPractice).toBe(false)
    await start(client, id)
    const refused = await becomes(id, true)
    expect([refused.status, refused.body.errors]).toEqual([
      422,
      [
        {
          path: 'isPractice',
          message: 'Students have started. Practice stays practice, and a scored assignment stays scored.',
        },
      ],
    ])
  })

  it('stays, and everything else can still change', async () => {
    expect((await becomes(practice.id, false)).status).toBe(422)
    const changed = await ok(
      teacher.call<AssignmentView>('PATCH', `/api/assignments/${practice.id}`, { isPractice: true, title: 'Again' }),
    )
    expect([changed.title, changed.participants[0]?.attempts[0]?.score]).toEqual(['Again', null])
  })

  it('does not change under a student who starts at the same moment', async () => {
    const { id, joinCode } = await anAssignment(teacher, practice.questionSet.id, { isPractice: true })
    const { client } = await aStudent(bench, joinCode, 'Ben')
    const [changed, attempt] = await Promise.all([becomes(id, false), start(client, id)])
    const isPractice = (await read(id)).isPractice
    expect([isPractice, changed.status]).toEqual(changed.status === 200 ? [false, 200] : [true, 422])
    expect((await read(id)).participants[0]?.attempts[0]?.id).toBe(attempt.id)
  })
})
