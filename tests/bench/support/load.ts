import { connect, type Socket } from 'node:net'

/**
 * Run as a process of its own: sends requests over kept connections, each the next as soon as its answer is there, and
 * reports what was acknowledged. Plain sockets, since a client must cost less than the server it measures.
 */
export interface LoadPlan {
  readonly port: number
  readonly seconds: number
  /** One connection each: the cookie it sends and the addresses it writes to, in turn. */
  readonly clients: readonly { readonly cookie: string; readonly paths: readonly string[] }[]
  /** JSON with `$` where the sequence goes. */
  readonly body: string
  readonly firstSequence: number
}
export interface LoadResult {
  readonly acknowledged: number
  readonly refused: number
  readonly seconds: number
  /** Milliseconds from sending to the whole answer. */
  readonly p50: number
  readonly p99: number
  /** The highest sequence acknowledged on each path of each client. */
  readonly last: readonly (readonly number[])[]
}

function runClient(plan: LoadPlan, index: number, end: number, taken: number[], counts: { ok: number; bad: number }) {
  const { cookie, paths } = plan.clients[index] ?? { cookie: '', paths: [] }
  const last = paths.map(() => 0)
  return new Promise<number[]>((resolve, reject) => {
    const socket: Socket = connect(plan.port, '127.0.0.1')
    socket.setNoDelay(true)
    let turn = 0
    let sequence = plan.firstSequence
    let sentAt = 0
    let received = ''
    const send = (): void => {
      if (turn === paths.length) {
        turn = 0
        sequence += 1
      }
      const body = plan.body.replace('$', String(sequence))
      sentAt = performance.now()
      socket.write(
        `PUT ${paths[turn]} HTTP/1.1\r\nHost: 127.0.0.1:${plan.port}\r\nOrigin: http://127.0.0.1:${plan.port}\r\n` +
          `Cookie: ${cookie}\r\nContent-Type: application/json\r\nContent-Length: ${Buffer.byteLength(body)}\r\n\r\n${body}`,
      )
    }
    socket.on('connect', send)
    socket.on('error', reject)
    socket.setEncoding('latin1')
    socket.on('data', (chunk: string) => {
      received += chunk
      const head = received.indexOf('\r\n\r\n')
      if (head < 0) return
      const length = Number(/content-length: (\d+)/i.exec(received.slice(0, head))?.[1] ?? 'NaN')
      if (Number.isNaN(length)) {
        if (!received.endsWith('0\r\n\r\n')) return
      } else if (received.length < head + 4 + length) return
      taken.push(performance.now() - sentAt)
      if (received.startsWith('HTTP/1.1 200')) {
        counts.ok += 1
        last[turn] = sequence
      } else counts.bad += 1
      received = ''
      turn += 1
      if (performance.now() < end) send()
      else {
        socket.destroy()
        resolve(last)
      }
    })
  })
}

process.on('message', async (plan: LoadPlan) => {
  const started = performance.now()
  const taken: number[] = []
  const counts = { ok: 0, bad: 0 }
  const end = started + plan.seconds * 1000
  const last = await Promise.all(plan.clients.map((_, index) => runClient(plan, index, end, taken, counts)))
  taken.sort((a, b) => a - b)
  const at = (share: number): number => taken[Math.min(taken.length - 1, Math.floor(taken.length * share))] ?? 0
  const result: LoadResult = {
    acknowledged: counts.ok,
    refused: counts.bad,
    seconds: (performance.now() - started) / 1000,
    p50: at(0.5),
    p99: at(0.99),
    last,
  }
  process.send?.(result)
})
