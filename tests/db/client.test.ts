import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { eq, sql } from 'drizzle-orm'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { closeDb, type Db, openDb } from '#db/client.ts'
import { setting } from '#db/schema/teacher.ts'

let folder: string
let db: Db
const open = () => openDb({ url: `file:${join(folder, 'deep/er/test.db')}`, migrations: resolve('db/migrations') })
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'whosaid-db-'))
  db = await open()
})
afterEach(async () => {
  closeDb(db)
  await rm(folder, { recursive: true, force: true })
})

const settingOf = async (name: string) => (await db.select().from(setting).where(eq(setting.name, name)))[0]?.value
const pragma = async (name: string) => Object.values((await db.all<object>(sql.raw(`PRAGMA ${name}`)))[0] ?? {})[0]
/** A step that takes a few turns of the event loop, so that others could come between. */
const aWhile = async () => {
  for (let turn = 0; turn < 5; turn += 1) await new Promise(setImmediate)
}

describe('opening a database', () => {
  it('makes folders and tables from nothing, and finds everything again', async () => {
    await db.insert(setting).values({ name: 'kept', value: { yes: true } })
    closeDb(db)
    db = await open()
    expect(await settingOf('kept')).toEqual({ yes: true })
    const tables = await db.all<{ name: string }>(sql`SELECT name FROM sqlite_master WHERE type = 'table'`)
    expect(tables.map(({ name }) => name)).toEqual(
      expect.arrayContaining(['teacher', 'passage', 'question_set', 'response']),
    )
  })

  it('keeps what is committed through a power cut, and foreign keys on', async () => {
    expect([await pragma('journal_mode'), await pragma('synchronous'), await pragma('foreign_keys')]).toEqual([
      'wal',
      2,
      1,
    ])
    await expect(
      db.run(
        sql`INSERT INTO passage_revision (id, passage_id, number, text, created_at) VALUES ('r', 'none', 1, '', 0)`,
      ),
    ).rejects.toThrow()
  })

  it('has nothing left to check', async () => {
    expect(await db.all(sql`PRAGMA foreign_key_check`)).toEqual([])
    expect(await pragma('integrity_check')).toBe('ok')
  })
})

describe('transactions', () => {
  it('that overlap wait for each other, so that no change is lost', async () => {
    await db.insert(setting).values({ name: 'count', value: 0 })
    const raise = () =>
      db.transaction(async (tx) => {
        const [row] = await tx.select().from(setting).where(eq(setting.name, 'count'))
        await aWhile()
        await tx
          .update(setting)
          .set({ value: Number(row?.value) + 1 })
          .where(eq(setting.name, 'count'))
      })
    await Promise.all(Array.from({ length: 50 }, raise))
    expect(await settingOf('count')).toBe(50)
  })

  it('are not seen by others before they are whole', async () => {
    await db.insert(setting).values({ name: 'pair', value: 'old' })
    const writing = db.transaction(async (tx) => {
      await tx.update(setting).set({ value: 'half' }).where(eq(setting.name, 'pair'))
      await aWhile()
      await tx.update(setting).set({ value: 'whole' }).where(eq(setting.name, 'pair'))
    })
    expect(['old', 'whole']).toContain(await settingOf('pair'))
    await writing
    expect(await settingOf('pair')).toBe('whole')
  })

  it('that fail leave nothing and let the next one in', async () => {
    const failing = db.transaction(async (tx) => {
      await tx.insert(setting).values({ name: 'gone', value: 1 })
      throw new Error('no')
    })
    await expect(failing).rejects.toThrow('no')
    expect(await settingOf('gone')).toBe(undefined)
    await db.transaction((tx) => tx.insert(setting).values({ name: 'next', value: 1 }))
    expect(await settingOf('next')).toBe(1)
  })

  it('fail at once when the database itself is used inside, instead of waiting for ever', async () => {
    const nested = db.transaction(async (tx) => {
      await tx.insert(setting).values({ name: 'outer', value: 1 })
      await db.insert(setting).values({ name: 'inner', value: 1 })
    })
    await expect(nested).rejects.toThrow()
    await expect(db.transaction(() => db.transaction(async () => {}))).rejects.toThrow(/use its handle/)
    expect([await settingOf('outer'), await settingOf('inner')]).toEqual([undefined, undefined])
  })
})
