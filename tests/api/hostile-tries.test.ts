import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { AssignmentView, ClassView } from '#api/contract.ts'
import { type Bench, type Client, openApp } from '#tests/support/open-app.ts'
import { anAssignment, aPublishedSet } from '#tests/support/published-set.ts'
import { ok } from '#tests/support/teaching.ts'

let bench: Bench
let teacher: Client
let assignment: AssignmentView
let codes: readonly string[]

beforeEach(async () => {
  bench = await openApp()
  teacher = await bench.teacher('Ada')
  const names = Array.from({ length: 30 }, (_, at) => `Student ${at}`).join('\n')
  const made = await ok(teacher.call<ClassView>('POST', '/api/classes', { name: '7a', names }))
  codes = made.students.map(({ code }) => code)
  assignment = await anAssignment(teacher, await aPublishedSet(teacher), { classId: made.id, identify: 'code' })
})
afterEach(() => bench.close())

/** Everybody of a school comes from one address. */
const school = { 'x-test-address': 'school' }
const look = async (client: Client, joinCode: string): Promise<number> =>
  (await client.call('GET', `/api/join/${joinCode}`, undefined, school)).status
const enter = async (client: Client, code: string | undefined): Promise<number> =>
  (await client.call('POST', `/api/join/${assignment.joinCode}`, { by: 'code', code }, school)).status

async function seated(code: string | undefined): Promise<Client> {
  const client = bench.client()
  expect(await enter(client, code)).toBe(200)
  return client
}

describe('guessing join codes', () => {
  it('a thousand at once gets 300 answers from one address', async () => {
    const guesser = bench.client()
    const answers = await Promise.all(Array.from({ length: 1000 }, () => look(guesser, 'XXXXXX')))
    expect(answers.filter((status) => status === 404)).toHaveLength(300)
    expect(answers.filter((status) => status === 429)).toHaveLength(700)
  })

  it('from the school’s address does not stop a device that has a seat', async () => {
    const [ana, ben] = [await seated(codes[0]), await seated(codes[1])]
    const guesser = bench.client()
    for (let count = 0; count < 301; count++) await look(guesser, 'XXXXXX')
    expect(await look(bench.client(), assignment.joinCode)).toBe(429)
    for (const student of [ana, ben]) {
      expect(await look(student, assignment.joinCode)).toBe(200)
      expect((await student.call('POST', `/api/seats/${assignment.id}/attempts`, undefined, school)).status).toBe(200)
    }
    bench.wait(600_001)
    expect(await look(bench.client(), assignment.joinCode)).toBe(200)
  })

  it('with a device that has a seat ends after 30, for that device alone', async () => {
    const [ana, ben] = [await seated(codes[0]), await seated(codes[1])]
    for (let count = 0; count < 30; count++) expect(await look(ana, 'XXXXXX')).toBe(404)
    expect(await look(ana, assignment.joinCode)).toBe(429)
    expect(await look(ben, assignment.joinCode)).toBe(200)
    expect(await look(bench.client(), assignment.joinCode)).toBe(200)
  })

  it('with a made-up device cookie counts like a device without a seat', async () => {
    const guesser = bench.client()
    let answered = 0
    for (let count = 0; count < 320; count++) {
      const headers = { ...school, cookie: `whosaid_device=made-up-${count}` }
      if ((await guesser.call('GET', '/api/join/XXXXXX', undefined, headers)).status === 404) answered += 1
    }
    expect(answered).toBe(300)
  })
})

describe('private codes', () => {
  it('of a whole class are taken at once from one address, with a typing error each', async () => {
    const students = codes.map((code) => ({ code, client: bench.client() }))
    expect(await Promise.all(students.map(({ client }) => enter(client, 'WWWWWWWW')))).toEqual(students.map(() => 422))
    expect(await Promise.all(students.map(({ client, code }) => enter(client, code)))).toEqual(students.map(() => 200))
  })

  it('are guessed 300 times from one address, and who has a seat still comes back with the code', async () => {
    const ana = await seated(codes[0])
    const guesser = bench.client()
    for (let count = 0; count < 300; count++) expect(await enter(guesser, 'WWWWWWWW')).toBe(422)
    expect(await enter(guesser, codes[1])).toBe(429)
    expect(await enter(ana, codes[0])).toBe(200)
  })
})
