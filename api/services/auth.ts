import { betterAuth } from 'better-auth'
import { drizzleAdapter } from 'better-auth/adapters/drizzle'
import type { Db } from '#db/client.ts'
import { teacher, teacherCredential, teacherSession, verification } from '#db/schema/teacher.ts'

export type Auth = ReturnType<typeof makeAuth>

const DAY_S = 86_400

/**
 * Passwords and teacher sessions. `secret` signs the cookies, `publicUrl` is where browsers reach us: over https the
 * cookies are Secure.
 */
export function makeAuth(db: Db, options: { secret: string; publicUrl: string; newId: () => string }) {
  return betterAuth({
    appName: 'Whosaid',
    baseURL: options.publicUrl,
    secret: options.secret,
    database: drizzleAdapter(db, {
      provider: 'sqlite',
      schema: { user: teacher, session: teacherSession, account: teacherCredential, verification },
    }),
    emailAndPassword: { enabled: true, autoSignIn: false, minPasswordLength: 10, maxPasswordLength: 128 },
    user: { additionalFields: { role: { type: 'string', input: false, defaultValue: 'teacher' } } },
    advanced: {
      cookiePrefix: 'whosaid',
      useSecureCookies: options.publicUrl.startsWith('https:'),
      defaultCookieAttributes: { httpOnly: true, sameSite: 'lax' },
      database: { generateId: options.newId },
    },
    // The cookie is set at sign-in only, so the session must not outlive it.
    session: { expiresIn: 30 * DAY_S, disableSessionRefresh: true },
    logger: { level: 'error' },
    // We count tries ourselves, by account and by address: a whole school can sit behind one address.
    rateLimit: { enabled: false },
    telemetry: { enabled: false },
  })
}
