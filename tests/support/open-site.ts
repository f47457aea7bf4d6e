import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import type { Browser, BrowserContextOptions, Page } from 'playwright-core'
import { expect } from 'vitest'
import { launchChromium } from './chromium.ts'

/** How long a step may take on a busy machine before the test says that it does not happen. */
const PATIENCE_MS = 8_000

/** The built product as a user starts it, on a database of its own, with a real browser before it. */
export interface Site {
  readonly url: string
  /** A new person: own cookies, own storage. Foreign requests and errors in the page are collected and fail `close`. */
  person(options?: BrowserContextOptions): Promise<Page>
  /** Ends the server as Ctrl-C does and starts it again on the same data and port. */
  restart(): Promise<void>
  close(): Promise<void>
}

export async function openSite(): Promise<Site> {
  const data = await mkdtemp(join(tmpdir(), 'whosaid-site-'))
  let { process: server, url } = await startServer(data, 0)
  const browser: Browser = await launchChromium()
  const complaints: string[] = []

  return {
    url,
    async person(options) {
      const context = await browser.newContext({ baseURL: url, ...options })
      const page = await context.newPage()
      page.setDefaultTimeout(PATIENCE_MS)
      page.on('request', (request) => {
        const { origin, protocol } = new URL(request.url())
        if (protocol.startsWith('http') && origin !== url)
          complaints.push(`request to another origin: ${request.url()}`)
      })
      page.on('pageerror', (error) => complaints.push(`error in the page: ${error.message}`))
      page.on('console', (message) => {
        if (message.text().includes('Content Security Policy')) complaints.push(message.text())
      })
      return page
    },
    async restart() {
      await stopServer(server)
      const again = await startServer(data, Number(new URL(url).port))
      server = again.process
      url = again.url
    },
    async close() {
      await browser.close()
      await stopServer(server)
      await rm(data, { recursive: true, force: true })
      expect(complaints).toEqual([])
    },
  }
}

export async function startServer(data: string, port: number): Promise<{ process: ChildProcess; url: string }> {
  const child = spawn(process.execPath, ['dist/api/main.js'], {
    env: { PATH: process.env.PATH, PORT: String(port), HOST: '127.0.0.1', DATA_DIR: data },
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  for await (const line of createInterface({ input: child.stdout })) {
    const url = /http:\/\/localhost:\d+/.exec(line)?.[0]
    if (url !== undefined) return { process: child, url: url.replace('localhost', '127.0.0.1') }
  }
  throw new Error('The server ended before it was ready.')
}

async function stopServer(child: ChildProcess): Promise<void> {
  const ended = once(child, 'exit')
  child.kill('SIGINT')
  expect(await ended).toEqual([0, null])
}

const axePath = createRequire(import.meta.url).resolve('axe-core/axe.min.js')
let axe: string | undefined

interface AxeResult {
  violations: { id: string; help: string; nodes: { html: string; failureSummary?: string }[] }[]
}

/** Fails with what axe finds on the page as it is now. */
export async function expectAccessible(page: Page): Promise<void> {
  axe ??= await readFile(axePath, 'utf8')
  await page.evaluate(axe)
  const { violations } = await page.evaluate<AxeResult>('axe.run()')
  const found = violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' | ')}`)
  expect(found, page.url()).toEqual([])
}

/** The same in light and in dark. */
export async function expectAccessibleInBothSchemes(page: Page): Promise<void> {
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme })
    await expectAccessible(page)
  }
  await page.emulateMedia({ colorScheme: null })
}
