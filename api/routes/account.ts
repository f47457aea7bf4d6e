import { createRoute } from '@hono/zod-openapi'
import type { Context as HonoContext } from 'hono'
import { z } from 'zod'
import {
  accessToken,
  accessTokenInput,
  invitation,
  invitationInput,
  nameChange,
  newAccessToken,
  newInvitation,
  passwordChange,
  session,
  settings,
  signIn as signInInput,
  signUp as signUpInput,
  teacher,
} from '#api/resources/account.ts'
import { byId, listOf } from '#api/resources/shared.ts'
import {
  changeName,
  changePassword,
  checkInvitation,
  readSession,
  signIn,
  signOut,
  signUp,
} from '#api/services/account.ts'
import {
  changeSettings,
  createAccessToken,
  findAccessTokens,
  findInvitations,
  invite,
  readSettings,
  revokeAccessToken,
  withdrawInvitation,
} from '#api/services/administration.ts'
import { answer, body, newRouter, nothing } from './router.ts'

const tags = ['Account']

const read = createRoute({
  method: 'get',
  path: '/session',
  tags,
  summary: 'Who is signed in',
  responses: answer(session, 'The session.'),
})
const enter = createRoute({
  method: 'post',
  path: '/session',
  tags,
  summary: 'Sign in; sets the session cookie',
  request: body(signInInput),
  responses: answer(teacher, 'The teacher.'),
})
const leave = createRoute({
  method: 'delete',
  path: '/session',
  tags,
  summary: 'Sign out',
  responses: nothing,
})
const register = createRoute({
  method: 'post',
  path: '/teachers',
  tags,
  summary: 'Make the first account, or one by invitation; signs in',
  request: body(signUpInput),
  responses: answer(teacher, 'The teacher.'),
})
const check = createRoute({
  method: 'get',
  path: '/invitations/{token}/check',
  tags,
  summary: 'Whether an invitation link still works',
  request: { params: z.object({ token: z.string().max(100) }) },
  responses: answer(z.object({ isOpen: z.boolean() }), 'Open or not.'),
})
const password = createRoute({
  method: 'put',
  path: '/account/password',
  tags,
  summary: 'Change the password; signs out other devices',
  request: body(passwordChange),
  responses: nothing,
})
const name = createRoute({
  method: 'patch',
  path: '/account',
  tags,
  summary: 'Change the name',
  request: body(nameChange),
  responses: answer(teacher, 'The teacher.'),
})
const listTokens = createRoute({
  method: 'get',
  path: '/access-tokens',
  tags,
  summary: 'List your access tokens',
  responses: answer(listOf(accessToken), 'The tokens, without their secret.'),
})
const addToken = createRoute({
  method: 'post',
  path: '/access-tokens',
  tags,
  summary: 'Make an access token; it is told only here',
  request: body(accessTokenInput),
  responses: answer(newAccessToken, 'The token.'),
})
const removeToken = createRoute({
  method: 'delete',
  path: '/access-tokens/{id}',
  tags,
  summary: 'Revoke an access token',
  request: { params: byId },
  responses: nothing,
})
const listInvitations = createRoute({
  method: 'get',
  path: '/invitations',
  tags,
  summary: 'List invitations (admin)',
  responses: answer(listOf(invitation), 'The invitations.'),
})
const addInvitation = createRoute({
  method: 'post',
  path: '/invitations',
  tags,
  summary: 'Invite a teacher (admin); the token is told only here',
  request: body(invitationInput),
  responses: answer(newInvitation, 'The invitation.'),
})
const removeInvitation = createRoute({
  method: 'delete',
  path: '/invitations/{id}',
  tags,
  summary: 'Withdraw an invitation (admin)',
  request: { params: byId },
  responses: nothing,
})
const readAll = createRoute({
  method: 'get',
  path: '/settings',
  tags,
  summary: 'Read the settings (admin)',
  responses: answer(settings, 'The settings.'),
})
const changeAll = createRoute({
  method: 'put',
  path: '/settings',
  tags,
  summary: 'Change the settings (admin)',
  request: body(settings),
  responses: answer(settings, 'The settings.'),
})

function setCookies(c: HonoContext, cookies: readonly string[]): void {
  for (const cookie of cookies) c.header('Set-Cookie', cookie, { append: true })
}

export const account = newRouter()
  .openapi(read, async (c) => c.json(await readSession(c.var.context), 200))
  .openapi(enter, async (c) => {
    const signedIn = await signIn(c.var.context, c.req.valid('json'))
    setCookies(c, signedIn.cookies)
    return c.json(signedIn.teacher, 200)
  })
  .openapi(leave, async (c) => {
    setCookies(c, await signOut(c.var.context))
    return c.body(null, 204)
  })
  .openapi(register, async (c) => {
    const signedIn = await signUp(c.var.context, c.req.valid('json'))
    setCookies(c, signedIn.cookies)
    return c.json(signedIn.teacher, 200)
  })
  .openapi(check, async (c) => c.json(await checkInvitation(c.var.context, c.req.valid('param').token), 200))
  .openapi(password, async (c) => {
    setCookies(c, await changePassword(c.var.context, c.req.valid('json')))
    return c.body(null, 204)
  })
  .openapi(name, async (c) => c.json(await changeName(c.var.context, c.req.valid('json').name), 200))

export const administration = newRouter()
  .openapi(listTokens, async (c) => c.json({ entries: await findAccessTokens(c.var.context) }, 200))
  .openapi(addToken, async (c) => c.json(await createAccessToken(c.var.context, c.req.valid('json').name), 200))
  .openapi(removeToken, async (c) => {
    await revokeAccessToken(c.var.context, c.req.valid('param').id)
    return c.body(null, 204)
  })
  .openapi(listInvitations, async (c) => c.json({ entries: await findInvitations(c.var.context) }, 200))
  .openapi(addInvitation, async (c) => c.json(await invite(c.var.context, c.req.valid('json').note), 200))
  .openapi(removeInvitation, async (c) => {
    await withdrawInvitation(c.var.context, c.req.valid('param').id)
    return c.body(null, 204)
  })
  .openapi(readAll, async (c) => c.json(await readSettings(c.var.context), 200))
  .openapi(changeAll, async (c) => c.json(await changeSettings(c.var.context, c.req.valid('json')), 200))
