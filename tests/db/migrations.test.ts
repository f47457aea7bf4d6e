import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { sql } from 'drizzle-orm'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { z } from 'zod'
import { closeDb, type Db, openDb } from '#db/client.ts'

const MIGRATIONS = resolve('db/migrations')
const journal = z.looseObject({ entries: z.array(z.looseObject({ tag: z.string() })) })
const { entries } = journal.parse(JSON.parse(await readFile(join(MIGRATIONS, 'meta/_journal.json'), 'utf8')))

let folder: string
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'whosaid-migrations-'))
})
afterEach(() => rm(folder, { recursive: true, force: true }))

const open = (migrations: string): Promise<Db> => openDb({ url: `file:${join(folder, 'test.db')}`, migrations })

/** The migrations as they stood when there were so many. */
async function firstMigrations(count: number): Promise<string> {
  const copy = join(folder, 'migrations')
  await cp(MIGRATIONS, copy, { recursive: true })
  const path = join(copy, 'meta/_journal.json')
  const whole = journal.parse(JSON.parse(await readFile(path, 'utf8')))
  await writeFile(path, JSON.stringify({ ...whole, entries: whole.entries.slice(0, count) }))
  return copy
}

interface Column {
  readonly name: string
  readonly type: string
  /** The table that it refers to. */
  readonly refersTo: string | null
}
interface Table {
  readonly name: string
  readonly columns: readonly Column[]
}
type Row = Record<string, string | number | null>

/** Every table, those that others refer to first. */
async function tablesOf(db: Db): Promise<Table[]> {
  const names = await db.all<{ name: string }>(
    sql`SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT GLOB '__*'`,
  )
  const unsorted: Table[] = []
  for (const { name } of names) {
    const columns = await db.all<Column>(sql`
      SELECT info.name, info.type, "table" AS refersTo
      FROM pragma_table_info(${name}) AS info LEFT JOIN pragma_foreign_key_list(${name}) ON "from" = info.name`)
    unsorted.push({ name, columns })
  }
  const sorted: Table[] = []
  while (sorted.length < unsorted.length) {
    const isKnown = (name: string | null) => name === null || sorted.some((one) => one.name === name)
    const next = unsorted.filter(
      (one) => !sorted.includes(one) && one.columns.every((column) => isKnown(column.refersTo)),
    )
    if (next.length === 0) throw new Error('Tables refer to each other in a circle.')
    sorted.push(...next)
  }
  return sorted
}

/** What the CHECKs of some columns ask for. */
const allowed: Row = {
  mode: 'self-paced',
  identify: 'name',
  attempt_counts: 'best',
  feedback: 'hand-in',
  role: 'teacher',
  proof: 'counts',
  stage: 'key',
  credit: 0.5,
  second_try: 0.5,
}
/** Feedback is a policy in one table and JSON in others; the proof of a response is JSON. */
const free = new Set(['question.feedback', 'published_key.feedback', 'response.proof', 'response_history.proof'])

function madeUp({ name: table }: Table, { name, type, refersTo }: Column, count: number): string | number | null {
  if (refersTo !== null) return `${refersTo} ${count}`
  if (name === 'id' || `${table}_id` === name) return `${table} ${count}`
  if (Object.hasOwn(allowed, name) && !free.has(`${table}.${name}`)) return allowed[name] ?? null
  return type === 'text' ? `${name} ${count}` : count
}

const rowsOf = (db: Db, { name, columns }: Table): Promise<Row[]> =>
  db.all<Row>(sql`SELECT ${list(columns)} FROM ${sql.identifier(name)} ORDER BY 1, 2`)
const list = (columns: readonly Column[]) =>
  sql.join(
    columns.map(({ name }) => sql.identifier(name)),
    sql`, `,
  )

/** Two rows in every table, each with something in every column. */
async function fill(db: Db): Promise<Map<Table, Row[]>> {
  const tables = await tablesOf(db)
  for (const table of tables) {
    for (const count of [1, 2]) {
      const values = table.columns.map((column) => sql`${madeUp(table, column, count)}`)
      await db.run(sql`
        INSERT INTO ${sql.identifier(table.name)} (${list(table.columns)}) VALUES (${sql.join(values, sql`, `)})`)
    }
  }
  const kept = new Map<Table, Row[]>()
  for (const table of tables) kept.set(table, await rowsOf(db, table))
  return kept
}

describe('a database of an earlier release', () => {
  const releases = entries.slice(0, -1).map(({ tag }, index) => [tag, index + 1] as const)

  it.each(releases)('that ends with %s keeps every row when it is brought up to date', async (_, count) => {
    const old = await open(await firstMigrations(count))
    const kept = await fill(old)
    closeDb(old)
    expect(kept.size).toBeGreaterThan(20)
    const db = await open(MIGRATIONS)
    for (const [table, rows] of kept) {
      expect(rows, table.name).toHaveLength(2)
      expect(await rowsOf(db, table), table.name).toEqual(rows)
    }
    expect(await db.all(sql`PRAGMA foreign_key_check`)).toEqual([])
    expect(await db.all(sql`PRAGMA integrity_check`)).toEqual([{ integrity_check: 'ok' }])
    closeDb(db)
  })

  it('asks for no proof, gives one try, scores everybody and voids nothing, as it did before', async () => {
    const old = await open(await firstMigrations(1))
    await fill(old)
    closeDb(old)
    const db = await open(MIGRATIONS)
    const added: [string, string][] = [
      ['question', 'proof, accepted_proof'],
      ['published_question', 'proof'],
      ['published_key', 'accepted_proof, content, points, is_void, mend_id'],
      ['question_set', 'blueprint'],
      ['assignment', 'second_try, is_practice'],
      ['response', 'proof, first_try'],
      ['response_history', 'proof'],
    ]
    const found = new Map<string, Row | undefined>()
    for (const [table, columns] of added) {
      found.set(table, (await db.all<Row>(sql.raw(`SELECT DISTINCT ${columns} FROM ${table}`)))[0])
    }
    expect(Object.fromEntries(found)).toEqual({
      question: { proof: 'none', accepted_proof: '[]' },
      published_question: { proof: 'none' },
      published_key: { accepted_proof: '[]', content: null, points: null, is_void: 0, mend_id: null },
      question_set: { blueprint: '[]' },
      assignment: { second_try: null, is_practice: 0 },
      response: { proof: null, first_try: null },
      response_history: { proof: null },
    })
    closeDb(db)
  })
})
