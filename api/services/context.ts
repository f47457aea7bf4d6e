import { createHash } from 'node:crypto'
import type { Reading } from '#api/domain/reading/shape.ts'
import type { Teacher } from '#api/resources/account.ts'
import type { Db } from '#db/client.ts'
import type { Auth } from './auth.ts'
import { Problem } from './problems.ts'
import type { Answering } from './seats/answering.ts'

/** What a verb needs of the world, and who asks. Made anew for each request. */
export interface Context {
  readonly db: Db
  readonly auth: Auth
  /** UTC milliseconds. */
  readonly now: () => number
  /** A UUIDv7. */
  readonly newId: () => string
  /** `bytes` random bytes that nobody can guess. */
  readonly random: (bytes: number) => Uint8Array
  /** Saves answers, many at a time. */
  readonly answering: Answering
  /** Who said what in a text; the same text gives the same reading. */
  readonly readText: (text: string) => Promise<Reading>
  /** The signed-in teacher, by session cookie or access token. Looked up once a request. */
  readonly teacher: () => Promise<Teacher | null>
  /** Hash of the device token a student's browser holds, or null. */
  readonly device: string | null
  /** Where the request came from, for counting tries. */
  readonly address: string
  readonly headers: Headers
}

export async function requireTeacher(context: Context): Promise<Teacher> {
  const teacher = await context.teacher()
  if (teacher === null) throw new Problem('sign-in-required', 'Sign in first.')
  return teacher
}

export async function requireAdmin(context: Context): Promise<Teacher> {
  const teacher = await requireTeacher(context)
  if (teacher.role !== 'admin') throw new Problem('not-allowed', 'Only the admin teacher can do this.')
  return teacher
}

/** Tokens are kept as their hash, so that a stolen backup opens nothing. */
export const hashOf = (token: string): string => createHash('sha256').update(token).digest('hex')

/** 256 random bits in URL-safe form. */
export const newToken = (context: Pick<Context, 'random'>): string =>
  Buffer.from(context.random(32)).toString('base64url')
