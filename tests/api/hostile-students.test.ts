import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type {
  AssignmentView,
  AttemptResult,
  AttemptView,
  ClassView,
  InvitationToJoin,
  ProblemDocument,
  Seat,
  Student,
} from '#api/contract.ts'
import { type Bench, type Client, openApp } from '#tests/support/open-app.ts'
import { anAssignment, aPublishedSet, aStudent, HIDDEN, save, start } from '#tests/support/published-set.ts'
import { ok } from '#tests/support/teaching.ts'

let bench: Bench
let teacher: Client
let setId: string

beforeEach(async () => {
  bench = await openApp()
  teacher = await bench.teacher('Ada')
  setId = await aPublishedSet(teacher)
})
afterEach(() => bench.close())

const aClass = (names: string) => ok(teacher.call<ClassView>('POST', '/api/classes', { name: '7a', names }))
const join = (client: Client, joinCode: string, claim: object) =>
  client.call<Seat & ProblemDocument>('POST', `/api/join/${joinCode}`, claim)

interface InClass {
  readonly roster: ClassView
  readonly ana: Student
  readonly path: string
  readonly assignment: AssignmentView
  readonly device: Client
  readonly attempt: AttemptView
}

/** Ana of a class has started, on one device. */
async function anaAtWork(): Promise<InClass> {
  const roster = await aClass('Ana\nBen')
  const [ana] = roster.students
  if (ana === undefined) throw new Error('the class is empty')
  const assignment = await anAssignment(teacher, setId, { classId: roster.id, identify: 'list' })
  const device = bench.client()
  await ok(join(device, assignment.joinCode, { by: 'list', studentId: ana.id }))
  const attempt = await start(device, assignment.id)
  await ok(save(device, attempt.id, 'choice', { value: { option: 'a' } }))
  return { roster, ana, path: `/api/classes/${roster.id}/students/${ana.id}`, assignment, device, attempt }
}

/** What every student call about the attempt answers. */
async function statusesOf(device: Client, { assignment, attempt }: InClass): Promise<Set<number>> {
  const calls = [
    device.call('GET', `/api/seats/${assignment.id}`),
    device.call('POST', `/api/seats/${assignment.id}/attempts`),
    device.call('GET', `/api/attempts/${attempt.id}`),
    save(device, attempt.id, 'choice', { value: { option: 'b' }, sequence: 2 }),
    device.call('POST', `/api/attempts/${attempt.id}/responses/choice/check`),
    device.call('POST', `/api/attempts/${attempt.id}/hand-in`),
    device.call('GET', `/api/attempts/${attempt.id}/result`),
  ]
  return new Set((await Promise.all(calls)).map(({ status }) => status))
}

describe('a new private code', () => {
  it('puts out whoever sat in the seat: no call works, and the new code is not told to them', async () => {
    const there = await anaAtWork()
    await ok(teacher.call('POST', `${there.path}/code`))
    expect(await statusesOf(there.device, there)).toEqual(new Set([404]))
    const seen = await ok(there.device.call<InvitationToJoin>('GET', `/api/join/${there.assignment.joinCode}`))
    expect(seen.seat).toBeNull()
    const again = await join(there.device, there.assignment.joinCode, { by: 'list', studentId: there.ana.id })
    expect(again.status).toBe(409)
  })

  it('lets its student go on where the answers are', async () => {
    const { path, ana, assignment, attempt } = await anaAtWork()
    const { students } = await ok(teacher.call<ClassView>('POST', `${path}/code`))
    const code = students.find(({ id }) => id === ana.id)?.code
    const ownDevice = bench.client()
    await ok(join(ownDevice, assignment.joinCode, { by: 'code', code }))
    const view = await start(ownDevice, assignment.id)
    expect([view.id, view.responses.map(({ value }) => value)]).toEqual([attempt.id, [{ option: 'a' }]])
  })

  it('leaves other students in their seats', async () => {
    const { roster, path, assignment } = await anaAtWork()
    const ben = bench.client()
    await ok(join(ben, assignment.joinCode, { by: 'list', studentId: roster.students[1]?.id }))
    await ok(teacher.call('POST', `${path}/code`))
    expect((await ok(ben.call<Seat>('GET', `/api/seats/${assignment.id}`))).displayName).toBe('Ben')
  })
})

describe('a student taken off the roster', () => {
  it('can go on nowhere; what was answered stays with the teacher', async () => {
    const there = await anaAtWork()
    await ok(teacher.call('DELETE', there.path))
    expect(await statusesOf(there.device, there)).toEqual(new Set([404]))
    for (const claim of [
      { by: 'code', code: there.ana.code },
      { by: 'list', studentId: there.ana.id },
    ]) {
      expect((await join(bench.client(), there.assignment.joinCode, claim)).status).toBe(422)
    }
    const view = await ok(teacher.call<AssignmentView>('GET', `/api/assignments/${there.assignment.id}`))
    const kept = view.participants.find(({ displayName }) => displayName === 'Ana')
    expect(kept?.attempts.map(({ id, answered }) => [id, answered])).toEqual([[there.attempt.id, 1]])
  })
})

it('a removed participant finds nothing, by device or by code', async () => {
  const assignment = await anAssignment(teacher, setId)
  const { client, seat } = await aStudent(bench, assignment.joinCode, 'Ana')
  const attempt = await start(client, assignment.id)
  const view = await ok(teacher.call<AssignmentView>('GET', `/api/assignments/${assignment.id}`))
  await ok(
    teacher.call('DELETE', `/api/assignments/${assignment.id}/participants/${view.participants[0]?.participantId}`),
  )
  expect((await client.call('GET', `/api/attempts/${attempt.id}`)).status).toBe(404)
  expect((await save(client, attempt.id, 'choice', { value: { option: 'a' } })).status).toBe(404)
  expect((await join(bench.client(), assignment.joinCode, { by: 'code', code: seat.privateCode })).status).toBe(422)
})

describe('a name', () => {
  it('that only looks different to a machine is taken', async () => {
    const assignment = await anAssignment(teacher, setId)
    await aStudent(bench, assignment.joinCode, 'Anna Lind')
    for (const name of ['anna  lind', 'An\u200Bna Lind', 'Anna Lind\u2060', 'Ａｎｎａ Lind', 'An\u00ADna Lind']) {
      expect([name, (await join(bench.client(), assignment.joinCode, { by: 'name', name })).status]).toEqual([
        name,
        409,
      ])
    }
  })
})

describe('what is somebody else’s', () => {
  it('a private code opens no other assignment, and no other class', async () => {
    const [first, second] = [await anAssignment(teacher, setId), await anAssignment(teacher, setId)]
    const { seat } = await aStudent(bench, first.joinCode, 'Ana')
    expect((await join(bench.client(), second.joinCode, { by: 'code', code: seat.privateCode })).status).toBe(422)
    const { ana } = await anaAtWork()
    const other = await aClass('Eve')
    const toOther = await anAssignment(teacher, setId, { classId: other.id, identify: 'code' })
    expect((await join(bench.client(), toOther.joinCode, { by: 'code', code: ana.code })).status).toBe(422)
    expect((await join(bench.client(), first.joinCode, { by: 'code', code: ana.code })).status).toBe(422)
  })

  it('a device of one assignment reaches nothing of another, whatever ids it sends', async () => {
    const [first, second] = [await anAssignment(teacher, setId), await anAssignment(teacher, setId)]
    const ana = await aStudent(bench, first.joinCode, 'Ana')
    const ben = await aStudent(bench, second.joinCode, 'Ben')
    const [mine, others] = [await start(ana.client, first.id), await start(ben.client, second.id)]
    expect((await ana.client.call('GET', `/api/seats/${second.id}`)).status).toBe(404)
    expect((await save(ana.client, others.id, 'choice', { value: { option: 'a' } })).status).toBe(404)
    expect((await ana.client.call('POST', `/api/attempts/${others.id}/hand-in`)).status).toBe(404)
    for (const path of [`/api/seats/${first.id}`, `/api/attempts/${mine.id}`, `/api/join/${first.joinCode}`]) {
      const text = JSON.stringify((await ana.client.call('GET', path)).body)
      expect(text).not.toMatch(new RegExp(`Ben|${second.id}|${others.id}|school\\.example|${second.joinCode}`))
    }
  })
})

describe('keys and time', () => {
  const marker = new RegExp(Object.values(HIDDEN).join('|'))

  it('“after handing in” with several attempts shows the key before the next one: the teacher chooses that', async () => {
    const assignment = await anAssignment(teacher, setId, { attemptsAllowed: 2, feedback: 'hand-in' })
    const { client } = await aStudent(bench, assignment.joinCode, 'Ana')
    const first = await start(client, assignment.id)
    await ok(client.call('POST', `/api/attempts/${first.id}/hand-in`))
    const second = await start(client, assignment.id)
    // The key is out, so it can be read beside the second attempt; nothing of the second attempt itself tells it.
    const result = await ok(client.call<AttemptResult>('GET', `/api/attempts/${first.id}/result`))
    expect(JSON.stringify(result.review)).toMatch(marker)
    expect(JSON.stringify(second)).not.toMatch(marker)
    expect((await client.call('GET', `/api/attempts/${second.id}/result`)).status).toBe(422)
    await ok(client.call('POST', `/api/attempts/${second.id}/hand-in`))
    expect((await client.call('POST', `/api/seats/${assignment.id}/attempts`)).status).toBe(409)
  })

  it('nothing of the key is told by an assignment that was opened again after it had closed', async () => {
    const closesAt = bench.now() + 60_000
    const assignment = await anAssignment(teacher, setId, { closesAt, feedback: 'closed' })
    const { client } = await aStudent(bench, assignment.joinCode, 'Ana')
    const attempt = await start(client, assignment.id)
    await ok(client.call('POST', `/api/attempts/${attempt.id}/hand-in`))
    await ok(teacher.call('PATCH', `/api/assignments/${assignment.id}`, { closesAt: closesAt + 3_600_000 }))
    bench.wait(120_000)
    const result = await ok(client.call<AttemptResult>('GET', `/api/attempts/${attempt.id}/result`))
    expect(result.review).toBeNull()
  })
})
