import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { AttemptView, MendingView, NewAccessToken, ProblemDocument, QuestionSetView } from '#api/contract.ts'
import { kinds } from '#api/domain/question-kinds/index.ts'
import { type Answer, type Bench, type Client, openApp } from '#tests/support/open-app.ts'
import { anAssignment, aPublishedSet, aStudent, save, start } from '#tests/support/published-set.ts'
import { aPassage, aQuestion, aSet, ok } from '#tests/support/teaching.ts'

let bench: Bench
let teacher: Client
/** Signs in without waiting, so that calls overlap from the first step. */
let script: Client
let other: Client
beforeAll(async () => {
  bench = await openApp()
  teacher = await bench.teacher('Ada')
  other = await bench.teacher('Ben')
  script = bench.client((await ok(teacher.call<NewAccessToken>('POST', '/api/access-tokens', { name: 'curl' }))).token)
})
afterAll(() => bench.close())

type Body = MendingView & ProblemDocument
const pathOf = (setId: string, questionId: string) => `/api/question-sets/${setId}/questions/${questionId}`
const mend = (setId: string, questionId: string, change: object) =>
  script.call<Body>('POST', `${pathOf(setId, questionId)}/mends`, { change, reason: 'Because.' })
const undo = (setId: string, questionId: string, mendId: string) =>
  script.call<Body>('POST', `${pathOf(setId, questionId)}/mends/${mendId}/undo`)
const read = (setId: string, questionId: string) =>
  ok(teacher.call<MendingView>('GET', `${pathOf(setId, questionId)}/mending`))
const statuses = (answers: readonly Answer<unknown>[]) => answers.map(({ status }) => status).sort()
const atOnce = <Result>(count: number, call: (at: number) => Promise<Result>): Promise<Result[]> =>
  Promise.all(Array.from({ length: count }, (_, at) => call(at)))

describe('at the same moment', () => {
  it('ten mends are made one by one: each is there, or said to be stale', async () => {
    const setId = await aPublishedSet(teacher)
    const answers = await atOnce(10, (at) =>
      mend(setId, 'short', { what: 'answer', part: 'answer', answer: `Answer ${at}` }),
    )
    const made = answers.filter(({ status }) => status === 200).length
    expect(statuses(answers).filter((status) => status !== 200 && status !== 412)).toEqual([])
    expect(made).toBeGreaterThan(0)
    const { mends, question } = await read(setId, 'short')
    expect(mends.map(({ number }) => number)).toEqual(Array.from({ length: made }, (_, at) => made - at))
    const { accepted } = kinds.short.key.parse(question.key)
    expect(accepted.filter((one) => one.startsWith('Answer'))).toHaveLength(made)
  })

  it('ten undos are one', async () => {
    const setId = await aPublishedSet(teacher)
    const before = (await read(setId, 'short')).question
    const { mends } = await ok(mend(setId, 'short', { what: 'answer', part: 'answer', answer: 'It' }))
    const answers = await atOnce(10, () => undo(setId, 'short', mends[0]?.id ?? ''))
    expect(statuses(answers).filter((status) => status !== 200 && status !== 412)).toEqual([])
    const after = await read(setId, 'short')
    expect([after.question, after.revision]).toEqual([before, 3])
  })

  it('a mend and a new version do not miss each other', async () => {
    for (let steps = 0; steps < 160; steps += 20) {
      const setId = await aPublishedSet(teacher)
      const set = await ok(teacher.call<QuestionSetView>('GET', `/api/question-sets/${setId}`))
      const passageIds = set.passages.map(({ passageId }) => passageId)
      await ok(
        teacher.call('PUT', `/api/question-sets/${setId}`, { title: 'Again', passageIds, questions: set.questions }),
      )
      const mending = mend(setId, 'choice', { what: 'points', points: 9 })
      for (let step = 0; step < steps; step += 1) await Promise.resolve()
      const published = await script.call('POST', `/api/question-sets/${setId}/versions`)
      const mended = await mending
      expect([published.status, [200, 412].includes(mended.status)]).toEqual([200, true])
      const { question, versions } = await read(setId, 'choice')
      expect([versions.length, question.points]).toEqual([2, mended.status === 200 ? 9 : 2])
    }
  })

  it('twenty overrides of one answer are twenty entries, and the last counts', async () => {
    const assignment = await anAssignment(teacher, await aPublishedSet(teacher))
    const attempt = await start((await aStudent(bench, assignment.joinCode, 'Ana')).client, assignment.id)
    const path = `/api/assignments/${assignment.id}/attempts/${attempt.id}/overrides/choice`
    const answers = await atOnce(20, (at) => script.call('PUT', path, { credit: at / 20, reason: `Reason ${at}` }))
    expect(new Set(statuses(answers))).toEqual(new Set([200]))
  })

  it('an answer and a mend keep each other whole', async () => {
    const setId = await aPublishedSet(teacher)
    const assignment = await anAssignment(teacher, setId)
    const { client } = await aStudent(bench, assignment.joinCode, 'Ana')
    const attempt = await start(client, assignment.id)
    const answers = await atOnce(40, (at) =>
      at % 8 === 7
        ? mend(setId, 'choice', { what: 'points', points: at })
        : save(client, attempt.id, 'choice', { value: { option: at % 2 ? 'a' : 'b' }, sequence: at + 1 }),
    )
    expect(statuses(answers).filter((status) => status !== 200 && status !== 412)).toEqual([])
    const { responses } = await ok(client.call<AttemptView>('GET', `/api/attempts/${attempt.id}`))
    expect(responses).toMatchObject([{ sequence: 39, value: { option: 'b' } }])
  })

  it('copies are whole or refused while their set is published and changed', async () => {
    const from = await aPublishedSet(teacher)
    const { passageId } = await aPassage(teacher)
    const to = await aSet(teacher, [passageId], [aQuestion(passageId)])
    const copy = () =>
      script.call<QuestionSetView>('POST', `/api/question-sets/${to.id}/questions/copies`, {
        from: [
          { setId: from, questionId: 'choice' },
          { setId: from, questionId: 'short' },
        ],
      })
    const answers = await atOnce(12, (at) =>
      at % 4 === 3 ? script.call('POST', `/api/question-sets/${to.id}/versions`) : copy(),
    )
    expect(statuses(answers).filter((status) => ![200, 412, 422].includes(status))).toEqual([])
    const set = await ok(teacher.call<QuestionSetView>('GET', `/api/question-sets/${to.id}`))
    const ids = set.questions.map(({ id }) => id)
    expect([new Set(ids).size, ids.length % 2]).toEqual([ids.length, 1])
  })
})

describe('without end', () => {
  it('answers are accepted for everybody up to what a key can hold, and then refused with a sentence', async () => {
    const setId = await aPublishedSet(teacher)
    let last: Answer<Body> | undefined
    for (let at = 0; at < 120 && (last === undefined || last.status === 200); at += 1) {
      last = await mend(setId, 'short', { what: 'answer', part: 'answer', answer: `Answer number ${at}` })
    }
    expect(last?.status).toBe(422)
    expect(last?.body.errors?.[0]).toEqual({
      path: expect.stringMatching(/^change\b/),
      message: expect.stringMatching(/^\S.*\.$/),
    })
    await read(setId, 'short')
  }, 60_000)

  it.each([0, 1e-320, 0.1 + 0.2, 100])('%d points are points', async (points) => {
    const setId = await aPublishedSet(teacher)
    await ok(mend(setId, 'choice', { what: 'points', points }))
    expect((await read(setId, 'choice')).question.points).toBe(points)
    await ok(teacher.call('GET', `/api/question-sets/${setId}`))
  })
})

describe('what is another teacher’s', () => {
  it('is not there in any body', async () => {
    const setId = await aPublishedSet(teacher)
    const own = await aPublishedSet(other)
    const foreign = await aPassage(teacher)
    const assignment = await anAssignment(other, own)
    const copies = { from: [{ setId, questionId: 'choice' }] }
    const calls = [
      other.call<ProblemDocument>('POST', `/api/question-sets/${own}/questions/copies`, copies),
      other.call<ProblemDocument>('GET', `/api/question-bank?passageId=${foreign.passageId}`),
      other.call<ProblemDocument>('GET', `/api/question-bank?passagesOfSetId=${setId}`),
      other.call<ProblemDocument>('GET', `/api/question-bank?passagesOf=${setId}`),
      other.call<ProblemDocument>('PUT', `/api/assignments/${assignment.id}/walk-through/place`, {
        questionId: '00000000-0000-7000-8000-000000000001',
        stage: 'key',
      }),
    ]
    for (const { text } of await Promise.all(calls)) {
      expect(text).not.toContain(setId)
      expect(text).not.toContain(foreign.passageId)
    }
  })
})
