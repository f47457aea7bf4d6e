import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { PassageSummary, PassageView, ProblemDocument } from '#api/contract.ts'
import { type Bench, type Client, openApp } from '#tests/support/open-app.ts'
import { ARTICLE, aPassage, aQuestion, aSet, assign, NO_CARD, ok } from '#tests/support/teaching.ts'

let bench: Bench
let owner: Client
let other: Client
beforeAll(async () => {
  bench = await openApp()
  owner = await bench.teacher('Ada')
  other = await bench.teacher('Bo')
})
afterAll(() => bench.close())

type List = { entries: PassageSummary[] }
const found = async (client: Client, query: string): Promise<string[]> =>
  (await ok(client.call<List>('GET', `/api/passages?${query}`))).entries.map(({ title }) => title)

describe('a passage', () => {
  it('is kept with its first revision, read into paragraphs and sentences', async () => {
    const answer = await owner.call<PassageView>('POST', '/api/passages', {
      title: '  The bridge ',
      text: 'One. Two.\r\n\r\nThree.',
      sourceCard: { outlet: 'Harbour Post' },
    })
    expect(answer.status).toBe(200)
    expect(answer.headers.get('etag')).toBe('"1"')
    const { passageId, revisionId } = answer.body
    expect(answer.body).toEqual({
      passageId,
      revisionId,
      title: 'The bridge',
      sourceCard: { ...NO_CARD, outlet: 'Harbour Post' },
      text: 'One. Two.\n\nThree.',
      paragraphs: [
        {
          number: 1,
          start: 0,
          end: 9,
          sentences: [
            { start: 0, end: 4 },
            { start: 5, end: 9 },
          ],
        },
        { number: 2, start: 11, end: 17, sentences: [{ start: 11, end: 17 }] },
      ],
      version: 1,
      revisionNumber: 1,
      revisions: [{ id: revisionId, number: 1, createdAt: bench.now() }],
      questionSets: [],
      assignments: [],
      isExample: false,
      archivedAt: null,
      createdAt: bench.now(),
      updatedAt: bench.now(),
    })
    expect((await owner.call('GET', `/api/passages/${passageId}`)).body).toEqual(answer.body)
  })

  it('is refused with the field that is wrong', async () => {
    const call = async (body: unknown) => {
      const answer = await owner.call<ProblemDocument>('POST', '/api/passages', body)
      return [answer.status, answer.body.errors?.map(({ path }) => path)]
    }
    expect(await call({ title: ' ', text: ARTICLE, sourceCard: {} })).toEqual([422, ['title']])
    expect(await call({ title: 'x', text: ' \n ', sourceCard: {} })).toEqual([422, ['text']])
    expect(await call({ title: 'x', text: 7, sourceCard: {} })).toEqual([422, ['text']])
    expect(await call({ title: 'x', text: 'y', sourceCard: { url: 'javascript:alert(1)' } })).toEqual([
      422,
      ['sourceCard.url'],
    ])
    expect(await call({ title: 'x', text: 'y', sourceCard: { publishedOn: '2026-02-30' } })).toEqual([
      422,
      ['sourceCard.publishedOn'],
    ])
    expect((await call({ title: 'x', text: 'y', sourceCard: {}, isExample: true }))[0]).toBe(422)
    expect((await call('{"title":'))[0]).toBe(422)
    expect((await call(''))[0]).toBe(422)
  })

  it('shows the sets and assignments on it', async () => {
    const teacher = await bench.teacher('Cy')
    const { passageId } = await aPassage(teacher)
    const set = await aSet(teacher, [passageId], [aQuestion(passageId)])
    const { versionId } = await ok(teacher.call<{ versionId: string }>('POST', `/api/question-sets/${set.id}/versions`))
    const assignmentId = await assign(bench, teacher, versionId)
    const passage = await ok(teacher.call<PassageView>('GET', `/api/passages/${passageId}`))
    expect(passage.questionSets).toEqual([{ id: set.id, title: 'Who said what', questions: 1 }])
    expect(passage.assignments).toEqual([{ id: assignmentId, title: 'Week 3', attempts: 0 }])
    expect((await ok(teacher.call<List>('GET', '/api/passages'))).entries).toEqual([
      {
        id: passageId,
        title: 'The bridge',
        outlet: '',
        publishedOn: '',
        words: 34,
        questionSets: 1,
        assignments: 1,
        isExample: false,
        archivedAt: null,
        updatedAt: bench.now(),
      },
    ])
  })
})

describe('searching passages', () => {
  let teacher: Client
  beforeAll(async () => {
    teacher = await bench.teacher('Dee')
    await aPassage(teacher, { title: 'Salt 100%_pure', text: 'Nothing to see.' })
    bench.wait(1)
    await aPassage(teacher, {
      title: 'Ferry',
      text: 'A  boat\n\tsank\u00a0 here.',
      sourceCard: { outlet: 'Harbour Post', author: 'Nils Öberg' },
    })
  })

  it('finds words in title, outlet, author and text, whatever their case', async () => {
    expect(await found(teacher, '')).toEqual(['Ferry', 'Salt 100%_pure'])
    expect(await found(teacher, 'search=FERRY')).toEqual(['Ferry'])
    expect(await found(teacher, 'search=harbour')).toEqual(['Ferry'])
    expect(await found(teacher, `search=${encodeURIComponent(' nils ö ')}`)).toEqual(['Ferry'])
    expect(await found(teacher, 'search=BOAT')).toEqual(['Ferry'])
  })

  it('takes wildcards as what they are', async () => {
    expect(await found(teacher, 'search=%25')).toEqual(['Salt 100%_pure'])
    expect(await found(teacher, 'search=_')).toEqual(['Salt 100%_pure'])
    expect(await found(teacher, `search=${encodeURIComponent("' OR 1=1 --")}`)).toEqual([])
  })

  it('counts words however they are spaced', async () => {
    const { entries } = await ok(teacher.call<List>('GET', '/api/passages?search=ferry'))
    expect(entries.map(({ words }) => words)).toEqual([4])
  })

  it('never finds what is somebody else’s', async () => {
    expect(await found(other, 'search=ferry')).toEqual([])
  })

  it('refuses a search of 201 characters and an unknown flag', async () => {
    expect((await teacher.call('GET', `/api/passages?search=${'x'.repeat(201)}`)).status).toBe(422)
    expect((await teacher.call('GET', '/api/passages?archived=perhaps')).status).toBe(422)
  })
})

describe('changing a passage', () => {
  it('changes what is given and leaves the rest', async () => {
    const { passageId } = await aPassage(owner, { sourceCard: { outlet: 'Harbour Post' } })
    bench.wait(1000)
    const answer = await owner.call<PassageView>('PATCH', `/api/passages/${passageId}`, { title: 'Renamed' })
    expect(answer.headers.get('etag')).toBe('"2"')
    expect(answer.body).toMatchObject({
      title: 'Renamed',
      sourceCard: { ...NO_CARD, outlet: 'Harbour Post' },
      version: 2,
      revisionNumber: 1,
      updatedAt: bench.now(),
      createdAt: bench.now() - 1000,
    })
  })

  it('archives and brings back', async () => {
    const teacher = await bench.teacher('Eva')
    const { passageId } = await aPassage(teacher, { title: 'Old news' })
    const archived = await ok(teacher.call<PassageView>('PATCH', `/api/passages/${passageId}`, { isArchived: true }))
    expect(archived.archivedAt).toBe(bench.now())
    expect([await found(teacher, ''), await found(teacher, 'archived=true')]).toEqual([[], ['Old news']])
    await teacher.call('PATCH', `/api/passages/${passageId}`, { isArchived: false })
    expect([await found(teacher, ''), await found(teacher, 'archived=true')]).toEqual([['Old news'], []])
  })

  it('refuses a stale version and changes nothing', async () => {
    const { passageId } = await aPassage(owner)
    const path = `/api/passages/${passageId}`
    await ok(owner.call('PATCH', path, { title: 'First tab' }, { 'if-match': '"1"' }))
    const late = await owner.call<ProblemDocument>('PATCH', path, { title: 'Second tab' }, { 'if-match': '"1"' })
    expect([late.status, late.body.code]).toEqual([412, 'stale'])
    expect((await owner.call<PassageView>('GET', path)).body).toMatchObject({ title: 'First tab', version: 2 })
    expect((await owner.call('PATCH', path, { title: 'x' }, { 'if-match': 'nonsense' })).status).toBe(422)
  })
})

describe('nobody but the owner', () => {
  const calls = (id: string): [string, string, unknown?][] => [
    ['GET', `/api/passages/${id}`],
    ['PATCH', `/api/passages/${id}`, { title: 'Mine now' }],
    ['POST', `/api/passages/${id}/revisions`, { text: 'Mine now.' }],
    ['GET', `/api/passages/${id}/dependents`],
    ['DELETE', `/api/passages/${id}?withDependents=true`],
  ]

  it('reaches a passage, and what exists looks like what does not', async () => {
    const passage = await aPassage(owner)
    const theirs = await Promise.all(calls(passage.passageId).map((call) => other.call(...call)))
    const missing = await Promise.all(calls('no-such-id').map((call) => other.call(...call)))
    expect(theirs.map(({ status }) => status)).toEqual([404, 404, 404, 404, 404])
    expect(theirs.map(({ body }) => body)).toEqual(missing.map(({ body }) => body))
    expect((await owner.call('GET', `/api/passages/${passage.passageId}`)).body).toEqual(passage)
  })

  it('does anything without signing in', async () => {
    const nobody = bench.client()
    const { passageId } = await aPassage(owner)
    const everything: [string, string, unknown?][] = [
      ...calls(passageId),
      ['GET', '/api/passages'],
      ['POST', '/api/passages', { title: 'x', text: 'y', sourceCard: {} }],
      ['POST', '/api/passages/review', { text: 'y' }],
    ]
    const answers = await Promise.all(everything.map((call) => nobody.call(...call)))
    expect(answers.map(({ status }) => status)).toEqual(everything.map(() => 401))
  })
})
