import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { NewAccessToken, NewInvitation, ProblemDocument, Session, Teacher } from '#api/contract.ts'
import { type Bench, openApp, PASSWORD } from '#tests/support/open-app.ts'

let bench: Bench
beforeEach(async () => {
  bench = await openApp()
})
afterEach(() => bench.close())

const ada = { name: 'Ada', email: 'ada@school.example', password: PASSWORD }
const QUARTER_HOUR_MS = 15 * 60_000

describe('the first visit', () => {
  it('makes the first teacher the admin, signed in', async () => {
    const visitor = bench.client()
    expect((await visitor.call<Session>('GET', '/api/session')).body).toEqual({
      teacher: null,
      isFirstVisit: true,
      isSignUpOpen: false,
    })
    const { body } = await visitor.call<Teacher>('POST', '/api/teachers', ada)
    expect(body).toEqual({ id: body.id, name: 'Ada', email: 'ada@school.example', role: 'admin' })
    expect((await visitor.call<Session>('GET', '/api/session')).body.teacher).toEqual(body)
  })

  it('lets only one of two simultaneous first visitors in', async () => {
    const answers = await Promise.all(
      ['one', 'two'].map((name) =>
        bench.client().call('POST', '/api/teachers', { ...ada, email: `${name}@school.example` }),
      ),
    )
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 409])
    const late = await bench.client().call('POST', '/api/teachers', { ...ada, email: 'three@school.example' })
    expect(late.status).toBe(403)
  })

  it('names the field and the fix when the input is not right', async () => {
    const { status, body, headers } = await bench
      .client()
      .call<ProblemDocument>('POST', '/api/teachers', { ...ada, password: 'short' })
    expect(status).toBe(422)
    expect(headers.get('content-type')).toBe('application/problem+json')
    expect(body.errors).toEqual([{ path: 'password', message: 'A password needs at least 10 characters.' }])
  })
})

describe('session cookies', () => {
  it('cannot be read by scripts or sent from other sites', async () => {
    const { headers } = await bench.client().call('POST', '/api/teachers', ada)
    for (const cookie of headers.getSetCookie()) expect(cookie).toMatch(/HttpOnly.*SameSite=Lax/)
  })

  it('end with signing out', async () => {
    const teacher = await bench.teacher('Ada')
    expect((await teacher.call('DELETE', '/api/session')).status).toBe(204)
    expect((await teacher.call<Session>('GET', '/api/session')).body.teacher).toBeNull()
  })
})

describe('signing in', () => {
  it('refuses a wrong password and an unknown address in the same words', async () => {
    await bench.teacher('Ada')
    const visitor = bench.client()
    const wrong = await visitor.call<ProblemDocument>('POST', '/api/session', { email: ada.email, password: 'wrong' })
    const unknown = await visitor.call<ProblemDocument>('POST', '/api/session', {
      email: 'nobody@school.example',
      password: PASSWORD,
    })
    expect(wrong.status).toBe(401)
    expect(unknown).toMatchObject({ status: wrong.status, body: wrong.body })
  })

  it('is refused after ten failures on one account, also with the right password, for a quarter of an hour', async () => {
    await bench.teacher('Ada')
    for (let n = 0; n < 10; n++) {
      await bench.client().call('POST', '/api/session', { email: ada.email, password: 'wrong' })
    }
    const right = { email: ada.email, password: PASSWORD }
    expect((await bench.client().call('POST', '/api/session', right)).status).toBe(429)
    bench.wait(QUARTER_HOUR_MS)
    expect((await bench.client().call('POST', '/api/session', right)).status).toBe(200)
  })
})

describe('changing the password', () => {
  it('signs other devices out and keeps this one', async () => {
    const here = await bench.teacher('Ada')
    const there = bench.client()
    await there.call('POST', '/api/session', { email: ada.email, password: PASSWORD })
    const change = { current: PASSWORD, new: 'another long password' }
    expect((await here.call('PUT', '/api/account/password', change)).status).toBe(204)
    expect((await here.call<Session>('GET', '/api/session')).body.teacher?.name).toBe('Ada')
    expect((await there.call<Session>('GET', '/api/session')).body.teacher).toBeNull()
    const { body } = await bench.client().call<Teacher>('POST', '/api/session', {
      email: ada.email,
      password: change.new,
    })
    expect(body.email).toBe(ada.email)
  })

  it('needs the present one', async () => {
    const teacher = await bench.teacher('Ada')
    const { status, body } = await teacher.call<ProblemDocument>('PUT', '/api/account/password', {
      current: 'a guess',
      new: 'another long password',
    })
    expect(status).toBe(422)
    expect(body.errors).toEqual([{ path: 'current', message: 'The present password is not right.' }])
  })
})

describe('further teachers', () => {
  it('come by an invitation that works once', async () => {
    const admin = await bench.teacher('Ada')
    const { body } = await admin.call<NewInvitation>('POST', '/api/invitations', { note: 'for Ben' })
    const ben = { name: 'Ben', email: 'ben@school.example', password: PASSWORD, invitation: body.token }
    expect((await bench.client().call<Teacher>('POST', '/api/teachers', ben)).body.role).toBe('teacher')
    const again = await bench.client().call('POST', '/api/teachers', { ...ben, email: 'eve@school.example' })
    expect(again.status).toBe(403)
  })

  it('cannot use an invitation that is withdrawn or two weeks old', async () => {
    const admin = await bench.teacher('Ada')
    const withdrawn = (await admin.call<NewInvitation>('POST', '/api/invitations', { note: '' })).body
    await admin.call('DELETE', `/api/invitations/${withdrawn.invitation.id}`)
    const old = (await admin.call<NewInvitation>('POST', '/api/invitations', { note: '' })).body
    bench.wait(14 * 24 * 3_600_000)
    for (const { token } of [withdrawn, old]) {
      const check = await bench.client().call('GET', `/api/invitations/${token}/check`)
      expect(check.body).toEqual({ isOpen: false })
      const answer = await bench
        .client()
        .call('POST', '/api/teachers', { ...ada, email: 'x@y.example', invitation: token })
      expect(answer.status).toBe(403)
    }
  })

  it('may sign up by themselves once the admin opens it, and are no admins', async () => {
    const admin = await bench.teacher('Ada')
    const ben = { name: 'Ben', email: 'ben@school.example', password: PASSWORD }
    expect((await bench.client().call('POST', '/api/teachers', ben)).status).toBe(403)
    await admin.call('PUT', '/api/settings', { isSignUpOpen: true })
    const visitor = bench.client()
    expect((await visitor.call<Teacher>('POST', '/api/teachers', ben)).body.role).toBe('teacher')
    expect((await visitor.call('PUT', '/api/settings', { isSignUpOpen: false })).status).toBe(403)
    expect((await visitor.call('POST', '/api/invitations', { note: '' })).status).toBe(403)
  })
})

describe('access tokens', () => {
  it('speak for their teacher until they are revoked', async () => {
    const teacher = await bench.teacher('Ada')
    const { body } = await teacher.call<NewAccessToken>('POST', '/api/access-tokens', { name: 'curl' })
    const script = bench.client(body.token)
    expect((await script.call('GET', '/api/passages')).status).toBe(200)
    expect((await teacher.call('DELETE', `/api/access-tokens/${body.accessToken.id}`)).status).toBe(204)
    expect((await script.call('GET', '/api/passages')).status).toBe(401)
  })

  it('of one teacher cannot be revoked by another', async () => {
    const { body } = await (await bench.teacher('Ada')).call<NewAccessToken>('POST', '/api/access-tokens', {
      name: 'a',
    })
    const other = await bench.teacher('Ben')
    expect((await other.call('DELETE', `/api/access-tokens/${body.accessToken.id}`)).status).toBe(404)
  })
})
