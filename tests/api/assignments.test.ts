import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { AssignmentSummary, AssignmentView, ClassView, ProblemDocument } from '#api/contract.ts'
import { kindNames, kinds } from '#api/domain/question-kinds/index.ts'
import { type Bench, type Client, openApp } from '#tests/support/open-app.ts'
import {
  anAssignment,
  aPublishedSet,
  aStudent,
  markedByKey,
  OPEN_SETTINGS,
  save,
  start,
} from '#tests/support/published-set.ts'
import { aPassage, aQuestion, aSet, ok } from '#tests/support/teaching.ts'

let bench: Bench
let owner: Client
let other: Client
let setId: string
beforeAll(async () => {
  bench = await openApp()
  owner = await bench.teacher('Ada')
  other = await bench.teacher('Bo')
  setId = await aPublishedSet(owner)
})
afterAll(() => bench.close())

const MINUTE = 60_000
const create = (body: object, client = owner) =>
  client.call<AssignmentView & ProblemDocument>('POST', '/api/assignments', {
    questionSetId: setId,
    classId: null,
    title: 'Week 3',
    ...OPEN_SETTINGS,
    ...body,
  })
const read = (id: string) => ok(owner.call<AssignmentView>('GET', `/api/assignments/${id}`))
const aClass = (names: string) => ok(owner.call<ClassView>('POST', '/api/classes', { name: '7b', names }))

describe('an assignment', () => {
  it('gives out the newest published version under a join code', async () => {
    const answer = await create({ timeLimitMinutes: 20, feedback: 'hand-in' })
    expect(answer.headers.get('etag')).toBe('"1"')
    const { id, joinCode, passages } = answer.body
    expect(answer.body).toEqual({
      id,
      title: 'Week 3',
      joinCode,
      state: 'open',
      questionSet: { id: setId, title: 'Who said what', number: 1 },
      class: null,
      passages: [{ id: passages[0]?.id, title: 'The bridge' }],
      students: 0,
      started: 0,
      handedIn: 0,
      isExample: false,
      createdAt: bench.now(),
      ...OPEN_SETTINGS,
      timeLimitMinutes: 20,
      feedback: 'hand-in',
      version: 1,
      questions: kindNames.length,
      points: 2 * kindNames.length,
      participants: [],
    })
    expect(joinCode).toMatch(/^[3-9A-Y]{6}$/)
    expect(await read(id)).toEqual(answer.body)
  })

  it('keeps its version when the set is published again', async () => {
    const { passageId } = await aPassage(owner)
    const set = await aSet(owner, [passageId], [aQuestion(passageId)])
    const publish = () => ok(owner.call('POST', `/api/question-sets/${set.id}/versions`))
    await publish()
    const first = await anAssignment(owner, set.id)
    const draft = { title: 'Longer', passageIds: [passageId] }
    const questions = [aQuestion(passageId), aQuestion(passageId, { id: 'again', points: 5 })]
    await ok(owner.call('PUT', `/api/question-sets/${set.id}`, { ...draft, questions }))
    expect((await anAssignment(owner, set.id)).questions).toBe(1)
    await publish()
    const second = await anAssignment(owner, set.id)
    expect([second.questionSet.number, second.questionSet.title, second.questions, second.points]).toEqual([
      2,
      'Longer',
      2,
      7,
    ])
    expect((await read(first.id)).questions).toBe(1)
  })

  it('needs a published set', async () => {
    const { passageId } = await aPassage(owner)
    const { id } = await aSet(owner, [passageId], [aQuestion(passageId)])
    const answer = await create({ questionSetId: id })
    expect([answer.status, answer.body.code]).toEqual([422, 'not-ready'])
  })

  it('is refused with the field that is wrong', async () => {
    const { id: classId } = await aClass('Ana')
    const refuse = async (body: object) => {
      const answer = await create(body)
      return [answer.status, answer.body.errors?.[0]?.path]
    }
    expect(await refuse({ opensAt: 2000, closesAt: 2000 })).toEqual([422, 'closesAt'])
    expect(await refuse({ identify: 'list' })).toEqual([422, 'identify'])
    expect(await refuse({ identify: 'code' })).toEqual([422, 'identify'])
    expect(await refuse({ classId, identify: 'name' })).toEqual([422, 'identify'])
    expect(await refuse({ title: ' ' })).toEqual([422, 'title'])
    expect(await refuse({ attemptsAllowed: 0 })).toEqual([422, 'attemptsAllowed'])
    expect(await refuse({ timeLimitMinutes: 'ten' })).toEqual([422, 'timeLimitMinutes'])
    expect(await refuse({ feedback: 'always' })).toEqual([422, 'feedback'])
    expect(await refuse({ feedback: 'hand-in', secondTry: 0.5 })).toEqual([422, 'secondTry'])
    expect(await refuse({ feedback: 'each-answer', secondTry: 1.5 })).toEqual([422, 'secondTry'])
    expect((await refuse({ ownerId: 'me' }))[0]).toBe(422)
  })

  it('is listed, newest first, and by question set', async () => {
    const teacher = await bench.teacher('Cy')
    const first = await anAssignment(teacher, await aPublishedSet(teacher), { title: 'First' })
    bench.wait(1000)
    const second = await anAssignment(teacher, await aPublishedSet(teacher), { title: 'Second' })
    const titles = async (query = '') => {
      const { entries } = await ok(teacher.call<{ entries: AssignmentSummary[] }>('GET', `/api/assignments${query}`))
      return entries.map(({ title }) => title)
    }
    expect(await titles()).toEqual(['Second', 'First'])
    expect(await titles(`?questionSetId=${first.questionSet.id}`)).toEqual(['First'])
    expect(await titles('?questionSetId=nothing')).toEqual([])
    const { version, questions, points, participants, ...rest } = second
    const { entries } = await ok(teacher.call<{ entries: AssignmentSummary[] }>('GET', '/api/assignments'))
    expect(rest).toMatchObject({ ...entries[0] })
  })
})

describe('its students', () => {
  it('are all of the roster, with what they did so far', async () => {
    const roster = await aClass('Ana\nBen\nCem')
    const [ana, ben, cem] = roster.students
    const { id, joinCode } = await anAssignment(owner, setId, {
      classId: roster.id,
      identify: 'list',
      timeLimitMinutes: 10,
    })
    const seated = async (studentId: string | undefined) => {
      const client = bench.client()
      await ok(client.call('POST', `/api/join/${joinCode}`, { by: 'list', studentId }))
      return client
    }
    const working = await seated(ben?.id)
    const attempt = await start(working, id)
    await ok(save(working, attempt.id, 'verdict', { value: kinds.verdict.specimen.fullCredit }))
    await ok(save(working, attempt.id, 'choice', { value: { option: null } }))
    await seated(cem?.id)
    const view = await read(id)
    expect([view.students, view.started, view.handedIn]).toEqual([3, 1, 0])
    const participantId = expect.any(String)
    const score = { earned: 2, possible: 2 * kindNames.length, waiting: 0 }
    const progress = { id: attempt.id, number: 1, startedAt: attempt.startedAt, answered: 1, score }
    expect(view.participants).toEqual([
      { participantId: null, displayName: 'Ana', code: ana?.code, extraTime: 0, attempts: [] },
      { participantId, displayName: 'Ben', code: ben?.code, extraTime: 0, attempts: [{ ...progress, endedAt: null }] },
      { participantId, displayName: 'Cem', code: cem?.code, extraTime: 0, attempts: [] },
    ])
    bench.wait(10 * MINUTE)
    const over = await read(id)
    expect(over.handedIn).toBe(1)
    expect(over.participants[1]?.attempts).toEqual([{ ...progress, endedAt: attempt.startedAt + 10 * MINUTE }])
  })

  it('who typed a name are listed as they came, with their own codes', async () => {
    const { id, joinCode } = await anAssignment(owner, setId)
    const { client, seat } = await aStudent(bench, joinCode, 'Zoe')
    await aStudent(bench, joinCode, 'Abe')
    const attempt = await start(client, id)
    for (const kind of kindNames) {
      await ok(save(client, attempt.id, kind, { value: kinds[kind].specimen.fullCredit }))
    }
    await ok(client.call('POST', `/api/attempts/${attempt.id}/hand-in`))
    const view = await read(id)
    expect(view.participants.map(({ displayName }) => displayName)).toEqual(['Zoe', 'Abe'])
    expect(view.participants[0]?.code).toBe(seat.privateCode)
    expect(view.participants[0]?.attempts[0]).toMatchObject({
      answered: kindNames.length,
      score: { earned: 2 * markedByKey.length, waiting: kindNames.length - markedByKey.length },
      endedAt: bench.now(),
    })
    expect([view.students, view.started, view.handedIn]).toEqual([2, 1, 1])
  })

  it('can be renamed, given extra time and removed', async () => {
    const { id, joinCode } = await anAssignment(owner, setId)
    const { client } = await aStudent(bench, joinCode, 'Zoe')
    const { id: attemptId } = await start(client, id)
    const path = `/api/assignments/${id}/participants/${(await read(id)).participants[0]?.participantId}`
    const changed = await ok(owner.call<AssignmentView>('PATCH', path, { displayName: ' Zoe  A. ', extraTime: 100 }))
    expect(changed.participants[0]).toMatchObject({ displayName: 'Zoe A.', extraTime: 100 })
    for (const body of [{ extraTime: 500 }, { displayName: '' }, { displayName: 'a\u0007' }, { code: 'x' }]) {
      expect((await owner.call('PATCH', path, body)).status).toBe(422)
    }
    expect((await ok(owner.call<AssignmentView>('DELETE', path))).participants).toEqual([])
    expect((await owner.call('DELETE', path)).status).toBe(404)
    expect((await client.call('GET', `/api/attempts/${attemptId}`)).status).toBe(404)
  })
})

describe('changing an assignment', () => {
  it('takes what is given, keeps the rest, and closes it now', async () => {
    const { id } = await anAssignment(owner, setId, { attemptsAllowed: 2 })
    const change = (body: object, headers = {}) =>
      owner.call<AssignmentView & ProblemDocument>('PATCH', `/api/assignments/${id}`, body, headers)
    const changed = await change({ title: 'Week 4', closesAt: bench.now() }, { 'if-match': '"1"' })
    expect(changed.headers.get('etag')).toBe('"2"')
    expect(changed.body).toMatchObject({ title: 'Week 4', state: 'closed', attemptsAllowed: 2, version: 2 })
    expect((await ok(change({ closesAt: null }))).state).toBe('open')
    const stale = await change({ title: 'Lost' }, { 'if-match': '"2"' })
    expect([stale.status, stale.body.code]).toEqual([412, 'stale'])
    expect((await read(id)).title).toBe('Week 4')
  })

  it('checks the whole of it', async () => {
    const opensAt = bench.now() + MINUTE
    const { id } = await anAssignment(owner, setId, { opensAt })
    const refuse = async (body: object) => {
      const answer = await owner.call<ProblemDocument>('PATCH', `/api/assignments/${id}`, body)
      return [answer.status, answer.body.errors?.[0]?.path]
    }
    expect(await refuse({ closesAt: opensAt - 1 })).toEqual([422, 'closesAt'])
    expect(await refuse({ identify: 'list' })).toEqual([422, 'identify'])
    expect(await refuse({ joinCode: 'ABCDEF' })).toEqual([422, ''])
    expect((await read(id)).version).toBe(1)
  })

  it('by two tabs at once lets one win', async () => {
    const { id } = await anAssignment(owner, setId)
    const change = (title: string) => owner.call('PATCH', `/api/assignments/${id}`, { title }, { 'if-match': '"1"' })
    const answers = await Promise.all([change('One'), change('Two')])
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 412])
  })
})

describe('deleting an assignment', () => {
  it('is refused while there are attempts, unless the caller knows', async () => {
    const { id, joinCode } = await anAssignment(owner, setId)
    const { client } = await aStudent(bench, joinCode, 'Zoe')
    await start(client, id)
    const refused = await owner.call<ProblemDocument>('DELETE', `/api/assignments/${id}`)
    expect([refused.status, refused.body.detail]).toEqual([409, expect.stringContaining('1 attempt')])
    expect((await owner.call('DELETE', `/api/assignments/${id}?withDependents=true`)).status).toBe(204)
    expect((await client.call('GET', `/api/seats/${id}`)).status).toBe(404)
    const { id: unused } = await anAssignment(owner, setId)
    expect((await owner.call('DELETE', `/api/assignments/${unused}`)).status).toBe(204)
  })
})

describe('the wrong person', () => {
  it('finds no assignment: nobody, a student, another teacher', async () => {
    const { id, joinCode } = await anAssignment(owner, setId)
    const { client: student } = await aStudent(bench, joinCode, 'Zoe')
    const participant = `/api/assignments/${id}/participants/${(await read(id)).participants[0]?.participantId}`
    const calls: [string, string, unknown?][] = [
      ['GET', `/api/assignments/${id}`],
      ['PATCH', `/api/assignments/${id}`, { title: 'x' }],
      ['DELETE', `/api/assignments/${id}?withDependents=true`],
      ['PATCH', participant, { extraTime: 10 }],
      ['DELETE', participant],
    ]
    for (const [method, path, body] of calls) {
      expect([path, (await bench.client().call(method, path, body)).status]).toEqual([path, 401])
      expect([path, (await student.call(method, path, body)).status]).toEqual([path, 401])
      expect([path, (await other.call(method, path, body)).status]).toEqual([path, 404])
    }
    expect((await bench.client().call('GET', '/api/assignments')).status).toBe(401)
    expect((await student.call('POST', '/api/assignments', { title: 'x' })).status).toBeGreaterThanOrEqual(400)
    expect((await other.call('GET', '/api/assignments')).body).toEqual({ entries: [] })
    expect((await read(id)).participants.length).toBe(1)
  })

  it('gives out no set and no class that is somebody else’s', async () => {
    const { id: classId } = await aClass('Ana')
    expect((await create({}, other)).status).toBe(404)
    const own = await aPublishedSet(other)
    expect((await create({ questionSetId: own, classId, identify: 'list' }, other)).status).toBe(404)
    expect((await create({ questionSetId: 'nothing' })).status).toBe(404)
    const mine = await anAssignment(other, own)
    const { id, joinCode } = await anAssignment(owner, setId)
    await aStudent(bench, joinCode, 'Zoe')
    const crossed = `/api/assignments/${mine.id}/participants/${(await read(id)).participants[0]?.participantId}`
    expect((await other.call('PATCH', crossed, { extraTime: 10 })).status).toBe(404)
    expect((await other.call('DELETE', crossed)).status).toBe(404)
  })
})
