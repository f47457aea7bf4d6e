import { type ChildProcess, execFileSync, fork, spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import type { LoadPlan, LoadResult } from './load.ts'

const script = (name: string): string => new URL(name, import.meta.url).pathname
/** Forked scripts are sources: they need their loader. */
const options = {
  execArgv: ['--import', 'tsx'],
  stdio: ['ignore', 'inherit', 'inherit', 'ipc'] as ['ignore', 'inherit', 'inherit', 'ipc'],
}

export interface Running {
  readonly port: number
  stop(): Promise<void>
}

export async function startRaw(): Promise<Running> {
  const child = fork(script('raw-server.ts'), options)
  const [port] = await once(child, 'message')
  return { port: Number(port), stop: () => ended(child) }
}

/** The built product on a database of its own, which is there until it is stopped. */
export async function startProduct(): Promise<Running & { readonly database: string }> {
  const data = await mkdtemp(join(tmpdir(), 'whosaid-bench-'))
  const child = spawn(process.execPath, ['dist/api/main.js'], {
    env: { PATH: process.env.PATH, PORT: '0', HOST: '127.0.0.1', DATA_DIR: data },
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  for await (const line of createInterface({ input: child.stdout })) {
    const port = /http:\/\/localhost:(\d+)/.exec(line)?.[1]
    if (port === undefined) continue
    const stop = async (): Promise<void> => {
      await ended(child)
      await rm(data, { recursive: true, force: true })
    }
    return { port: Number(port), database: `file:${join(data, 'whosaid.db')}`, stop }
  }
  throw new Error('The server ended before it was ready.')
}

export const buildProduct = (): Buffer => execFileSync('npm', ['run', '--silent', 'build'])

async function ended(child: ChildProcess): Promise<void> {
  const gone = once(child, 'exit')
  child.kill('SIGINT')
  await gone
}

export async function runLoad(plan: LoadPlan): Promise<LoadResult> {
  const child = fork(script('load.ts'), options)
  child.send(plan)
  const [result] = await once(child, 'message')
  await ended(child)
  return result as LoadResult
}
