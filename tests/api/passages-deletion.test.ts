import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Dependents, ProblemDocument, QuestionSetView } from '#api/contract.ts'
import { assignment } from '#db/schema/assignment.ts'
import { passage, passageRevision } from '#db/schema/passage.ts'
import {
  publishedKey,
  publishedPassage,
  publishedQuestion,
  publishedVersion,
  question,
  questionSet,
  questionSetPassage,
} from '#db/schema/question-set.ts'
import { type Bench, type Client, openApp } from '#tests/support/open-app.ts'
import { aPassage, aQuestion, aSet, assign, ok } from '#tests/support/teaching.ts'

let bench: Bench
let owner: Client
beforeAll(async () => {
  bench = await openApp()
  owner = await bench.teacher('Ada')
})
afterAll(() => bench.close())

const publish = async (id: string) =>
  (await ok(owner.call<{ versionId: string }>('POST', `/api/question-sets/${id}/versions`))).versionId
const hangingOn = (id: string) => ok(owner.call<Dependents>('GET', `/api/passages/${id}/dependents`))
const remove = (id: string, query = '') => owner.call<ProblemDocument>('DELETE', `/api/passages/${id}${query}`)

describe('deleting a passage', () => {
  it('needs nothing more when nothing hangs on it', async () => {
    const { passageId } = await aPassage(owner)
    expect(await hangingOn(passageId)).toEqual({ questionSets: [], shortenedQuestionSets: [], assignments: [] })
    expect((await remove(passageId)).status).toBe(204)
    expect((await owner.call('GET', `/api/passages/${passageId}`)).status).toBe(404)
    expect((await remove(passageId)).status).toBe(404)
  })

  it('names what hangs on it first, and then takes it all along', async () => {
    const { passageId } = await aPassage(owner)
    const set = await aSet(owner, [passageId], [aQuestion(passageId)])
    const assignmentId = await assign(bench, owner, await publish(set.id))
    expect(await hangingOn(passageId)).toEqual({
      questionSets: [{ id: set.id, title: set.title }],
      shortenedQuestionSets: [],
      assignments: [{ id: assignmentId, title: 'Week 3', attempts: 0 }],
    })
    const refusal = await remove(passageId)
    expect([refusal.status, refusal.body.detail]).toEqual([
      409,
      'Deleting “The bridge” would also delete 1 question set and 1 assignment with 0 attempts. Say that you know (withDependents), or archive it instead.',
    ])
    expect((await owner.call('GET', `/api/question-sets/${set.id}`)).status).toBe(200)
    expect((await remove(passageId, '?withDependents=true')).status).toBe(204)
    const tables = [
      passage,
      passageRevision,
      questionSet,
      questionSetPassage,
      question,
      publishedVersion,
      publishedPassage,
      publishedQuestion,
      publishedKey,
      assignment,
    ]
    const left = []
    for (const table of tables) left.push((await bench.db.select().from(table)).length)
    expect(left).toEqual(tables.map(() => 0))
  })

  it('shortens a set that has other passages, and deletes the version that used it', async () => {
    const gone = await aPassage(owner)
    const stays = await aPassage(owner, { title: 'The ferry' })
    const set = await aSet(
      owner,
      [gone.passageId, stays.passageId],
      [
        aQuestion(gone.passageId),
        aQuestion(stays.passageId, { id: 'other' }),
        aQuestion(null, { id: 'general', evidence: [], prompt: 'And in general?' }),
      ],
    )
    const draft = { title: set.title, passageIds: [gone.passageId, stays.passageId] }
    const ready = await ok(
      owner.call<QuestionSetView>('PUT', `/api/question-sets/${set.id}`, {
        ...draft,
        questions: set.questions.slice(0, 2),
      }),
    )
    const used = await assign(bench, owner, await publish(set.id))
    await ok(owner.call('PUT', `/api/question-sets/${set.id}`, { ...draft, questions: set.questions }))
    expect(await hangingOn(gone.passageId)).toEqual({
      questionSets: [],
      shortenedQuestionSets: [{ id: set.id, title: set.title }],
      assignments: [{ id: used, title: 'Week 3', attempts: 0 }],
    })
    expect((await remove(gone.passageId)).body.detail).toBe(
      'Deleting “The bridge” would also delete 1 assignment with 0 attempts. 1 question set with other passages would lose the questions about it and the versions published with it. Say that you know (withDependents), or archive it instead.',
    )
    expect((await remove(gone.passageId, '?withDependents=true')).status).toBe(204)
    const after = await ok(owner.call<QuestionSetView>('GET', `/api/question-sets/${set.id}`))
    expect(after.questions.map(({ id }) => id)).toEqual(['other', 'general'])
    expect(after.passages.map(({ title }) => title)).toEqual(['The ferry'])
    expect(after.published).toBe(null)
    expect(after.version).toBe(ready.version + 2)
  })

  it('counts a version that used it although the draft does not any more', async () => {
    const { passageId } = await aPassage(owner)
    const stays = await aPassage(owner, { title: 'The ferry' })
    const set = await aSet(owner, [passageId], [aQuestion(passageId)])
    const versionId = await publish(set.id)
    await assign(bench, owner, versionId)
    await aSetOn(set.id, stays.passageId)
    const hanging = await hangingOn(passageId)
    expect([hanging.shortenedQuestionSets.length, hanging.assignments.length]).toEqual([1, 1])
    expect((await remove(passageId)).status).toBe(409)
  })
})

const aSetOn = (id: string, passageId: string) =>
  ok(
    owner.call('PUT', `/api/question-sets/${id}`, {
      title: 'Moved on',
      passageIds: [passageId],
      questions: [aQuestion(passageId)],
    }),
  )
