import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { AssignmentView, Seat } from '#api/contract.ts'
import { type Bench, openApp } from '#tests/support/open-app.ts'
import { aPassage, aQuestion, aSet, ok } from '#tests/support/teaching.ts'

let bench: Bench
beforeEach(async () => {
  bench = await openApp({ publicUrl: 'https://whosaid.school.example' })
})
afterEach(() => bench.close())

describe('behind a proxy that ends TLS', () => {
  it('browsers that send nothing but their origin can act, other sites cannot', async () => {
    const teacher = await bench.teacher('Ada')
    expect((await teacher.call('POST', '/api/example')).status).toBe(204)
    const foreign = await teacher.call('POST', '/api/example', undefined, { origin: 'https://evil.example' })
    expect(foreign.status).toBe(403)
  })

  it('cookies of teachers and devices travel over https only', async () => {
    const teacher = await bench.teacher('Ada')
    const signedIn = await bench.client().call('POST', '/api/session', {
      email: 'ada@school.example',
      password: 'correct horse battery',
    })
    expect(signedIn.headers.getSetCookie().every((cookie) => /; Secure/.test(cookie))).toBe(true)
    const { passageId } = await aPassage(teacher)
    const { id } = await aSet(teacher, [passageId], [aQuestion(passageId)])
    await ok(teacher.call('POST', `/api/question-sets/${id}/versions`))
    const { joinCode } = await ok(
      teacher.call<AssignmentView>('POST', '/api/assignments', {
        questionSetId: id,
        classId: null,
        title: 'Bridge',
        opensAt: null,
        closesAt: null,
        attemptsAllowed: 1,
        attemptCounts: 'first',
        shuffleQuestions: false,
        shuffleOptions: false,
        feedback: 'never',
        timeLimitMinutes: null,
        identify: 'name',
      }),
    )
    const seat = await bench.client().call<Seat>('POST', `/api/join/${joinCode}`, { by: 'name', name: 'Maya' })
    expect(seat.headers.getSetCookie()).toEqual([expect.stringMatching(/HttpOnly; Secure; SameSite=Lax/)])
  })
})
