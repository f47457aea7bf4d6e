import { eq } from 'drizzle-orm'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import type { ProblemDocument, PublishedVersion, QuestionSetView } from '#api/contract.ts'
import { publishedPassagesOf, publishedQuestionsWithKeys } from '#db/queries/published-questions.ts'
import { publishedKey, publishedVersion } from '#db/schema/question-set.ts'
import { type Bench, type Client, openApp } from '#tests/support/open-app.ts'
import { ARTICLE, aHighlight, aPassage, aQuestion, aSet, ok } from '#tests/support/teaching.ts'

let bench: Bench
let owner: Client
let passageId: string
beforeAll(async () => {
  bench = await openApp()
  owner = await bench.teacher('Ada')
})
beforeEach(async () => {
  passageId = (await aPassage(owner)).passageId
})
afterAll(() => bench.close())

const publish = (id: string, headers: Record<string, string> = {}) =>
  owner.call<PublishedVersion & ProblemDocument>('POST', `/api/question-sets/${id}/versions`, undefined, headers)
const read = (id: string) => ok(owner.call<QuestionSetView>('GET', `/api/question-sets/${id}`))
const save = (set: QuestionSetView, given: object) =>
  ok(
    owner.call<QuestionSetView>('PUT', `/api/question-sets/${set.id}`, {
      title: set.title,
      passageIds: set.passages.map((passage) => passage.passageId),
      questions: set.questions,
      ...given,
    }),
  )
const frozen = async (versionId: string) => ({
  passages: await publishedPassagesOf(bench.db, versionId),
  questions: await publishedQuestionsWithKeys(bench.db, versionId),
})

describe('publishing', () => {
  it('freezes title, passages, questions and first keys as version 1', async () => {
    const set = await aSet(owner, [passageId], [aHighlight(passageId, 'old bridge'), aQuestion(passageId)])
    bench.wait(1000)
    const { status, body: version } = await publish(set.id)
    expect([status, version]).toEqual([200, { versionId: version.versionId, number: 1, publishedAt: bench.now() }])
    const [passage] = await publishedPassagesOf(bench.db, version.versionId)
    expect(passage).toMatchObject({ passageId, revisionId: set.passages[0]?.revisionId, text: ARTICLE })
    expect((await frozen(version.versionId)).questions).toEqual(
      set.questions.map((question) => ({ ...question, isVoid: false })),
    )
    const keys = await bench.db.select({ number: publishedKey.number }).from(publishedKey)
    expect(keys).toEqual([{ number: 1 }, { number: 1 }])
    const questionIds = set.questions.map(({ id }) => id)
    expect(await read(set.id)).toEqual({ ...set, published: { ...version, hasChangedSince: false, questionIds } })
  })

  it('is not changed by anything that happens to the draft later', async () => {
    const set = await aSet(owner, [passageId], [aQuestion(passageId)])
    const { versionId } = await ok(publish(set.id))
    const before = await frozen(versionId)
    await save(set, { title: 'Other', questions: [{ ...aQuestion(passageId), prompt: 'Other?', points: 9 }] })
    await ok(owner.call('POST', `/api/passages/${passageId}/revisions`, { text: 'Everything is different now.' }))
    await save(set, { questions: [] })
    expect(await frozen(versionId)).toEqual(before)
    expect(await bench.db.select().from(publishedVersion).where(eq(publishedVersion.id, versionId))).toMatchObject([
      { title: 'Who said what', number: 1 },
    ])
  })

  it('gives the version there is when nothing has changed since', async () => {
    const set = await aSet(owner, [passageId], [aQuestion(passageId)])
    const first = await ok(publish(set.id))
    bench.wait(1000)
    await save(set, {})
    expect(await ok(publish(set.id))).toEqual(first)
  })

  it('sees every kind of change, and counts versions on', async () => {
    const more = (await aPassage(owner, { title: 'More' })).passageId
    const set = await aSet(owner, [passageId], [aQuestion(passageId), aQuestion(passageId, { id: 'b' })])
    const questions = set.questions
    const changes = [
      { title: 'Renamed' },
      { questions: questions.toReversed() },
      { passageIds: [passageId, more] },
      { questions: questions.slice(1) },
      { questions: [{ ...aQuestion(passageId), explanation: 'Other.' }] },
      { questions: [{ ...aQuestion(passageId), key: { correct: 'b', partial: {} } }] },
    ]
    await ok(publish(set.id))
    for (const [index, change] of changes.entries()) {
      const after = await save(set, change)
      expect(after.published).toMatchObject({ number: index + 1, hasChangedSince: true })
      expect((await ok(publish(set.id))).number).toBe(index + 2)
    }
  })

  it('names everything that is missing, by question and field', async () => {
    const set = await aSet(
      owner,
      [passageId],
      [
        aQuestion(passageId, { prompt: '', key: { correct: null, partial: {} } }),
        aQuestion(passageId, { id: 'proof', evidence: [] }),
      ],
    )
    const { status, body } = await publish(set.id)
    expect([status, body.code, body.detail]).toEqual([
      422,
      'not-ready',
      '3 things are missing before this question set can be published.',
    ])
    expect(body.errors?.map(({ path }) => path)).toEqual([
      'questions.who.prompt',
      'questions.who.key.correct',
      'questions.proof.evidence',
    ])
    const empty = await publish((await aSet(owner, [passageId], [])).id)
    expect([empty.body.detail, empty.body.errors]).toEqual([
      '1 thing is missing before this question set can be published.',
      [{ path: 'questions', message: 'Write a question first.' }],
    ])
    expect(await bench.db.select().from(publishedVersion).where(eq(publishedVersion.setId, set.id))).toEqual([])
  })

  it('refuses a draft that was changed in another tab', async () => {
    const set = await aSet(owner, [passageId], [aQuestion(passageId)])
    await save(set, { title: 'Another tab' })
    expect((await publish(set.id, { 'if-match': `"${set.version}"` })).status).toBe(412)
    expect((await read(set.id)).published).toBe(null)
  })

  it('twice at once makes one version', async () => {
    const set = await aSet(owner, [passageId], [aQuestion(passageId)])
    const [one, two] = await Promise.all([ok(publish(set.id)), ok(publish(set.id))])
    expect(one).toEqual(two)
    expect(one.number).toBe(1)
  })
})
