import type { AccessToken, Invitation, NewAccessToken, NewInvitation, Settings } from '#api/resources/account.ts'
import {
  accessTokensOf,
  deleteAccessToken,
  deleteInvitation,
  insertAccessToken,
  insertInvitation,
  invitationsOf,
  saveSetting,
} from '#db/queries/teachers.ts'
import { isSignUpOpen } from './account.ts'
import { type Context, hashOf, newToken, requireAdmin, requireTeacher } from './context.ts'
import { notFound } from './problems.ts'

const INVITATION_MS = 14 * 24 * 3_600_000
/** Marks our tokens, so that one found in a script is recognised. */
const TOKEN_PREFIX = 'whosaid_'

export async function readSettings(context: Context): Promise<Settings> {
  await requireAdmin(context)
  return { isSignUpOpen: await isSignUpOpen(context) }
}

export async function changeSettings(context: Context, settings: Settings): Promise<Settings> {
  await requireAdmin(context)
  await saveSetting(context.db, 'settings', settings)
  return settings
}

export async function findInvitations(context: Context): Promise<Invitation[]> {
  await requireAdmin(context)
  return await invitationsOf(context.db)
}

/** Good for one account and 14 days. */
export async function invite(context: Context, note: string): Promise<NewInvitation> {
  const admin = await requireAdmin(context)
  const token = newToken(context)
  const now = context.now()
  const row = { id: context.newId(), note, createdAt: now, expiresAt: now + INVITATION_MS }
  await insertInvitation(context.db, { ...row, tokenHash: hashOf(token), createdBy: admin.id })
  return { invitation: { ...row, usedAt: null, usedBy: null }, token }
}

export async function withdrawInvitation(context: Context, id: string): Promise<void> {
  await requireAdmin(context)
  if (!(await deleteInvitation(context.db, id))) throw notFound('invitation')
}

export async function findAccessTokens(context: Context): Promise<AccessToken[]> {
  return await accessTokensOf(context.db, (await requireTeacher(context)).id)
}

export async function createAccessToken(context: Context, name: string): Promise<NewAccessToken> {
  const teacher = await requireTeacher(context)
  const token = TOKEN_PREFIX + newToken(context)
  const row = { id: context.newId(), name, createdAt: context.now() }
  await insertAccessToken(context.db, { ...row, teacherId: teacher.id, tokenHash: hashOf(token) })
  return { accessToken: { ...row, lastUsedAt: null }, token }
}

export async function revokeAccessToken(context: Context, id: string): Promise<void> {
  const teacher = await requireTeacher(context)
  if (!(await deleteAccessToken(context.db, teacher.id, id))) throw notFound('access token')
}
