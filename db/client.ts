import { AsyncLocalStorage } from 'node:async_hooks'
import { mkdirSync } from 'node:fs'
import { dirname } from 'node:path'
import { fileURLToPath } from 'node:url'
import { type Client, createClient, type Transaction, type TransactionMode } from '@libsql/client'
import { drizzle, type LibSQLDatabase } from 'drizzle-orm/libsql'
import { migrate } from 'drizzle-orm/libsql/migrator'

export type Db = LibSQLDatabase & { $client: Client }
/** What a query runs on: the database, or the transaction it takes part in. */
export type Tx = Pick<Db, 'select' | 'selectDistinct' | 'insert' | 'update' | 'delete' | 'run' | 'all' | 'get'>

const TRANSACTION_LIMIT_MS = 5000
const BUSY_LIMIT_MS = 5000

/**
 * Opens the database, creates it when it is missing, and brings it up to date.
 * A `file:` URL gets one connection in WAL mode with synchronous=FULL: what is committed survives a power cut.
 * Other URLs (`libsql:`, `http:`) are used as they are.
 */
export async function openDb(options: { url: string; migrations: string }): Promise<Db> {
  const isFile = options.url.startsWith('file:')
  if (isFile) mkdirSync(dirname(pathOf(options.url)), { recursive: true })
  const db = markTransactions(drizzle(isFile ? await openFile(options.url) : createClient({ url: options.url })))
  await migrate(db, { migrationsFolder: options.migrations })
  return db
}

export function closeDb(db: Db): void {
  db.$client.close()
}

const pathOf = (url: string): string => (url.startsWith('file://') ? fileURLToPath(url) : url.slice('file:'.length))

/** Whether the code that runs now is inside a transaction; using the database itself there would wait for ever. */
const insideTransaction = new AsyncLocalStorage<{ open: boolean }>()

function markTransactions(db: Db): Db {
  const begin = db.transaction.bind(db)
  db.transaction = (work, config) =>
    insideTransaction.getStore()?.open
      ? Promise.reject(new Error('A transaction is open here: use its handle, not the database.'))
      : insideTransaction.run({ open: false }, () => begin(work, config))
  return db
}

/**
 * The client opens further connections when calls overlap; those miss our pragmas and block each other. One connection
 * and a queue before it give the same answers without either.
 */
async function openFile(url: string): Promise<Client> {
  const client = createClient({ url, concurrency: 1, timeout: BUSY_LIMIT_MS })
  await client.execute('PRAGMA journal_mode = WAL')
  await client.execute('PRAGMA synchronous = FULL')
  await client.execute('PRAGMA foreign_keys = ON')
  const enter = makeQueue()

  const queued =
    <Args extends unknown[], Result>(call: (...args: Args) => Promise<Result>) =>
    async (...args: Args): Promise<Result> => {
      if (insideTransaction.getStore()?.open) throw new Error('A transaction is open here: use its handle.')
      const leave = await enter()
      try {
        return await call(...args)
      } finally {
        leave()
      }
    }

  const transaction = async (mode: TransactionMode = 'write'): Promise<Transaction> => {
    const leave = await enter()
    try {
      return watched(await client.transaction(mode), leave)
    } catch (error) {
      leave()
      throw error
    }
  }
  return Object.create(client, {
    execute: { value: queued(client.execute.bind(client)) },
    batch: { value: queued(client.batch.bind(client)) },
    migrate: { value: queued(client.migrate.bind(client)) },
    executeMultiple: { value: queued(client.executeMultiple.bind(client)) },
    transaction: { value: transaction },
    close: { value: () => client.close() },
    closed: { get: () => client.closed },
    protocol: { get: () => client.protocol },
  })
}

/** First come, first served: `await enter()` waits for its turn and returns the function that ends it. */
function makeQueue(): () => Promise<() => void> {
  let last: Promise<void> = Promise.resolve()
  return () => {
    const turn = last
    let leave = (): void => {}
    last = new Promise((resolve) => {
      leave = resolve
    })
    return turn.then(() => leave)
  }
}

/** Passes a transaction on, and ends it when it stays open too long, since everyone else waits for it. */
function watched(transaction: Transaction, leave: () => void): Transaction {
  const mark = insideTransaction.getStore() ?? { open: false }
  mark.open = true
  const end = (): void => {
    mark.open = false
    clearTimeout(limit)
    leave()
  }
  const limit = setTimeout(() => {
    transaction.close()
    end()
  }, TRANSACTION_LIMIT_MS)
  const ending = (call: () => Promise<void>) => async (): Promise<void> => {
    try {
      await call()
    } finally {
      end()
    }
  }
  return Object.create(transaction, {
    execute: { value: transaction.execute.bind(transaction) },
    batch: { value: transaction.batch.bind(transaction) },
    executeMultiple: { value: transaction.executeMultiple.bind(transaction) },
    commit: { value: ending(() => transaction.commit()) },
    rollback: { value: ending(() => transaction.rollback()) },
    close: {
      value: () => {
        transaction.close()
        end()
      },
    },
    closed: { get: () => transaction.closed },
  })
}
