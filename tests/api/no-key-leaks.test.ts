import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { AttemptView, Checked, FeedbackPolicy, Question, Seat } from '#api/contract.ts'
import { feedbackPolicy } from '#api/domain/assignment.ts'
import { shownQuestion } from '#api/domain/question.ts'
import { kindNames, kinds } from '#api/domain/question-kinds/index.ts'
import { type Bench, type Client, openApp } from '#tests/support/open-app.ts'
import { anAssignment, aPublishedSet, FOR_TEACHERS, HIDDEN, save } from '#tests/support/published-set.ts'

let bench: Bench
let teacher: Client
let setId: string
beforeAll(async () => {
  bench = await openApp()
  teacher = await bench.teacher('Ada')
  setId = await aPublishedSet(teacher)
})
afterAll(() => bench.close())

const HOUR = 3_600_000

/** Names of fields that only stand in what is hidden: those of the question, of its keys, of anchors and of marks. */
const hiddenFields = new Set([
  'key',
  'evidence',
  'acceptedProof',
  'explanation',
  'errorTag',
  'quote',
  'prefix',
  'suffix',
  'credit',
  'earned',
  'parts',
  ...kindNames.flatMap((kind) => Object.keys(kinds[kind].specimen.key)),
])
/** A response to who said what has the shape of its key, a figure's response names bound and unit. */
const answeredFields = new Set(kindNames.flatMap((kind) => Object.keys(kinds[kind].specimen.fullCredit)))
/** So do the questions themselves: a figure says that it asks for a bound. */
const shownFields = new Set(kindNames.flatMap((kind) => fieldsOf(kinds[kind].specimen.content)))

function fieldsOf(value: unknown): string[] {
  if (typeof value !== 'object' || value === null) return []
  const own = Array.isArray(value) ? [] : Object.keys(value)
  return [...own, ...Object.values(value).flatMap(fieldsOf)]
}

const leaksIn = (body: unknown): string[] => {
  const raw = JSON.stringify(body)
  const markers = [...Object.values(HIDDEN), FOR_TEACHERS].filter((marker) => raw.includes(marker))
  const fields = fieldsOf(body).filter(
    (field) => hiddenFields.has(field) && !answeredFields.has(field) && !shownFields.has(field),
  )
  return [...new Set([...markers, ...fields])].sort()
}

/** A student's browser that keeps every body it was sent. */
function listening(client: Client) {
  const heard: unknown[] = []
  const call = async <Body>(method: string, path: string, body?: unknown): Promise<Body> => {
    const answer = await client.call<Body>(method, path, body)
    heard.push(answer.body)
    return answer.body
  }
  return { heard, call }
}

/** What shows keys to a teacher: the reading, what a set covers, mends, marks and the wall. */
const teachersOwn = (assignmentId: string, { passages }: AttemptView): string[] => [
  `/api/passages/${passages[0]?.passageId}/reading`,
  `/api/passages/${passages[0]?.passageId}/report`,
  `/api/question-sets/${setId}/coverage`,
  `/api/question-sets/${setId}/file`,
  `/api/question-sets/${setId}/questions/choice/mending`,
  '/api/question-bank',
  `/api/assignments/${assignmentId}/marking`,
  `/api/assignments/${assignmentId}/questions/extended/marking`,
  `/api/assignments/${assignmentId}/walk-through`,
  `/api/assignments/${assignmentId}/walk-through/place`,
]

/** Everything a student can ask for up to handing in; no answer is checked. */
async function workThrough(joinCode: string, assignmentId: string) {
  const client = bench.client()
  const { heard, call } = listening(client)
  await call('GET', `/api/join/${joinCode}`)
  const seat = await call<Seat>('POST', `/api/join/${joinCode}`, { by: 'name', name: `Student ${joinCode}` })
  await call('POST', `/api/join/${joinCode}`, { by: 'code', code: 'WRONG' })
  await call('GET', `/api/seats/${assignmentId}`)
  const attempt = await call<AttemptView>('POST', `/api/seats/${assignmentId}/attempts`)
  for (const kind of kindNames) {
    heard.push((await save(client, attempt.id, kind, { value: kinds[kind].specimen.fullCredit })).body)
    heard.push((await save(client, attempt.id, kind, { value: kinds[kind].specimen.noCredit, sequence: 2 })).body)
    heard.push((await save(client, attempt.id, kind, { value: { nonsense: true }, sequence: 3 })).body)
  }
  await call('GET', `/api/attempts/${attempt.id}`)
  await call('GET', `/api/attempts/${attempt.id}/result`)
  await call('GET', `/api/assignments/${assignmentId}`)
  await call('GET', `/api/assignments/${assignmentId}/attempts/${attempt.id}`)
  await call('GET', `/api/question-sets/${setId}`)
  await call('GET', `/api/question-sets/${setId}/preview`)
  await call('GET', '/api/my-work')
  await call('POST', '/api/private-code', { code: seat.privateCode })
  for (const path of teachersOwn(assignmentId, attempt)) await call('GET', path)
  return { attempt, client, heard, call }
}

const given = (feedback: FeedbackPolicy, secondTry: number | null = null) =>
  anAssignment(teacher, setId, {
    feedback,
    secondTry,
    closesAt: bench.now() + HOUR,
    shuffleQuestions: true,
    shuffleOptions: true,
  })

describe('a student never receives a key', () => {
  it.each(feedbackPolicy.options)('before handing in, under the policy "%s"', async (feedback) => {
    const { id, joinCode } = await given(feedback)
    const { heard, attempt } = await workThrough(joinCode, id)
    expect(attempt.questions.length).toBe(kindNames.length)
    expect(heard.map(leaksIn)).toEqual(heard.map(() => []))
    for (const question of attempt.questions) expect(shownQuestion.safeParse(question).success).toBe(true)
  })

  it.each(['closed', 'never'] as const)('after handing in, under the policy "%s"', async (feedback) => {
    const { id, joinCode } = await given(feedback)
    const { heard, attempt, call } = await workThrough(joinCode, id)
    await call('POST', `/api/attempts/${attempt.id}/hand-in`)
    await call('GET', `/api/attempts/${attempt.id}`)
    await call('GET', `/api/attempts/${attempt.id}/result`)
    await call('GET', `/api/seats/${id}`)
    expect(heard.map(leaksIn)).toEqual(heard.map(() => []))
    bench.wait(HOUR + 29_999)
    expect(leaksIn(await call('GET', `/api/attempts/${attempt.id}/result`))).toEqual([])
  })

  it.each(['hand-in', 'closed', 'never'] as const)('by asking for feedback, under "%s"', async (feedback) => {
    const { id, joinCode } = await given(feedback)
    const { attempt, call } = await workThrough(joinCode, id)
    for (const kind of kindNames) {
      expect(leaksIn(await call('POST', `/api/attempts/${attempt.id}/responses/${kind}/check`))).toEqual([])
    }
  })

  it('by a first try, where a second is open, over every kind: it is told a misreading and no more', async () => {
    const { id, joinCode } = await given('each-answer', 0.5)
    const { attempt, call, client } = await workThrough(joinCode, id)
    for (const kind of kindNames.filter((one) => kinds[one].waitsForTeacher === undefined)) {
      const path = `/api/attempts/${attempt.id}/responses/${kind}/check`
      for (let count = 0; count < 2; count++) {
        const { review, tryAgain } = await call<Checked>('POST', path)
        expect([review, tryAgain?.questionId]).toEqual([null, kind])
        expect(leaksIn(tryAgain)).toEqual(tryAgain?.told.length === 0 ? [] : ['errorTag'])
      }
      // The right answer, not yet checked, changes nothing of what is told.
      const right = { value: kinds[kind].specimen.fullCredit, sequence: 4 }
      expect(leaksIn((await save(client, attempt.id, kind, right)).body)).toEqual([])
    }
    const { reviews, tryAgains, ...rest } = await call<AttemptView>('GET', `/api/attempts/${attempt.id}`)
    expect(reviews).toEqual([])
    expect(leaksIn(tryAgains)).toEqual(['errorTag'])
    expect(leaksIn(rest)).toEqual([])
    expect(leaksIn(await call('GET', `/api/seats/${id}`))).toEqual([])
    expect(leaksIn(await call('GET', `/api/attempts/${attempt.id}/result`))).toEqual([])
  })

  it('of the questions not checked, where feedback comes after each answer', async () => {
    const { id, joinCode } = await given('each-answer')
    const { attempt, call } = await workThrough(joinCode, id)
    await call('POST', `/api/attempts/${attempt.id}/responses/verdict/check`)
    const { reviews, ...rest } = await call<AttemptView>('GET', `/api/attempts/${attempt.id}`)
    expect(reviews.map(({ question }) => question.id)).toEqual(['verdict'])
    expect(leaksIn(rest)).toEqual([])
    expect(leaksIn(await call('GET', `/api/seats/${id}`))).toEqual([])
    expect(leaksIn(await call('GET', `/api/attempts/${attempt.id}/result`))).toEqual([])
  })
})

describe('a student receives every key', () => {
  const keysIn = (questions: readonly { question: Question }[] | undefined) =>
    new Map(questions?.map(({ question: { id, key } }) => [id, Object.keys(key)]))
  const everyKey = new Map(kindNames.map((kind) => [kind, Object.keys(kinds[kind].specimen.key)]))

  it.each([
    ['each-answer', 0],
    ['hand-in', 0],
    ['closed', HOUR + 30_000],
  ] as const)('once the policy "%s" allows it', async (feedback, wait) => {
    const { id, joinCode } = await given(feedback)
    const { attempt, call } = await workThrough(joinCode, id)
    await call('POST', `/api/attempts/${attempt.id}/hand-in`)
    bench.wait(wait)
    const result = await call<{ review: { questions: { question: Question }[] } }>(
      'GET',
      `/api/attempts/${attempt.id}/result`,
    )
    expect(keysIn(result.review.questions)).toEqual(everyKey)
    const raw = JSON.stringify(result)
    expect(Object.values(HIDDEN).filter((marker) => !raw.includes(marker))).toEqual([])
    expect(raw).not.toContain(FOR_TEACHERS)
  })

  it('of an answer that was checked, over every kind', async () => {
    const { id, joinCode } = await given('each-answer')
    const { attempt, call } = await workThrough(joinCode, id)
    for (const kind of kindNames) {
      const { review } = await call<{ review: { question: Question } }>(
        'POST',
        `/api/attempts/${attempt.id}/responses/${kind}/check`,
      )
      expect([review.question.id, Object.keys(review.question.key)]).toEqual([kind, everyKey.get(kind)])
      expect(leaksIn(review)).toContain(HIDDEN.explanation)
    }
    const { reviews } = await call<AttemptView>('GET', `/api/attempts/${attempt.id}`)
    expect(keysIn(reviews)).toEqual(everyKey)
  })
})
