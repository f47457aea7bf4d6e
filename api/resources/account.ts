import { z } from 'zod'
import { keepableText } from '#api/domain/keepable.ts'
import { id, moment } from './shared.ts'

export const teacherRole = z.enum(['admin', 'teacher'])
export const teacher = z.object({ id, name: z.string(), email: z.string(), role: teacherRole }).meta({ id: 'Teacher' })
export type Teacher = z.infer<typeof teacher>

const name = keepableText.trim().min(1, 'Write your name.').max(100)
/** Read without the spaces that pasting adds. */
const email = z.string().trim().max(200).check(z.email('Write an e-mail address, such as name@school.org.'))
const newPassword = z.string().min(10, 'A password needs at least 10 characters.').max(128)

/** Who is signed in, and what a visitor who is not may do. */
export const session = z
  .object({
    teacher: teacher.nullable(),
    /** No account exists yet: the next one becomes the admin's. */
    isFirstVisit: z.boolean(),
    isSignUpOpen: z.boolean(),
  })
  .meta({ id: 'Session' })
export type Session = z.infer<typeof session>

export const signIn = z.strictObject({ email: z.string().max(200), password: z.string().max(128) })
export const signUp = z.strictObject({ name, email, password: newPassword, invitation: z.string().max(100).optional() })
export type SignUp = z.infer<typeof signUp>
export const passwordChange = z.strictObject({ current: z.string().max(128), new: newPassword })
export const nameChange = z.strictObject({ name })

export const settings = z.strictObject({ isSignUpOpen: z.boolean() }).meta({ id: 'Settings' })
export type Settings = z.infer<typeof settings>

export const invitationInput = z.strictObject({ note: keepableText.max(200) })
export const invitation = z
  .object({
    id,
    note: z.string(),
    createdAt: moment,
    expiresAt: moment,
    usedAt: moment.nullable(),
    usedBy: z.string().nullable(),
  })
  .meta({ id: 'Invitation' })
export type Invitation = z.infer<typeof invitation>
/** The token is told once, here; the server keeps its hash. */
export const newInvitation = z.object({ invitation, token: z.string() })
export type NewInvitation = z.infer<typeof newInvitation>

export const accessTokenInput = z.strictObject({ name: keepableText.trim().min(1, 'Name the token.').max(100) })
export const accessToken = z
  .object({ id, name: z.string(), createdAt: moment, lastUsedAt: moment.nullable() })
  .meta({ id: 'AccessToken' })
export type AccessToken = z.infer<typeof accessToken>
export const newAccessToken = z.object({ accessToken, token: z.string() })
export type NewAccessToken = z.infer<typeof newAccessToken>
