import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type {
  AssignmentSettings,
  AttemptResult,
  AttemptView,
  Checked,
  ProblemDocument,
  QuestionReview,
} from '#api/contract.ts'
import { type Bench, type Client, openApp } from '#tests/support/open-app.ts'
import { anAssignment, aStudent, save, start } from '#tests/support/published-set.ts'
import { aPassage, aQuestion, aSet, ok } from '#tests/support/teaching.ts'

const A = { option: 'a' }
const B = { option: 'b' }
const HALF_RIGHT = { option: 'c' }
const MINUTE = 60_000

let bench: Bench
let teacher: Client
let setId: string
beforeAll(async () => {
  bench = await openApp()
  teacher = await bench.teacher('Ada')
  const { passageId } = await aPassage(teacher)
  const question = aQuestion(passageId, { key: { correct: 'a', partial: { c: 0.5 } } })
  question.content.options.push({ id: 'c', text: 'A shopkeeper' })
  setId = (await aSet(teacher, [passageId], [question])).id
  await ok(teacher.call('POST', `/api/question-sets/${setId}/versions`))
})
afterAll(() => bench.close())

let names = 0
async function working(given: Partial<AssignmentSettings> = {}) {
  const assignment = await anAssignment(teacher, setId, { feedback: 'each-answer', secondTry: 0.5, ...given })
  const { client, seat } = await aStudent(bench, assignment.joinCode, `Student ${++names}`)
  const { id } = await start(client, assignment.id)
  let sequence = 0
  return {
    client,
    id,
    answer: (value: unknown) => ok(save(client, id, 'who', { value, sequence: ++sequence })),
    check: () => check(client, id),
    read: () => ok(client.call<AttemptView>('GET', `/api/attempts/${id}`)),
    async result(): Promise<QuestionReview | undefined> {
      await ok(client.call('POST', `/api/attempts/${id}/hand-in`))
      const { review } = await ok(client.call<AttemptResult>('GET', `/api/attempts/${id}/result`))
      return review?.questions[0]
    },
    /** The same student on another device. */
    async elsewhere(): Promise<Client> {
      const other = bench.client()
      await ok(other.call('POST', `/api/join/${assignment.joinCode}`, { by: 'code', code: seat.privateCode }))
      return other
    },
  }
}
const check = (client: Client, id: string) =>
  ok(client.call<Checked>('POST', `/api/attempts/${id}/responses/who/check`))

const TOLD = { questionId: 'who', told: [{ text: 'The mayor says nothing.', errorTag: 'wrong-speaker' }] }

describe('a first try that is not right', () => {
  it('is told why, without the key, and stays open', async () => {
    const student = await working()
    await student.answer(B)
    expect(await student.check()).toEqual({ review: null, tryAgain: TOLD })
    const { responses, tryAgains, reviews, secondTry } = await student.read()
    expect({ tryAgains, reviews, secondTry }).toEqual({ tryAgains: [TOLD], reviews: [], secondTry: 0.5 })
    expect(responses[0]).toMatchObject({ value: B, isChecked: false, hasTried: true })
    await student.answer(A)
    expect((await student.read()).tryAgains).toEqual([TOLD])
  })

  it('is told the same when it is checked again, as after a lost reply, and is not locked', async () => {
    const student = await working()
    await student.answer(B)
    for (let count = 0; count < 3; count++) expect(await student.check()).toEqual({ review: null, tryAgain: TOLD })
    await student.answer(HALF_RIGHT)
    await student.answer(B)
    expect(await student.check()).toEqual({ review: null, tryAgain: TOLD })
    await student.answer(A)
    expect((await student.check()).review?.earned).toBe(1)
  })

  it('that is partly right may be tried again too', async () => {
    const student = await working()
    await student.answer(HALF_RIGHT)
    expect(await student.check()).toEqual({ review: null, tryAgain: { questionId: 'who', told: [] } })
  })
})

describe('a second try', () => {
  it('earns its share of the points, and the review knows the first answer', async () => {
    const student = await working()
    await student.answer(B)
    await student.check()
    await student.answer(A)
    const { review, tryAgain } = await student.check()
    expect(tryAgain).toBeNull()
    expect(review).toMatchObject({ response: A, firstResponse: B, credit: 0.5, earned: 1, possible: 2 })
    expect(await student.check()).toEqual({ review, tryAgain: null })
    const { responses, tryAgains, reviews } = await student.read()
    expect(responses[0]).toMatchObject({ isChecked: true, hasTried: true })
    expect({ tryAgains, reviews }).toEqual({ tryAgains: [], reviews: [review] })
  })

  it('that is wrong too ends it: the answer stands', async () => {
    const student = await working()
    await student.answer(HALF_RIGHT)
    await student.check()
    await student.answer(B)
    expect((await student.check()).review).toMatchObject({ response: B, firstResponse: HALF_RIGHT, earned: 1 })
    const changed = await save<ProblemDocument>(student.client, student.id, 'who', { value: A, sequence: 9 })
    expect([changed.status, changed.body.code]).toEqual([409, 'conflict'])
  })

  it('is not needed by who is right at once, nor open where the assignment has none', async () => {
    const right = await working()
    await right.answer(A)
    expect((await right.check()).review).toMatchObject({ firstResponse: null, earned: 2 })
    const single = await working({ secondTry: null })
    await single.answer(B)
    expect((await single.check()).review).toMatchObject({ firstResponse: null, earned: 0 })
  })

  it('needs an answer', async () => {
    const student = await working()
    await student.answer(B)
    await student.check()
    await student.answer(null)
    const answer = await student.client.call<ProblemDocument>('POST', `/api/attempts/${student.id}/responses/who/check`)
    expect([answer.status, answer.body.code]).toEqual([422, 'not-ready'])
  })
})

describe('handing in without checking the second try', () => {
  it.each([
    ['takes the second where it is better', 0.75, A, 1.5],
    ['takes the first where the second is worse', 0.75, B, 1],
    ['takes the first where the second would earn less for the same', 0.5, HALF_RIGHT, 1],
    ['takes the first where the answer was taken back', 0.75, null, 1],
  ])('%s', async (_, secondTry, second, earned) => {
    const student = await working({ secondTry })
    await student.answer(HALF_RIGHT)
    await student.check()
    await student.answer(second)
    expect(await student.result()).toMatchObject({ firstResponse: HALF_RIGHT, response: second, earned, possible: 2 })
  })

  it('is the same as time running out: nothing is checked any more, and the better of both counts', async () => {
    const student = await working({ timeLimitMinutes: 10, secondTry: 0.75 })
    await student.answer(HALF_RIGHT)
    await student.check()
    bench.wait(10 * MINUTE)
    await student.answer(A)
    const late = await student.client.call<ProblemDocument>('POST', `/api/attempts/${student.id}/responses/who/check`)
    expect([late.status, late.body.code]).toEqual([409, 'ended'])
    bench.wait(30_000)
    expect(await student.result()).toMatchObject({ firstResponse: HALF_RIGHT, response: A, earned: 1.5 })
  })
})

describe('two devices', () => {
  it('share the two tries: what one has checked, the other knows', async () => {
    const student = await working()
    const other = await student.elsewhere()
    await student.answer(B)
    await student.check()
    const there = await ok(other.call<AttemptView>('GET', `/api/attempts/${student.id}`))
    expect([there.tryAgains, there.responses[0]?.hasTried]).toEqual([[TOLD], true])
    await ok(save(other, student.id, 'who', { value: HALF_RIGHT, sequence: 2 }))
    const checked = await check(other, student.id)
    expect(checked.review).toMatchObject({ response: HALF_RIGHT, firstResponse: B, credit: 0.25 })
    expect(await student.check()).toEqual(checked)
  })

  it('that check at the same moment spend one try', async () => {
    const student = await working()
    const other = await student.elsewhere()
    await student.answer(B)
    const path = `/api/attempts/${student.id}/responses/who/check`
    const answers = await Promise.all([student.client, other].map((client) => client.call<Checked>('POST', path)))
    for (const { status, body } of answers) {
      if (status === 200) expect(body).toEqual({ review: null, tryAgain: TOLD })
      else expect(status).toBe(409)
    }
    expect(answers.some(({ status }) => status === 200)).toBe(true)
    await student.answer(A)
    expect((await student.check()).review).toMatchObject({ firstResponse: B, earned: 1 })
  })
})
