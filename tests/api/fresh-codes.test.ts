import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { ClassView } from '#api/contract.ts'
import { withFreshCodes } from '#api/services/fresh-codes.ts'
import { insertStudents, studentsOf } from '#db/queries/classes.ts'
import { type Bench, type Client, openApp } from '#tests/support/open-app.ts'
import { ok } from '#tests/support/teaching.ts'

let bench: Bench
let teacher: Client
beforeAll(async () => {
  bench = await openApp()
  teacher = await bench.teacher('Ada')
})
afterAll(() => bench.close())

describe('a code that is somebody’s already', () => {
  it('is replaced by another, and nothing is left half-written', async () => {
    const made = await ok(teacher.call<ClassView>('POST', '/api/classes', { name: '7b', names: 'Ana' }))
    const taken = made.students[0]?.code ?? ''
    const codes = [taken, taken, 'XYXYXYXY']
    const enrol = (id: string, code: string) => ({ id, classId: made.id, displayName: id, code, createdAt: 0 })
    let tries = 0
    await withFreshCodes(() =>
      bench.db.transaction(async (tx) => {
        tries++
        await insertStudents(tx, [enrol('before', `FRESH${tries}`)])
        await insertStudents(tx, [enrol('after', codes.shift() ?? '')])
      }),
    )
    expect(tries).toBe(3)
    expect((await studentsOf(bench.db, made.id)).map(({ code }) => code).sort()).toEqual(
      [taken, 'FRESH3', 'XYXYXYXY'].sort(),
    )
  })

  it('is given up on after five tries, and other faults at once', async () => {
    let tries = 0
    const fail = () =>
      withFreshCodes(async () => {
        tries++
        throw Object.assign(new Error('taken'), { extendedCode: 'SQLITE_CONSTRAINT_UNIQUE' })
      })
    await expect(fail()).rejects.toThrow('taken')
    expect(tries).toBe(5)
    await expect(withFreshCodes(() => Promise.reject(new Error('disk full')))).rejects.toThrow('disk full')
  })
})
