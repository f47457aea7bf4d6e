import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { serveStatic } from '@hono/node-server/serve-static'
import type { OpenAPIHono } from '@hono/zod-openapi'
import type { Env } from './routes/router.ts'

const YEAR_S = 31_536_000

/** Serves the built web app. Files under /assets carry a hash in their name and never change; every other path is a screen. */
export function serveScreens(app: OpenAPIHono<Env>, folder: string): void {
  app.use(
    '/assets/*',
    serveStatic({
      root: folder,
      precompressed: true,
      onFound: (_, c) => c.header('Cache-Control', `public, max-age=${YEAR_S}, immutable`),
    }),
  )
  app.get('/assets/*', (c) => c.text('This file belongs to another release. Load the page again.', 404))
  app.use('/*', serveStatic({ root: folder }))
  app.get('*', async (c) => {
    c.header('Cache-Control', 'no-cache')
    return c.html(await readFile(join(folder, 'index.html'), 'utf8'))
  })
}
