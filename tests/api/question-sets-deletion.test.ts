import { sql } from 'drizzle-orm'
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import type { Dependents, ProblemDocument, QuestionSetView } from '#api/contract.ts'
import { assignment } from '#db/schema/assignment.ts'
import { publishedKey, publishedVersion, question } from '#db/schema/question-set.ts'
import { type Bench, type Client, openApp } from '#tests/support/open-app.ts'
import { aPassage, aQuestion, aSet, assign, ok } from '#tests/support/teaching.ts'

let bench: Bench
let owner: Client
let passageId: string
beforeAll(async () => {
  bench = await openApp()
  owner = await bench.teacher('Ada')
  passageId = (await aPassage(owner)).passageId
})
afterAll(() => bench.close())

const remove = (id: string, query = '') => owner.call<ProblemDocument>('DELETE', `/api/question-sets/${id}${query}`)
const publish = async (id: string) =>
  (await ok(owner.call<{ versionId: string }>('POST', `/api/question-sets/${id}/versions`))).versionId

describe('deleting a question set', () => {
  it('needs nothing more when no assignment hangs on it', async () => {
    const set = await aSet(owner, [passageId], [aQuestion(passageId)])
    await publish(set.id)
    expect((await remove(set.id)).status).toBe(204)
    expect((await remove(set.id)).status).toBe(404)
    expect((await owner.call('GET', `/api/passages/${passageId}`)).status).toBe(200)
  })

  it('names the assignments first, and then takes them along', async () => {
    const set = await aSet(owner, [passageId], [aQuestion(passageId)])
    const id = await assign(bench, owner, await publish(set.id))
    expect(await ok(owner.call<Dependents>('GET', `/api/question-sets/${set.id}/dependents`))).toEqual({
      questionSets: [],
      shortenedQuestionSets: [],
      assignments: [{ id, title: 'Week 3', attempts: 0 }],
    })
    const refusal = await remove(set.id, '?withDependents=false')
    expect([refusal.status, refusal.body.detail]).toEqual([
      409,
      'Deleting “Who said what” would also delete 1 assignment with 0 attempts. Say that you know (withDependents), or archive it instead.',
    ])
    expect((await owner.call('GET', `/api/question-sets/${set.id}`)).status).toBe(200)
    expect((await remove(set.id, '?withDependents=true')).status).toBe(204)
    for (const table of [question, publishedVersion, publishedKey, assignment]) {
      expect(await bench.db.select().from(table)).toEqual([])
    }
  })
})

describe('a write that fails half-way', () => {
  it('leaves a draft as it was, and says that it is our fault', async () => {
    const set = await aSet(owner, [passageId], [aQuestion(passageId)])
    const logged = vi.spyOn(console, 'error').mockReturnValue()
    await bench.db.run(
      sql`CREATE TRIGGER disk_full BEFORE UPDATE ON question_set BEGIN SELECT RAISE(ABORT, 'full'); END`,
    )
    const answer = await owner.call<ProblemDocument>('PUT', `/api/question-sets/${set.id}`, {
      title: 'Other',
      passageIds: [passageId],
      questions: [],
    })
    await bench.db.run(sql`DROP TRIGGER disk_full`)
    expect([answer.status, answer.body.code, logged.mock.calls.length]).toEqual([500, 'unavailable', 1])
    logged.mockRestore()
    expect(await ok(owner.call<QuestionSetView>('GET', `/api/question-sets/${set.id}`))).toEqual(set)
  })
})
