import { existsSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { z } from 'zod'

/** The only place that reads the environment. Everything has a default. */
const variables = z.object({
  PORT: z.coerce.number().int().min(0).max(65_535).default(3000),
  HOST: z.string().default('0.0.0.0'),
  DATA_DIR: z.string().default('data'),
  /** `file:…` or `libsql://…`; without it a file in DATA_DIR. */
  DATABASE_URL: z.string().optional(),
  /** Where browsers reach this server, when that is not HOST and PORT; https makes the cookies Secure. */
  PUBLIC_URL: z.url().optional(),
  /** Take the client's address from X-Forwarded-For: only behind a proxy that sets it. */
  TRUST_PROXY: z.stringbool().default(false),
})

/** Read once at the start; exits with a sentence for each variable that cannot be used. */
export function readEnvironment() {
  const read = variables.safeParse(process.env)
  if (!read.success) {
    for (const { path, message } of read.error.issues) console.error(`${path.join('.')}: ${message}`)
    process.exit(2)
  }
  const { PORT, HOST, DATA_DIR, DATABASE_URL, PUBLIC_URL, TRUST_PROXY } = read.data
  const root = projectRoot()
  return {
    port: PORT,
    host: HOST,
    trustProxy: TRUST_PROXY,
    publicUrl: PUBLIC_URL,
    database: {
      url: DATABASE_URL ?? `file:${join(resolve(DATA_DIR), 'whosaid.db')}`,
      migrations: join(root, 'db/migrations'),
    },
    screens: join(root, 'dist/web'),
  }
}

/** The folder with package.json: one up from `api`, two up from `dist/api`. */
function projectRoot(): string {
  const above = resolve(import.meta.dirname, '..')
  return existsSync(join(above, 'package.json')) ? above : resolve(above, '..')
}
