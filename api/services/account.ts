import { APIError } from 'better-auth/api'
import { type Session, type SignUp, settings, type Teacher, teacher as teacherShape } from '#api/resources/account.ts'
import {
  countTeachers,
  deleteTeacher,
  findSetting,
  findTeacher,
  findTeacherByEmail,
  isInvitationOpen,
  makeAdminIfFirst,
  spendInvitation,
} from '#db/queries/teachers.ts'
import { type Context, hashOf, requireTeacher } from './context.ts'
import { plantExample } from './plant-example.ts'
import { badInput, Problem } from './problems.ts'
import { attemptCounted, countFailure, forgetFailures, requireTriesLeft, type TryLimit } from './tries.ts'

const MINUTE_MS = 60_000
const WAIT = 'Too many tries. Wait a quarter of an hour, then try again.'
const perAccount: TryLimit = { most: 10, windowMs: 15 * MINUTE_MS, message: WAIT }
/** A whole school can share one address. */
const perAddress: TryLimit = { most: 200, windowMs: 15 * MINUTE_MS, message: WAIT }

/** What a signed-in call changes in the browser: cookies to set. */
export interface SignedIn {
  readonly teacher: Teacher
  readonly cookies: readonly string[]
}

export async function readSession(context: Context): Promise<Session> {
  const teacher = await context.teacher()
  const isFirstVisit = teacher === null && (await countTeachers(context.db)) === 0
  return { teacher, isFirstVisit, isSignUpOpen: await isSignUpOpen(context) }
}

export async function isSignUpOpen(context: Context): Promise<boolean> {
  return settings.safeParse(await findSetting(context.db, 'settings')).data?.isSignUpOpen ?? false
}

/** Whether an invitation link still works. */
export async function checkInvitation(context: Context, token: string): Promise<{ isOpen: boolean }> {
  return { isOpen: await isInvitationOpen(context.db, hashOf(token), context.now()) }
}

/** Makes an account: the first teacher's, one by invitation, or any where sign-up is open. Signs in as well. */
export async function signUp(context: Context, input: SignUp): Promise<SignedIn> {
  const email = input.email.toLowerCase()
  const buckets = { [`sign-up:${context.address}`]: perAddress }
  await requireTriesLeft(context, buckets)
  const tokenHash = input.invitation === undefined ? null : hashOf(input.invitation)
  const isInvited = tokenHash !== null && (await isInvitationOpen(context.db, tokenHash, context.now()))
  const isFirst = (await countTeachers(context.db)) === 0
  if (!isInvited && !isFirst && !(await isSignUpOpen(context))) {
    await countFailure(context, buckets)
    throw new Problem('not-allowed', 'This link does not work any more. Ask your admin teacher for a new invitation.')
  }
  await requireFreeEmail(context, email)
  const user = await makeAccount(context, { ...input, email })
  try {
    await settleRole(context, user.id, { tokenHash: isInvited ? tokenHash : null, isFirst })
    await plantExample(context, user.id)
  } catch (error) {
    await deleteTeacher(context.db, user.id)
    throw error
  }
  return await signIn(context, { email, password: input.password })
}

async function requireFreeEmail(context: Context, email: string): Promise<void> {
  if ((await findTeacherByEmail(context.db, email)) === undefined) return
  throw badInput([{ path: 'email', message: 'There is an account with this e-mail address. Sign in instead.' }])
}

async function makeAccount(context: Context, { name, email, password }: SignUp): Promise<{ id: string }> {
  try {
    return (await context.auth.api.signUpEmail({ body: { name, email, password } })).user
  } catch (error) {
    // Somebody may have made an account with this address since it was looked for.
    await requireFreeEmail(context, email)
    throw error
  }
}

/** The checks before the account was made can be overtaken by another visitor. */
async function settleRole(
  context: Context,
  id: string,
  by: { tokenHash: string | null; isFirst: boolean },
): Promise<void> {
  const won =
    by.tokenHash !== null
      ? await spendInvitation(context.db, by.tokenHash, id, context.now())
      : (await makeAdminIfFirst(context.db, id)) || !by.isFirst
  if (won) return
  throw new Problem('conflict', 'Somebody else was a moment faster. Load the page again.')
}

export async function signIn(context: Context, input: { email: string; password: string }): Promise<SignedIn> {
  const email = input.email.trim().toLowerCase()
  const account = `sign-in:account:${email}`
  const buckets = { [account]: perAccount, [`sign-in:address:${context.address}`]: perAddress }
  try {
    const { headers, response } = await attemptCounted(context, buckets, () =>
      context.auth.api.signInEmail({ body: { email, password: input.password }, returnHeaders: true }),
    )
    await forgetFailures(context, account)
    const teacher = teacherShape.parse(await findTeacher(context.db, response.user.id))
    return { teacher, cookies: headers.getSetCookie() }
  } catch (error) {
    if (!(error instanceof APIError)) throw error
    throw new Problem('wrong-credentials', 'E-mail address or password is not right.')
  }
}

export async function signOut(context: Context): Promise<readonly string[]> {
  const { headers } = await context.auth.api.signOut({ headers: context.headers, returnHeaders: true })
  return headers.getSetCookie()
}

/** Other devices are signed out; the present one goes on with fresh cookies. */
export async function changePassword(
  context: Context,
  input: { current: string; new: string },
): Promise<readonly string[]> {
  const { email } = await requireTeacher(context)
  requireNoToken(context)
  const buckets = { [`sign-in:account:${email}`]: perAccount }
  try {
    const { headers } = await attemptCounted(context, buckets, () =>
      context.auth.api.changePassword({
        body: { currentPassword: input.current, newPassword: input.new, revokeOtherSessions: true },
        headers: context.headers,
        returnHeaders: true,
      }),
    )
    return headers.getSetCookie()
  } catch (error) {
    if (!(error instanceof APIError)) throw error
    throw badInput([{ path: 'current', message: 'The present password is not right.' }])
  }
}

/** What says who somebody is stays with the person: a token that was lost must not take an account over. */
function requireNoToken(context: Context): void {
  if (!context.headers.has('authorization')) return
  throw new Problem('not-allowed', 'A script cannot do this. Sign in with your password.')
}

export async function changeName(context: Context, name: string): Promise<Teacher> {
  const teacher = await requireTeacher(context)
  requireNoToken(context)
  await context.auth.api.updateUser({ body: { name }, headers: context.headers })
  return { ...teacher, name }
}
