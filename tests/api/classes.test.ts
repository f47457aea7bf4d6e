import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { AssignmentView, ClassSummary, ClassView, ProblemDocument } from '#api/contract.ts'
import { type Bench, type Client, openApp } from '#tests/support/open-app.ts'
import { anAssignment, aPublishedSet } from '#tests/support/published-set.ts'
import { ok } from '#tests/support/teaching.ts'

let bench: Bench
let owner: Client
let other: Client
beforeAll(async () => {
  bench = await openApp()
  owner = await bench.teacher('Ada')
  other = await bench.teacher('Bo')
})
afterAll(() => bench.close())

const create = (names: string, name = '7b') =>
  owner.call<ClassView & ProblemDocument>('POST', '/api/classes', { name, names })
const aClass = (names: string, name?: string): Promise<ClassView> => ok(create(names, name))
const namesOf = ({ students }: ClassView) => students.map(({ displayName }) => displayName)
const lines = (count: number) => Array.from({ length: count }, (_, index) => `Student ${index}`).join('\n')

describe('a class', () => {
  it('is made from a list of names, each with a private code', async () => {
    const made = await aClass(' Ana  Lind \r\n\n\tBen\tÖz\n')
    expect(made).toEqual({
      id: made.id,
      name: '7b',
      version: 2,
      students: ['Ana Lind', 'Ben Öz'].map((displayName, index) => ({
        id: made.students[index]?.id,
        displayName,
        code: expect.stringMatching(/^[3-9A-Y]{8}$/),
        extraTime: 0,
        createdAt: bench.now(),
      })),
      assignments: [],
      isExample: false,
      archivedAt: null,
      createdAt: bench.now(),
    })
    expect((await owner.call('GET', `/api/classes/${made.id}`)).body).toEqual(made)
    expect(new Set(made.students.map(({ code }) => code)).size).toBe(2)
  })

  it('tells equal names apart', async () => {
    const made = await aClass('Ana\nana\nBen\nAna')
    expect(namesOf(made)).toEqual(['Ana', 'ana (2)', 'Ben', 'Ana (3)'])
    const more = await ok(owner.call<ClassView>('POST', `/api/classes/${made.id}/students`, { names: 'BEN' }))
    expect(namesOf(more).at(-1)).toBe('BEN (2)')
  })

  it('refuses a list that cannot be one, and names the line', async () => {
    const refuse = async (names: string) => {
      const { status, body } = await create(names)
      return [status, body.errors?.[0]]
    }
    expect(await refuse(`Ana\n\n${'x'.repeat(61)}`)).toEqual([
      422,
      { path: 'names', message: 'Line 3: A name can have 60 characters.' },
    ])
    expect(await refuse('Ana\nB\u0000en')).toEqual([
      422,
      { path: 'names', message: 'Line 2: This name has a character that cannot be shown. Type it anew.' },
    ])
    expect(await refuse(lines(201))).toEqual([
      422,
      { path: 'names', message: 'A class can have 200 students; with these it would have 201.' },
    ])
    expect(await refuse('x'.repeat(50_001))).toMatchObject([422, { path: 'names' }])
    expect((await create('', ' ')).status).toBe(422)
    expect((await owner.call('POST', '/api/classes', { name: 'x' })).status).toBe(422)
  })

  it('holds 200 students, and stays as it was when more are added', async () => {
    const made = await aClass(lines(200))
    const answer = await owner.call<ProblemDocument>('POST', `/api/classes/${made.id}/students`, { names: 'One more' })
    expect(answer.status).toBe(422)
    expect(await ok(owner.call('GET', `/api/classes/${made.id}`))).toEqual(made)
    expect((await owner.call('POST', `/api/classes/${made.id}/students`, { names: '\n\n' })).status).toBe(422)
  })

  it('is renamed, archived and brought back', async () => {
    const { id, version } = await aClass('Ana')
    const change = (body: object) => ok(owner.call<ClassView>('PATCH', `/api/classes/${id}`, body))
    const renamed = await change({ name: '8b' })
    expect([renamed.name, renamed.version, renamed.archivedAt]).toEqual(['8b', version + 1, null])
    const archivedAt = bench.now()
    expect((await change({ isArchived: true })).archivedAt).toBe(archivedAt)
    bench.wait(1000)
    expect((await change({ isArchived: true })).archivedAt).toBe(archivedAt)
    expect((await change({ isArchived: false })).archivedAt).toBeNull()
    expect((await owner.call('PATCH', `/api/classes/${id}`, { owner: 'me' })).status).toBe(422)
  })

  it('is listed with its size and its assignments', async () => {
    const teacher = await bench.teacher('Cy')
    const made = await ok(teacher.call<ClassView>('POST', '/api/classes', { name: '9c', names: 'Ana\nBen' }))
    await anAssignment(teacher, await aPublishedSet(teacher), { classId: made.id, identify: 'code' })
    await ok(teacher.call('DELETE', `/api/classes/${made.id}/students/${made.students[0]?.id}`))
    const { entries } = await ok(teacher.call<{ entries: ClassSummary[] }>('GET', '/api/classes'))
    expect(entries).toEqual([
      {
        id: made.id,
        name: '9c',
        students: 1,
        assignments: 1,
        isExample: false,
        archivedAt: null,
        createdAt: bench.now(),
      },
    ])
  })

  it('is deleted; what was given to it is named first', async () => {
    const made = await aClass('Ana')
    const assignment = await anAssignment(owner, await aPublishedSet(owner), { classId: made.id, identify: 'list' })
    const refused = await owner.call<ProblemDocument>('DELETE', `/api/classes/${made.id}`)
    expect([refused.status, refused.body.detail]).toEqual([409, expect.stringContaining('“Week 3”')])
    expect((await owner.call('DELETE', `/api/classes/${made.id}?withDependents=true`)).status).toBe(204)
    expect((await owner.call('GET', `/api/classes/${made.id}`)).status).toBe(404)
    expect((await owner.call('GET', `/api/assignments/${assignment.id}`)).status).toBe(404)
    expect((await owner.call('DELETE', `/api/classes/${made.id}`)).status).toBe(404)
    const { id } = await aClass('Ana')
    expect((await owner.call('DELETE', `/api/classes/${id}`)).status).toBe(204)
  })
})

describe('a student on a roster', () => {
  it('is renamed and given extra time, in seats already taken too', async () => {
    const made = await aClass('Ana\nBen')
    const [ana] = made.students
    const assignment = await anAssignment(owner, await aPublishedSet(owner), { classId: made.id, identify: 'list' })
    await ok(bench.client().call('POST', `/api/join/${assignment.joinCode}`, { by: 'list', studentId: ana?.id }))
    const path = `/api/classes/${made.id}/students/${ana?.id}`
    const changed = await ok(owner.call<ClassView>('PATCH', path, { displayName: ' Ben ', extraTime: 25 }))
    expect(changed.students[0]).toEqual({ ...ana, displayName: 'Ben (2)', extraTime: 25 })
    const view = await ok(owner.call<AssignmentView>('GET', `/api/assignments/${assignment.id}`))
    expect(view.participants.map(({ displayName, extraTime }) => [displayName, extraTime])).toEqual([
      ['Ben (2)', 25],
      ['Ben', 0],
    ])
    for (const body of [{ extraTime: -1 }, { extraTime: 401 }, { extraTime: 1.5 }, { displayName: 'a\u0001' }, {}]) {
      expect((await owner.call('PATCH', path, body)).status).toBe(Object.keys(body).length === 0 ? 200 : 422)
    }
  })

  it('gets a new private code', async () => {
    const made = await aClass('Ana')
    const path = `/api/classes/${made.id}/students/${made.students[0]?.id}/code`
    const [renewed] = (await ok(owner.call<ClassView>('POST', path))).students
    expect(renewed?.code).toMatch(/^[3-9A-Y]{8}$/)
    expect(renewed?.code).not.toBe(made.students[0]?.code)
  })

  it('is taken off once, and the attempts already made are kept', async () => {
    const made = await aClass('Ana\nBen')
    const [ana] = made.students
    const assignment = await anAssignment(owner, await aPublishedSet(owner), { classId: made.id, identify: 'list' })
    const student = bench.client()
    await ok(student.call('POST', `/api/join/${assignment.joinCode}`, { by: 'list', studentId: ana?.id }))
    await ok(student.call('POST', `/api/seats/${assignment.id}/attempts`))
    const path = `/api/classes/${made.id}/students/${ana?.id}`
    expect(namesOf(await ok(owner.call<ClassView>('DELETE', path)))).toEqual(['Ben'])
    expect((await owner.call('DELETE', path)).status).toBe(404)
    expect((await owner.call('POST', `${path}/code`)).status).toBe(404)
    const view = await ok(owner.call<AssignmentView>('GET', `/api/assignments/${assignment.id}`))
    expect(view.participants.map(({ displayName, attempts }) => [displayName, attempts.length])).toEqual([
      ['Ben', 0],
      ['Ana', 1],
    ])
    expect([view.students, view.started]).toEqual([2, 1])
  })
})

describe('the wrong person', () => {
  it('finds no class: nobody, a student, another teacher', async () => {
    const made = await aClass('Ana')
    const student = `/api/classes/${made.id}/students/${made.students[0]?.id}`
    const calls: [string, string, unknown?][] = [
      ['GET', `/api/classes/${made.id}`],
      ['PATCH', `/api/classes/${made.id}`, { name: 'x' }],
      ['DELETE', `/api/classes/${made.id}?withDependents=true`],
      ['POST', `/api/classes/${made.id}/students`, { names: 'x' }],
      ['PATCH', student, { extraTime: 10 }],
      ['DELETE', student],
      ['POST', `${student}/code`],
    ]
    for (const [method, path, body] of calls) {
      expect([path, (await bench.client().call(method, path, body)).status]).toEqual([path, 401])
      expect([path, (await other.call(method, path, body)).status]).toEqual([path, 404])
    }
    expect((await bench.client().call('GET', '/api/classes')).status).toBe(401)
    expect((await bench.client().call('POST', '/api/classes', { name: 'x', names: '' })).status).toBe(401)
    expect((await other.call('GET', '/api/classes')).body).toEqual({ entries: [] })
    const mine = await ok(other.call<ClassView>('POST', '/api/classes', { name: 'x', names: '' }))
    const crossed = `/api/classes/${mine.id}/students/${made.students[0]?.id}`
    expect((await other.call('PATCH', crossed, { extraTime: 10 })).status).toBe(404)
    expect((await other.call('DELETE', crossed)).status).toBe(404)
    expect((await other.call('POST', `${crossed}/code`)).status).toBe(404)
    expect(await ok(owner.call('GET', `/api/classes/${made.id}`))).toEqual(made)
  })
})
