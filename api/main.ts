import { networkInterfaces } from 'node:os'
import { serve } from '@hono/node-server'
import { getConnInfo } from '@hono/node-server/conninfo'
import { closeDb } from '#db/client.ts'
import { deleteOldTries } from '#db/queries/teachers.ts'
import { createApp } from './app.ts'
import { readEnvironment } from './environment.ts'
import { serveScreens } from './screens.ts'
import { openWorld } from './world.ts'

const STOP_LIMIT_MS = 10_000

const environment = readEnvironment()
const publicUrl = environment.publicUrl ?? `http://localhost:${environment.port}`
const world = await openWorld({ database: environment.database, publicUrl })
await deleteOldTries(world.db, world.now())

const app = createApp({
  ...world,
  publicUrl,
  addressOf: (c) =>
    (environment.trustProxy ? c.req.header('x-forwarded-for')?.split(',').at(-1)?.trim() : undefined) ??
    getConnInfo(c).remote.address ??
    'unknown',
})
serveScreens(app, environment.screens)

const server = serve({ fetch: app.fetch, port: environment.port, hostname: environment.host }, ({ port }) => {
  console.log(`Whosaid is running. Open ${environment.publicUrl ?? `http://localhost:${port}`}`)
  if (environment.publicUrl !== undefined || environment.host !== '0.0.0.0') return
  for (const address of addressesInTheNetwork())
    console.log(`  for students in your network: http://${address}:${port}`)
})
server.once('error', (error: NodeJS.ErrnoException) => {
  const isTaken = error.code === 'EADDRINUSE'
  console.error(isTaken ? `Port ${environment.port} is in use. Choose another: PORT=3001 npm start` : error.message)
  process.exit(1)
})

/** Where other devices may reach this computer. */
function addressesInTheNetwork(): string[] {
  const all = Object.values(networkInterfaces()).flatMap((addresses) => addresses ?? [])
  return all.filter(({ family, internal }) => family === 'IPv4' && !internal).map(({ address }) => address)
}

/** Lets the requests under way finish, then closes the database. */
function stop(): void {
  setTimeout(() => process.exit(1), STOP_LIMIT_MS).unref()
  server.close(() => {
    closeDb(world.db)
    process.exit(0)
  })
  if ('closeIdleConnections' in server) server.closeIdleConnections()
}
process.once('SIGINT', stop)
process.once('SIGTERM', stop)
