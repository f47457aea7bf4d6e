import { createClient } from '@libsql/client'
import { kinds } from '#api/domain/question-kinds/index.ts'
import { classAtWork } from './support/class-at-work.ts'
import { type Figure, figureOf } from './support/figure.ts'
import type { LoadResult } from './support/load.ts'
import { buildProduct, runLoad, startProduct, startRaw } from './support/processes.ts'

const ROUNDS = 5
const SECONDS = 3
const QUESTIONS = 20
const CONNECTIONS = [16, 64] as const
const body = `{"value":${JSON.stringify(kinds.choice.specimen.fullCredit)},"isFlagged":false,"sequence":$}`

/**
 * Answers a second over the whole path (session, validation, durable save, reply), against a node:http server with the
 * same body and validation and no store. Afterwards every acknowledged answer is looked up in the database.
 */
export async function* answerDurable(): AsyncIterable<Figure> {
  buildProduct()
  const raw = await startRaw()
  const product = await startProduct()
  const students = await classAtWork(product.port, Math.max(...CONNECTIONS), QUESTIONS)
  const paths = Array.from({ length: QUESTIONS }, (_, index) => `/responses/q${index}`)
  const clientsOf = (count: number) =>
    students.slice(0, count).map(({ cookie, attemptId }) => ({
      cookie,
      paths: paths.map((path) => `/api/attempts/${attemptId}${path}`),
    }))
  let firstSequence = 1
  const last = new Map<string, number>()
  try {
    for (const count of CONNECTIONS) {
      const rounds: { raw: LoadResult; product: LoadResult }[] = []
      for (let round = 0; round < ROUNDS; round++) {
        const plan = { seconds: SECONDS, clients: clientsOf(count), body, firstSequence }
        const floor = await runLoad({ ...plan, port: raw.port })
        const measured = await runLoad({ ...plan, port: product.port })
        firstSequence += 1_000_000
        note(last, plan.clients, measured)
        rounds.push({ raw: floor, product: measured })
      }
      const rate = ({ acknowledged, seconds }: LoadResult) => acknowledged / seconds
      const of = (name: string, unit: string, value: (round: (typeof rounds)[number]) => number) =>
        figureOf('answer-durable', `${name}, ${count} connections`, unit, rounds.map(value))
      yield of('raw', 'per s', (round) => rate(round.raw))
      yield of('product', 'per s', (round) => rate(round.product))
      yield of('product ÷ raw', '', (round) => rate(round.product) / rate(round.raw))
      yield of('p99 of the product', 'ms', (round) => round.product.p99)
      yield of('refused', 'answers', (round) => round.product.refused)
    }
    yield figureOf('answer-durable', 'acknowledged and not in the database', 'answers', [
      await missing(product.database, last),
    ])
  } finally {
    await raw.stop()
    await product.stop()
  }
}

function note(
  last: Map<string, number>,
  clients: readonly { paths: readonly string[] }[],
  { last: sequences }: LoadResult,
): void {
  for (const [client, { paths }] of clients.entries()) {
    for (const [index, path] of paths.entries()) {
      const sequence = sequences[client]?.[index] ?? 0
      if (sequence > 0) last.set(path, sequence)
    }
  }
}

/** How many of the acknowledged answers the database does not hold, or holds an older one of. */
async function missing(database: string, last: ReadonlyMap<string, number>): Promise<number> {
  const client = createClient({ url: database })
  const { rows } = await client.execute(
    `SELECT r.attempt_id, q.question_id, r.sequence FROM response r
     JOIN published_question q ON q.id = r.published_question_id`,
  )
  client.close()
  const stored = new Map(
    rows.map((row) => [`/api/attempts/${row.attempt_id}/responses/${row.question_id}`, Number(row.sequence)]),
  )
  return [...last].filter(([path, sequence]) => (stored.get(path) ?? 0) < sequence).length
}
