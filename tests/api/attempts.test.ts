import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type {
  AssignmentView,
  AttemptResult,
  AttemptView,
  Checked,
  HandIn,
  ProblemDocument,
  Seat,
  StoredResponse,
} from '#api/contract.ts'
import { kindNames, kinds } from '#api/domain/question-kinds/index.ts'
import { responseHistory } from '#db/schema/assignment.ts'
import { type Bench, type Client, openApp } from '#tests/support/open-app.ts'
import { anAssignment, aPublishedSet, aStudent, markedByKey, save, start } from '#tests/support/published-set.ts'
import { ok } from '#tests/support/teaching.ts'

let bench: Bench
let teacher: Client
let setId: string
beforeAll(async () => {
  bench = await openApp()
  teacher = await bench.teacher('Ada')
  setId = await aPublishedSet(teacher)
})
afterAll(() => bench.close())

const MINUTE = 60_000
const TRUE = { verdict: 'true' }
const FALSE = { verdict: 'false' }
let names = 0

/** A student with a running attempt in an assignment of its own. */
async function working(given: Parameters<typeof anAssignment>[2] = {}) {
  const assignment = await anAssignment(teacher, setId, given)
  const { client, seat } = await aStudent(bench, assignment.joinCode, `Student ${++names}`)
  return { assignment, client, seat, attempt: await start(client, assignment.id) }
}
const read = (client: Client, id: string) => ok(client.call<AttemptView>('GET', `/api/attempts/${id}`))
const handIn = (client: Client, id: string) => ok(client.call<HandIn>('POST', `/api/attempts/${id}/hand-in`))
const problemOf = async (call: Promise<{ status: number; body: ProblemDocument }>) => {
  const { status, body } = await call
  return [status, body.code]
}

describe('an attempt', () => {
  it('starts with the passage and the questions, and no responses', async () => {
    const { assignment, attempt } = await working({ timeLimitMinutes: 10 })
    expect({ ...attempt, passages: [], questions: [] }).toEqual({
      id: attempt.id,
      assignmentId: assignment.id,
      number: 1,
      title: 'Week 3',
      displayName: `Student ${names}`,
      startedAt: bench.now(),
      deadline: bench.now() + 10 * MINUTE,
      endedAt: null,
      now: bench.now(),
      feedback: 'never',
      passages: [],
      questions: [],
      responses: [],
      reviews: [],
      tryAgains: [],
      secondTry: null,
      isPractice: false,
      voided: [],
    })
    expect(attempt.passages.map(({ title }) => title)).toEqual(['The bridge'])
    expect(attempt.questions.map(({ id }) => id)).toEqual([...kindNames])
  })

  it('is the same for whoever starts twice, and for two devices that start at once', async () => {
    const assignment = await anAssignment(teacher, setId)
    const { client, seat } = await aStudent(bench, assignment.joinCode, 'Both')
    const second = bench.client()
    await ok(second.call('POST', `/api/join/${assignment.joinCode}`, { by: 'code', code: seat.privateCode }))
    const started = await Promise.all([start(client, assignment.id), start(second, assignment.id)])
    expect(started[0].id).toBe(started[1].id)
    expect((await start(client, assignment.id)).number).toBe(1)
  })

  it('goes on where it was on a second device', async () => {
    const { assignment, client, seat, attempt } = await working()
    await ok(save(client, attempt.id, 'verdict', { value: TRUE, isFlagged: true, sequence: 3 }))
    const second = bench.client()
    await ok(second.call('POST', `/api/join/${assignment.joinCode}`, { by: 'code', code: seat.privateCode }))
    expect((await start(second, assignment.id)).responses).toEqual([
      {
        questionId: 'verdict',
        value: TRUE,
        isFlagged: true,
        sequence: 3,
        isChecked: false,
        hasTried: false,
        proof: null,
        savedAt: bench.now(),
      },
    ])
    await ok(save(second, attempt.id, 'verdict', { value: FALSE, sequence: 4 }))
    expect((await read(client, attempt.id)).responses[0]?.value).toEqual(FALSE)
  })

  it('can be made as often as the assignment allows', async () => {
    const { assignment, client, attempt } = await working({ attemptsAllowed: 2 })
    await handIn(client, attempt.id)
    expect((await ok(client.call<Seat>('GET', `/api/seats/${assignment.id}`))).mayStart).toBe(true)
    const second = await start(client, assignment.id)
    expect(second.number).toBe(2)
    await handIn(client, second.id)
    expect(await problemOf(client.call('POST', `/api/seats/${assignment.id}/attempts`))).toEqual([409, 'ended'])
    expect((await ok(client.call<Seat>('GET', `/api/seats/${assignment.id}`))).mayStart).toBe(false)
  })

  it('keeps its own order over reloads, and another attempt has another', async () => {
    const { assignment, client, attempt } = await working({ shuffleQuestions: true, shuffleOptions: true })
    expect((await read(client, attempt.id)).questions).toEqual(attempt.questions)
    const orders = new Set([JSON.stringify(attempt.questions)])
    let last = attempt.id
    for (let count = 0; count < 3; count++) {
      await handIn(client, last)
      const next = await start(client, assignment.id)
      orders.add(JSON.stringify(next.questions))
      last = next.id
    }
    expect(orders.size).toBe(4)
    expect(attempt.questions.map(({ id }) => id).sort()).toEqual([...kindNames].sort())
  })
})

describe('an answer', () => {
  it('of every kind is saved as it was given', async () => {
    const { client, attempt } = await working()
    for (const kind of kindNames) {
      const value = kinds[kind].specimen.fullCredit
      expect(await ok(save<StoredResponse>(client, attempt.id, kind, { value }))).toEqual({
        questionId: kind,
        value,
        isFlagged: false,
        sequence: 1,
        isChecked: false,
        hasTried: false,
        proof: null,
        savedAt: bench.now(),
      })
    }
    const { responses } = await read(client, attempt.id)
    expect(responses.map(({ value }) => value)).toEqual(kindNames.map((kind) => kinds[kind].specimen.fullCredit))
  })

  it('that is repeated, or comes late with a lower sequence, changes nothing', async () => {
    const { client, attempt } = await working()
    const first = await ok(save<StoredResponse>(client, attempt.id, 'verdict', { value: TRUE, sequence: 2 }))
    bench.wait(1000)
    for (const sequence of [1, 2]) {
      expect(await ok(save(client, attempt.id, 'verdict', { value: FALSE, sequence }))).toEqual(first)
    }
    const third = await ok(save<StoredResponse>(client, attempt.id, 'verdict', { value: FALSE, sequence: 3 }))
    expect([third.value, third.savedAt]).toEqual([FALSE, first.savedAt + 1000])
  })

  it('with the highest sequence stands when several come at once, and all that stood are in the history', async () => {
    const { client, attempt } = await working()
    const values = ['a', 'bb', 'ccc', 'dddd', 'eeeee']
    await Promise.all(
      values.map((text, index) => save(client, attempt.id, 'short', { value: { text }, sequence: index + 1 })),
    )
    const { responses } = await read(client, attempt.id)
    expect([responses[0]?.value, responses[0]?.sequence]).toEqual([{ text: 'eeeee' }, 5])
    const history = (await bench.db.select().from(responseHistory)).filter((row) => row.attemptId === attempt.id)
    expect(history.at(-1)).toMatchObject({ sequence: 5, value: { text: 'eeeee' }, savedAt: bench.now() })
  })

  it('can be taken back and flagged; every state stays in the history', async () => {
    const { client, attempt } = await working()
    await ok(save(client, attempt.id, 'verdict', { value: TRUE, sequence: 1 }))
    const back = await ok(
      save<StoredResponse>(client, attempt.id, 'verdict', { value: null, isFlagged: true, sequence: 2 }),
    )
    expect([back.value, back.isFlagged]).toEqual([null, true])
    expect((await read(client, attempt.id)).responses).toEqual([back])
    const history = (await bench.db.select().from(responseHistory)).filter((row) => row.attemptId === attempt.id)
    expect(history.map(({ sequence, value }) => [sequence, value])).toEqual([
      [1, TRUE],
      [2, null],
    ])
  })

  it('that does not fit its question is refused at the value', async () => {
    const { client, attempt } = await working()
    const refuse = async (questionId: string, value: unknown) => {
      const { status, body } = await save<ProblemDocument>(client, attempt.id, questionId, { value })
      return [status, body.errors?.[0]?.path]
    }
    expect(await refuse('choice', { option: 'z' })).toEqual([422, 'value'])
    expect(await refuse('choice', { option: 7 })).toEqual([422, 'value'])
    expect(await refuse('choice', { verdict: 'true' })).toEqual([422, 'value'])
    expect(await refuse('choice', undefined)).toEqual([422, 'value'])
    expect(await refuse('short', { text: 'x'.repeat(501) })).toEqual([422, 'value'])
    expect(await refuse('multiple', { options: Array(10_000).fill('a') })).toEqual([422, 'value'])
    expect(await problemOf(save(client, attempt.id, 'nothing', { value: TRUE }))).toEqual([404, 'not-found'])
    expect(await problemOf(save(client, attempt.id, 'verdict', { value: TRUE, sequence: 0 }))).toEqual([
      422,
      'bad-input',
    ])
    expect((await read(client, attempt.id)).responses).toEqual([])
  })

  it('in a body that cannot be read is told so', async () => {
    const { client, attempt } = await working()
    const path = `/api/attempts/${attempt.id}/responses/verdict`
    expect(await problemOf(client.call('PUT', path, '{"value":'))).toEqual([422, 'bad-input'])
    expect(await problemOf(client.call('PUT', path, '[]'))).toEqual([422, 'bad-input'])
    expect(await problemOf(client.call('PUT', path, '{}', { 'content-type': 'text/plain' }))).toEqual([
      415,
      'unsupported',
    ])
    expect((await client.call('PUT', path)).status).toBeGreaterThanOrEqual(400)
    expect((await read(client, attempt.id)).responses).toEqual([])
  })

  it('keeps hostile text as text', async () => {
    const { client, attempt } = await working()
    const value = { text: `<script>alert("'--")</script>\u0000;DROP TABLE response` }
    expect((await ok(save<StoredResponse>(client, attempt.id, 'short', { value }))).value).toEqual(value)
  })
})

describe('time', () => {
  it('ends an attempt by itself; what was on its way is taken for 30 seconds', async () => {
    const { assignment, client, attempt } = await working({ timeLimitMinutes: 10, feedback: 'hand-in' })
    const deadline = attempt.startedAt + 10 * MINUTE
    bench.wait(10 * MINUTE + 29_999)
    await ok(save(client, attempt.id, 'verdict', { value: TRUE }))
    expect((await read(client, attempt.id)).endedAt).toBe(deadline)
    bench.wait(1)
    expect(await problemOf(save(client, attempt.id, 'verdict', { value: FALSE, sequence: 2 }))).toEqual([409, 'ended'])
    expect(await ok(save<StoredResponse>(client, attempt.id, 'verdict', { value: FALSE }))).toMatchObject({
      value: TRUE,
    })
    expect((await start(client, assignment.id)).number).toBe(2)
  })

  it('that was lengthened for a student holds at once', async () => {
    const { assignment, client, attempt } = await working({ timeLimitMinutes: 10 })
    const view = await ok(teacher.call<AssignmentView>('GET', `/api/assignments/${assignment.id}`))
    bench.wait(11 * MINUTE)
    expect((await read(client, attempt.id)).endedAt).not.toBeNull()
    const participant = `/api/assignments/${assignment.id}/participants/${view.participants[0]?.participantId}`
    await ok(teacher.call('PATCH', participant, { extraTime: 50 }))
    const longer = await read(client, attempt.id)
    expect([longer.deadline, longer.endedAt]).toEqual([attempt.startedAt + 15 * MINUTE, null])
    expect((await ok(client.call<Seat>('GET', `/api/seats/${assignment.id}`))).timeLimitMinutes).toBe(15)
    await ok(save(client, attempt.id, 'verdict', { value: TRUE }))
  })

  it('does not show keys while answers are still taken', async () => {
    const { client, attempt } = await working({ timeLimitMinutes: 10, feedback: 'hand-in' })
    bench.wait(10 * MINUTE)
    const result = () => ok(client.call<AttemptResult>('GET', `/api/attempts/${attempt.id}/result`))
    expect((await result()).review).toBeNull()
    bench.wait(30_000)
    expect((await result()).review).not.toBeNull()
  })
})

describe('handing in', () => {
  it('ends the attempt once; twice changes nothing, and no answer is taken after', async () => {
    const { client, attempt } = await working({ feedback: 'hand-in' })
    await ok(save(client, attempt.id, 'verdict', { value: TRUE }))
    const endedAt = bench.now()
    expect(await handIn(client, attempt.id)).toEqual({ endedAt, mayReview: true })
    bench.wait(5000)
    expect(await handIn(client, attempt.id)).toEqual({ endedAt, mayReview: true })
    expect(await problemOf(save(client, attempt.id, 'verdict', { value: FALSE, sequence: 2 }))).toEqual([409, 'ended'])
  })

  it('after time ran out counts as of the deadline', async () => {
    const { client, attempt } = await working({ timeLimitMinutes: 1 })
    bench.wait(5 * MINUTE)
    expect(await handIn(client, attempt.id)).toEqual({ endedAt: attempt.startedAt + MINUTE, mayReview: false })
  })

  it('and an answer at the same moment leave either the answer saved or told as too late', async () => {
    const { client, attempt } = await working()
    const [answer] = await Promise.all([
      save<StoredResponse>(client, attempt.id, 'verdict', { value: TRUE }),
      handIn(client, attempt.id),
    ])
    const { responses } = await read(client, attempt.id)
    expect(responses.length).toBe(answer.status === 200 ? 1 : 0)
    expect([200, 409]).toContain(answer.status)
  })
})

describe('the result', () => {
  it('of an attempt that runs is not there yet', async () => {
    const { client, attempt } = await working({ feedback: 'hand-in' })
    expect(await problemOf(client.call('GET', `/api/attempts/${attempt.id}/result`))).toEqual([422, 'not-ready'])
  })

  it('explains every mark by response, key and parts, in the order of the attempt', async () => {
    const { assignment, client, attempt } = await working({
      feedback: 'hand-in',
      shuffleQuestions: true,
      shuffleOptions: true,
    })
    for (const kind of kindNames.filter((one) => one !== 'short')) {
      const { fullCredit, noCredit } = kinds[kind].specimen
      await ok(save(client, attempt.id, kind, { value: kind === 'choice' ? noCredit : fullCredit }))
    }
    const endedAt = bench.now()
    await handIn(client, attempt.id)
    const result = await ok(client.call<AttemptResult>('GET', `/api/attempts/${attempt.id}/result`))
    expect({ ...result, review: null }).toEqual({
      id: attempt.id,
      assignmentId: assignment.id,
      title: 'Week 3',
      displayName: `Student ${names}`,
      number: 1,
      startedAt: attempt.startedAt,
      endedAt,
      answered: kindNames.length - 1,
      questions: kindNames.length,
      feedback: 'hand-in',
      closesAt: null,
      isPractice: false,
      review: null,
    })
    const { review } = result
    expect([review?.earned, review?.possible]).toEqual([2 * (markedByKey.length - 2), 2 * markedByKey.length])
    expect(review?.waiting).toBe(kindNames.length - markedByKey.length)
    expect(review?.questions.map(({ question: { id, content } }) => ({ id, content }))).toEqual(
      attempt.questions.map(({ id, content }) => ({ id, content })),
    )
    const choice = review?.questions.find(({ question }) => question.id === 'choice')
    expect(choice).toMatchObject({
      question: { key: kinds.choice.specimen.key, explanation: 'EXPLANATION-MARKER' },
      response: { option: 'c' },
      credit: 0,
      earned: 0,
      parts: [{ part: 'answer', given: ['c'], credit: 0, errorTag: null }],
    })
    const short = review?.questions.find(({ question }) => question.id === 'short')
    expect(short).toMatchObject({ response: null, credit: 0, earned: 0, parts: [] })
  })

  it('is withheld where the policy never gives it', async () => {
    const { client, attempt } = await working({ feedback: 'never' })
    await handIn(client, attempt.id)
    const result = await ok(client.call<AttemptResult>('GET', `/api/attempts/${attempt.id}/result`))
    expect(result.review).toBeNull()
  })
})

describe('feedback after each answer', () => {
  const check = <Body = Checked>(client: Client, id: string, questionId: string) =>
    client.call<Body>('POST', `/api/attempts/${id}/responses/${questionId}/check`)

  it('is given for an answer, which then stands; its flag may still change', async () => {
    const { client, attempt } = await working({ feedback: 'each-answer' })
    await ok(save(client, attempt.id, 'choice', { value: { option: 'b' } }))
    const checked = await ok(check(client, attempt.id, 'choice'))
    const { review } = checked
    expect(review).toMatchObject({ response: { option: 'b' }, credit: 0.5, earned: 1, question: { id: 'choice' } })
    expect(await ok(check(client, attempt.id, 'choice'))).toEqual(checked)
    const changed = save<ProblemDocument>(client, attempt.id, 'choice', { value: { option: 'a' }, sequence: 2 })
    expect(await problemOf(changed)).toEqual([409, 'conflict'])
    expect(await problemOf(save(client, attempt.id, 'choice', { value: null, sequence: 2 }))).toEqual([409, 'conflict'])
    const flagged = { value: { option: 'b' }, isFlagged: true, sequence: 2 }
    expect(await ok(save(client, attempt.id, 'choice', flagged))).toMatchObject({ isFlagged: true, isChecked: true })
    const reload = await read(client, attempt.id)
    expect(reload.reviews).toEqual([review])
    expect(reload.responses[0]?.isChecked).toBe(true)
  })

  it('is about the answer that stands, when another comes at the same moment', async () => {
    const { client, attempt } = await working({ feedback: 'each-answer' })
    await ok(save(client, attempt.id, 'choice', { value: { option: 'b' } }))
    const [review, saved] = await Promise.all([
      check(client, attempt.id, 'choice'),
      save<StoredResponse>(client, attempt.id, 'choice', { value: { option: 'a' }, sequence: 2 }),
    ])
    const stands = (await read(client, attempt.id)).responses[0]
    expect(stands?.value).toEqual(saved.status === 200 ? { option: 'a' } : { option: 'b' })
    if (review.status === 200) expect(review.body.review?.response).toEqual(stands?.value)
    else expect([review.status, stands?.isChecked]).toEqual([409, false])
  })

  it('needs an answer and a running attempt', async () => {
    const { client, attempt } = await working({ feedback: 'each-answer' })
    expect(await problemOf(check(client, attempt.id, 'choice'))).toEqual([422, 'not-ready'])
    await ok(save(client, attempt.id, 'choice', { value: { option: null } }))
    expect(await problemOf(check(client, attempt.id, 'choice'))).toEqual([422, 'not-ready'])
    await ok(save(client, attempt.id, 'choice', { value: { option: 'a' }, sequence: 2 }))
    await handIn(client, attempt.id)
    expect(await problemOf(check(client, attempt.id, 'choice'))).toEqual([409, 'ended'])
  })

  it('is refused under every other policy', async () => {
    for (const feedback of ['hand-in', 'closed', 'never'] as const) {
      const { client, attempt } = await working({ feedback })
      await ok(save(client, attempt.id, 'choice', { value: { option: 'a' } }))
      expect(await problemOf(check(client, attempt.id, 'choice'))).toEqual([403, 'not-allowed'])
    }
  })
})
