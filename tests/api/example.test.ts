import { sql } from 'drizzle-orm'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type {
  AssignmentSummary,
  ClassSummary,
  PassageReport,
  PassageSummary,
  QuestionSetSummary,
  QuestionSetView,
} from '#api/contract.ts'
import { type Bench, type Client, openApp } from '#tests/support/open-app.ts'
import { aQuestion, aSet, ok } from '#tests/support/teaching.ts'

let bench: Bench
beforeAll(async () => {
  bench = await openApp()
})
afterAll(() => bench.close())

const entries = async <Entry>(client: Client, path: string): Promise<Entry[]> =>
  (await ok(client.call<{ entries: Entry[] }>('GET', path))).entries

/** All that a teacher finds in the four lists. */
async function found(client: Client) {
  return {
    passages: await entries<PassageSummary>(client, '/api/passages'),
    sets: await entries<QuestionSetSummary>(client, '/api/question-sets'),
    classes: await entries<ClassSummary>(client, '/api/classes'),
    assignments: await entries<AssignmentSummary>(client, '/api/assignments'),
  }
}
const counted = async (client: Client) =>
  Object.values(await found(client)).map((list) => list.map(({ isExample }) => isExample))

/** How many rows each table of a teacher's work holds, over all teachers. */
async function rowCounts(): Promise<Record<string, number>> {
  const tables = await bench.db.all<{ name: string }>(
    sql`SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'sqlite%' AND name NOT LIKE '\\_\\_%' ESCAPE '\\'`,
  )
  const teaching = tables.filter(
    ({ name }) => !/^(teacher|invitation|access_token|setting|tries|verification)/.test(name),
  )
  const counts: Record<string, number> = {}
  for (const { name } of teaching) {
    const row = await bench.db.get<{ n: number }>(sql`SELECT count(*) AS n FROM ${sql.identifier(name)}`)
    counts[name] = row?.n ?? -1
  }
  return counts
}

const onlyOf = <Entry>(list: readonly Entry[]): Entry => {
  const [only] = list
  if (only === undefined || list.length > 1) throw new Error(`${list.length} entries, not one`)
  return only
}

describe('the example', () => {
  it('stands in a new account, with published questions of seven kinds', async () => {
    const teacher = await bench.teacher('Ada', { keepExample: true })
    expect(await counted(teacher)).toEqual([[true], [true], [true], [true]])
    const { sets, classes, assignments } = await found(teacher)
    const set = await ok(teacher.call<QuestionSetView>('GET', `/api/question-sets/${onlyOf(sets).id}`))
    expect(set.faults).toEqual([])
    expect(set.published).toMatchObject({ number: 1, hasChangedSince: false })
    expect(set.questions.length).toBeGreaterThanOrEqual(14)
    expect(new Set(set.questions.map(({ kind }) => kind)).size).toBeGreaterThanOrEqual(7)
    expect(set.questions.map(({ skill }) => skill)).toEqual(
      expect.arrayContaining(['attribution', 'voice', 'figures', 'evidence']),
    )
    expect(onlyOf(classes).students).toBe(24)
    expect(onlyOf(assignments)).toMatchObject({ state: 'closed', students: 24, started: 23 })
  })

  it('has a report with 23 students, one absent, and something to see in every question', async () => {
    const teacher = await bench.teacher('Bo', { keepExample: true })
    const { id } = onlyOf(await entries<PassageSummary>(teacher, '/api/passages'))
    const report = await ok(teacher.call<PassageReport>('GET', `/api/passages/${id}/report`))
    expect([report.n, report.ended, report.students.length, report.absent.length]).toEqual([23, 23, 23, 1])
    expect(report.mean).toBeGreaterThan(0.4)
    expect(report.mean).toBeLessThan(0.9)
    expect(report.questions.every(({ presented }) => presented === 23)).toBe(true)
    expect(report.questions.some(({ omitted }) => omitted > 0)).toBe(true)
    expect(report.errorTags.length).toBeGreaterThan(3)
    const late = report.students.filter(({ cells }) => cells.some(({ credit }) => credit === null))
    expect(late.every(({ endedAt }) => endedAt !== null && endedAt < bench.now())).toBe(true)
  })

  it('leaves no row behind when it is removed', async () => {
    const before = await rowCounts()
    const teacher = await bench.teacher('Cem', { keepExample: true })
    expect((await rowCounts()).response).toBeGreaterThan(before.response ?? 0)
    expect((await teacher.call('DELETE', '/api/example')).status).toBe(204)
    expect(await rowCounts()).toEqual(before)
    expect((await teacher.call('DELETE', '/api/example')).status).toBe(204)
  })

  it('of another teacher stays', async () => {
    const one = await bench.teacher('Dua', { keepExample: true })
    const other = await bench.teacher('Eda', { keepExample: true })
    await ok(one.call('DELETE', '/api/example'))
    expect(await counted(one)).toEqual([[], [], [], []])
    expect(await counted(other)).toEqual([[true], [true], [true], [true]])
  })

  it('comes back once, however often it is asked for', async () => {
    const teacher = await bench.teacher('Fay', { keepExample: true })
    await ok(teacher.call('POST', '/api/example'))
    await ok(teacher.call('POST', '/api/example'))
    expect(await counted(teacher)).toEqual([[true], [true], [true], [true]])
  })

  it('is for teachers only', async () => {
    expect((await bench.client().call('DELETE', '/api/example')).status).toBe(401)
    expect((await bench.client().call('POST', '/api/example')).status).toBe(401)
  })
})

describe('own work on the example', () => {
  it('keeps the passage that an own set asks about', async () => {
    const teacher = await bench.teacher('Gus', { keepExample: true })
    const passage = onlyOf(await entries<PassageSummary>(teacher, '/api/passages'))
    await aSet(teacher, [passage.id], [aQuestion(passage.id, { evidence: [] })])
    await ok(teacher.call('DELETE', '/api/example'))
    expect(await counted(teacher)).toEqual([[false], [false], [], []])
  })

  it('keeps the set, its passage and the class that an own assignment uses, without the demonstration', async () => {
    const teacher = await bench.teacher('Hal', { keepExample: true })
    const { sets, classes } = await found(teacher)
    const given = {
      questionSetId: onlyOf(sets).id,
      classId: onlyOf(classes).id,
      title: 'For real',
      opensAt: null,
      closesAt: null,
      attemptsAllowed: null,
      attemptCounts: 'best',
      shuffleQuestions: false,
      shuffleOptions: false,
      feedback: 'hand-in',
      timeLimitMinutes: null,
      identify: 'list',
    }
    await ok(teacher.call('POST', '/api/assignments', given))
    await ok(teacher.call('DELETE', '/api/example'))
    expect(await counted(teacher)).toEqual([[false], [false], [false], [false]])
    expect(onlyOf((await found(teacher)).assignments).title).toBe('For real')
  })
})
