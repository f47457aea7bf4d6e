import { type Teacher, teacher as teacherShape } from '#api/resources/account.ts'
import { findTeacher, findTeacherByAccessToken, markAccessTokenUsed } from '#db/queries/teachers.ts'
import { type Context, hashOf } from './context.ts'

const HOUR_MS = 3_600_000

/** The teacher a request speaks for: by `Authorization: Bearer …`, else by session cookie. */
export async function teacherOf(context: Context): Promise<Teacher | null> {
  const token = /^Bearer (.+)$/i.exec(context.headers.get('authorization') ?? '')?.[1]
  if (token !== undefined) return await byAccessToken(context, token)
  if (!context.headers.has('cookie')) return null
  const session = await context.auth.api.getSession({ headers: context.headers })
  if (session === null) return null
  // The row is read here, not taken from the session: a role can change while somebody is signed in.
  const row = await findTeacher(context.db, session.user.id)
  return row === undefined ? null : teacherShape.parse(row)
}

async function byAccessToken(context: Context, token: string): Promise<Teacher | null> {
  const row = await findTeacherByAccessToken(context.db, hashOf(token))
  if (row === undefined) return null
  const now = context.now()
  if (row.lastUsedAt === null || now - row.lastUsedAt > HOUR_MS) await markAccessTokenUsed(context.db, row.tokenId, now)
  return teacherShape.parse(row)
}
