import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { AssignmentView, AttemptResult, ClassView, OwnWork, ProblemDocument, Seat } from '#api/contract.ts'
import { kindNames } from '#api/domain/question-kinds/index.ts'
import { type Bench, type Client, openApp } from '#tests/support/open-app.ts'
import { anAssignment, aPublishedSet, aStudent, HIDDEN, save, start } from '#tests/support/published-set.ts'
import { ok } from '#tests/support/teaching.ts'

const HOUR = 3_600_000

let bench: Bench
let teacher: Client
let setId: string
let roster: ClassView
beforeEach(async () => {
  bench = await openApp()
  teacher = await bench.teacher('Ada')
  setId = await aPublishedSet(teacher)
  roster = await ok(teacher.call<ClassView>('POST', '/api/classes', { name: '7b', names: 'Mia Berg\nBen Holt' }))
})
afterEach(() => bench.close())

const codeOf = (name: string): string => roster.students.find(({ displayName }) => displayName === name)?.code ?? ''
const studentPath = (name: string): string =>
  `/api/classes/${roster.id}/students/${roster.students.find(({ displayName }) => displayName === name)?.id}`
const type = (client: Client, code: string, headers = {}) =>
  client.call<OwnWork & ProblemDocument>('POST', '/api/private-code', { code }, headers)
const myWork = (client: Client) => client.call<OwnWork>('GET', '/api/my-work')
const titlesOf = ({ assignments }: OwnWork) => assignments.map(({ title }) => title)

async function toClass(title: string, given: Parameters<typeof anAssignment>[2] = {}): Promise<AssignmentView> {
  bench.wait(1000)
  return await anAssignment(teacher, setId, { classId: roster.id, identify: 'code', title, ...given })
}

/** Mia with a finished attempt, on a device of her own. */
async function handedIn(
  { id, joinCode }: AssignmentView,
  code: string,
): Promise<{ client: Client; attemptId: string }> {
  const client = bench.client()
  await ok(client.call<Seat>('POST', `/api/join/${joinCode}`, { by: 'code', code }))
  const attempt = await start(client, id)
  await ok(save(client, attempt.id, 'choice', { value: { option: 'a' } }))
  await ok(client.call('POST', `/api/attempts/${attempt.id}/hand-in`))
  return { client, attemptId: attempt.id }
}

describe('a private code', () => {
  it('brings back all that its student has to do and has done, newest first', async () => {
    const first = await toClass('First', { feedback: 'hand-in', attemptsAllowed: 1 })
    const { attemptId } = await handedIn(first, codeOf('Mia Berg'))
    const second = await toClass('Second', { isPractice: true })
    const answer = await type(bench.client(), codeOf('Mia Berg').toLowerCase())
    expect(answer.headers.get('set-cookie')).toMatch(/whosaid_device=.+HttpOnly.+SameSite=Lax/)
    const common = { state: 'open', opensAt: null, closesAt: null, questions: kindNames.length }
    const at = { startedAt: first.createdAt, endedAt: first.createdAt }
    expect(answer.body).toEqual({
      displayName: 'Mia Berg',
      assignments: [
        { ...common, assignmentId: second.id, title: 'Second', isPractice: true, attempts: [], mayStart: true },
        {
          ...common,
          assignmentId: first.id,
          title: 'First',
          isPractice: false,
          attempts: [{ id: attemptId, number: 1, ...at, mayReview: true }],
          mayStart: false,
        },
      ],
    })
  })

  it('gives the device the seats: the result can be read and an attempt be started', async () => {
    const first = await toClass('First', { feedback: 'hand-in' })
    const { attemptId } = await handedIn(first, codeOf('Mia Berg'))
    const second = await toClass('Second')
    const device = bench.client()
    await ok(type(device, codeOf('Mia Berg')))
    const result = await ok(device.call<AttemptResult>('GET', `/api/attempts/${attemptId}/result`))
    expect([result.displayName, result.answered]).toEqual(['Mia Berg', 1])
    expect((await start(device, second.id)).displayName).toBe('Mia Berg')
    expect((await ok(myWork(device))).assignments.map(({ attempts }) => attempts.length)).toEqual([1, 1])
  })

  it('works after the assignment closed and the class was archived', async () => {
    const first = await toClass('First', { feedback: 'closed' })
    const { attemptId } = await handedIn(first, codeOf('Mia Berg'))
    await ok(teacher.call('PATCH', `/api/assignments/${first.id}`, { closesAt: bench.now() }))
    await ok(teacher.call('PATCH', `/api/classes/${roster.id}`, { isArchived: true }))
    bench.wait(HOUR)
    const device = bench.client()
    const [work] = (await ok(type(device, codeOf('Mia Berg')))).assignments
    expect([work?.state, work?.mayStart, work?.attempts[0]?.mayReview]).toEqual(['closed', false, true])
    const { review } = await ok(device.call<AttemptResult>('GET', `/api/attempts/${attemptId}/result`))
    expect(review?.questions).toHaveLength(kindNames.length)
  })

  it('tells nothing of what is not open yet, nor of what closed without its student', async () => {
    await toClass('Surprise', { opensAt: bench.now() + HOUR })
    await toClass('Missed', { closesAt: bench.now() + 1001 })
    await toClass('Now')
    expect(titlesOf(await ok(type(bench.client(), codeOf('Mia Berg'))))).toEqual(['Now'])
  })

  it('of a seat without a class opens that assignment alone', async () => {
    const [first, second] = [await anAssignment(teacher, setId, { title: 'First' }), await anAssignment(teacher, setId)]
    const { seat } = await aStudent(bench, first.joinCode, 'Noor')
    await aStudent(bench, second.joinCode, 'Noor')
    const device = bench.client()
    const work = await ok(type(device, seat.privateCode))
    expect([work.displayName, titlesOf(work)]).toEqual(['Noor', ['First']])
    expect((await device.call('GET', `/api/seats/${second.id}`)).status).toBe(404)
  })

  it('can be typed again on the same device', async () => {
    await toClass('First')
    const device = bench.client()
    const work = await ok(type(device, codeOf('Mia Berg')))
    expect(await ok(type(device, codeOf('Mia Berg')))).toEqual(work)
    expect(await ok(myWork(device))).toEqual(work)
  })
})

describe('a device', () => {
  it('shows the work of whoever used it last, and nothing of others', async () => {
    const first = await toClass('First')
    const device = bench.client()
    await ok(type(device, codeOf('Mia Berg')))
    const mias = await start(device, first.id)
    const later = await toClass('Later')
    bench.wait(1)
    await ok(type(device, codeOf('Ben Holt')))
    const work = await ok(myWork(device))
    expect([work.displayName, work.assignments.map(({ assignmentId }) => assignmentId)]).toEqual([
      'Ben Holt',
      [later.id, first.id],
    ])
    expect(JSON.stringify(work)).not.toMatch(new RegExp(`Mia|${mias.id}|${codeOf('Mia Berg')}`))
    expect((await device.call('GET', `/api/attempts/${mias.id}`)).status).toBe(404)
  })

  it('shows nothing of others to whoever has nothing to do yet', async () => {
    const first = await toClass('First')
    const other = await ok(teacher.call<ClassView>('POST', '/api/classes', { name: '8c', names: 'Zoe' }))
    const device = bench.client()
    await ok(type(device, codeOf('Mia Berg')))
    await start(device, first.id)
    bench.wait(1)
    for (const who of [device, bench.client()]) {
      const { status, body, text } = await type(who, other.students[0]?.code ?? '')
      expect([status, body.code, body.detail]).toEqual([
        422,
        'not-ready',
        'Your code is right, but your teacher has given you nothing to do yet. Come back later.',
      ])
      expect(text).not.toMatch(/Mia|First/)
    }
    expect((await ok(myWork(device))).displayName).toBe('Mia Berg')
  })

  it('that joined somewhere else by name shows that work', async () => {
    await toClass('First')
    const open = await anAssignment(teacher, setId, { title: 'By name' })
    const device = bench.client()
    await ok(type(device, codeOf('Mia Berg')))
    await ok(device.call('POST', `/api/join/${open.joinCode}`, { by: 'name', name: 'Noor' }))
    const work = await ok(myWork(device))
    expect([work.displayName, titlesOf(work)]).toEqual(['Noor', ['By name']])
  })

  it('forgets everything when its user says so', async () => {
    const first = await toClass('First')
    const device = bench.client()
    await ok(type(device, codeOf('Mia Berg')))
    await ok(device.call('DELETE', '/api/seats'))
    expect((await myWork(device)).status).toBe(404)
    expect((await device.call('GET', `/api/seats/${first.id}`)).status).toBe(404)
    expect((await myWork(bench.client())).status).toBe(404)
    expect((await myWork(teacher)).status).toBe(404)
  })

  it('is put out when its student is taken off the roster or gets a new code', async () => {
    await toClass('First')
    const [mia, ben] = [bench.client(), bench.client()]
    await ok(type(mia, codeOf('Mia Berg')))
    await ok(type(ben, codeOf('Ben Holt')))
    await ok(teacher.call('DELETE', studentPath('Mia Berg')))
    await ok(teacher.call('POST', `${studentPath('Ben Holt')}/code`))
    expect([(await myWork(mia)).status, (await myWork(ben)).status]).toEqual([404, 404])
  })
})

describe('a code that opens nothing', () => {
  it('is answered alike, whether it is unknown, replaced, misread or of a student taken off the roster', async () => {
    const assignment = await toClass('First')
    await handedIn(assignment, codeOf('Mia Berg'))
    await ok(teacher.call('DELETE', studentPath('Mia Berg')))
    await ok(teacher.call('POST', `${studentPath('Ben Holt')}/code`))
    const codes = ['WWWWWWWW', codeOf('Mia Berg'), codeOf('Ben Holt'), '%', assignment.joinCode]
    const answers = await Promise.all(codes.map((code) => type(bench.client(), code)))
    expect(
      new Set(answers.map(({ status, text, headers }) => `${status} ${text} ${headers.get('set-cookie')}`)),
    ).toEqual(new Set([`422 ${answers[0]?.text} null`]))
    expect(answers[0]?.body.errors).toEqual([
      { path: 'code', message: 'Nobody has this private code. Check it and try again.' },
    ])
  })

  it('is refused as slowly when it once was somebody’s', async () => {
    const assignment = await toClass('First')
    for (let count = 0; count < 3; count++) await handedIn(assignment, codeOf('Mia Berg'))
    await ok(teacher.call('DELETE', studentPath('Mia Berg')))
    const times: Record<string, number[]> = { WWWWWWWW: [], [codeOf('Mia Berg')]: [] }
    for (let count = 0; count < 60; count++) {
      for (const [code, taken] of Object.entries(times)) {
        const since = performance.now()
        expect((await type(bench.client(), code)).status).toBe(422)
        taken.push(performance.now() - since)
      }
    }
    const [unknown = 0, removed = 0] = Object.values(times).map((taken) => taken.sort((a, b) => a - b)[30] ?? 0)
    expect(Math.abs(unknown - removed)).toBeLessThan(2 + Math.min(unknown, removed))
  })

  it('can be guessed 300 times in ten minutes from one address, together with codes for one assignment', async () => {
    const assignment = await toClass('First')
    const guesser = bench.client()
    for (let count = 0; count < 150; count++) expect((await type(guesser, 'WWWWWWWW')).status).toBe(422)
    const join = { by: 'code', code: 'WWWWWWWW' }
    for (let count = 0; count < 150; count++) await guesser.call('POST', `/api/join/${assignment.joinCode}`, join)
    expect((await type(guesser, 'WWWWWWWW')).status).toBe(429)
    expect((await type(guesser, codeOf('Mia Berg'))).status).toBe(429)
    await ok(type(bench.client(), codeOf('Mia Berg')))
    bench.wait(600_001)
    await ok(type(guesser, codeOf('Mia Berg')))
  })

  it('ends the guessing of one address for the day after 1000, all at once or one by one; a join code still helps', async () => {
    const assignment = await toClass('First')
    const guesser = bench.client()
    const guess = (count: number) => Promise.all(Array.from({ length: count }, () => type(guesser, 'WWWWWWWW')))
    let answered = 0
    for (let round = 0; round < 5; round++) {
      answered += (await guess(320)).filter(({ status }) => status === 422).length
      bench.wait(600_001)
    }
    expect(answered).toBe(1000)
    expect((await type(guesser, codeOf('Mia Berg'))).body.detail).toBe(
      'Too many wrong codes were tried from here today. Type the join code first, then your private code.',
    )
    const claim = { by: 'code', code: codeOf('Mia Berg') }
    await ok(guesser.call('POST', `/api/join/${assignment.joinCode}`, claim))
    bench.wait(86_400_000)
    await ok(type(guesser, codeOf('Mia Berg')))
  })
})

it('the work holds no key, no code and nobody else', async () => {
  const first = await toClass('First', { feedback: 'hand-in' })
  await handedIn(first, codeOf('Ben Holt'))
  await handedIn(first, codeOf('Mia Berg'))
  const { text } = await type(bench.client(), codeOf('Mia Berg'))
  const hidden = [...Object.values(HIDDEN), codeOf('Mia Berg'), codeOf('Ben Holt'), 'Ben', first.joinCode]
  expect(hidden.filter((one) => text.includes(one))).toEqual([])
})
