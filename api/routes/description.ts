import { createRequire } from 'node:module'
import { dirname } from 'node:path'
import { serveStatic } from '@hono/node-server/serve-static'
import type { OpenAPIHono } from '@hono/zod-openapi'
import { problemDocument } from '#api/resources/problem.ts'
import type { Env } from './router.ts'

const swaggerFolder = dirname(createRequire(import.meta.url).resolve('swagger-ui-dist/package.json'))

/** The OpenAPI document, made from the routes themselves, and a reference page that needs no other server. */
export function describeApi(app: OpenAPIHono<Env>): void {
  app.openAPIRegistry.register('Problem', problemDocument)
  app.openAPIRegistry.registerComponent('securitySchemes', 'accessToken', { type: 'http', scheme: 'bearer' })
  app.get('/api/openapi.json', (c) => c.json(documentOf(app)))
  app.get('/api/docs', (c) => c.html(page))
  app.get('/api/docs/start.js', (c) => c.body(script, 200, { 'Content-Type': 'text/javascript; charset=utf-8' }))
  app.use(
    '/api/docs/*',
    serveStatic({ root: swaggerFolder, rewriteRequestPath: (path) => path.replace('/api/docs', '') }),
  )
}

function documentOf(app: OpenAPIHono<Env>) {
  const document = app.getOpenAPI31Document({
    openapi: '3.1.0',
    info: {
      title: 'Whosaid',
      version: '1',
      description:
        'Make an access token on your account page and send it as `Authorization: Bearer whosaid_…`. ' +
        'Every failure is a problem document (RFC 9457). Times are UTC milliseconds, places in a text are UTF-16 code ' +
        'units. Answers that carry an ETag take it back as If-Match, and refuse a change made to an older state.',
    },
    security: [{ accessToken: [] }],
  })
  const problem = {
    description: 'A problem document.',
    content: { 'application/problem+json': { schema: { $ref: '#/components/schemas/Problem' } } },
  }
  for (const path of Object.values(document.paths ?? {})) {
    for (const method of ['get', 'post', 'put', 'patch', 'delete'] as const) {
      const operation = path[method]
      if (operation?.responses !== undefined) operation.responses.default = problem
    }
  }
  return document
}

const page = `<!doctype html>
<html lang="en">
<head><meta charset="utf-8"><title>Whosaid API</title><link rel="stylesheet" href="/api/docs/swagger-ui.css"></head>
<body><main id="reference"></main>
<script src="/api/docs/swagger-ui-bundle.js"></script><script src="/api/docs/start.js"></script></body>
</html>`

const script = `SwaggerUIBundle({ url: '/api/openapi.json', dom_id: '#reference', validatorUrl: null, deepLinking: true })`
