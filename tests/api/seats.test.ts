import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { AssignmentView, ClassView, InvitationToJoin, ProblemDocument, Seat } from '#api/contract.ts'
import { kindNames } from '#api/domain/question-kinds/index.ts'
import { type Bench, type Client, openApp } from '#tests/support/open-app.ts'
import { anAssignment, aPublishedSet, aStudent, save, start } from '#tests/support/published-set.ts'
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

const HOUR = 3_600_000
const join = (client: Client, joinCode: string, claim: object) =>
  client.call<Seat & ProblemDocument>('POST', `/api/join/${joinCode}`, claim)
const look = (client: Client, joinCode: string) => ok(client.call<InvitationToJoin>('GET', `/api/join/${joinCode}`))
const aClass = (names: string) => ok(teacher.call<ClassView>('POST', '/api/classes', { name: '7b', names }))

describe('a join code', () => {
  it('leads to what anybody who has it may know', async () => {
    const { id, joinCode } = await anAssignment(teacher, setId, { timeLimitMinutes: 20 })
    expect(await look(bench.client(), joinCode)).toEqual({
      assignmentId: id,
      title: 'Week 3',
      teacher: 'Ada',
      state: 'open',
      opensAt: null,
      closesAt: null,
      questions: kindNames.length,
      timeLimitMinutes: 20,
      identify: 'name',
      names: null,
      seat: null,
    })
  })

  it('is read whatever its case, spaces and hyphens', async () => {
    const { id, joinCode } = await anAssignment(teacher, setId)
    const typed = encodeURIComponent(` ${joinCode.slice(0, 3).toLowerCase()}-${joinCode.slice(3)} `)
    expect((await look(bench.client(), typed)).assignmentId).toBe(id)
  })

  it('that is nobody’s is told in a sentence', async () => {
    const answer = await bench.client().call<ProblemDocument>('GET', '/api/join/ABC234')
    expect([answer.status, answer.body.detail]).toEqual([
      404,
      'No assignment has the code ABC234. Check it with your teacher.',
    ])
    expect((await bench.client().call('GET', `/api/join/${'A'.repeat(500)}`)).status).toBe(422)
  })

  it('can be guessed 300 times in ten minutes from one address, no more', async () => {
    const { joinCode } = await anAssignment(teacher, setId)
    const guesser = bench.client()
    for (let count = 0; count < 310; count++) await look(guesser, joinCode)
    for (let count = 0; count < 300; count++) {
      expect((await guesser.call('GET', '/api/join/XXXXXX')).status).toBe(404)
    }
    expect((await guesser.call('GET', '/api/join/XXXXXX')).status).toBe(429)
    expect((await guesser.call('GET', `/api/join/${joinCode}`)).status).toBe(429)
    expect((await look(bench.client(), joinCode)).seat).toBeNull()
    bench.wait(600_001)
    await look(guesser, joinCode)
  })
})

describe('a seat by name', () => {
  let assignment: AssignmentView
  beforeAll(async () => {
    assignment = await anAssignment(teacher, setId, { attemptsAllowed: 2, feedback: 'hand-in' })
  })

  it('is taken with a private code of its own and kept by the device', async () => {
    const student = bench.client()
    const answer = await join(student, assignment.joinCode, { by: 'name', name: '  Mia \t Berg ' })
    expect(answer.headers.get('set-cookie')).toMatch(/whosaid_device=.+HttpOnly.+SameSite=Lax/)
    expect(answer.body).toEqual({
      assignmentId: assignment.id,
      joinCode: assignment.joinCode,
      title: 'Week 3',
      displayName: 'Mia Berg',
      privateCode: expect.stringMatching(/^[3-9A-Y]{8}$/),
      state: 'open',
      opensAt: null,
      closesAt: null,
      questions: kindNames.length,
      timeLimitMinutes: null,
      attemptsAllowed: 2,
      feedback: 'hand-in',
      secondTry: null,
      isPractice: false,
      attempts: [],
      mayStart: true,
    })
    expect((await student.call('GET', `/api/seats/${assignment.id}`)).body).toEqual(answer.body)
    expect((await look(student, assignment.joinCode)).seat).toEqual({ displayName: 'Mia Berg' })
  })

  it('is given once, however often the same device asks', async () => {
    const student = bench.client()
    const first = await ok(join(student, assignment.joinCode, { by: 'name', name: 'Twice' }))
    expect(await ok(join(student, assignment.joinCode, { by: 'name', name: 'twice' }))).toEqual(first)
  })

  it('is refused under a name that another device has, and opened by its private code', async () => {
    const { client, seat } = await aStudent(bench, assignment.joinCode, 'Noor')
    const running = await start(client, assignment.id)
    const second = bench.client()
    const refused = await join(second, assignment.joinCode, { by: 'name', name: 'NOOR' })
    expect([refused.status, refused.body.code]).toEqual([409, 'conflict'])
    expect((await second.call('GET', `/api/attempts/${running.id}`)).status).toBe(404)
    const code = `${seat.privateCode.slice(0, 4)}-${seat.privateCode.slice(4).toLowerCase()}`
    expect((await ok(join(second, assignment.joinCode, { by: 'code', code }))).displayName).toBe('Noor')
    expect((await start(second, assignment.id)).id).toBe(running.id)
  })

  it('is given to one of two devices that ask for the same name at once', async () => {
    const claims = [bench.client(), bench.client()].map((client) =>
      join(client, assignment.joinCode, { by: 'name', name: 'Race' }),
    )
    expect((await Promise.all(claims)).map(({ status }) => status).sort()).toEqual([200, 409])
  })

  it('is free again when it was left without an answer', async () => {
    const shared = bench.client()
    await ok(join(shared, assignment.joinCode, { by: 'name', name: 'Wrong pick' }))
    await ok(join(shared, assignment.joinCode, { by: 'name', name: 'Right pick' }))
    expect((await look(shared, assignment.joinCode)).seat).toEqual({ displayName: 'Right pick' })
    await ok(join(bench.client(), assignment.joinCode, { by: 'name', name: 'Wrong pick' }))
  })

  it('is not opened by its name once there is an attempt, even when nobody holds it', async () => {
    const { client } = await aStudent(bench, assignment.joinCode, 'Left')
    await start(client, assignment.id)
    expect((await client.call('DELETE', '/api/seats')).status).toBe(204)
    expect((await client.call('GET', `/api/seats/${assignment.id}`)).status).toBe(404)
    expect((await join(client, assignment.joinCode, { by: 'name', name: 'Left' })).status).toBe(409)
  })

  it('is refused with the field that is wrong', async () => {
    const student = bench.client()
    const paths = async (claim: object) => {
      const answer = await join(student, assignment.joinCode, claim)
      return [answer.status, answer.body.errors?.[0]?.path]
    }
    expect(await paths({ by: 'name', name: '   ' })).toEqual([422, 'name'])
    expect(await paths({ by: 'name', name: 'x'.repeat(500) })).toEqual([422, 'name'])
    expect(await paths({ by: 'name', name: 'Mia\u0007' })).toEqual([422, 'name'])
    expect(await paths({ by: 'name', name: 'Mia\u202e' })).toEqual([422, 'name'])
    expect(await paths({ by: 'name', name: '\u200b' })).toEqual([422, 'name'])
    expect(await paths({ by: 'name' })).toEqual([422, 'name'])
    expect(await paths({ by: 'list', studentId: 'nobody' })).toEqual([422, 'by'])
    expect(await paths({ by: 'code', code: 'XXXX-XXXX' })).toEqual([422, 'code'])
    expect((await look(student, assignment.joinCode)).seat).toBeNull()
  })
})

describe('a seat in a class', () => {
  let roster: ClassView
  let assignment: AssignmentView
  beforeAll(async () => {
    roster = await aClass('Ana\nBen\nCem\nDua')
    assignment = await anAssignment(teacher, setId, { classId: roster.id, identify: 'list' })
  })
  const idOf = (name: string) => roster.students.find(({ displayName }) => displayName === name)?.id ?? ''
  const codeOf = (name: string) => roster.students.find(({ displayName }) => displayName === name)?.code ?? ''

  it('is picked from the list, which shows others that it is taken', async () => {
    const student = bench.client()
    const seat = await ok(join(student, assignment.joinCode, { by: 'list', studentId: idOf('Ana') }))
    expect([seat.displayName, seat.privateCode]).toEqual(['Ana', codeOf('Ana')])
    const taken = async (client: Client) => (await look(client, assignment.joinCode)).names?.map((one) => one.isTaken)
    expect(await taken(bench.client())).toEqual([true, false, false, false])
    expect(await taken(student)).toEqual([false, false, false, false])
  })

  it('taken by another device opens to the private code alone', async () => {
    await ok(join(bench.client(), assignment.joinCode, { by: 'list', studentId: idOf('Ben') }))
    const second = bench.client()
    const refused = await join(second, assignment.joinCode, { by: 'list', studentId: idOf('Ben') })
    expect([refused.status, refused.body.detail]).toEqual([
      409,
      'Somebody already took this name. If it is you, type your private code.',
    ])
    expect((await ok(join(second, assignment.joinCode, { by: 'code', code: codeOf('Ben') }))).displayName).toBe('Ben')
  })

  it('names nobody where students show a private code', async () => {
    const byCode = await anAssignment(teacher, setId, { classId: roster.id, identify: 'code' })
    const student = bench.client()
    expect((await look(student, byCode.joinCode)).names).toBeNull()
    expect((await join(student, byCode.joinCode, { by: 'list', studentId: idOf('Cem') })).status).toBe(422)
    expect((await join(student, byCode.joinCode, { by: 'name', name: 'Cem' })).status).toBe(422)
    expect((await ok(join(student, byCode.joinCode, { by: 'code', code: codeOf('Cem') }))).displayName).toBe('Cem')
  })

  it('is not given to students of other classes, to those taken off the roster, nor for an old code', async () => {
    const other = await aClass('Eve')
    const [eve] = other.students
    const student = bench.client()
    expect((await join(student, assignment.joinCode, { by: 'list', studentId: eve?.id })).status).toBe(422)
    expect((await join(student, assignment.joinCode, { by: 'code', code: eve?.code })).status).toBe(422)
    const dua = `/api/classes/${roster.id}/students/${idOf('Dua')}`
    await ok(teacher.call('POST', `${dua}/code`))
    expect((await join(student, assignment.joinCode, { by: 'code', code: codeOf('Dua') })).status).toBe(422)
    await ok(teacher.call('DELETE', dua))
    expect((await join(student, assignment.joinCode, { by: 'list', studentId: idOf('Dua') })).status).toBe(422)
  })

  it('takes 300 wrong private codes from one address in ten minutes', async () => {
    const guesser = bench.client()
    const guess = async () => (await join(guesser, assignment.joinCode, { by: 'code', code: 'WWWWWWWW' })).status
    for (let count = 0; count < 300; count++) expect(await guess()).toBe(422)
    expect(await guess()).toBe(429)
    expect((await join(guesser, assignment.joinCode, { by: 'code', code: codeOf('Ana') })).status).toBe(429)
    await ok(join(bench.client(), assignment.joinCode, { by: 'code', code: codeOf('Ana') }))
  })
})

describe('the window', () => {
  it('lets a seat be taken before, an attempt be started within, and results be seen after', async () => {
    const opensAt = bench.now() + HOUR
    const assignment = await anAssignment(teacher, setId, {
      opensAt,
      closesAt: opensAt + HOUR,
      feedback: 'closed',
    })
    const { client, seat } = await aStudent(bench, assignment.joinCode, 'Early')
    expect([seat.state, seat.mayStart]).toEqual(['not-open', false])
    const attempts = `/api/seats/${assignment.id}/attempts`
    const early = await client.call<ProblemDocument>('POST', attempts)
    expect([early.status, early.body.code]).toEqual([422, 'not-ready'])

    bench.wait(HOUR)
    const { id } = await start(client, assignment.id)
    await ok(save(client, id, 'verdict', { value: { verdict: 'true' } }))
    bench.wait(HOUR)
    const other = await aStudent(bench, assignment.joinCode, 'Late')
    expect([other.seat.state, other.seat.mayStart]).toEqual(['closed', false])
    const late = await other.client.call<ProblemDocument>('POST', attempts)
    expect([late.status, late.body.code]).toEqual([409, 'ended'])
    bench.wait(30_000)
    const closed = await ok(client.call<Seat>('GET', `/api/seats/${assignment.id}`))
    expect(closed.attempts).toEqual([
      { id, number: 1, startedAt: opensAt, endedAt: opensAt + HOUR, answered: 1, mayReview: true },
    ])
  })
})

describe('the wrong person', () => {
  it('finds nothing of a seat: nobody, another student, a teacher', async () => {
    const assignment = await anAssignment(teacher, setId, { feedback: 'each-answer' })
    const { client } = await aStudent(bench, assignment.joinCode, 'Own')
    const { client: other } = await aStudent(bench, assignment.joinCode, 'Other')
    const elsewhere = await anAssignment(teacher, setId)
    const { client: stranger } = await aStudent(bench, elsewhere.joinCode, 'Stranger')
    const { id } = await start(client, assignment.id)
    await start(other, assignment.id)
    const answer = { value: { verdict: 'true' }, isFlagged: false, sequence: 1 }
    const calls: [string, string, unknown?][] = [
      ['GET', `/api/attempts/${id}`],
      ['PUT', `/api/attempts/${id}/responses/verdict`, answer],
      ['POST', `/api/attempts/${id}/responses/verdict/check`],
      ['POST', `/api/attempts/${id}/hand-in`],
      ['GET', `/api/attempts/${id}/result`],
    ]
    for (const [method, path, body] of calls) {
      for (const wrong of [bench.client(), other, stranger, teacher]) {
        expect([path, (await wrong.call(method, path, body)).status]).toEqual([path, 404])
      }
    }
    for (const wrong of [bench.client(), stranger, teacher]) {
      expect((await wrong.call('GET', `/api/seats/${assignment.id}`)).status).toBe(404)
      expect((await wrong.call('POST', `/api/seats/${assignment.id}/attempts`)).status).toBe(404)
    }
    expect((await ok(client.call<Seat>('GET', `/api/seats/${assignment.id}`))).attempts[0]?.endedAt).toBeNull()
  })
})
