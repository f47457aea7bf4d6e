import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { DraftsView, Filling, PassageView, ProblemDocument, QuestionSetView, ReadingView } from '#api/contract.ts'
import { type Bench, type Client, openApp } from '#tests/support/open-app.ts'
import { aPassage, ok } from '#tests/support/teaching.ts'

const TEXT = [
  'The old bridge is safe for lorries and buses, Mayor Lena Kowal said on Monday. At least 1,200 homes lost power in the storm.',
  '“Nobody asked us about the closure,” said Rana Holm, who runs a shop beside the river. Repairs began in 26 streets on Tuesday.',
  'The harbour will be closed to ships until Friday, according to the port authority. Forty of the 300 workers were sent home.',
].join('\n\n')

let bench: Bench
let owner: Client
let other: Client
let passage: PassageView
beforeAll(async () => {
  bench = await openApp()
  owner = await bench.teacher('Ada')
  other = await bench.teacher('Bo')
  passage = await aPassage(owner, { text: TEXT })
})
afterAll(() => bench.close())

const draftsOn = (passageId: string, query = '') =>
  ok(owner.call<DraftsView>('GET', `/api/passages/${passageId}/drafts?${query}`))
const aSetOn = (passageId: string, title = 'Bridges') =>
  ok(owner.call<QuestionSetView>('POST', '/api/question-sets', { title, passageIds: [passageId] }))
const take = (set: QuestionSetView, view: DraftsView, draftIds: string[], version = set.version) =>
  owner.call<QuestionSetView & ProblemDocument>(
    'POST',
    `/api/question-sets/${set.id}/questions/drafts`,
    { passageId: view.passageId, revisionId: view.revisionId, readingVersion: view.readingVersion, draftIds },
    { 'if-match': `"${version}"` },
  )
const confirm = async (passageId: string) => {
  const { version, reading } = await ok(owner.call<ReadingView>('GET', `/api/passages/${passageId}/reading`))
  const confirmed = {
    ...reading,
    attributions: reading.attributions.map((one) => ({ ...one, isConfirmed: true })),
    figures: reading.figures.map((one) => ({ ...one, isConfirmed: true })),
  }
  return await ok(
    owner.call<ReadingView>('PUT', `/api/passages/${passageId}/reading`, confirmed, { 'if-match': `"${version}"` }),
  )
}

describe('drafts', () => {
  it('come from the reading of the newest revision, for its passage', async () => {
    const view = await draftsOn(passage.passageId)
    expect(view).toMatchObject({ passageId: passage.passageId, revisionId: passage.revisionId, readingVersion: 0 })
    expect(view.drafts.length).toBeGreaterThan(10)
    expect(new Set(view.drafts.map(({ question }) => question.passageId))).toEqual(new Set([passage.passageId]))
    expect(new Set(view.drafts.map(({ from }) => from))).toEqual(new Set(['proposed']))
    expect(view.left.figures).toEqual([])
  })

  it('are narrowed by skill and kind', async () => {
    const { drafts } = await draftsOn(passage.passageId, 'skill=figures&kind=choice')
    expect(drafts.length).toBeGreaterThan(0)
    expect(new Set(drafts.map(({ question: { skill, kind } }) => `${skill} ${kind}`))).toEqual(
      new Set(['figures choice']),
    )
  })

  it('say when everything they rest on is confirmed', async () => {
    const { passageId } = await aPassage(owner, { text: TEXT })
    await confirm(passageId)
    const view = await draftsOn(passageId)
    expect(view.readingVersion).toBe(1)
    expect(new Set(view.drafts.map(({ from }) => from))).toEqual(new Set(['confirmed']))
  })
})

describe('taking drafts', () => {
  it('appends them in the order asked, under new ids, and they can be published', async () => {
    const view = await draftsOn(passage.passageId)
    const set = await aSetOn(passage.passageId)
    const chosen = [...view.drafts.slice(0, 4)].reverse()
    const taken = await ok(
      take(
        set,
        view,
        chosen.map(({ question }) => question.id),
      ),
    )
    expect(taken.questions).toEqual(chosen.map(({ question }) => ({ ...question, id: expect.any(String) })))
    expect(taken.questions.map(({ id }) => id)).not.toContain(chosen[0]?.question.id)
    expect(taken.faults).toEqual([])
    expect(taken.version).toBe(set.version + 1)
    const published = await owner.call('POST', `/api/question-sets/${set.id}/versions`)
    expect(published.status).toBe(200)
  })

  it('adds a passage that the set does not have', async () => {
    const elsewhere = await aPassage(owner)
    const view = await draftsOn(passage.passageId)
    const set = await aSetOn(elsewhere.passageId)
    const taken = await ok(take(set, view, [view.drafts[0]?.question.id ?? '']))
    expect(taken.passages.map(({ passageId }) => passageId)).toEqual([elsewhere.passageId, passage.passageId])
  })

  it('is refused when the reading has changed, when the set has, and for a draft that is not there', async () => {
    const { passageId } = await aPassage(owner, { text: TEXT })
    const view = await draftsOn(passageId)
    const set = await aSetOn(passageId)
    const [first] = view.drafts
    if (first === undefined) throw new Error('There are drafts.')
    expect((await take(set, view, [first.question.id], set.version - 1)).status).toBe(412)
    const unknown = await take(set, view, ['who-says-a999'])
    expect([unknown.status, unknown.body.errors]).toEqual([
      422,
      [{ path: 'draftIds.0', message: 'There is no such draft.' }],
    ])
    await confirm(passageId)
    const late = await take(set, view, [first.question.id])
    expect([late.status, late.body.code]).toEqual([412, 'stale'])
    const { questions } = await ok(owner.call<QuestionSetView>('GET', `/api/question-sets/${set.id}`))
    expect(questions).toEqual([])
  })

  it('is refused to whoever owns only one of passage and set', async () => {
    const view = await draftsOn(passage.passageId)
    const theirs = await aPassage(other)
    const set = await ok(
      other.call<QuestionSetView>('POST', '/api/question-sets', { title: 'Bo', passageIds: [theirs.passageId] }),
    )
    const path = `/api/question-sets/${set.id}/questions/drafts`
    const { passageId, revisionId, readingVersion } = view
    const body = { passageId, revisionId, readingVersion, draftIds: [view.drafts[0]?.question.id] }
    expect((await other.call('POST', path, body)).status).toBe(404)
    expect((await other.call('GET', `${path}?passageId=${passageId}`)).status).toBe(404)
  })
})

describe('filling a blueprint', () => {
  it('names drafts for what is missing, and takes nothing by itself', async () => {
    const view = await draftsOn(passage.passageId)
    const { id, title } = await aSetOn(passage.passageId)
    const blueprint = [
      { skill: 'attribution', questions: 2 },
      { skill: 'figures', questions: 3 },
    ]
    const [there] = view.drafts.filter(({ question }) => question.skill === 'figures')
    const set = await ok(
      owner.call<QuestionSetView>('PUT', `/api/question-sets/${id}`, {
        title,
        passageIds: [passage.passageId],
        blueprint,
        questions: [there?.question],
      }),
    )
    const path = `/api/question-sets/${id}/questions/drafts?passageId=${passage.passageId}`
    const filling = await ok(owner.call<Filling>('GET', path))
    const skills = filling.draftIds.map(
      (draftId) => view.drafts.find(({ question }) => question.id === draftId)?.question.skill,
    )
    expect(skills.toSorted()).toEqual(['attribution', 'attribution', 'figures', 'figures'])
    expect(filling.draftIds).not.toContain(there?.question.id)
    expect(await ok(owner.call<QuestionSetView>('GET', `/api/question-sets/${id}`))).toEqual(set)
  })
})
