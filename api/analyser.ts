import { Worker } from 'node:worker_threads'
import { type Reading, reading } from './domain/reading/shape.ts'

/** What the services call; fails when a text takes too long. */
export type ReadText = (text: string) => Promise<Reading>

const LIMIT_MS = 30_000
/** Readings of the same text are the same, and a teacher comes back to a passage often. */
const KEPT = 20

interface Job {
  readonly text: string
  readonly done: (reading: Reading) => void
  readonly failed: (error: Error) => void
}

/** Reads texts in a thread of its own, one after the other. The thread starts with the first text. */
export function startAnalyser(): { readonly readText: ReadText; readonly stop: () => Promise<void> } {
  const kept = new Map<string, Promise<Reading>>()
  const jobs: Job[] = []
  let worker: Worker | null = null
  let running: { readonly job: Job; readonly limit: NodeJS.Timeout } | null = null

  function ended(): Job | undefined {
    clearTimeout(running?.limit)
    const job = running?.job
    running = null
    return job
  }
  function fail(error: Error): void {
    void worker?.terminate()
    worker = null
    ended()?.failed(error)
    next()
  }
  function next(): void {
    const job = running === null ? jobs.shift() : undefined
    if (job === undefined) return
    worker ??= startThread((answer) => {
      const read = reading.safeParse(answer)
      if (!read.success) return fail(read.error)
      ended()?.done(read.data)
      next()
    }, fail)
    const limit = setTimeout(() => fail(new Error('This text takes too long to read.')), LIMIT_MS)
    running = { job, limit }
    worker.postMessage(job.text)
  }
  function readText(text: string): Promise<Reading> {
    const known = kept.get(text)
    if (known !== undefined) return known
    const result = new Promise<Reading>((done, failed) => {
      jobs.push({ text, done, failed })
      next()
    })
    kept.set(text, result)
    result.catch(() => kept.delete(text))
    for (const oldest of [...kept.keys()].slice(0, -KEPT)) kept.delete(oldest)
    return result
  }
  return {
    readText,
    async stop() {
      await worker?.terminate()
      worker = null
    },
  }
}

/** As a build the thread lies beside this file; as source it has to start the loader of sources by itself. */
function startThread(onAnswer: (answer: unknown) => void, onError: (error: Error) => void): Worker {
  const isSource = import.meta.url.endsWith('.ts')
  const entry = new URL(`./reading-thread.${isSource ? 'ts' : 'js'}`, import.meta.url)
  const load = `import('tsx/esm/api').then(({ register }) => { register(); return import('${entry.href}') })`
  const worker = isSource ? new Worker(load, { eval: true }) : new Worker(entry)
  worker.unref()
  worker.on('message', onAnswer)
  worker.on('error', onError)
  return worker
}
