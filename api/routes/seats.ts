import { createRoute } from '@hono/zod-openapi'
import type { Context as HonoContext } from 'hono'
import { setCookie } from 'hono/cookie'
import { ownWork, privateCodeInput } from '#api/resources/own-work.ts'
import {
  attemptResult,
  attemptView,
  byAssignment,
  byAttemptId,
  byJoinCode,
  byQuestion,
  checked,
  handIn,
  invitationToJoin,
  responseInput,
  seat,
  seatClaim,
  storedResponse,
} from '#api/resources/seat.ts'
import { handInAttempt, readAttempt, startAttempt } from '#api/services/seats/attempts.ts'
import { readInvitation } from '#api/services/seats/invitation.ts'
import { openOwnWork, readOwnWork } from '#api/services/seats/own-work.ts'
import { checkResponse, readResult } from '#api/services/seats/results.ts'
import { saveResponse } from '#api/services/seats/save-response.ts'
import { leaveSeats, readSeat } from '#api/services/seats/seat-view.ts'
import { takeSeat } from '#api/services/seats/take-seat.ts'
import { answer, body, type Env, newRouter, nothing } from './router.ts'

const tags = ['Students']
export const DEVICE_COOKIE = 'whosaid_device'
const HALF_A_YEAR_S = 15_552_000

const invitation = createRoute({
  method: 'get',
  path: '/join/{joinCode}',
  tags,
  summary: 'What a join code leads to',
  request: { params: byJoinCode },
  responses: answer(invitationToJoin, 'The assignment, as far as anybody with the code may know it.'),
})
const take = createRoute({
  method: 'post',
  path: '/join/{joinCode}',
  tags,
  summary: 'Take a seat by private code, by picking or by typing a name; sets the device cookie',
  request: { params: byJoinCode, ...body(seatClaim) },
  responses: answer(seat, 'The seat.'),
})
const openWork = createRoute({
  method: 'post',
  path: '/private-code',
  tags,
  summary: 'Come back with a private code: takes the seats of its student on this device; sets the device cookie',
  request: body(privateCodeInput),
  responses: answer(ownWork, 'What the student has to do and has done.'),
})
const myWork = createRoute({
  method: 'get',
  path: '/my-work',
  tags,
  summary: 'The work of whoever took a seat on this device last',
  responses: answer(ownWork, 'What the student has to do and has done.'),
})
const leave = createRoute({
  method: 'delete',
  path: '/seats',
  tags,
  summary: 'Forget this device, so that somebody else can use it',
  responses: nothing,
})
const mySeat = createRoute({
  method: 'get',
  path: '/seats/{assignmentId}',
  tags,
  summary: 'The own seat with its attempts',
  request: { params: byAssignment },
  responses: answer(seat, 'The seat.'),
})
const start = createRoute({
  method: 'post',
  path: '/seats/{assignmentId}/attempts',
  tags,
  summary: 'Start an attempt, or go on with the one that runs',
  request: { params: byAssignment },
  responses: answer(attemptView, 'The attempt.'),
})
const attempt = createRoute({
  method: 'get',
  path: '/attempts/{attemptId}',
  tags,
  summary: 'The own attempt: passages, questions without keys, saved responses',
  request: { params: byAttemptId },
  responses: answer(attemptView, 'The attempt.'),
})
const save = createRoute({
  method: 'put',
  path: '/attempts/{attemptId}/responses/{questionId}',
  tags,
  summary: 'Save an answer; the answer to this call means that it is on disk',
  request: { params: byQuestion, ...body(responseInput) },
  responses: answer(storedResponse, 'What is stored now.'),
})
const check = createRoute({
  method: 'post',
  path: '/attempts/{attemptId}/responses/{questionId}/check',
  tags,
  summary: 'Ask for feedback on one answer, where the policy gives it after each; from then on the answer stands',
  request: { params: byQuestion },
  responses: answer(checked, 'The marked answer with key and explanation.'),
})
const finish = createRoute({
  method: 'post',
  path: '/attempts/{attemptId}/hand-in',
  tags,
  summary: 'Hand in; doing it twice changes nothing',
  request: { params: byAttemptId },
  responses: answer(handIn, 'When it ended, and whether the result may be seen.'),
})
const result = createRoute({
  method: 'get',
  path: '/attempts/{attemptId}/result',
  tags,
  summary: 'The own result, as far as the feedback policy allows',
  request: { params: byAttemptId },
  responses: answer(attemptResult, 'The result.'),
})

function keepDevice(c: HonoContext<Env>, token: string): void {
  const secure = c.var.isSecure
  setCookie(c, DEVICE_COOKIE, token, { httpOnly: true, sameSite: 'Lax', path: '/api', maxAge: HALF_A_YEAR_S, secure })
}

export const seats = newRouter()
  .openapi(invitation, async (c) => c.json(await readInvitation(c.var.context, c.req.valid('param').joinCode), 200))
  .openapi(take, async (c) => {
    const taken = await takeSeat(c.var.context, c.req.valid('param').joinCode, c.req.valid('json'))
    if (taken.newDeviceToken !== null) keepDevice(c, taken.newDeviceToken)
    return c.json(taken.seat, 200)
  })
  .openapi(openWork, async (c) => {
    const { work, newDeviceToken } = await openOwnWork(c.var.context, c.req.valid('json').code)
    if (newDeviceToken !== null) keepDevice(c, newDeviceToken)
    return c.json(work, 200)
  })
  .openapi(myWork, async (c) => c.json(await readOwnWork(c.var.context), 200))
  .openapi(leave, async (c) => {
    await leaveSeats(c.var.context)
    setCookie(c, DEVICE_COOKIE, '', { path: '/api', maxAge: 0 })
    return c.body(null, 204)
  })
  .openapi(mySeat, async (c) => c.json(await readSeat(c.var.context, c.req.valid('param').assignmentId), 200))
  .openapi(start, async (c) => c.json(await startAttempt(c.var.context, c.req.valid('param').assignmentId), 200))
  .openapi(attempt, async (c) => c.json(await readAttempt(c.var.context, c.req.valid('param').attemptId), 200))
  .openapi(save, async (c) => {
    const { attemptId, questionId } = c.req.valid('param')
    return c.json(await saveResponse(c.var.context, attemptId, questionId, c.req.valid('json')), 200)
  })
  .openapi(check, async (c) => {
    const { attemptId, questionId } = c.req.valid('param')
    return c.json(await checkResponse(c.var.context, attemptId, questionId), 200)
  })
  .openapi(finish, async (c) => c.json(await handInAttempt(c.var.context, c.req.valid('param').attemptId), 200))
  .openapi(result, async (c) => c.json(await readResult(c.var.context, c.req.valid('param').attemptId), 200))
