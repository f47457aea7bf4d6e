import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { Invitation, NewAccessToken, ProblemDocument, Teacher } from '#api/contract.ts'
import { type Bench, type Client, openApp, PASSWORD } from '#tests/support/open-app.ts'
import { ok } from '#tests/support/teaching.ts'

let bench: Bench
let admin: Client

beforeEach(async () => {
  bench = await openApp()
  admin = await bench.teacher('Ada')
})
afterEach(() => bench.close())

const signUp = (email: string, visitor = bench.client()) =>
  visitor.call<Teacher & ProblemDocument>('POST', '/api/teachers', { name: 'Ben', email, password: PASSWORD })
const signIn = (email: string, password = PASSWORD, headers: Record<string, string> = {}) =>
  bench.client().call<ProblemDocument>('POST', '/api/session', { email, password }, headers)

describe('an access token', () => {
  it('changes neither name nor password of its teacher, and says why', async () => {
    const { token } = await ok(admin.call<NewAccessToken>('POST', '/api/access-tokens', { name: 'curl' }))
    const script = bench.client(token)
    const why = 'A script cannot do this. Sign in with your password.'
    const change = { current: PASSWORD, new: 'another long password' }
    for (const call of [
      script.call<ProblemDocument>('PATCH', '/api/account', { name: 'Eve' }),
      script.call<ProblemDocument>('PUT', '/api/account/password', change),
    ]) {
      const { status, body } = await call
      expect([status, body.detail]).toEqual([403, why])
    }
    expect((await signIn('ada@school.example')).status).toBe(200)
  })
})

describe('an e-mail address', () => {
  beforeEach(() => ok(admin.call('PUT', '/api/settings', { isSignUpOpen: true })))

  it('makes one account when twenty visitors send it at once; the others are told of it', async () => {
    const answers = await Promise.all(Array.from({ length: 20 }, () => signUp('ben@school.example')))
    expect(answers.filter(({ status }) => status === 200)).toHaveLength(1)
    const others = answers.filter(({ status }) => status !== 200)
    expect(new Set(others.map(({ status, body }) => `${status} ${body.errors?.[0]?.path}`))).toEqual(
      new Set(['422 email']),
    )
    expect((await signIn('ben@school.example')).status).toBe(200)
  })

  it('is one account in every case and with the spaces that pasting adds', async () => {
    expect((await signUp(' Ben@School.example ')).body.email).toBe('ben@school.example')
    for (const email of ['ben@school.example', 'BEN@SCHOOL.EXAMPLE', '\tben@school.example\n']) {
      expect((await signUp(email)).status).toBe(422)
      expect((await signIn(email)).status).toBe(200)
    }
    for (const email of ['ben@school.example\u0000', 'ben\u200b@school.example', 'ben@school', 'bén@school.example']) {
      expect((await signUp(email)).status).toBe(422)
    }
  })
})

it('an invitation used twenty times at once makes one account and leaves no other behind', async () => {
  const { body } = await admin.call<{ token: string }>('POST', '/api/invitations', { note: '' })
  const answers = await Promise.all(
    Array.from({ length: 20 }, (_, at) => {
      const input = { name: 'Ben', email: `ben${at}@school.example`, password: PASSWORD, invitation: body.token }
      return bench.client().call('POST', '/api/teachers', input)
    }),
  )
  expect(answers.filter(({ status }) => status === 200)).toHaveLength(1)
  expect(answers.every(({ status }) => [200, 403, 409].includes(status))).toBe(true)
  const { entries } = await ok(admin.call<{ entries: Invitation[] }>('GET', '/api/invitations'))
  expect(entries.map(({ usedBy }) => usedBy)).toEqual(['Ben'])
})

it('passwords cannot be guessed faster by asking all at once', async () => {
  const answers = await Promise.all(Array.from({ length: 40 }, (_, at) => signIn('ada@school.example', `guess ${at}`)))
  expect(answers.filter(({ status }) => status === 401)).toHaveLength(10)
  expect(answers.filter(({ status }) => status === 429)).toHaveLength(30)
  expect((await signIn('ada@school.example')).status).toBe(429)
  bench.wait(15 * 60_000)
  expect((await signIn('ada@school.example')).status).toBe(200)
})

it('signing in rightly is never counted', async () => {
  const sameAddress = { 'x-test-address': 'school' }
  for (let count = 0; count < 12; count++) {
    expect((await signIn('ada@school.example', PASSWORD, sameAddress)).status).toBe(200)
  }
})
