import { eq, sql } from 'drizzle-orm'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Session } from '#api/contract.ts'
import { deleteTeacher } from '#db/queries/teachers.ts'
import { attempt, participant, response, responseHistory } from '#db/schema/assignment.ts'
import { schoolClass, student } from '#db/schema/class.ts'
import { publishedQuestion } from '#db/schema/question-set.ts'
import { type Bench, openApp } from '#tests/support/open-app.ts'
import { aPassage, aQuestion, aSet, assign, ok } from '#tests/support/teaching.ts'

let bench: Bench
beforeAll(async () => {
  bench = await openApp()
})
afterAll(() => bench.close())

/** How many rows each table holds. */
async function rowsOf(): Promise<Record<string, number>> {
  const tables = await bench.db.all<{ name: string }>(sql`SELECT name FROM sqlite_master WHERE type = 'table'`)
  const counts: Record<string, number> = {}
  for (const { name } of tables) {
    const [row] = await bench.db.all<{ n: number }>(sql`SELECT count(*) AS n FROM ${sql.identifier(name)}`)
    counts[name] = row?.n ?? 0
  }
  return counts
}

describe('deleting a teacher', () => {
  it('takes everything of theirs along and nothing else', async () => {
    await bench.teacher('Ada')
    const before = await rowsOf()
    const gone = await bench.teacher('Bo')
    const { passageId } = await aPassage(gone)
    const set = await aSet(gone, [passageId], [aQuestion(passageId)])
    const { versionId } = await ok(gone.call<{ versionId: string }>('POST', `/api/question-sets/${set.id}/versions`))
    const assignmentId = await assign(bench, gone, versionId)
    const { teacher } = await ok(gone.call<Session>('GET', '/api/session'))
    const teacherId = teacher?.id ?? ''
    await answerOnce(assignmentId, versionId, teacherId)
    await ok(gone.call('POST', '/api/access-tokens', { name: 'script' }))

    await deleteTeacher(bench.db, teacherId)
    expect({ ...(await rowsOf()), invitation: 0 }).toEqual({ ...before, invitation: 0 })
    expect(await bench.db.all(sql`PRAGMA foreign_key_check`)).toEqual([])
  })
})

/** A student on a roster with one stored answer. */
async function answerOnce(assignmentId: string, versionId: string, ownerId: string): Promise<void> {
  const { db } = bench
  const at = { createdAt: bench.now() }
  await db.insert(schoolClass).values({ id: 'class', ownerId, name: '7B', version: 1, ...at })
  await db.insert(student).values({ id: 'student', classId: 'class', displayName: 'Kim', code: 'CODE', ...at })
  await db.insert(participant).values({ id: 'seat', assignmentId, studentId: 'student', displayName: 'Kim', ...at })
  await db.insert(attempt).values({ id: 'attempt', participantId: 'seat', number: 1, seed: 1, startedAt: bench.now() })
  const [asked] = await db.select().from(publishedQuestion).where(eq(publishedQuestion.versionId, versionId))
  const answer = {
    attemptId: 'attempt',
    publishedQuestionId: asked?.id ?? '',
    value: { option: 'a' },
    sequence: 1,
    savedAt: bench.now(),
  }
  await db.insert(response).values({ ...answer, isFlagged: false, firstAt: bench.now() })
  await db.insert(responseHistory).values(answer)
}
