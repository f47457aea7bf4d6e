import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { BankPage, PassageView, ProblemDocument, QuestionSetView } from '#api/contract.ts'
import { type Bench, type Client, openApp } from '#tests/support/open-app.ts'
import { ARTICLE, aHighlight, aPassage, aQuestion, aSet, ok, quoted } from '#tests/support/teaching.ts'

let bench: Bench
let owner: Client
let other: Client
let bridge: PassageView
let ferry: PassageView
let bridges: QuestionSetView
let ferries: QuestionSetView
beforeAll(async () => {
  bench = await openApp()
  owner = await bench.teacher('Ada')
  other = await bench.teacher('Bo')
  bridge = await aPassage(owner)
  ferry = await aPassage(owner, { title: 'The ferry', text: 'A ferry sank, the harbour master said. Nobody was hurt.' })
  const onFerry = { evidence: [quoted('the harbour master said')], explanation: 'The clause after the comma.' }
  ferries = await aSet(
    owner,
    [ferry.passageId],
    [aQuestion(ferry.passageId, { id: 'sank', prompt: 'Who?', ...onFerry })],
  )
  bench.wait(1)
  bridges = await aSet(
    owner,
    [bridge.passageId],
    [aQuestion(bridge.passageId), aHighlight(bridge.passageId, 'At least 1,200 households lose their bus line.')],
    'Bridges',
  )
  await ok(owner.call('POST', `/api/question-sets/${ferries.id}/versions`))
})
afterAll(() => bench.close())

const bank = (client: Client, query = '') => ok(client.call<BankPage>('GET', `/api/question-bank?${query}`))
const foundBy = async (query: string) => (await bank(owner, query)).entries.map(({ question }) => question.id)
const copy = (client: Client, id: string, from: unknown, version?: number) =>
  client.call<QuestionSetView & ProblemDocument>(
    'POST',
    `/api/question-sets/${id}/questions/copies`,
    { from },
    version === undefined ? {} : { 'if-match': `"${version}"` },
  )
const whole = (question: { id: string } | undefined) => ({ ...question, id: expect.any(String) })

describe('the question bank', () => {
  it('holds every question of one’s own drafts, with its set and passage', async () => {
    const place = (passage: PassageView) => ({ id: passage.passageId, title: passage.title })
    expect(await bank(owner)).toEqual({
      total: 3,
      entries: [
        ...bridges.questions.map((question) => ({
          setId: bridges.id,
          setTitle: 'Bridges',
          question,
          passage: place(bridge),
          isPublished: false,
        })),
        {
          setId: ferries.id,
          setTitle: 'Who said what',
          question: ferries.questions[0],
          passage: place(ferry),
          isPublished: true,
        },
      ],
    })
    expect(await bank(other)).toEqual({ total: 0, entries: [] })
  })

  it('is searched by words that a person can see, by skill, by kind and by passage', async () => {
    expect(await foundBy('search=who')).toEqual(['who', 'sank'])
    expect(await foundBy('search=THE MAYOR')).toEqual(['who', 'sank'])
    expect(await foundBy('search=after the comma')).toEqual(['sank'])
    expect(await foundBy('search=sentence')).toEqual([])
    expect(await foundBy('skill=evidence')).toEqual(['find'])
    expect(await foundBy('kind=choice&search=nobody')).toEqual(['who'])
    expect(await foundBy(`passageId=${ferry.passageId}`)).toEqual(['sank'])
    expect(await foundBy(`passagesOfSetId=${bridges.id}`)).toEqual(['who', 'find'])
    expect(await foundBy(`exceptSetId=${bridges.id}`)).toEqual(['sank'])
    expect(await foundBy(`search=${encodeURIComponent('%')}`)).toEqual([])
  })

  it('refuses what it cannot look for', async () => {
    const statusOf = async (query: string) => (await owner.call('GET', `/api/question-bank?${query}`)).status
    for (const query of ['skill=guessing', 'kind=riddle', 'page=0', 'page=x', `search=${'x'.repeat(201)}`])
      expect([query, await statusOf(query)]).toEqual([query, 422])
  })

  it('leaves archived sets out unless they are asked for', async () => {
    const set = await aSet(owner, [ferry.passageId], [aQuestion(null, { id: 'old', evidence: [] })])
    await ok(owner.call('PATCH', `/api/question-sets/${set.id}`, { isArchived: true }))
    expect(await foundBy('kind=choice')).toEqual(['who', 'sank'])
    const { entries } = await bank(owner, 'kind=choice&withArchived=true')
    expect(entries.map(({ question, passage }) => [question.id, passage?.title])).toEqual([
      ['old', undefined],
      ['who', 'The bridge'],
      ['sank', 'The ferry'],
    ])
    await ok(owner.call('DELETE', `/api/question-sets/${set.id}`))
  })

  it('comes in pages of fifty', async () => {
    const { passageId } = await aPassage(other)
    const ids = Array.from({ length: 51 }, (_, index) => `q${index}`)
    await aSet(
      other,
      [passageId],
      ids.map((id) => aQuestion(null, { id, evidence: [] })),
    )
    const pages = await Promise.all([bank(other), bank(other, 'page=2'), bank(other, 'page=3')])
    expect(pages.map(({ total }) => total)).toEqual([51, 51, 51])
    expect(pages.map(({ entries }) => entries.map(({ question }) => question.id))).toEqual([
      ids.slice(0, 50),
      ids.slice(50),
      [],
    ])
  })
})

describe('copying questions', () => {
  it('appends them with new ids and brings their passage along', async () => {
    const target = await aSet(owner, [bridge.passageId], [aQuestion(bridge.passageId)])
    const from = [
      { setId: ferries.id, questionId: 'sank' },
      { setId: bridges.id, questionId: 'find' },
    ]
    const answer = await copy(owner, target.id, from, target.version)
    expect(answer.body).toMatchObject({ version: target.version + 1, faults: [] })
    expect(answer.headers.get('etag')).toBe(`"${target.version + 1}"`)
    expect(answer.body.passages.map(({ title }) => title)).toEqual(['The bridge', 'The ferry'])
    expect(answer.body.questions).toEqual([
      ...target.questions,
      whole(ferries.questions[0]),
      whole(bridges.questions[1]),
    ])
    expect(new Set(answer.body.questions.map(({ id }) => id)).size).toBe(3)
    expect(await ok(owner.call('GET', `/api/question-sets/${target.id}`))).toEqual(answer.body)
    expect((await ok(owner.call<QuestionSetView>('GET', `/api/question-sets/${ferries.id}`))).questions).toEqual(
      ferries.questions,
    )
  })

  it('twice is two copies, into the same set too', async () => {
    const set = await aSet(owner, [bridge.passageId], [aQuestion(bridge.passageId)])
    const from = [{ setId: set.id, questionId: 'who' }]
    const { body } = await copy(owner, set.id, [...from, ...from])
    expect(body.questions).toEqual([set.questions[0], whole(set.questions[0]), whole(set.questions[0])])
  })

  it('leaves out evidence that the text no longer has, and says what is missing', async () => {
    const passage = await aPassage(owner)
    const source = await aSet(owner, [passage.passageId], [aQuestion(passage.passageId)])
    const target = await aSet(owner, [bridge.passageId], [])
    await ok(
      owner.call('POST', `/api/passages/${passage.passageId}/revisions`, {
        text: ARTICLE.replace(/“Nobody.*bridge\./, 'It rained.'),
      }),
    )
    const { body } = await copy(owner, target.id, [{ setId: source.id, questionId: 'who' }])
    expect(body.questions[0]?.evidence).toEqual([])
    expect(body.faults.map(({ path }) => path)).toEqual(['evidence'])
  })

  it('is refused when the target changed, is somebody else’s, or the question is', async () => {
    const target = await aSet(owner, [bridge.passageId], [])
    const from = [{ setId: bridges.id, questionId: 'who' }]
    expect((await copy(owner, target.id, from, target.version - 1)).status).toBe(412)
    expect((await copy(other, target.id, from)).status).toBe(404)
    const mine = await aSet(other, [(await aPassage(other)).passageId], [])
    for (const chosen of [from, [{ setId: mine.id, questionId: 'nothing' }]]) {
      const { status, body } = await copy(other, mine.id, chosen)
      expect([status, body.errors]).toEqual([
        422,
        [{ path: 'from.0', message: 'A question that you chose is not there any more.' }],
      ])
    }
    expect((await copy(owner, target.id, [])).status).toBe(422)
    expect(await ok(owner.call('GET', `/api/question-sets/${target.id}`))).toEqual(target)
  })

  it('stops at 200 questions and ten passages, and says so', async () => {
    const many = Array.from({ length: 200 }, (_, index) => aQuestion(null, { id: `q${index}`, evidence: [] }))
    const full = await aSet(owner, [bridge.passageId], many)
    const overfull = await copy(owner, full.id, [{ setId: bridges.id, questionId: 'who' }])
    expect([overfull.status, overfull.body.detail]).toEqual([
      422,
      'A question set can have 200 questions; with these it would have 201.',
    ])
    const passages = await Promise.all(Array.from({ length: 10 }, () => aPassage(owner)))
    const wide = await aSet(
      owner,
      passages.map(({ passageId }) => passageId),
      [],
    )
    const overwide = await copy(owner, wide.id, [{ setId: bridges.id, questionId: 'who' }])
    expect(overwide.body.detail).toBe(
      'A question set can have 10 passages; with those of these questions it would have 11.',
    )
  })
})
