import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { AssignmentView, AttemptView, ProblemDocument, StoredResponse } from '#api/contract.ts'
import { kinds } from '#api/domain/question-kinds/index.ts'
import { type Bench, type Client, openApp } from '#tests/support/open-app.ts'
import { anAssignment, aPublishedSet, aStudent, save, start } from '#tests/support/published-set.ts'
import { ok } from '#tests/support/teaching.ts'

let bench: Bench
let teacher: Client
let setId: string
let names = 0
beforeAll(async () => {
  bench = await openApp()
  teacher = await bench.teacher('Ada')
  setId = await aPublishedSet(teacher)
})
afterAll(() => bench.close())

interface AtWork {
  readonly client: Client
  readonly attempt: AttemptView
  readonly code: string
  readonly participantId: string
}

/** A student who has saved an answer already, so that all there is to know about the attempt is remembered. */
async function atWork({ id, joinCode }: AssignmentView): Promise<AtWork> {
  const name = `Student ${++names}`
  const { client, seat } = await aStudent(bench, joinCode, name)
  const attempt = await start(client, id)
  await ok(save(client, attempt.id, 'choice', { value: { option: 'a' } }))
  const { participants } = await ok(teacher.call<AssignmentView>('GET', `/api/assignments/${id}`))
  const participantId = participants.find(({ displayName }) => displayName === name)?.participantId ?? ''
  return { client, attempt, code: seat.privateCode, participantId }
}
const next = ({ client, attempt }: AtWork, sequence = 2) =>
  save<StoredResponse & ProblemDocument>(client, attempt.id, 'choice', { value: { option: 'b' }, sequence })
const change = (id: string, given: object) => ok(teacher.call('PATCH', `/api/assignments/${id}`, given))

describe('after an answer was saved, the next one', () => {
  it('is refused once the teacher closed the assignment, and taken once it is open again', async () => {
    const assignment = await anAssignment(teacher, setId)
    const one = await atWork(assignment)
    await change(assignment.id, { closesAt: bench.now() + 1 })
    bench.wait(60_000)
    expect((await next(one)).body.code).toBe('ended')
    await change(assignment.id, { closesAt: null })
    expect((await next(one)).status).toBe(200)
  })

  it('is taken for as long as extra time was given, and no longer', async () => {
    const assignment = await anAssignment(teacher, setId, { timeLimitMinutes: 10 })
    const one = await atWork(assignment)
    const give = (extraTime: number) =>
      ok(teacher.call('PATCH', `/api/assignments/${assignment.id}/participants/${one.participantId}`, { extraTime }))
    bench.wait(15 * 60_000)
    expect((await next(one)).body.code).toBe('ended')
    await give(100)
    expect((await next(one)).status).toBe(200)
    await give(0)
    expect((await next(one, 3)).body.code).toBe('ended')
  })

  it('finds nobody once the participant, or the assignment, is gone', async () => {
    const assignment = await anAssignment(teacher, setId)
    const [one, two] = [await atWork(assignment), await atWork(assignment)]
    await ok(teacher.call('DELETE', `/api/assignments/${assignment.id}/participants/${one.participantId}`))
    expect([(await next(one)).status, (await next(two)).status]).toEqual([404, 200])
    await ok(teacher.call('DELETE', `/api/assignments/${assignment.id}?withDependents=true`))
    expect([(await next(one)).status, (await next(two, 3)).status]).toEqual([404, 404])
  })

  it('is refused from a device that was forgotten, and taken when it comes back', async () => {
    const assignment = await anAssignment(teacher, setId)
    const one = await atWork(assignment)
    const kept = bench.client()
    await ok(kept.call('POST', `/api/join/${assignment.joinCode}`, { by: 'code', code: one.code }))
    await ok(save(kept, one.attempt.id, 'choice', { value: { option: 'b' }, sequence: 2 }))
    await ok(one.client.call('DELETE', '/api/seats'))
    expect((await next(one, 3)).status).toBe(404)
    expect((await next({ ...one, client: kept }, 3)).status).toBe(200)
  })

  it('is refused once it was handed in on another device', async () => {
    const assignment = await anAssignment(teacher, setId)
    const one = await atWork(assignment)
    const other = bench.client()
    await ok(other.call('POST', `/api/join/${assignment.joinCode}`, { by: 'code', code: one.code }))
    await ok(other.call('POST', `/api/attempts/${one.attempt.id}/hand-in`))
    expect((await next(one)).body.code).toBe('ended')
    expect((await next(one, 1)).body).toMatchObject({ value: { option: 'a' }, sequence: 1 })
  })

  it('with the same words in another order is the same, where it was checked', async () => {
    const assignment = await anAssignment(teacher, setId, { feedback: 'each-answer' })
    const { client, attempt } = await atWork(assignment)
    const { sourceOf } = kinds.match.specimen.fullCredit
    const turned = Object.fromEntries(Object.entries(sourceOf).toReversed())
    expect(JSON.stringify(turned)).not.toBe(JSON.stringify(sourceOf))
    await ok(save(client, attempt.id, 'match', { value: { sourceOf } }))
    await ok(client.call('POST', `/api/attempts/${attempt.id}/responses/match/check`))
    const again = await save<StoredResponse>(client, attempt.id, 'match', {
      value: { sourceOf: turned },
      isFlagged: true,
      sequence: 2,
    })
    expect([again.status, again.body]).toMatchObject([200, { value: { sourceOf }, isFlagged: true, sequence: 2 }])
  })
})

describe('answers that arrive together', () => {
  it('five thousand of them: each is stored as its student gave it, or said not to be', async () => {
    const assignment = await anAssignment(teacher, setId)
    const students = await Promise.all(
      Array.from({ length: 25 }, async (_, at) => {
        const { client } = await aStudent(bench, assignment.joinCode, `Crowd ${at}`)
        return { client, attempt: await start(client, assignment.id) }
      }),
    )
    const textOf = (student: number, sequence: number) => `${student} said ${sequence} “\\"' ✓`
    const sent = students.flatMap(({ client, attempt }, student) =>
      Array.from({ length: 200 }, async (_, at) => {
        const value = { text: textOf(student, at + 1) }
        const { status, body } = await save<StoredResponse>(client, attempt.id, 'short', { value, sequence: at + 1 })
        return { student, status, body }
      }),
    )
    const answers = await Promise.all(sent)
    expect(new Set(answers.map(({ status }) => status))).toEqual(new Set([200, 503]))
    for (const { student, status, body } of answers) {
      if (status === 200) expect(body.value).toEqual({ text: textOf(student, body.sequence) })
    }
    for (const [student, { client, attempt }] of students.entries()) {
      const { responses } = await ok(client.call<AttemptView>('GET', `/api/attempts/${attempt.id}`))
      const saved = answers.filter((one) => one.student === student && one.status === 200)
      const last = Math.max(0, ...saved.map(({ body }) => body.sequence))
      const stored = responses.map(({ sequence, value }) => ({ sequence, value }))
      expect(stored).toEqual(last === 0 ? [] : [{ sequence: last, value: { text: textOf(student, last) } }])
    }
  }, 60_000)

  it('the same twice is one; of two with one number the first stands, for both to see', async () => {
    const { client, attempt } = await atWork(await anAssignment(teacher, setId))
    const saveShort = (text: string) => save<StoredResponse>(client, attempt.id, 'short', { value: { text } })
    const [same, again, other] = await Promise.all([saveShort('mayor'), saveShort('mayor'), saveShort('nobody')])
    expect(same?.body).toEqual(again?.body)
    expect(other?.body.value).toEqual({ text: 'mayor' })
  })
})

describe('odd values', () => {
  let one: AtWork
  beforeAll(async () => {
    one = await atWork(await anAssignment(teacher, setId))
  })
  const send = (questionId: string, body: string) =>
    one.client.call<StoredResponse & ProblemDocument>(
      'PUT',
      `/api/attempts/${one.attempt.id}/responses/${questionId}`,
      body,
    )

  it.each([
    ['a sequence of 2^53', '{"value":{"text":"a"},"isFlagged":false,"sequence":9007199254740992}'],
    ['an endless sequence', '{"value":{"text":"a"},"isFlagged":false,"sequence":1e400}'],
    ['a sequence of -0', '{"value":{"text":"a"},"isFlagged":false,"sequence":-0}'],
    [
      'a proof that is no place',
      '{"value":{"text":"a"},"proof":[{"start":0,"end":1e400}],"isFlagged":false,"sequence":2}',
    ],
    [
      'a proof of 2^53',
      '{"value":{"text":"a"},"proof":[{"start":0,"end":9007199254740992}],"isFlagged":false,"sequence":2}',
    ],
  ])('%s is refused', async (_, body) => {
    expect((await send('short', body)).status).toBe(422)
  })

  it.each(['__proto__', 'constructor', 'toString', 'q 1', ' ', '%00'])('question %s is not there', async (id) => {
    expect((await send(id, '{"value":null,"isFlagged":false,"sequence":2}')).status).toBe(404)
  })

  it('the greatest sequence is kept, and a text comes back as it was sent', async () => {
    const value = { text: 'a\tb\n"\\u0000" \\ ✓ 👩‍🏫 א NUL \u0000 half \ud800' }
    const body = JSON.stringify({ value, isFlagged: false, sequence: Number.MAX_SAFE_INTEGER })
    const saved = await send('short', body)
    expect([saved.status, saved.body]).toMatchObject([200, { value, sequence: Number.MAX_SAFE_INTEGER }])
    const view = await ok(one.client.call<AttemptView>('GET', `/api/attempts/${one.attempt.id}`))
    expect(view.responses.find(({ questionId }) => questionId === 'short')).toMatchObject({ value })
  })
})
