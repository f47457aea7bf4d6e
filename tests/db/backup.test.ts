import { existsSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { AttemptView } from '#api/contract.ts'
import { backUp } from '#db/backup.ts'
import { closeDb, type Db, openDb } from '#db/client.ts'
import { response } from '#db/schema/assignment.ts'
import { type Bench, openApp } from '#tests/support/open-app.ts'
import { anAssignment, aPublishedSet, aStudent, save, start } from '#tests/support/published-set.ts'
import { ok } from '#tests/support/teaching.ts'

let bench: Bench
beforeEach(async () => {
  bench = await openApp()
})
afterEach(() => bench.close())

const open = (file: string): Promise<Db> => openDb({ url: `file:${file}`, migrations: 'db/migrations' })

describe('a backup', () => {
  it('made during a rush holds what was acknowledged before it, and can be opened in the place of the original', async () => {
    const teacher = await bench.teacher('Ada')
    const { id, joinCode } = await anAssignment(teacher, await aPublishedSet(teacher))
    const { client } = await aStudent(bench, joinCode, 'Mia')
    const attempt: AttemptView = await start(client, id)
    const answer = (sequence: number) => save(client, attempt.id, 'choice', { value: { option: 'a' }, sequence })
    await ok(answer(1))
    const file = join(bench.folder, 'copy.db')
    let isCopied = false
    const copying = backUp(bench.url, file).finally(() => {
      isCopied = true
    })
    let sequence = 1
    while (!isCopied) await ok(answer(++sequence))
    await copying
    const copy = await open(file)
    const [stored] = await copy.select({ sequence: response.sequence }).from(response)
    closeDb(copy)
    expect(stored?.sequence).toBeGreaterThanOrEqual(1)
    expect(stored?.sequence).toBeLessThanOrEqual(sequence)
  })

  it('never writes over a file', async () => {
    const file = join(bench.folder, 'there.db')
    writeFileSync(file, 'mine')
    await expect(backUp(bench.url, file)).rejects.toThrow('is there already')
  })

  it('leaves nothing behind when the folder is missing', async () => {
    const file = join(bench.folder, 'nowhere', 'copy.db')
    await expect(backUp(bench.url, file)).rejects.toThrow()
    expect(existsSync(file)).toBe(false)
  })
})
