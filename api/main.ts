import { randomBytes } from 'node:crypto'
import { existsSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { serve } from '@hono/node-server'
import { getConnInfo } from '@hono/node-server/conninfo'
import { uuidv7 } from 'uuidv7'
import { z } from 'zod'
import { closeDb, openDb } from '#db/client.ts'
import { deleteOldTries, settleSetting } from '#db/queries/teachers.ts'
import { createApp } from './app.ts'
import { serveScreens } from './screens.ts'
import { makeAuth } from './services/auth.ts'

/** The only place that reads the environment. Everything has a default. */
const environment = z
  .object({
    PORT: z.coerce.number().int().min(0).max(65_535).default(3000),
    HOST: z.string().default('0.0.0.0'),
    DATA_DIR: z.string().default('data'),
    DATABASE_URL: z.string().optional(),
    /** Where browsers reach this server, when that is not HOST and PORT; https makes the cookies Secure. */
    PUBLIC_URL: z.url().optional(),
    /** Take the client's address from X-Forwarded-For: only behind a proxy that sets it. */
    TRUST_PROXY: z.stringbool().default(false),
  })
  .parse(process.env)

const root = resolve(import.meta.dirname, existsSync(resolve(import.meta.dirname, '../package.json')) ? '..' : '../..')
const publicUrl = environment.PUBLIC_URL ?? `http://localhost:${environment.PORT}`
const newId = () => uuidv7()
const random = (bytes: number): Uint8Array => randomBytes(bytes)

const db = await openDb({
  url: environment.DATABASE_URL ?? `file:${join(resolve(environment.DATA_DIR), 'whosaid.db')}`,
  migrations: join(root, 'db/migrations'),
})
await deleteOldTries(db, Date.now())
const secret = z.string().parse(await settleSetting(db, 'secret', randomBytes(32).toString('base64url')))

const app = createApp({
  db,
  auth: makeAuth(db, { secret, publicUrl, newId }),
  now: Date.now,
  newId,
  random,
  addressOf: (c) =>
    (environment.TRUST_PROXY ? c.req.header('x-forwarded-for')?.split(',').at(-1)?.trim() : undefined) ??
    getConnInfo(c).remote.address ??
    'unknown',
})
serveScreens(app, join(root, 'dist/web'))

const server = serve({ fetch: app.fetch, port: environment.PORT, hostname: environment.HOST }, ({ port }) => {
  const place = environment.PUBLIC_URL ?? `http://localhost:${port}`
  console.log(`Whosaid is running: ${place}`)
})

/** Lets the requests under way finish, then closes the database. */
function stop(): void {
  server.close(() => {
    closeDb(db)
    process.exit(0)
  })
  if ('closeIdleConnections' in server) server.closeIdleConnections()
  setTimeout(() => process.exit(1), 10_000).unref()
}
process.once('SIGINT', stop)
process.once('SIGTERM', stop)
