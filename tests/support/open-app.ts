import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { createApp } from '#api/app.ts'
import type { NewInvitation } from '#api/contract.ts'
import { readingOf } from '#api/domain/reading/reading.ts'
import { makeAuth } from '#api/services/auth.ts'
import { makeAnswering } from '#api/services/seats/answering.ts'
import { closeDb, type Db, openDb } from '#db/client.ts'

/** A browser or a script before the app: it keeps cookies, or sends an access token. */
export interface Client {
  /** Sends JSON when there is a body; the answer is read as JSON where it is JSON. */
  call<Body = unknown>(
    method: string,
    path: string,
    body?: unknown,
    headers?: Record<string, string>,
  ): Promise<Answer<Body>>
}
export interface Answer<Body> {
  readonly status: number
  /** Typed by what the test says it expects; the test's own assertions are what checks it. */
  readonly body: Body
  readonly headers: Headers
  /** The body as it was sent. */
  readonly text: string
}

export interface Bench {
  readonly db: Db
  /** Where the database lies, and the folder around it, which goes when the bench is closed. */
  readonly url: string
  readonly folder: string
  /** A new browser without cookies, at an address of its own. */
  client(token?: string): Client
  /** The first call makes the admin, later ones invite. The example is taken away unless it is asked for. */
  teacher(name: string, options?: { keepExample?: boolean }): Promise<Client>
  /** Moves the still clock. */
  wait(ms: number): void
  now(): number
  close(): Promise<void>
}

export const PASSWORD = 'correct horse battery'

/** The whole app on a real database file, with a still clock, counted ids and random bytes that repeat every run. */
export async function openApp({ publicUrl = 'http://localhost' } = {}): Promise<Bench> {
  const folder = await mkdtemp(join(tmpdir(), 'whosaid-test-'))
  const url = `file:${join(folder, 'test.db')}`
  const db = await openDb({ url, migrations: resolve('db/migrations') })
  let now = Date.UTC(2026, 0, 12, 8)
  let ids = 0
  let bytes = 0
  const newId = (): string => `00000000-0000-7000-8000-${(++ids).toString(16).padStart(12, '0')}`
  const nextByte = (): number => {
    bytes = (bytes * 75 + 74) % 65_537
    return bytes % 256
  }
  const app = createApp({
    db,
    auth: makeAuth(db, { secret: 'a secret for tests, long enough to sign', publicUrl, newId }),
    publicUrl,
    now: () => now,
    newId,
    random: (count) => Uint8Array.from({ length: count }, nextByte),
    answering: makeAnswering(db),
    readText: async (text) => readingOf(text),
    addressOf: (c) => c.req.header('x-test-address') ?? 'test',
  })
  let clients = 0

  function client(token?: string): Client {
    const cookies = new Map<string, string>()
    const address = `client-${++clients}`
    return {
      async call(method, path, body, headers = {}) {
        const response = await app.request(`http://localhost${path}`, {
          method,
          headers: {
            'x-test-address': address,
            // As a browser does; a script with a token has no origin.
            ...(token === undefined ? { origin: new URL(publicUrl).origin } : {}),
            ...(cookies.size > 0 ? { cookie: [...cookies].map(([name, value]) => `${name}=${value}`).join('; ') } : {}),
            ...(token === undefined ? {} : { authorization: `Bearer ${token}` }),
            ...(body === undefined ? {} : { 'content-type': 'application/json' }),
            ...headers,
          },
          ...(body === undefined ? {} : { body: typeof body === 'string' ? body : JSON.stringify(body) }),
        })
        for (const cookie of response.headers.getSetCookie()) {
          const [name = '', value = ''] = cookie.split(';', 1)[0]?.split(/=(.*)/s) ?? []
          if (value === '' || /max-age=0/i.test(cookie)) cookies.delete(name)
          else cookies.set(name, value)
        }
        const text = await response.text()
        const isJson = response.headers.get('content-type')?.includes('json') ?? false
        return { status: response.status, headers: response.headers, text, body: isJson ? JSON.parse(text) : text }
      },
    }
  }

  let admin: Client | undefined
  async function teacher(name: string, options: { keepExample?: boolean } = {}): Promise<Client> {
    const signedIn = client()
    const email = `${name.toLowerCase().replaceAll(' ', '.')}@school.example`
    const invited = await admin?.call<NewInvitation>('POST', '/api/invitations', { note: name })
    const invitation = invited === undefined ? {} : { invitation: invited.body.token }
    const answer = await signedIn.call('POST', '/api/teachers', { name, email, password: PASSWORD, ...invitation })
    if (answer.status !== 200) throw new Error(`sign-up failed: ${JSON.stringify(answer.body)}`)
    admin ??= signedIn
    if (options.keepExample !== true) await signedIn.call('DELETE', '/api/example')
    return signedIn
  }

  return {
    db,
    url,
    folder,
    client,
    teacher,
    now: () => now,
    wait: (ms) => {
      now += ms
    },
    close: async () => {
      closeDb(db)
      await rm(folder, { recursive: true, force: true })
    },
  }
}
