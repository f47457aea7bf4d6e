import { OpenAPIHono } from '@hono/zod-openapi'
import type { Context as HonoContext, MiddlewareHandler } from 'hono'
import { bodyLimit } from 'hono/body-limit'
import { getCookie } from 'hono/cookie'
import { csrf } from 'hono/csrf'
import { secureHeaders } from 'hono/secure-headers'
import { networkOf } from './domain/network.ts'
import { account, administration } from './routes/account.ts'
import { assignments } from './routes/assignments.ts'
import { classes } from './routes/classes.ts'
import { describeApi } from './routes/description.ts'
import { drafts } from './routes/drafts.ts'
import { example } from './routes/example.ts'
import { marking } from './routes/marking.ts'
import { mending, overrides } from './routes/mending.ts'
import { passages } from './routes/passages.ts'
import { answerError, answerProblem } from './routes/problems.ts'
import { questionBank } from './routes/question-bank.ts'
import { questionSetFileSchema } from './routes/question-set-file.ts'
import { questionSets } from './routes/question-sets.ts'
import { readings } from './routes/readings.ts'
import { reports } from './routes/reports.ts'
import type { Env } from './routes/router.ts'
import { DEVICE_COOKIE, seats } from './routes/seats.ts'
import { walkThrough } from './routes/walk-through.ts'
import type { Context } from './services/context.ts'
import { hashOf } from './services/context.ts'
import { Problem } from './services/problems.ts'
import { teacherOf } from './services/teacher-of.ts'

/** What the whole app is given once; a request's context is made from it. */
export interface World extends Pick<Context, 'db' | 'auth' | 'now' | 'newId' | 'random' | 'readText' | 'answering'> {
  /** Where a request came from; the server knows, the app does not. */
  readonly addressOf: (c: HonoContext) => string
  /** Where browsers reach the app; behind a proxy that is not what a request says. */
  readonly publicUrl: string
}

const BODY_LIMIT = 8_000_000

/** The HTTP API under /api. Screens are served by the server around it. */
export function createApp(world: World) {
  const app = new OpenAPIHono<Env>()
  app.onError(answerError)
  app.use(
    secureHeaders({
      contentSecurityPolicy: {
        defaultSrc: ["'self'"],
        scriptSrc: ["'self'"],
        styleSrc: ["'self'"],
        imgSrc: ["'self'", 'data:'],
        objectSrc: ["'none'"],
        baseUri: ["'none'"],
        formAction: ["'self'"],
        frameAncestors: ["'none'"],
      },
      referrerPolicy: 'same-origin',
      strictTransportSecurity: false,
      permissionsPolicy: { camera: [], geolocation: [], microphone: [] },
    }),
  )
  app.use(
    '/api/*',
    refuseOtherSites(new URL(world.publicUrl).origin),
    refuseOtherEncodings,
    limitBody,
    async (c, next) => {
      c.set('context', contextOf(world, c))
      c.set('isSecure', world.publicUrl.startsWith('https:'))
      c.header('Cache-Control', 'no-store')
      await next()
    },
  )
  app.route('/api', account)
  app.route('/api', administration)
  app.route('/api', example)
  app.route('/api/passages', passages)
  app.route('/api/passages', reports)
  app.route('/api/passages', readings)
  app.route('/api/question-sets', questionSets)
  app.route('/api/question-sets', mending)
  app.route('/api', questionSetFileSchema)
  app.route('/api', questionBank)
  app.route('/api', drafts)
  app.route('/api/classes', classes)
  app.route('/api/assignments', assignments)
  app.route('/api/assignments', marking)
  app.route('/api/assignments', overrides)
  app.route('/api/assignments', walkThrough)
  app.route('/api', seats)
  describeApi(app)
  app.all('/api/*', (c) => answerProblem(c, new Problem('not-found', 'There is no such address in this API.')))
  return app
}

/** No page can make a browser send an access token, so scripts with one are spared: they have no Origin to show. */
function refuseOtherSites(publicOrigin: string): MiddlewareHandler<Env> {
  const refuse = csrf({ origin: (origin, c) => origin === publicOrigin || origin === new URL(c.req.url).origin })
  return (c, next) => (c.req.header('authorization') === undefined ? refuse(c, next) : next())
}

/** Read as UTF-8, a body in another encoding would be kept as other text than was sent. */
const refuseOtherEncodings: MiddlewareHandler<Env> = (c, next) => {
  const charset = /;\s*charset\s*=\s*"?([^";\s]+)/i.exec(c.req.header('content-type') ?? '')?.[1]
  const packed = c.req.header('content-encoding')
  const isPlain = (charset ?? 'utf-8').toLowerCase() === 'utf-8' && (packed ?? 'identity').toLowerCase() === 'identity'
  if (!isPlain) throw new Problem('unsupported', 'Send JSON in UTF-8, not packed.')
  return next()
}

const limitUndeclared = bodyLimit({ maxSize: BODY_LIMIT, onError: tooLarge })

/** A body that says how long it is gets measured by that: to look at the body itself makes each request cost double. */
const limitBody: MiddlewareHandler<Env> = (c, next) => {
  const length = c.req.header('content-length')
  const isDeclared = length !== undefined && c.req.header('transfer-encoding') === undefined
  if (!isDeclared) return c.req.method === 'GET' ? next() : limitUndeclared(c, next)
  return Number(length) > BODY_LIMIT ? tooLarge() : next()
}

function tooLarge(): never {
  throw new Problem('too-large', 'This is more than one request may hold (8 MB).')
}

function contextOf(world: World, c: HonoContext): Context {
  const deviceToken = getCookie(c, DEVICE_COOKIE)
  const context: Context = {
    db: world.db,
    auth: world.auth,
    now: world.now,
    newId: world.newId,
    random: world.random,
    answering: world.answering,
    readText: world.readText,
    address: networkOf(world.addressOf(c)),
    headers: c.req.raw.headers,
    device: deviceToken === undefined || deviceToken === '' ? null : hashOf(deviceToken),
    teacher: once(() => teacherOf(context)),
  }
  return context
}

function once<Result>(call: () => Promise<Result>): () => Promise<Result> {
  let result: Promise<Result> | undefined
  return () => {
    result ??= call()
    return result
  }
}
