import { deleteSessionsOf, findTeacherByEmail, savePasswordHash } from '#db/queries/teachers.ts'
import type { Context } from './context.ts'
import { notFound } from './problems.ts'

/** Sets a new password and signs the account out everywhere. For who runs the server; no route leads here. */
export async function resetPassword(
  context: Pick<Context, 'db' | 'auth'>,
  email: string,
  password: string,
): Promise<void> {
  const teacher = await findTeacherByEmail(context.db, email.trim().toLowerCase())
  if (teacher === undefined) throw notFound('account')
  const { password: hasher } = await context.auth.$context
  await savePasswordHash(context.db, teacher.id, await hasher.hash(password))
  await deleteSessionsOf(context.db, teacher.id)
}
